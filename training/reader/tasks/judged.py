"""Pairs of mentions that a person has judged (training/annotations): what relation is said between exactly these two, and whether it is plain."""
import collections
import json

import torch
import torch.nn.functional as F

from .. import mentions as M
from ..batches import collate
from ..data import read, utf16_map
from ..labels import MOODS, NONE
from ..paths import ANNOTATIONS
from ..text import Doc
from .newsgraph import INDEX, NOT_PLAIN, masked, statement_inputs

SETS = ('worldwide', 'polnear')
NOTHING = 0.5                               # weight of a pair between which nothing is said
WINDOW = 144                                # pieces: what is said between two mentions is said near them


def ends(doc, row, offset):
    """A mention of the document, or None where its words cannot be found."""
    start, end, type_, kind = row
    w = doc.span(offset[start], offset[end])
    return w and M.Mention(doc, w[0], w[1] + 1, M.type_index(type_), M.kind_index(kind))


def load(path, tok):
    wanted = {d['id']: d['pairs'] for d in map(json.loads, (ANNOTATIONS / f"{path.split('/')[1]}.jsonl").open())}
    docs = []
    for name in SETS:
        for d in read(f'train/{name}'):
            if d['id'] not in wanted:
                continue
            doc, offset, pairs = Doc(d['text'], tok), utf16_map(d['text']), []
            for p in wanted[d['id']]:
                a, b = ends(doc, p['head'], offset), ends(doc, p['tail'], offset)
                if a and b:
                    pairs.append((a, b, p['type'], p.get('not')))
            docs.append(dict(doc=doc, pairs=pairs))

    def items(rng, share=1.0):
        """Windows that hold a judged pair, each pair in one of them."""
        out = []
        for x in rng.sample(docs, int(len(docs) * share)):
            for a, b in x['doc'].windows(WINDOW, begin=rng.randint(60, WINDOW)):
                inside = [p for p in x['pairs'] if all(a <= m.start and m.end <= b for m in p[:2])]
                if inside:
                    out.append({**x, 'a': a, 'b': b, 'pairs': inside})
        return out
    return items


def window_loss(reader, hidden, item):
    """(sum of losses, number of pairs)"""
    place, mentions = {}, []
    for m in (m for p in item['pairs'] for m in p[:2]):
        key = m.start, m.end, m.type
        if key not in place:
            place[key] = len(mentions)
            mentions.append(m)
    at = [tuple(place[m.start, m.end, m.type] for m in p[:2]) for p in item['pairs']]
    inputs = statement_inputs(mentions, at, item['a'])
    relation, plain, negative, mood, *_ = reader.statements(hidden, *inputs)
    lp = torch.log_softmax(masked(relation, inputs[1], inputs[3]), -1)
    y = lambda v: torch.tensor(float(v))
    loss, n = hidden.sum() * 0.0, 0         # of no pair when no signature allows what was judged
    for k, (_, _, type_, why) in enumerate(item['pairs']):
        n += 1
        if type_ is None:
            loss = loss - NOTHING * lp[k, NONE]
            continue
        if lp[k, INDEX[type_]] < -1e3:      # breaks the signature of the types that were read
            continue
        flags = F.binary_cross_entropy_with_logits(plain[k].float(), y(why in (None, 'alleged'))) + 0.5 * F.binary_cross_entropy_with_logits(negative[k].float(), y(why == 'negative')) \
            + 0.5 * F.cross_entropy(mood[k].float(), torch.tensor(MOODS.index(why) if why in MOODS else 0))
        loss = loss - lp[k, INDEX[type_]] + 0.6 * (1.0 if why in (None, 'alleged') else NOT_PLAIN) * flags
    return loss, n


def loss(reader, batch):
    *inputs, mask = collate(batch)
    hidden = reader.encoder(*inputs)
    rows = [window_loss(reader, hidden[r, :it['b'] - it['a']], it) for r, it in enumerate(batch)]
    return sum(x[0] for x in rows) / sum(x[1] for x in rows)
