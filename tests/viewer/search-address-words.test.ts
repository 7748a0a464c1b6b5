import fc from 'fast-check';
import type { GraphNode } from '../../src/server/api';
import { acronyms } from '../../src/viewer/display/acronyms';
import { type Address, fromHash, HOME, toHash } from '../../src/viewer/display/address';
import { relationRows, rowsByType } from '../../src/viewer/display/relation-rows';
import { searchIndex } from '../../src/viewer/display/search-index';
import { statementGroups } from '../../src/viewer/display/statement-groups';
import { cutBefore, wordMarks } from '../../src/viewer/display/word-marks';
import { dateWords, notFactWord, readingWords, validity } from '../../src/viewer/display/words';

const node = (name: string, aliases: string[] = [], mentions = 1): GraphNode => ({
  ...{
    id: name,
    name,
    type: 'PERSON',
    subtype: null,
    aliases,
    mentions,
    articles: [],
    publishers: [],
    published: [],
  },
});

describe('search', () => {
  const search = searchIndex([
    node('Ministry of Defence', ['MoD', 'Defence Ministry'], 9),
    node('Ministry of Justice'),
    node('Tomás Peña'),
    node('Institute for the Study of War', ['ISW']),
  ]);
  const names = (query: string) => search(query, 5).map((f) => f.node.name);

  test('finds without accents, by the beginning of words, and by other names', () => {
    expect(names('tomas pena')).toEqual(['Tomás Peña']);
    expect(names('PEÑ')).toEqual(['Tomás Peña']);
    expect(names('minis jus')).toEqual(['Ministry of Justice']);
    expect(search('isw', 5)[0]).toMatchObject({
      alias: 'ISW',
      node: { name: 'Institute for the Study of War' },
    });
  });

  test('finds by initials, with and without the small words', () => {
    const plain = searchIndex([
      node('Ministry of Defence'),
      node('Institute for the Study of War'),
      node('Modena'),
    ]);
    const first = (query: string) => plain(query, 5).map((f) => f.node.name)[0];
    expect(plain('MoD', 5).map((f) => f.node.name)).toContain('Ministry of Defence');
    expect(first('ISW')).toBe('Institute for the Study of War');
    expect(acronyms('Ministry of Defence')).toEqual(['MoD', 'MD']);
    expect(acronyms('Modena')).toEqual([]);
  });

  test('marks in a sentence the words that begin like those asked for', () => {
    const text = 'Officials in Málaga said the tender was delayed.';
    const marks = wordMarks(text, 'malag DELAY');
    expect(marks.map((m) => text.slice(m.start, m.end))).toEqual(['Málaga', 'delayed']);
    expect(wordMarks(text, '(*')).toEqual([]);
    const long = `${'word '.repeat(40)}tender`;
    const from = cutBefore(long, wordMarks(long, 'tender'));
    expect(long.slice(from)).toMatch(/^word .*tender$/);
    expect(long.length - from).toBeLessThan(60);
    expect(cutBefore(text, marks)).toBe(0);
  });

  test('forgives one typing error in a long word, and puts what is mentioned often first', () => {
    expect(names('minstry')[0]).toBe('Ministry of Defence');
  });

  test('an empty query finds nothing, and no query breaks it', () => {
    expect(names('   ')).toEqual([]);
    fc.assert(fc.property(fc.string(), (query) => search(query, 5).length <= 5));
  });
});

describe('address', () => {
  test('what is written is read back, whatever the keys hold', () => {
    const some = fc.option(fc.string({ minLength: 1 }), { nil: null });
    const address = fc
      .record({
        selected: some,
        kind: fc.constantFrom('node', 'edge'),
        article: some,
        at: fc.nat(),
        from: some,
        to: some,
        disputed: fc.boolean(),
        q: some,
        params: some,
        cypher: fc.boolean(),
      })
      .map(
        ({ selected, kind, article, at, from, to, disputed, q, params, cypher }): Address => ({
          ...HOME,
          ...{
            node: kind === 'node' ? selected : null,
            edge: kind === 'edge' ? selected : null,
            article,
            disputed,
          },
          at: article === null ? null : at,
          from,
          to: from === null ? null : to,
          ...{ cypher, q, params: q === null ? null : params },
        }),
      );
    fc.assert(fc.property(address, (a) => expect(fromHash(toHash(a))).toEqual(a)));
  });

  test('the plain view has no hash, and nonsense is ignored', () => {
    expect(toHash(HOME)).toBe('');
    expect(fromHash('#at=x&zoom=3&%%%')).toEqual(HOME);
    expect(fromHash('#edge=a%7CB%7Cc%23d&node=x')).toMatchObject({ edge: 'a|B|c#d', node: null });
  });
});

