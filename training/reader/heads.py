"""The heads on the words' hidden states. Shapes: B windows, W words, M mentions, P pairs, C cues, T tokens, H width."""
import math

import torch
import torch.nn.functional as F
from torch import nn

from .labels import DEPREL, ENTITY_TYPES, KINDS, LINKS, MODALITIES, MOODS, NONE, PROPERTIES, UPOS

FEATURES = 23


def distance_bucket(d):
    """Signed word distance → 0 … 40: exact to 10, then logarithmic."""
    a = d.abs()
    far = 11 + ((a.clamp(min=10).float() / 10).log2() * 3).floor().clamp(max=9).long()
    b = torch.where(a <= 10, a, far)
    return torch.where(d > 0, 20 + b, 20 - b)


class Links(nn.Module):
    """Given a cue, labels every word of its window as source or content."""

    def __init__(self, width, inner=160, drop=0.1):
        super().__init__()
        self.word, self.cue, self.distance = nn.Linear(width, inner), nn.Linear(2 * width, inner), nn.Embedding(41, inner)
        self.out, self.drop = nn.Linear(inner, len(LINKS)), nn.Dropout(drop)
        nn.init.normal_(self.distance.weight, std=0.1)

    def forward(self, hidden, cues):
        """hidden [W, H], cues [C, 2] first and last word → [C, W, 5]"""
        hidden = self.drop(hidden)
        first, last = cues[:, :1], cues[:, 1:]
        cue = self.cue(torch.cat([hidden[cues[:, 0]], hidden[cues[:, 1]]], -1))
        k = torch.arange(hidden.shape[0], device=hidden.device)[None]
        d = torch.where(k < first, k - first, torch.where(k > last, k - last, torch.zeros_like(k)))
        return self.out(F.gelu(self.word(hidden)[None] + cue[:, None] + self.distance(distance_bucket(d))))


class Coreference(nn.Module):
    """Scores a mention against an earlier one; 0 is the score of 'a new entity' (antecedent ranking, Lee et al. 2017)."""

    def __init__(self, width, inner=192, drop=0.2):
        super().__init__()
        self.mention, self.candidate = nn.Linear(2 * width, inner), nn.Linear(2 * width, inner)
        self.product, self.features = nn.Linear(inner, inner), nn.Linear(FEATURES, inner)
        self.out, self.drop = nn.Sequential(nn.Linear(inner, inner), nn.GELU(), nn.Linear(inner, 1)), nn.Dropout(drop)

    def forward(self, mentions, pairs, features):
        """mentions [M, 2H], pairs [P, 2], features [P, 23] → [P]"""
        mentions = self.drop(mentions)
        a, b = self.mention(mentions)[pairs[:, 0]], self.candidate(mentions)[pairs[:, 1]]
        return self.out(F.gelu(a + b + self.product(a * b) + self.features(features))).squeeze(-1)


def span_states(hidden, spans):
    """Mean and last word of each span [start, end): [M, 2H]"""
    hidden = hidden.float()         # a running sum in bf16 would lose the words
    total = torch.cat([torch.zeros_like(hidden[:1]), hidden.cumsum(0)])
    n = (spans[:, 1] - spans[:, 0]).clamp(min=1)[:, None].to(hidden.dtype)
    return torch.cat([(total[spans[:, 1]] - total[spans[:, 0]]) / n, hidden[spans[:, 1] - 1]], -1)


