"""News annotated with the whole graph: one pass of the encoder trains mentions, attribution, coreference and statements together."""
import collections
import random

import numpy as np
import torch
import torch.nn.functional as F

from .. import mentions as M
from ..batches import collate
from ..data import read
from ..heads import span_states
from ..labels import ENTITY_TYPES, MODALITIES, MOODS, NONE, PRONOUNS, RELATIONS, RELATION_TYPES, TAGGERS, decode
from ..text import Doc
from . import attribution

INDEX = {t: i for i, t in enumerate(RELATION_TYPES)}
GRAPH = ('graph_names', 'inner_names', 'nominals')
HIDDEN = 0.12                               # share of the things whose words are masked
NOT_PLAIN = 3.0                             # a seventh of the relations; mistaking them is the worst mistake
NEGATIVE_WEIGHT, NEGATIVES = 0.3, 300      # pairs without a relation: their weight, and how many of a window are looked at in one step


def signature():
    """[types, types, relations + NONE] True where the signature allows the relation."""
    allow = np.zeros((len(ENTITY_TYPES), len(ENTITY_TYPES), NONE + 1), bool)
    allow[:, :, NONE] = True
    for r in RELATIONS:
        for i, a in enumerate(ENTITY_TYPES):
            for j, b in enumerate(ENTITY_TYPES):
                allow[i, j, INDEX[r['type']]] = r['group'] == 'fallback' or a in r['from'] and b in r['to']
    return allow


ALLOW = torch.from_numpy(signature())


def layers(d, doc):
    """The three tagging layers [W] of label indexes, and the mentions in words."""
    y = {k: np.zeros(len(doc.words), np.int64) for k in GRAPH}
    found = {}
    for e in sorted(d['entities'], key=lambda e: (e['kind'] != 'name', e['start'], -e['end'])):
        w = doc.span(e['start'], e['end'])
        if not w or e['type'] == 'ROLE' or (w[0], w[1]) in found:
            continue
        found[w] = M.Mention(doc, w[0], w[1] + 1, M.type_index(e['type']), M.kind_index(e['kind']), e['cluster'])
        label = e['type']
        if e['kind'] == 'pronoun':
            label = f"PRON-{label}" if f"PRON-{label}" in PRONOUNS else 'PRON-CONCEPT'
        for layer in (('graph_names', 'inner_names') if e['kind'] == 'name' else ('nominals',)):
            if not y[layer][w[0]:w[1] + 1].any():
                names = TAGGERS[layer]
                y[layer][w[0]:w[1] + 1] = names.index(f'I-{label}')
                y[layer][w[0]] = names.index(f'B-{label}')
                break
    return y, M.ordered(found.values())


def load(name, tok):
    docs = []
    for d in read(name):
        doc = Doc(d['text'], tok)
        y, mentions = layers(d, doc)
        relations = collections.defaultdict(list)
        for r in d['relations']:
            evidence = [w for x in r['evidence'] if (w := doc.span(*x))]
            relations[r['head'], r['tail']].append((r, (min(w[0] for w in evidence), max(w[1] for w in evidence) + 1) if evidence else None))
        docs.append(dict(doc=doc, y=y, mentions=mentions, relations=relations, attributions=attribution.golds(d, doc), d=d))

    def items(rng, share=1.0):
        return [{**x, 'a': a, 'b': b, 'hidden': hidden_words(x['mentions'], rng)} for x in rng.sample(docs, int(len(docs) * share)) for a, b in x['doc'].windows(256, begin=rng.randint(60, 256))]
    return items


def hidden_words(mentions, rng):
    """Words of some things are masked wherever they stand: what relates two things should be read between them, not known of them."""
    chosen = {c for c in {m.cluster for m in mentions} if rng.random() < HIDDEN}
    return {w for m in mentions if m.cluster in chosen and m.kind != 2 for w in range(m.start, m.end)}


