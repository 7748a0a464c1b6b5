"""Label lists: what reader.json tells the runtime."""
import json

from .paths import SCHEMA

ENTITY_TYPES = [e['type'] for e in json.loads((SCHEMA / 'entity-types.json').read_text())]
RELATIONS = [r for r in json.loads((SCHEMA / 'relation-types.json').read_text())]
RELATION_TYPES = [r['type'] for r in RELATIONS]
NONE = len(RELATION_TYPES)
KINDS = ['name', 'nominal', 'pronoun']
PROPERTIES = json.loads((SCHEMA / 'state-properties.json').read_text())
MOODS = ['none', 'attempted', 'intended', 'predicted', 'normative', 'conditional', 'ability', 'alleged']
MODALITIES = ['asserted', 'reported', 'estimated', 'hypothetical']
GRAPH_TYPES = [t for t in ENTITY_TYPES if t != 'ROLE']
PRONOUNS = ['PRON-PERSON', 'PRON-ORGANIZATION', 'PRON-GROUP', 'PRON-CONCEPT']
NAME_TYPES = ['PERSON', 'ORGANIZATION', 'LOCATION', 'GROUP', 'FACILITY', 'PRODUCT', 'EVENT', 'WORK', 'LAW', 'DATE', 'MONEY', 'MISC']
UPOS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']
DEPREL = ['root', 'acl', 'advcl', 'advmod', 'amod', 'appos', 'aux', 'case', 'cc', 'ccomp', 'clf', 'compound', 'conj', 'cop', 'csubj', 'dep', 'det', 'discourse',
          'dislocated', 'expl', 'fixed', 'flat', 'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nsubj', 'nummod', 'obj', 'obl', 'orphan', 'parataxis', 'punct',
          'reparandum', 'vocative', 'xcomp']


def bio(types):
    return ['O'] + [f'{p}-{t}' for t in types for p in 'BI']


TAGGERS = {'names': bio(NAME_TYPES), 'graph_names': bio(GRAPH_TYPES), 'inner_names': bio(GRAPH_TYPES), 'nominals': bio(GRAPH_TYPES + PRONOUNS), 'cues': ['O', 'B', 'I']}
LINKS = ['O', 'B-S', 'I-S', 'B-C', 'I-C']


def decode(labels, names):
    """Greedy BIO: label indexes → [(first, last, type)]; an I without its B opens nothing."""
    out, cur = [], None
    for i, y in enumerate([*labels, 0]):
        name = names[y]
        if cur and name[0] == 'I' and name[2:] == cur[1]:
            continue
        if cur:
            out.append((cur[0], i - 1, cur[1]))
        cur = (i, name[2:]) if name[0] == 'B' else None
    return out
