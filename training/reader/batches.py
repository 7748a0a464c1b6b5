"""Windows to padded tensors; batches of similar length."""
import numpy as np
import torch

from .text import CLS, MASK, SEP, SPECIAL_SHAPE


def pieces(item):
    d = item['doc']
    return d.first[item['b']] - d.first[item['a']] + 2


def collate(items):
    """ids, shapes, mask [B, L] · words [B, W] first piece of each word · word mask [B, W]."""
    length, width = min(512, max(map(pieces, items))), max(i['b'] - i['a'] for i in items)
    n = len(items)
    ids, shapes = np.zeros((n, length), np.int64), np.full((n, length), SPECIAL_SHAPE, np.int64)
    mask, words, wmask = np.zeros((n, length), np.int64), np.zeros((n, width), np.int64), np.zeros((n, width), bool)
    for r, it in enumerate(items):
        d, a, b = it['doc'], it['a'], it['b']
        p0 = d.first[a]
        p1 = min(d.first[b], p0 + length - 2)
        k = p1 - p0
        ids[r, 0], ids[r, 1:k + 1], ids[r, k + 1] = CLS, d.ids[p0:p1], SEP
        if it.get('hidden'):
            ids[r, 1:k + 1] = [MASK if w in it['hidden'] else x for w, x in zip(d.word_of[p0:p1], d.ids[p0:p1])]
        shapes[r, 1:k + 1] = [d.shape[w] for w in d.word_of[p0:p1]]
        mask[r, :k + 2] = 1
        words[r, :b - a] = np.minimum(np.array(d.first[a:b]) - p0 + 1, length - 1)
        wmask[r, :b - a] = True
    return tuple(map(torch.from_numpy, (ids, shapes, mask, words, wmask)))


def batches(items, budget, rng=None):
    """Lists of items of about `budget` padded pieces; shuffled when a random generator is given."""
    index = list(range(len(items)))
    if rng:
        rng.shuffle(index)
    out, pool = [], 300 if rng else max(1, len(index))
    for i in range(0, len(index), pool):
        cur, longest = [], 0
        for k in sorted(index[i:i + pool], key=lambda k: pieces(items[k])):
            longest = max(longest, pieces(items[k]))
            if cur and longest * (len(cur) + 1) > budget:
                out.append(cur)
                cur, longest = [], pieces(items[k])
            cur.append(k)
        if cur:
            out.append(cur)
    if rng:
        rng.shuffle(out)
    return [[items[k] for k in b] for b in out]