def predicted(logits, item):
    """Mentions that the taggers see now, in the document's words: the head must live with them at run time."""
    out, taken = [], set()
    for layer in GRAPH:
        labels = logits[layer].argmax(-1).tolist()
        for first, last, t in decode(labels, TAGGERS[layer]):
            if (first, last) not in taken:
                taken.add((first, last))
                kind = 0 if layer != 'nominals' else 2 if t.startswith('PRON-') else 1
                out.append(M.Mention(item['doc'], first + item['a'], last + 1 + item['a'], M.type_index(t.removeprefix('PRON-')), kind))
    return out


def mixed(item, gold, logits, rng):
    """Gold mentions with the taggers' own spans and types in place of those that they agree with; their inventions added without a cluster."""
    by_end, out, used = {m.end: m for m in predicted(logits, item)}, [], set()
    for g in gold:
        p = by_end.get(g.end)
        if p and p.start < g.end and g.start < p.end and p.kind == g.kind and 2 * (min(g.end, p.end) - max(g.start, p.start)) >= g.end - g.start and (p.start, p.end) not in used:
            p.cluster = g.cluster
            used.add((p.start, p.end))
            out.append(p)
        elif rng.random() < 0.7:
            out.append(g)
    spans = {(m.start, m.end) for m in out}
    return M.ordered(out + [p for p in by_end.values() if p.cluster is None and (p.start, p.end) not in spans])


def statement_labels(item, mentions, pairs):
    """For each pair None (left out), NONE or the relation with its evidence: the pair nearest to the evidence carries a relation of two entities."""
    by = collections.defaultdict(list)
    for k, (i, j) in enumerate(pairs):
        a, b = mentions[i], mentions[j]
        by[a.cluster, b.cluster].append(k)
    labels = [[] for _ in pairs]        # two mentions of one thing hold no relation either: at run time they may still be apart
    sentence = item['doc'].sentence
    for key, ks in by.items():
        rels = item['relations'].get(key)
        if not rels or None in key:
            continue
        for k in ks:
            labels[k] = None
        for r, ev in rels:
            if ev is None or not item['a'] <= ev[0] < item['b']:
                continue
            outside = lambda m: max(0, ev[0] - m.start, m.end - ev[1]) + 30 * (sentence[m.start] != sentence[ev[0]])
            cost = {k: outside(mentions[pairs[k][0]]) + outside(mentions[pairs[k][1]]) + 0.1 * abs(mentions[pairs[k][0]].start - mentions[pairs[k][1]].start) for k in ks}
            best = min(ks, key=cost.get)
            labels[best] = (labels[best] or []) + [(r, ev)]
    return labels


def statement_inputs(mentions, pairs, a):
    t = lambda rows: torch.tensor(rows, dtype=torch.int64)
    return (t([[m.start - a, m.end - a] for m in mentions]), t([m.type for m in mentions]), t([m.kind for m in mentions]), t(pairs),
            t([M.distance(mentions[i], mentions[j]) for i, j in pairs]))


def masked(relation, types, pairs):
    return relation.float().masked_fill(~ALLOW[types[pairs[:, 0]], types[pairs[:, 1]]], -1e4)


