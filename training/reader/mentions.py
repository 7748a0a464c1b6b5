"""Mentions inside a window: order, coreference candidates and features, ordered pairs. The runtime does the same (docs/reader.md)."""
import math
import re

import numpy as np

from .labels import ENTITY_TYPES, KINDS
from .heads import FEATURES

WORD = re.compile(r'\w+')


class Mention:
    """Words [start, end) of a document, with type and kind as indexes; `cluster` is None outside training."""
    __slots__ = ('start', 'end', 'type', 'kind', 'cluster', 'sentence', 'text', 'words', 'last', 'initials', 'letters')

    def __init__(self, doc, start, end, type_, kind, cluster=None):
        self.start, self.end, self.type, self.kind, self.cluster = start, end, type_, kind, cluster
        raw = doc.text[doc.words[start][0]:doc.words[end - 1][1]]
        self.sentence, self.text = doc.sentence[start], raw.lower()
        self.words = frozenset(WORD.findall(self.text))
        self.last = doc.text[doc.words[end - 1][0]:doc.words[end - 1][1]].lower()
        parts = WORD.findall(raw)
        self.initials = ''.join(w[0] for w in parts if w[0].isupper())
        self.letters = raw.replace('.', '')


def acronym(a, b):
    """'ISW' of 'Institute for the Study of War'."""
    return len(a.letters) >= 2 and a.letters.isalpha() and a.letters.isupper() and len(b.words) >= 2 and a.letters == b.initials


def strings(a, b):
    """Features 0 … 3."""
    subset = bool(a.words) and bool(b.words) and (a.words <= b.words or b.words <= a.words)
    return a.text == b.text, a.last == b.last, subset, acronym(a, b) or acronym(b, a)


BUCKET = [14, 15, 16, 17, 17, 18, 18, 18, 18]


def candidates(mentions):
    """mentions in order → pairs [P, 2] and features [P, 23]."""
    pairs, rows = [], []
    for i, a in enumerate(mentions):
        for j in range(i):
            b = mentions[j]
            s = strings(a, b)
            gap = abs(a.sentence - b.sentence)
            if gap > 8 and not any(s):
                continue
            f = np.zeros(FEATURES, np.float32)
            f[:4] = s
            f[4] = a.type == b.type
            f[5 + a.kind * 3 + b.kind] = 1
            f[BUCKET[gap] if gap < 9 else 19] = 1
            f[20] = math.log(1 + i - j) / 5
            f[21] = a.start < b.end and b.start < a.end
            f[22] = a.kind == 0 and b.kind == 0 and not (a.words & b.words)
            pairs.append((i, j))
            rows.append(f)
    return np.array(pairs, np.int64).reshape(-1, 2), np.array(rows, np.float32).reshape(-1, FEATURES)


def ordered(mentions):
    return sorted(mentions, key=lambda m: (m.start, -m.end))


def statement_pairs(mentions):
    """Ordered pairs of different spans whose sentences are at most one apart."""
    return [(i, j) for i, a in enumerate(mentions) for j, b in enumerate(mentions)
            if i != j and abs(a.sentence - b.sentence) <= 1 and (a.start, a.end) != (b.start, b.end)]


def distance(a, b):
    return min(6, int(math.log2(1 + abs(b.start - a.start)))) + (7 if b.start > a.start else 0)


def type_index(t):
    return ENTITY_TYPES.index(t)


def kind_index(k):
    return KINDS.index(k)
