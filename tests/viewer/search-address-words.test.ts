import fc from 'fast-check';
import type { GraphNode } from '../../src/server/api';
import { type Address, fromHash, HOME, toHash } from '../../src/viewer/display/address';
import { relationRows } from '../../src/viewer/display/relation-rows';
import { searchIndex } from '../../src/viewer/display/search-index';
import { dateWords, readingWords, validity } from '../../src/viewer/display/words';

const node = (name: string, aliases: string[] = [], mentions = 1): GraphNode => ({
  ...{ id: name, name, type: 'PERSON', subtype: null, aliases, mentions },
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
        disputed: fc.boolean(),
      })
      .map(
        ({ selected, kind, article, at, disputed }): Address => ({
          ...{
            node: kind === 'node' ? selected : null,
            edge: kind === 'edge' ? selected : null,
            article,
            disputed,
          },
          at: article === null ? null : at,
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