def statements_loss(reader, hidden, item, mentions):
    """(sum of losses, number of positives)"""
    pairs = M.statement_pairs(mentions)
    if not pairs:
        return None
    labels = statement_labels(item, mentions, pairs)
    chosen = [k for k, x in enumerate(labels) if x]
    none = [k for k, x in enumerate(labels) if x == []]
    kept = random.sample(none, min(len(none), NEGATIVES))
    weight = NEGATIVE_WEIGHT * len(none) / max(1, len(kept))
    pairs, labels = [pairs[k] for k in chosen + kept], [labels[k] for k in chosen + kept]
    if not pairs:
        return None
    inputs = statement_inputs(mentions, pairs, item['a'])
    relation, plain, negative, mood, modality, evidence, _ = reader.statements(hidden, *inputs)
    lp = torch.log_softmax(masked(relation, inputs[1], inputs[3]), -1)
    loss, n = -weight * lp[len(chosen):, NONE].sum(), 0.1
    for k, x in enumerate(labels[:len(chosen)]):
        # defensible types share the mass; a type that breaks the signature is left out
        good = {INDEX[r['type']] for r, _ in x} | {INDEX[t] for r, _ in x for t in r.get('accept', []) if t != 'RELATED'}
        good = [g for g in good if lp[k, g] > -1e3]
        if not good:
            continue
        r, ev = sorted(x, key=lambda y: (y[0]['tier'] != 'core', y[0]['type'] == 'RELATED'))[0]
        y = lambda v: torch.tensor(float(v))
        lo, hi = max(0, ev[0] - item['a']), ev[1] - item['a']
        cost = 1.0 if r['plain'] else NOT_PLAIN
        flags = F.binary_cross_entropy_with_logits(plain[k].float(), y(r['plain'])) + 0.5 * F.binary_cross_entropy_with_logits(negative[k].float(), y(r['polarity'] == 'negative')) \
            + 0.5 * F.cross_entropy(mood[k].float(), torch.tensor(MOODS.index(r['mood'] or 'none'))) + 0.3 * F.cross_entropy(modality[k].float(), torch.tensor(MODALITIES.index(r['modality'])))
        loss = loss - torch.logsumexp(lp[k, good], 0) + 0.6 * cost * flags - 0.1 * torch.log(evidence[k, lo:hi].sum() + 1e-4)
        n += 1
    return loss, n


def coreference_loss(reader, hidden, item, mentions):
    """Antecedent ranking: −log of the share of right antecedents (or of 'new'), mean over the mentions."""
    if len(mentions) < 2:
        return None
    pairs, features = M.candidates(mentions)
    if not len(pairs):
        return None
    spans = torch.tensor([[m.start - item['a'], m.end - item['a']] for m in mentions])
    scores = reader.coreference(span_states(hidden, spans), torch.from_numpy(pairs), torch.from_numpy(features)).float()
    table = torch.full((len(mentions), len(mentions) + 1), -1e4)
    table[:, 0] = 0
    table = table.index_put((torch.from_numpy(pairs[:, 0]), torch.from_numpy(pairs[:, 1]) + 1), scores)
    good = np.zeros(table.shape, bool)
    for i, j in pairs:
        good[i, j + 1] = mentions[i].cluster is not None and mentions[i].cluster == mentions[j].cluster
    good = torch.from_numpy(good)
    good[~good.any(-1), 0] = True
    return -(torch.logsumexp(table.masked_fill(~good, -1e4), -1) - torch.logsumexp(table, -1)).sum(), len(mentions)


def loss(reader, batch, noisy=True):
    *inputs, mask = collate(batch)
    hidden = reader.encoder(*inputs)
    logits = {k: reader.taggers[k](hidden).float() for k in GRAPH}
    total = 0.0
    for k in GRAPH:
        y = np.zeros(mask.shape, np.int64)
        for r, it in enumerate(batch):
            y[r, :it['b'] - it['a']] = it['y'][k][it['a']:it['b']]
        total = total + F.cross_entropy(logits[k][mask], torch.from_numpy(y)[mask])
    total = total + 0.5 * attribution.losses(reader, hidden, batch, mask)
    parts = collections.defaultdict(list)
    for r, it in enumerate(batch):
        n = it['b'] - it['a']
        gold = [m for m in it['mentions'] if it['a'] <= m.start and m.end <= it['b']]
        if noisy and random.random() < 0.6:
            gold = mixed(it, gold, {k: v[r, :n].detach() for k, v in logits.items()}, random)
        parts['statements'].append(statements_loss(reader, hidden[r, :n], it, gold))
        parts['coreference'].append(coreference_loss(reader, hidden[r, :n], it, gold))
    for key, rows in parts.items():
        rows = [x for x in rows if x]
        if rows:
            total = total + (1.0 if key == 'statements' else 0.5) * sum(x[0] for x in rows) / sum(x[1] for x in rows)
    return total
