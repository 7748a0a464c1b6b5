"""Reads the annotated sets (exchange format, gzip'd JSON Lines) with offsets mapped from UTF-16 units to code points."""
import gzip
import json

from .paths import DATA


def utf16_map(text):
    """UTF-16 offset → code point, one more than there are units."""
    out = []
    for i, c in enumerate(text):
        out += [i, i] if ord(c) > 0xFFFF else [i]
    return out + [len(text)]


def read(name):
    """`name` like 'train/worldwide'."""
    out = []
    with gzip.open(DATA / f'{name}.jsonl.gz', 'rt', encoding='utf-8') as lines:
        for d in map(json.loads, lines):
            if any(ord(c) > 0xFFFF for c in d['text']):
                m = utf16_map(d['text'])
                for e in d.get('entities', []) + d.get('tokens', []):
                    e['start'], e['end'] = m[e['start']], m[e['end']]
                if 'sentences' in d:
                    d['sentences'] = [[m[a], m[b]] for a, b in d['sentences']]
                for a in d.get('attributions', []):
                    for k in ('source', 'cue', 'content'):
                        a[k] = [[m[x], m[y]] for x, y in a[k]]
                for r in d.get('relations', []):
                    r['evidence'] = [[m[x], m[y]] for x, y in r.get('evidence') or []]
            out.append(d)
    return out