describe('words', () => {
  test('a reading names what is unusual first', () => {
    expect(readingWords({ polarity: 'negative', mood: 'intended', modality: 'reported' })).toEqual([
      'denied',
      'planned',
      'reported',
    ]);
    expect(readingWords({ polarity: 'positive', mood: null, modality: 'asserted' })).toEqual([
      'stated by the article',
    ]);
  });

  test('dates are as precise as they are', () => {
    expect(dateWords('2022')).toBe('2022');
    expect(dateWords('2022-09')).toBe('September 2022');
    expect(dateWords('2022-09-28T10:00:00Z')).toBe('28 September 2022');
    expect(dateWords('P7D')).toBe('P7D');
    expect(validity({ validFrom: '2022-02', validTo: null })).toBe('from February 2022');
    expect(validity({ validFrom: null, validTo: null })).toBeNull();
  });
});

test('relations of a node: one row an edge, facts first, seen from the node', () => {
  const s = (edgeKey: string, subject: string, object: string, plain: boolean) =>
    ({
      edgeKey,
      type: 'HEADS',
      role: null,
      subject: { id: subject, name: subject },
      object: { id: object, name: object },
      plain,
    }) as never;
  const rows = relationRows('a', [
    s('k1', 'a', 'b', false),
    s('k2', 'c', 'a', true),
    s('k1', 'a', 'b', false),
  ]);
  expect(rows.map((r) => [r.key, r.outgoing, r.other.id, r.plain, r.statements.length])).toEqual([
    ['k2', false, 'c', true, 1],
    ['k1', true, 'b', false, 2],
  ]);
});

test('relations are grouped by type, the largest group first', () => {
  const row = (key: string, type: string) => ({ key, type }) as never;
  expect(
    rowsByType([row('1', 'HEADS'), row('2', 'OWNS'), row('3', 'OWNS'), row('4', 'ENDED')]).map((g) => [
      g.type,
      g.rows.map((r) => r.key),
    ]),
  ).toEqual([
    ['OWNS', ['2', '3']],
    ['ENDED', ['4']],
    ['HEADS', ['1']],
  ]);
});

describe('statements of an edge', () => {
  const s = (id: string, more: object = {}) =>
    ({
      id,
      plain: true,
      isDuplicate: false,
      polarity: 'positive',
      mood: null,
      modality: 'asserted',
      ...more,
    }) as never;
  const denied = s('denied', { plain: false, polarity: 'negative' });
  const planned = s('planned', { plain: false, mood: 'intended' });
  const titles = (statements: never[], between: never[] = []) =>
    statementGroups({ statements, between }).map((g) => [g.title, g.statements.map((x) => x.id)]);

  test('who denies a fact says otherwise; what nobody states is only denied', () => {
    expect(titles([s('fact'), denied, planned])).toEqual([
      ['Stated as fact', ['fact']],
      ['Who says otherwise', ['denied']],
      ['Not stated as fact', ['planned']],
    ]);
    expect(titles([denied])).toEqual([['Denied', ['denied']]]);
  });

  test('other relations of the two are named only where they are no facts', () => {
    expect(titles([s('fact')], [s('other'), planned])).toEqual([
      ['Stated as fact', ['fact']],
      ['Also said of the two, but not as fact', ['planned']],
    ]);
  });

  test('one word says why something is no fact', () => {
    expect([denied, planned, s('again', { isDuplicate: true })].map(notFactWord)).toEqual([
      'denied',
      'planned',
      'repeated',
    ]);
  });
});