class Statements(nn.Module):
    """Which relation holds between an ordered pair of mentions, how it is meant, and which words say it.
    The first layer is additive, so that its products are per word or per mention and not per pair."""

    def __init__(self, width, inner=320, key=96, drop=0.3):
        super().__init__()
        self.types, self.kinds, self.distance = nn.Embedding(len(ENTITY_TYPES), 32), nn.Embedding(len(KINDS), 16), nn.Embedding(14, inner)
        side = 2 * width + 48
        self.head, self.tail = nn.Linear(side, inner), nn.Linear(side, inner)
        self.head2, self.tail2 = nn.Linear(side, 128), nn.Linear(side, 128)
        self.query_head, self.query_tail, self.key = nn.Linear(side, 2 * key), nn.Linear(side, 2 * key), nn.Linear(width, 2 * key)
        self.value, self.between = nn.Linear(width, 2 * inner), nn.Linear(width, inner)
        self.norm, self.drop = nn.LayerNorm(inner), nn.Dropout(drop)
        self.hidden = nn.Linear(inner + 128, inner)
        self.relation, self.flags = nn.Linear(inner, NONE + 1), nn.Linear(inner, 2 + len(MOODS) + len(MODALITIES))
        self.properties = nn.Linear(inner, len(PROPERTIES))
        self.scale, self.inner = 1 / math.sqrt(key), inner

    def forward(self, hidden, spans, types, kinds, pairs, distance):
        """hidden [W, H], spans [M, 2], types, kinds [M], pairs [P, 2], distance [P] → relation, plain, negative, mood, modality, evidence [P, W], properties [P, properties]"""
        m = self.drop(torch.cat([span_states(hidden, spans), self.types(types), self.kinds(kinds)], -1))
        h, t = pairs[:, 0], pairs[:, 1]
        query = self.query_head(m)[h] + self.query_tail(m)[t]
        q1, q2 = query.chunk(2, -1)
        k1, k2 = self.key(hidden).chunk(2, -1)
        v1, v2 = self.value(hidden).chunk(2, -1)
        evidence = torch.softmax((q1 @ k1.transpose(0, 1)).float() * self.scale, -1)
        second = torch.softmax((q2 @ k2.transpose(0, 1)).float() * self.scale, -1)
        between = self.between(hidden).float()
        total = torch.cat([torch.zeros_like(between[:1]), between.cumsum(0)])
        low, high = torch.minimum(spans[h, 1], spans[t, 1]), torch.maximum(spans[h, 0], spans[t, 0])
        high = torch.maximum(low, high)
        middle = (total[high] - total[low]) / (high - low).clamp(min=1)[:, None].to(total.dtype)
        z = self.head(m)[h] + self.tail(m)[t] + evidence.to(v1.dtype) @ v1 + second.to(v2.dtype) @ v2 + middle.to(v1.dtype) + self.distance(distance)
        z = torch.cat([self.drop(F.gelu(self.norm(z))), self.head2(m)[h] * self.tail2(m)[t]], -1)
        z = F.gelu(self.hidden(z))
        f = self.flags(z)
        return self.relation(z), f[:, 0], f[:, 1], f[:, 2:2 + len(MOODS)], f[:, 2 + len(MOODS):], evidence, self.properties(z)


class Syntax(nn.Module):
    """Deep biaffine parser (Dozat & Manning 2017) with universal parts of speech, on one sentence."""

    def __init__(self, width, arc=200, label=80, drop=0.2):
        super().__init__()
        self.root, self.drop = nn.Parameter(torch.randn(width) * 0.02), nn.Dropout(drop)
        self.arc_dep, self.arc_head, self.label_dep, self.label_head = nn.Linear(width, arc), nn.Linear(width, arc), nn.Linear(width, label), nn.Linear(width, label)
        self.arc, self.arc_bias = nn.Parameter(torch.eye(arc) * 0.5), nn.Linear(arc, 1, bias=False)
        self.label, self.upos = nn.Parameter(torch.randn(len(DEPREL), label + 1, label + 1) * 0.02), nn.Linear(width, len(UPOS))

    def forward(self, tokens):
        """tokens [T, H] → upos [T, 17], arcs [T, T + 1] (column 0 the root), labels [T, T + 1, 37]"""
        tokens = self.drop(tokens)
        heads = torch.cat([self.root.to(tokens.dtype)[None], tokens], 0)
        act = lambda layer, x: self.drop(F.gelu(layer(x)))
        ad, ah, ld, lh = act(self.arc_dep, tokens), act(self.arc_head, heads), act(self.label_dep, tokens), act(self.label_head, heads)
        arcs = (ad @ self.arc.to(ad.dtype)) @ ah.transpose(0, 1) / math.sqrt(ad.shape[-1]) + self.arc_bias(ah).transpose(0, 1)
        one = lambda x: torch.cat([x, torch.ones_like(x[:, :1])], -1)
        left = torch.matmul(one(ld)[None], self.label.to(ld.dtype))                 # [R, T, label + 1]
        labels = torch.matmul(left, one(lh).transpose(0, 1)[None]).permute(1, 2, 0)
        return self.upos(tokens), arcs, labels
