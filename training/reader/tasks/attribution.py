"""Who says what: cues as a tagging layer, then source and content of each cue (PolNeAR's source–cue–content)."""
import numpy as np
import torch
import torch.nn.functional as F

from ..batches import collate
from ..data import read
from ..labels import LINKS
from ..text import Doc

S, C = LINKS.index('B-S'), LINKS.index('B-C')


def golds(d, doc):
    """Attributions in words: cue (first, last) and the spans of source and content."""
    out = []
    for a in d['attributions']:
        cue = [w for x in a['cue'] if (w := doc.span(*x))]
        spans = [(label, w) for label, key in ((C, 'content'), (S, 'source')) for x in a[key] if (w := doc.span(*x))]
        if cue:
            out.append((min(w[0] for w in cue), max(w[1] for w in cue), spans))
    return out


def load(name, tok):
    docs = [(doc, golds(d, doc)) for d in read(name) for doc in [Doc(d['text'], tok)]]
    return lambda rng, share=1.0: [dict(doc=doc, a=a, b=b, attributions=g)
                                   for doc, g in rng.sample(docs, int(len(docs) * share)) for a, b in doc.windows(256, begin=rng.randint(80, 256))]


def cue_targets(item, width):
    y = np.zeros(width, np.int64)
    for first, last, _ in inside(item):
        y[first - item['a']] = 1
        y[first - item['a'] + 1:last - item['a'] + 1] = 2
    return y


def inside(item):
    return [g for g in item['attributions'] if item['a'] <= g[0] and g[1] < item['b']]


def link_targets(item, spans):
    """The source is written last: it wins where both overlap."""
    n, a = item['b'] - item['a'], item['a']
    y = np.zeros(n, np.int64)
    for label, (i, j) in spans:
        i, j, begins = max(i - a, 0), min(j - a, n - 1), i >= a
        if i <= j:
            y[i:j + 1] = label + 1
            y[i] = label if begins else label + 1
    return y


def losses(reader, hidden, items, mask):
    """Cue loss (three times) and link loss, for windows whose hidden states are given."""
    cues = torch.from_numpy(np.stack([cue_targets(it, mask.shape[1]) for it in items]))
    loss = 3 * F.cross_entropy(reader.taggers['cues'](hidden).float()[mask], cues[mask])
    links, gold = [], []
    for r, it in enumerate(items):
        g = inside(it)
        if g:
            n = it['b'] - it['a']
            spans = torch.tensor([[x[0] - it['a'], x[1] - it['a']] for x in g])
            links.append(reader.links(hidden[r, :n], spans).float().flatten(0, 1))
            gold.append(np.concatenate([link_targets(it, x[2]) for x in g]))
    return loss + F.cross_entropy(torch.cat(links), torch.from_numpy(np.concatenate(gold))) if links else loss


def loss(reader, batch):
    *inputs, mask = collate(batch)
    return losses(reader, reader.encoder(*inputs), batch, mask)
