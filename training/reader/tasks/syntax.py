"""Universal Dependencies: part of speech, head and label of gold tokens, each tied to the first word that starts inside it."""
import bisect

import torch
import torch.nn.functional as F

from ..batches import collate
from ..data import read
from ..labels import DEPREL, UPOS
from ..text import Doc


def token_words(tokens, doc):
    out = []
    for t in tokens:
        i = bisect.bisect_left(doc.starts, t['start'])
        out.append(i if i < len(doc.starts) and doc.starts[i] < t['end'] else max(0, i - 1))
    return out


def trees(d, doc):
    """Sentences as (words, heads with 0 = root, labels, tags); a sentence is a run of tokens with one root."""
    toks, words, root = d['tokens'], token_words(d['tokens'], doc), []
    for i in range(len(toks)):
        j, n = i, 0
        while toks[j]['head'] >= 0 and n < 500:
            j, n = toks[j]['head'], n + 1
        root.append(j)
    cuts = [i for i in range(len(toks)) if i == 0 or root[i] != root[i - 1]] + [len(toks)]
    out = []
    for a, b in zip(cuts, cuts[1:]):
        heads = [t['head'] - a + 1 if t['head'] >= 0 else 0 for t in toks[a:b]]
        if all(0 <= h <= b - a for h in heads):
            labels = [DEPREL.index(x) if (x := t['deprel'].split(':')[0]) in DEPREL else DEPREL.index('dep') for t in toks[a:b]]
            out.append((words[a:b], heads, labels, [UPOS.index(t['upos']) if t['upos'] in UPOS else 16 for t in toks[a:b]]))
    return out


def load(name, tok):
    docs = [(doc, trees(d, doc)) for d in read(name) for doc in [Doc(d['text'], tok)]]

    def items(rng, share=1.0):
        return [dict(doc=doc, a=a, b=b, trees=[t for t in ts if a <= t[0][0] and t[0][-1] < b])
                for doc, ts in rng.sample(docs, int(len(docs) * share)) for a, b in doc.windows(190, begin=rng.randint(60, 190))]
    return items


def loss(reader, batch):
    *inputs, _ = collate(batch)
    hidden, total, n = reader.encoder(*inputs), 0.0, 0
    for r, it in enumerate(batch):
        for words, heads, labels, tags in it['trees']:
            h, y = torch.tensor(heads), torch.tensor(labels)
            upos, arcs, rels = reader.syntax(hidden[r, torch.tensor(words) - it['a']])
            rel = rels[torch.arange(len(words)), h].float()
            total = total + F.cross_entropy(arcs.float(), h, reduction='sum') + F.cross_entropy(rel, y, reduction='sum') \
                + F.cross_entropy(upos.float(), torch.tensor(tags), reduction='sum')
            n += len(words)
    return 0.5 * total / n if n else None
