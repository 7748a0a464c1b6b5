"""Coreference on annotated text: OntoGUM's chains among the noun phrases of GUM (the same documents), and GAP's pronouns between two names."""
import hashlib

import torch

from .. import mentions as M
from ..batches import collate
from ..data import read
from ..text import Doc
from .newsgraph import coreference_loss

LEFT = {'amod', 'compound', 'nummod', 'flat', 'advmod', 'nmod:npmod', 'obl:npmod', 'goeswith'}
RIGHT = {'flat', 'fixed', 'goeswith'}
TYPES = {'person': 'PERSON', 'organization': 'ORGANIZATION', 'place': 'LOCATION', 'event': 'EVENT', 'time': 'DATE', 'object': 'OBJECT'}
PRONOUNS = {**dict.fromkeys('he she him her his hers himself herself i me my mine myself you your yours who whom whose'.split(), 'PERSON'),
            **dict.fromkeys('they them their theirs themselves we us our ours ourselves'.split(), 'GROUP')}
LENGTH = 400            # pieces of a window: farther antecedents than the other tasks see


def core(tokens, first, last):
    """Token range of a noun phrase's head with its modifiers to the left (no determiner, no possessor) and the rest of its name."""
    inside = range(first, last + 1)
    head = next((i for i in inside if not first <= tokens[i]['head'] <= last), last)

    def branch(i):
        for _ in range(50):
            if tokens[i]['head'] == head:
                return tokens[i]['deprel']
            i = tokens[i]['head']
            if i < 0 or i == head:
                return None
        return None
    start = end = head
    while start > first and branch(start - 1) in LEFT:
        start -= 1
    while end < last and (branch(end + 1) or '').split(':')[0] in RIGHT:
        end += 1
    return start, end


def mention(d, doc, e, cluster):
    """A mention of the exchange format as the runtime sees it, or None."""
    tokens = d['tokens']
    inside = [i for i, t in enumerate(tokens) if t['start'] < e['end'] and t['end'] > e['start']]
    if not inside:
        return None
    a, b = core(tokens, inside[0], inside[-1])
    w = doc.span(tokens[a]['start'], tokens[b]['end'])
    if not w:
        return None
    upos, word = tokens[b]['upos'], tokens[b]['form'].lower()
    kind = 'pronoun' if upos in ('PRON', 'DET') and a == b else 'name' if upos == 'PROPN' else 'nominal'
    type_ = PRONOUNS.get(word, 'CONCEPT') if kind == 'pronoun' else TYPES.get(e['raw'], 'CONCEPT')
    return M.Mention(doc, w[0], w[1] + 1, M.type_index(type_), M.kind_index(kind), cluster)


def ontogum(tok):
    gum = {d['id'].split('/')[1]: d for d in read('train/gum')}
    out = []
    for o in read('train/ontogum'):
        d = gum[o['id'].split('/')[1]]
        for t in d['tokens']:
            t['form'] = d['text'][t['start']:t['end']]
        doc, found = Doc(d['text'], tok), {}
        # the mentions of the chains first: GUM's others are singletons there
        for e, cluster in [(e, e['cluster']) for e in o['entities']] + [(e, None) for e in d['entities']]:
            m = mention(d, doc, e, cluster)
            if m:
                found.setdefault((m.start, m.end), m)
        out.append((doc, M.ordered(found.values())))
    return out


def held_out(identifier):
    """A third of GAP is measured (the set has no other part for that) and never trained on."""
    return int(hashlib.sha1(identifier.encode()).hexdigest(), 16) % 3 == 0


def gap(tok):
    out = []
    for d in read('train/gap'):
        if held_out(d['id']):
            continue
        doc, found = Doc(d['text'], tok), []
        for e in d['entities']:
            w = doc.span(e['start'], e['end'])
            if w:
                kind = 'pronoun' if e['kind'] == 'pronoun' else 'name'
                found.append(M.Mention(doc, w[0], w[1] + 1, M.type_index('PERSON'), M.kind_index(kind), e['cluster']))
        if len(found) == 3 and len(doc.ids) < 500:
            out.append((doc, M.ordered(found)))
    return out


def load(name, tok):
    docs = {'train/ontogum': ontogum, 'train/gap': gap}[name](tok)

    def items(rng, share=1.0):
        out = []
        for doc, mentions in rng.sample(docs, int(len(docs) * share)):
            length = 500 if name == 'train/gap' else LENGTH
            for a, b in doc.windows(length, begin=None if name == 'train/gap' else rng.randint(150, LENGTH)):
                out.append(dict(doc=doc, a=a, b=b, mentions=[m for m in mentions if a <= m.start and m.end <= b]))
        return out
    return items


def loss(reader, batch):
    *inputs, _ = collate(batch)
    hidden = reader.encoder(*inputs)
    rows = [coreference_loss(reader, hidden[r, :it['b'] - it['a']], it, it['mentions']) for r, it in enumerate(batch)]
    rows = [x for x in rows if x]
    return sum(x[0] for x in rows) / torch.tensor(float(sum(x[1] for x in rows))) if rows else None
