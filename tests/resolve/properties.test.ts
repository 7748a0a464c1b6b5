import fc from 'fast-check';
import type { Mention } from '../../src/model/reading';
import { vocabulary } from '../../src/model/vocabulary';
import { resolve } from '../../src/resolve/resolve';
import { articleOf, link, readingOf } from './reading';

const NAMES = [
  'Ann Grey',
  'Grey',
  'Tom Grey',
  'Mr. Grey',
  'Ministry of Defence',
  'MoD',
  'Russian',
  'Russia',
  'U.S.',
  'the Times',
  'New York Times',
  '24',
  '',
  '林志玲',
  '’s',
  'of',
];

const said = fc.record({
  text: fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 12 })),
  type: fc.constantFrom(...vocabulary().entityTypes.keys()),
  kind: fc.constantFrom('name' as const, 'nominal' as const, 'pronoun' as const),
});
const pairs = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true })), {
  maxLength: 60,
});

const build = (items: readonly { text: string; type: string; kind: Mention['kind'] }[]) => {
  let text = '';
  const mentions = items.map((item): Mention => {
    const start = text.length;
    text += `${item.text}. `;
    return {
      start,
      end: start + item.text.length,
      type: item.type,
      exchangeType: item.type,
      kind: item.kind,
      by: 't',
      confidence: 1,
    };
  });
  return { article: articleOf(text), reading: readingOf(mentions) };
};

describe('any reading', () => {
  test('every mention is in exactly one entity, of its type, with an id of its own; twice the same', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), pairs, (items, linked) => {
        const { article, reading } = build(items);
        const coreference = linked.map(([mention, antecedent, confidence]) =>
          link(mention, antecedent, confidence),
        );
        const { entities, entityOf, speakers } = resolve(article, { ...reading, coreference });
        expect(entities.flatMap(({ mentions }) => [...mentions]).sort((a, b) => a - b)).toEqual(
          items.map((_, index) => index),
        );
        for (const [index, entity] of entities.entries()) {
          for (const mention of entity.mentions) {
            expect(entityOf[mention]).toBe(index);
            expect(items[mention]!.type).toBe(entity.type);
          }
          expect([...entity.mentions]).toEqual([...entity.mentions].sort((a, b) => a - b));
          expect(entity.aliases).not.toContain(entity.name);
        }
        expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
        expect(speakers).toEqual([]);
        expect(resolve(article, { ...reading, coreference }).entities).toEqual(entities);
      }),
      { numRuns: 150 },
    );
  });

  test('two different full names of persons are never one entity, whatever the head says', () => {
    const names = ['Ann Grey', 'Tom Grey', 'Ann Hill', 'Tom Hill', 'Grey', 'Ann', 'Hill', 'he'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 20 }), pairs, (texts, linked) => {
        const { article, reading } = build(
          texts.map((text) => ({ text, type: 'PERSON', kind: text === 'he' ? 'pronoun' : 'name' })),
        );
        const coreference = linked.map(([mention, antecedent, confidence]) =>
          link(mention, antecedent, confidence),
        );
        for (const { mentions } of resolve(article, { ...reading, coreference }).entities) {
          const full = new Set(mentions.map((index) => texts[index]!).filter((text) => text.includes(' ')));
          expect(full.size).toBeLessThan(2);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('names that have nothing in common may stand in any order', () => {
    const groups = [
      ['Ann Grey', 'PERSON'],
      ['Ministry of Health', 'ORGANIZATION'],
      ['Peru', 'LOCATION'],
      ['Peruvian', 'LOCATION'],
      ['World Trade Fair', 'EVENT'],
      ['WTF', 'EVENT'],
    ] as const;
    const named = groups.map(([text, type]) => ({ text, type, kind: 'name' as const }));
    const once = build(named);
    const ids = resolve(once.article, once.reading)
      .entities.map(({ id }) => id)
      .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray([...groups], { minLength: groups.length }), (order) => {
        const { article, reading } = build(
          order.map(([text, type]) => ({ text, type, kind: 'name' as const })),
        );
        const { entities } = resolve(article, reading);
        const sets = entities.map(({ mentions }) =>
          mentions
            .map((index) => order[index]![0])
            .sort()
            .join(),
        );
        expect(sets.sort()).toEqual([
          'Ann Grey',
          'Ministry of Health',
          'Peru,Peruvian',
          'WTF,World Trade Fair',
        ]);
        expect(entities.map(({ id }) => id).sort()).toEqual(ids);
      }),
    );
  });
});
