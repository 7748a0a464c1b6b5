"""Names in the types of the exchange format, with a partial-label loss: a type that a set does not annotate stays possible on its unmarked words."""
import numpy as np
import torch

from ..batches import collate
from ..data import read
from ..labels import NAME_TYPES, TAGGERS
from ..text import Doc

LABELS = TAGGERS['names']
BEGIN, INSIDE = ({t: LABELS.index(f'{p}-{t}') for t in NAME_TYPES} for p in 'BI')
CORE = {'PERSON', 'ORGANIZATION', 'LOCATION'}
# what a set's label may stand for (None: a term of some kind, only known not to be a core name)
ALTERNATIVES = {'worldwide': {'MISC': ['MISC', 'EVENT', 'WORK', 'LAW']},
                'crossner': {'LOCATION': ['LOCATION', 'FACILITY'], 'MISC': None},
                'wikigold': {'LOCATION': ['LOCATION', 'FACILITY'], 'MISC': ['MISC', 'EVENT', 'WORK', 'LAW', 'PRODUCT', 'GROUP']},
                'conll04': {'LOCATION': ['LOCATION', 'FACILITY'], 'MISC': None},
                'knowledgenet': {'LOCATION': ['LOCATION', 'FACILITY'], 'ORGANIZATION': ['ORGANIZATION', 'FACILITY']},
                'ewt_uner': {'LOCATION': ['LOCATION', 'FACILITY']}}


def open_types(d):
    if d['set'] == 'worldwide':
        return []
    if d['set'] == 'knowledgenet':          # only the arguments of facts are marked
        return NAME_TYPES
    if d['set'] == 'wikigold':
        return ['DATE', 'MONEY']
    if d['set'] == 'conll04':
        return [t for t in NAME_TYPES if t not in CORE]
    return [t for t in NAME_TYPES if t not in d['entityTypes'] or d['set'] == 'crossner' and t == 'MISC']


def outer(entities):
    out, last = [], -1
    for e in sorted((e for e in entities if not e.get('nested') and e.get('kind', 'name') == 'name'), key=lambda e: (e['start'], -e['end'])):
        if e['start'] >= last:
            out.append(e)
            last = e['end']
    return out


def targets(d, doc):
    """[W, labels] 1 where the label is allowed."""
    allowed = np.zeros((len(doc.words), len(LABELS)), bool)
    allowed[:, 0] = True
    for t in open_types(d):
        allowed[:, [BEGIN[t], INSIDE[t]]] = True
    for e in outer(d['entities']):
        w = doc.span(e['start'], e['end'])
        if not w or e['type'] not in BEGIN:
            continue
        types = ALTERNATIVES.get(d['set'], {}).get(e['type'], [e['type']])
        if types is None:
            allowed[w[0]:w[1] + 1] = True
            for t in CORE:
                allowed[w[0]:w[1] + 1, [BEGIN[t], INSIDE[t]]] = False
            continue
        allowed[w[0]:w[1] + 1] = False
        for t in types:
            allowed[w[0], BEGIN[t]] = True
            allowed[w[0] + 1:w[1] + 1, INSIDE[t]] = True
    return allowed


def load(sets, tok):
    """sets: {'worldwide': 2.0}: how often each is seen. Returns a function of a random generator that gives the windows."""
    docs = [(f, [(Doc(d['text'], tok), d) for d in read(f'train/{name}')]) for name, f in sets.items()]
    docs = [(f, [(doc, targets(d, doc)) for doc, d in ds]) for f, ds in docs]

    def items(rng):
        out = []
        for f, ds in docs:
            chosen = ds * int(f) + rng.sample(ds, int(len(ds) * (f % 1)))
            out += [dict(doc=doc, a=a, b=b, allowed=m[a:b]) for doc, m in chosen for a, b in doc.windows(190, begin=rng.randint(60, 190))]
        return out
    return items


def partial(logits, allowed, mask):
    """−log Σ p(allowed labels), mean over the words."""
    lp = torch.log_softmax(logits.float(), -1)
    return -torch.logsumexp(lp.masked_fill(~allowed, -1e4), -1)[mask].mean()


def loss(reader, batch):
    *inputs, mask = collate(batch)
    allowed = np.zeros((*mask.shape, len(LABELS)), bool)
    for r, it in enumerate(batch):
        allowed[r, :it['b'] - it['a']] = it['allowed']
    return partial(reader.taggers['names'](reader.encoder(*inputs)), torch.from_numpy(allowed), mask)
