"""State relations of public sets (KnowledgeNet, CoNLL04, Re-DocRED): properties of ordered mention pairs, each judged only where its set annotates it.
They also say which relations of the graph may hold: a partial label for the statement head."""
import collections

import torch
import torch.nn.functional as F

from .. import mentions as M
from ..batches import collate
from ..data import read
from ..labels import ENTITY_TYPES, NONE, PROPERTIES
from ..text import Doc
from .newsgraph import ALLOW, GRAPH, INDEX, masked, predicted, statement_inputs

NEGATIVE_WEIGHT = 0.4
TYPES = {'MISC': 'CONCEPT', 'TIME': 'DATE', 'NUMBER': 'QUANTITY', 'MONEY': 'QUANTITY', 'PRODUCT': 'OBJECT', 'WORK': 'DOCUMENT', 'LAW': 'DOCUMENT'}


def tables():
    """[property, head type, tail type] where a property is thinkable, and for each property its relations (type, inverse)."""
    n = len(ENTITY_TYPES)
    fits = torch.zeros(len(PROPERTIES), n, n, dtype=torch.bool)
    for k, p in enumerate(PROPERTIES):
        for a in p['head']:
            for b in p['tail']:
                fits[k, M.type_index(a), M.type_index(b)] = True
    return fits, [[(INDEX[r['type']], r['inverse']) for r in p['relations']] for p in PROPERTIES]


FITS, RELATIONS_OF = tables()


def labels_of(name):
    """label of the set → [(property index, inverse)]"""
    out = collections.defaultdict(list)
    for k, p in enumerate(PROPERTIES):
        for label in p['sets'].get(name, []) + (p['wikidata'] if name == 'redocred' else []):
            out[label].append((k, False))
        for label in p['wikidataInverse'] if name == 'redocred' else []:
            out[label].append((k, True))
    return out


def facts(d, name, mapping):
    """(head, tail) of mentions or clusters → properties; None among them: something holds, its place is unknown."""
    out = collections.defaultdict(set)
    for r in d['relations']:
        known = mapping.get(r['type'], [])
        if name == 'redocred' and (not known or not r['evidence']):
            out[r['head'], r['tail']].add(None)
        for k, inverse in known:
            out[(r['tail'], r['head']) if inverse else (r['head'], r['tail'])].add(k)
    return out


def load(path, tok):
    name = path.split('/')[1]
    mapping, docs = labels_of(name), []
    for d in read(path):
        doc, found = Doc(d['text'], tok), {}
        for i, e in enumerate(d['entities']):
            w, t = doc.span(e['start'], e['end']), TYPES.get(e['type'], e['type'])
            if w and t in ENTITY_TYPES and w not in found:
                kind = e.get('kind', 'name')
                found[w] = M.Mention(doc, w[0], w[1] + 1, M.type_index(t), M.kind_index(kind if kind in ('name', 'pronoun') else 'nominal'),
                                     e['cluster'] if name == 'redocred' else i)
        judged = sorted({k for label in d.get('properties', mapping) for k, _ in mapping.get(label, [])})
        docs.append(dict(doc=doc, mentions=M.ordered(found.values()), facts=facts(d, name, mapping), judged=judged, complete=name != 'knowledgenet'))

    def items(rng, share=1.0):
        return [{**x, 'a': a, 'b': b} for x in rng.sample(docs, int(len(docs) * share)) for a, b in x['doc'].windows(256)]
    return items


def targets(item, mentions, pairs):
    """[P, properties] 1 / 0, and the same shape True where it is judged. Of several mention pairs of two clusters the nearest carries the fact."""
    y, judged = torch.zeros(len(pairs), len(PROPERTIES)), torch.zeros(len(pairs), len(PROPERTIES), dtype=torch.bool)
    types = torch.tensor([m.type for m in mentions])
    at = torch.tensor(pairs)
    judged[:, item['judged']] = FITS[:, types[at[:, 0]], types[at[:, 1]]].T[:, item['judged']]
    by = collections.defaultdict(list)
    for p, (i, j) in enumerate(pairs):
        key = mentions[i].cluster, mentions[j].cluster
        if key in item['facts']:
            by[key].append((abs(mentions[i].start - mentions[j].start), p))
    for key, found in by.items():
        for _, p in found:
            judged[p] = False
        if None not in item['facts'][key]:
            p = min(found)[1]
            ks = list(item['facts'][key])
            y[p, ks] = 1
            judged[p, item['judged']] = True
    return y, judged


def document_loss(reader, hidden, item, mentions):
    """(sum of losses, number of positives)"""
    pairs = M.statement_pairs(mentions)
    if not pairs:
        return None
    y, judged = targets(item, mentions, pairs)
    keep = judged.any(1)
    if not keep.any():
        return None
    pairs, y, judged = [p for p, k in zip(pairs, keep.tolist()) if k], y[keep], judged[keep]
    inputs = statement_inputs(mentions, pairs, item['a'])
    relation, *_, properties = reader.statements(hidden, *inputs)
    cost = F.binary_cross_entropy_with_logits(properties.float(), y, reduction='none')
    loss = (cost * judged * torch.where(y > 0, 1.0, NEGATIVE_WEIGHT)).sum()
    lp = torch.log_softmax(masked(relation, inputs[1], inputs[3]), -1)
    # what is left of the relations: those of the property that holds, or all but those of the judged ones
    allowed = torch.ones(len(pairs), NONE + 1, dtype=torch.bool)
    for p in range(len(pairs)):
        true = y[p].nonzero().flatten().tolist()
        for k in judged[p].nonzero().flatten().tolist():
            for r, inverse in RELATIONS_OF[k]:
                if not inverse:
                    allowed[p, r] = False
        direct = [r for k in true for r, inverse in RELATIONS_OF[k] if not inverse]
        if direct:
            allowed[p] = False
            allowed[p, direct] = True
    weight = torch.where(y.any(1), 1.0, NEGATIVE_WEIGHT * 0.5)
    mass = torch.logsumexp(lp.masked_fill(~allowed, -1e4), -1)
    possible = mass > -1e3
    loss = loss - 0.5 * (weight * mass)[possible].sum()
    return loss, float(y.sum())


def loss(reader, batch):
    *inputs, mask = collate(batch)
    hidden = reader.encoder(*inputs)
    with torch.no_grad():
        logits = {k: reader.taggers[k](hidden).float() for k in GRAPH}
    rows = []
    for r, it in enumerate(batch):
        n = it['b'] - it['a']
        mentions = [m for m in it['mentions'] if it['a'] <= m.start and m.end <= it['b']]
        if not it['complete']:
            # only the arguments of facts are marked: what the taggers see besides them holds nothing that is judged
            free = [m for m in predicted({k: v[r, :n] for k, v in logits.items()}, it) if not any(m.start < g.end and g.start < m.end for g in mentions)]
            mentions = M.ordered(mentions + free)
        rows.append(document_loss(reader, hidden[r, :n], it, mentions))
    rows = [x for x in rows if x]
    return sum(x[0] for x in rows) / (sum(x[1] for x in rows) + 2.0) if rows else None
