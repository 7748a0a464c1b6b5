import fc from 'fast-check';
import { fromHash, HOME, toHash } from '../../src/viewer/display/address';
import { sightOf, sightText } from '../../src/viewer/display/camera-address';
import { initialFilters } from '../../src/viewer/display/filters';
import { listText, textList } from '../../src/viewer/display/list-text';
import { initialView, type View } from '../../src/viewer/display/view';
import { viewOf, viewText } from '../../src/viewer/display/view-address';

const vocabulary = { entityTypes: [{ type: 'PERSON' }, { type: 'DATE', hidden: true }] } as never;
const initial = initialView(vocabulary);

const name = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('*', '**', '*.', '.', '*-', 'a*b', '~|#&=%'),
);
const set = fc.uniqueArray(name, { maxLength: 6 }).map((all): ReadonlySet<string> => new Set(all));
const place = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const measure = fc.oneof(fc.nat(9), fc.float({ min: 0, max: 1, noNaN: true }).map(Math.abs));

const filters = fc.record({
  hidden: fc.record({
    ...{ entities: set, relations: set, modalities: set, speakers: set, publishers: set, articles: set },
  }),
  least: fc.record({ confidence: measure, sources: measure }),
  period: fc.record({
    by: fc.constantFrom('published' as const, 'happened' as const),
    from: maybe(day),
    to: maybe(day),
    undated: fc.boolean(),
  }),
  unconnected: fc.boolean(),
});
const view: fc.Arbitrary<View> = fc.record({
  filters,
  away: set,
  only: maybe(set),
  picked: set,
  pinned: fc.dictionary(name, fc.record({ x: place, y: place }), { maxKeys: 4, noNullPrototype: true }),
  colouring: fc.constantFrom('type' as const, 'community' as const),
  arrangement: fc.constant(0),
});

describe('the picture in the address', () => {
  test('every filter there is has a part of its own', () => {
    const begun = initialFilters(vocabulary);
    for (const facet of Object.keys(begun.hidden) as (keyof typeof begun.hidden)[]) {
      const other = { ...begun, hidden: { ...begun.hidden, [facet]: new Set(['one']) } };
      expect(viewText({ ...initial, filters: other }, initial)).toBe(`off.${facet}=one`);
    }
    expect(Object.keys(initial).sort()).toEqual(
      ['arrangement', 'away', 'colouring', 'filters', 'only', 'picked', 'pinned'].sort(),
    );
  });

  test('what is written is read back, whatever the names hold', () => {
    fc.assert(
      fc.property(view, (v) => {
        const text = viewText(v, initial);
        expect(viewOf(`#${text}`, initial) ?? initial).toEqual(v);
      }),
      { numRuns: 400 },
    );
  });

  test('beside a selection neither disturbs the other', () => {
    const address = fc.record({ node: maybe(name), disputed: fc.boolean() }).map((a) => ({ ...HOME, ...a }));
    fc.assert(
      fc.property(view, address, place, place, (v, a, x, y) => {
        const sight = { x, y, span: 12.5 };
        const hash = toHash(a, [viewText(v, initial), sightText(sight)].filter(Boolean).join('&'));
        expect(fromHash(hash)).toEqual(a);
        expect(viewOf(hash, initial) ?? initial).toEqual(v);
        const read = sightOf(hash)!;
        expect(Math.abs(read.x - x)).toBeLessThan(0.06);
        expect(Math.abs(read.y - y)).toBeLessThan(0.06);
      }),
    );
  });

  test('the picture as it begins says nothing; nonsense is ignored part by part', () => {
    expect(viewText(initial, initial)).toBe('');
    expect(viewOf('#node=x&zoom=3', initial)).toBeNull();
    expect(
      viewOf('#least.confidence=much&since=soon&undated=perhaps&colour=mood&pins=a*.b', initial),
    ).toBeNull();
    expect(viewOf('#since=soon&off.relations=OWNS', initial)?.filters.period.from).toBeNull();
    expect(viewOf('#off.relations=OWNS', initial)?.filters.hidden.relations).toEqual(new Set(['OWNS']));
    for (const text of ['', '1*.2', '1*.2*.x', '1*.2*.-3', '1*.2*.3*.4', '1*.2*.Infinity'])
      expect(sightOf(`#sight=${text}`)).toBeNull();
  });

  test('no text of an address breaks it', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('pins', 'off.entities', 'since', 'only', 'sight'),
        (text, key) => {
          viewOf(`#${text}`, initial);
          viewOf(`#${key}=${text}`, initial);
          sightOf(`#${key}=${text}`);
        },
      ),
    );
  });

  test('lists', () => {
    expect(listText(['OWNS', 'MET_WITH'])).toBe('OWNS*.MET_WITH');
    fc.assert(fc.property(fc.array(name), (all) => expect(textList(listText(all))).toEqual(all)));
  });
});
