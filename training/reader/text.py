"""A document as the encoder sees it: words, pieces, shapes, sentences, windows. The runtime does the same in TypeScript (docs/reader.md).
Offsets here are code points; the data's UTF-16 offsets are mapped on reading."""
import bisect
import re

from tokenizers import Tokenizer

from . import base

SPECIAL_SHAPE, N_SHAPES, CLS, SEP, MASK = 31, 32, 101, 102, 103


def tokenizer():
    t = Tokenizer.from_file(str(base.fetch() / 'tokenizer.json'))
    t.no_padding()
    t.no_truncation()          # the shipped file cuts at 128 pieces
    return t


def case_class(word):
    if word.isdigit():
        return 6
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 7 if any(c.isdigit() for c in word) else 8
    if any(c.isdigit() for c in word):
        return 7
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1 if any(c.islower() for c in letters) else 9
    if len(letters) == 1:
        return 4
    if all(upper):
        return 3
    return 2 if upper[0] and not any(upper[1:]) else 5


def shape(text, start, end):
    before = text[max(0, start - 2):start]
    space = 2 if start == 0 or '\n' in before else 1 if before[-1:].isspace() else 0
    return case_class(text[start:end]) * 3 + space


BREAK = re.compile(r'(?<=[.!?])["”’\')\]]*\s+(?=["“‘(\[]?[A-Z0-9])|\n+')
ABBREVIATION = re.compile(
    r'(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Lt|Col|Sgt|Capt|Rev|Hon|Jr|Sr|vs|No|Co|Inc|Ltd|Corp'
    r'|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z]|\b[A-Z]\.[A-Z])\.$')


def sentences(text):
    out, begin = [], 0
    for m in BREAK.finditer(text):
        if '\n' not in m.group() and ABBREVIATION.search(text[max(0, m.start() - 12):m.start()]):
            continue
        if m.start() > begin:
            out.append((begin, m.end()))
        begin = m.end()
    return out + [(begin, len(text))] if begin < len(text) else out


class Doc:
    """ids: pieces · words: spans · first[w]: first piece of word w (one extra at the end) · sentence[w]."""

    def __init__(self, text, tok):
        self.text = text
        enc = tok.encode(text, add_special_tokens=False)
        self.ids, self.words, self.word_of = enc.ids, [], []
        last = None
        for (a, b), w in zip(enc.offsets, enc.word_ids):
            if w != last:
                self.words.append([a, b])
                last = w
            else:
                self.words[-1][1] = b
            self.word_of.append(len(self.words) - 1)
        self.first = [0] * len(self.words) + [len(self.ids)]
        for i in range(len(self.ids) - 1, -1, -1):
            self.first[self.word_of[i]] = i
        self.shape = [shape(text, a, b) for a, b in self.words]
        self.starts = [a for a, _ in self.words]
        spans, self.sentence, j = sentences(text), [], 0
        for a, _ in self.words:
            while j + 1 < len(spans) and a >= spans[j][1]:
                j += 1
            self.sentence.append(j)

    def span(self, start, end):
        """(first word, last word) touched by the characters [start, end), or None."""
        i = bisect.bisect_right(self.starts, start) - 1
        if i < 0 or self.words[i][1] <= start:
            i += 1
        j = bisect.bisect_left(self.starts, end) - 1
        return (i, j) if i <= j < len(self.words) else None

    def windows(self, pieces, overlap=0, begin=None):
        """Word ranges [a, b) of whole sentences, at most `pieces` pieces each; `begin`: size of the first, to vary the cuts."""
        out, a, n, limit = [], 0, len(self.words), begin or pieces
        while a < n:
            b, best = a, None
            while b < n and self.first[b + 1] - self.first[a] <= limit:
                b += 1
                if b == n or self.sentence[b] != self.sentence[b - 1]:
                    best = b
            end = best or max(b, a + 1)
            out.append((a, end))
            limit = pieces
            if end >= n:
                break
            k = end
            while overlap and k > a + 1 and self.first[end] - self.first[k - 1] <= overlap:
                k -= 1
            while overlap and k < end and self.sentence[k] == self.sentence[k - 1]:
                k += 1
            a = k
        return out
