import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { treeOf } from '../../../src/extract/attribution/tree';
import { loadChainRules } from '../../../src/extract/statements/chain-rules';
import { readStates } from '../../../src/extract/statements/read-states';
import { SchemaError } from '../../../src/model/errors';
import type { Token } from '../../../src/model/reading';
import { mentionsIn, type Named, treeBank } from './hand-made';

const TYPES: Readonly<Record<string, string>> = { P: 'PERSON', O: 'ORGANIZATION', L: 'LOCATION', D: 'DATE' };

/** "P:Reyes" is a person; "P~his" a pronoun. */
const named = (mark: string): Named => ({
  words: mark.slice(2),
  type: TYPES[mark[0]!]!,
  kind: mark[1] === '~' ? 'pronoun' : 'name',
});

/** What is read in one sentence: "Reyes BORN_IN Kelmar", with the role where there is one. */
function read(text: string, marks: readonly string[], tokens: readonly Token[] = []): string[] {
  const mentions = mentionsIn(text, marks.map(named));
  const words = (i: number) => text.slice(mentions[i]!.start, mentions[i]!.end);
  return readStates(text, treeOf(text, tokens), [{ start: 0, end: text.length, duplicateOf: null }], mentions)
    .map(({ head, type, role, tail }) => `${words(head)} ${type}${role ? `(${role})` : ''} ${words(tail)}`)
    .sort();
}

describe('births, deaths, foundations and seats', () => {
  it.each<[string, string[], string[]]>([
    [
      'Ada Reyes (born 12 May 1960 in Kelmar, Selmark) is a painter.',
      ['P:Ada Reyes', 'D:12 May 1960', 'L:Kelmar', 'L:Selmark'],
      ['Ada Reyes BORN_IN Kelmar', 'Ada Reyes BORN_IN Selmark', 'Ada Reyes BORN_ON 12 May 1960'],
    ],
    [
      'Born in the small town of Kelmar in 1960, Reyes moved to Selm.',
      ['L:Kelmar', 'D:1960', 'P:Reyes', 'L:Selm'],
      ['Reyes BORN_IN Kelmar', 'Reyes BORN_ON 1960'],
    ],
    [
      'Reyes (3 June 1904 in Kelmar – 5 May 1981) wrote plays.',
      ['P:Reyes', 'D:3 June 1904', 'L:Kelmar', 'D:5 May 1981'],
      ['Reyes BORN_IN Kelmar', 'Reyes BORN_ON 3 June 1904', 'Reyes DIED_ON 5 May 1981'],
    ],
    [
      'Reyes died suddenly in Kelmar on 5 May 1981.',
      ['P:Reyes', 'L:Kelmar', 'D:5 May 1981'],
      ['Reyes DIED_ON 5 May 1981'],
    ],
    [
      'Selmar Ltd was founded by two friends in 1990.',
      ['O:Selmar Ltd', 'D:1990'],
      ['Selmar Ltd OCCURRED_ON 1990'],
    ],
    [
      'Reyes founded the newspaper Selmar in 1990.',
      ['P:Reyes', 'O:Selmar', 'D:1990'],
      ['Selmar OCCURRED_ON 1990'],
    ],
    [
      'Selmar, headquartered in Kelmar, hired ten people.',
      ['O:Selmar', 'L:Kelmar'],
      ['Selmar BASED_IN Kelmar'],
    ],
    ['Reyes, who lives in Kelmar, objected.', ['P:Reyes', 'L:Kelmar'], ['Reyes BASED_IN Kelmar']],
  ])('%s', (text, marks, expected) => {
    expect(read(text, marks)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['Reyes ruled Kelmar (1994 – 2002).', ['P:Reyes', 'L:Kelmar', 'D:1994', 'D:2002']],
    ['Reyes (1994 – 2002) kept the goal.', ['P:Reyes', 'D:1994', 'D:2002']],
    ['Reyes met her first-born son, and Kelmar was quiet.', ['P:Reyes', 'L:Kelmar']],
    ['Selmar was founded. Its rival opened in 1990.', ['O:Selmar', 'D:1990']],
    ['The report on Selmar, based on data from Kelmar, is late.', ['O:Selmar', 'L:Kelmar']],
  ])('nothing: %s', (text, marks) => {
    expect(read(text, marks)).toEqual([]);
  });

  it('takes the subject from the tree where the words between say nothing', () => {
    const { text, tokens } = treeBank(`Reyes PROPN Reyes 2 nsubj
studied VERB study 0 root
law NOUN law 2 obj
and CCONJ and 6 cc
was AUX be 6 aux
born VERB bear 2 conj
in ADP in 8 case
Kelmar PROPN Kelmar 6 obl`);
    expect(read(text, ['P:Reyes', 'L:Kelmar'], tokens)).toEqual(['Reyes BORN_IN Kelmar']);
    expect(read(text, ['P:Reyes', 'L:Kelmar'])).toEqual([]);
  });
});

describe('relatives', () => {
  it.each<[string, string[], string[]]>([
    ['Bo and his wife, Ada, left.', ['P:Bo', 'P~his', 'P:Ada'], ['Ada FAMILY_OF(wife) his']],
    ['Bo came with his wife Ada.', ['P:Bo', 'P:Ada'], ['Ada FAMILY_OF(wife) Bo']],
    ['Bo’s daughter, Ada, left.', ['P:Bo', 'P:Ada'], ['Ada FAMILY_OF(daughter) Bo']],
    [
      'Bo has moved with his three children, Ada, Cy and Di.',
      ['P:Bo', 'P:Ada', 'P:Cy', 'P:Di'],
      ['Ada FAMILY_OF(child) Bo', 'Cy FAMILY_OF(child) Bo', 'Di FAMILY_OF(child) Bo'],
    ],
    [
      'Ada is the eldest daughter of Bo and Cy.',
      ['P:Ada', 'P:Bo', 'P:Cy'],
      ['Ada FAMILY_OF(daughter) Bo', 'Ada FAMILY_OF(daughter) Cy'],
    ],
    ['Ada later married Bo.', ['P:Ada', 'P:Bo'], ['Ada FAMILY_OF(married) Bo']],
    ['Her father, Bo, sang, and her mother, Cy, danced.', ['P:Bo', 'P:Cy'], []],
  ])('%s', (text, marks, expected) => {
    expect(read(text, marks)).toEqual(expected);
  });
});

it('reads whatever stands there without an error, and only pairs that the vocabulary allows', () => {
  const word = fc.constantFrom(
    'born',
    'in',
    'on',
    '(',
    ')',
    ',',
    '–',
    'the',
    'of',
    'his',
    'wife',
    'and',
    'founded',
    'married',
    'A1',
    'B2',
    'C3',
    'D4',
    'to',
    'son',
    'died',
  );
  const type = fc.constantFrom('PERSON', 'ORGANIZATION', 'LOCATION', 'DATE');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.tuple(type, type, type, type), (words, types) => {
      const text = words.join(' ');
      const mentions = ['A1', 'B2', 'C3', 'D4']
        .filter((name) => text.includes(name))
        .flatMap((name, i) => mentionsIn(text, [{ words: name, type: types[i]! }]));
      const found = readStates(
        text,
        treeOf(text, []),
        [{ start: 0, end: text.length, duplicateOf: null }],
        mentions,
      );
      for (const { head, tail, trigger } of found) {
        expect(head).not.toBe(tail);
        expect(trigger[0]).toBeLessThan(trigger[1]);
        expect(trigger[1]).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

it('refuses rules that name a relation or a piece that does not exist', () => {
  const rule = {
    name: 'made',
    anchor: 'x',
    subjects: ['PERSON'],
    before: ' ',
    fronted: false,
    link: ' ',
    precision: 1,
    objects: [{ relation: 'BORN_IN', types: ['LOCATION'], every: false }],
  };
  const written = (one: object): string => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'chains-')), 'chains.json');
    writeFileSync(file, JSON.stringify({ classes: {}, rules: [one] }));
    return file;
  };
  expect(loadChainRules(written(rule))).toHaveLength(1);
  expect(() => loadChainRules(written({ ...rule, link: '{nothing}' }))).toThrow(SchemaError);
  expect(() =>
    loadChainRules(written({ ...rule, objects: [{ ...rule.objects[0], relation: 'NONE_SUCH' }] })),
  ).toThrow(SchemaError);
});
