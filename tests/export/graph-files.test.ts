import fc from 'fast-check';
import Graph from 'graphology';
import { gexf } from '../../src/export/gexf';
import { graphml } from '../../src/export/graphml';
import { graphology } from '../../src/export/graphology';
import { jsonLines } from '../../src/export/json-lines';
import { xmlText } from '../../src/export/xml';
import type { GraphRecord, Properties } from '../../src/model/store';
import { vocabulary } from '../../src/model/vocabulary';
import { edgesOf, entitiesOf, hostileRecords, joined, sourceOf, storedRecords } from './records';

let stored: GraphRecord[];
let linkedom: typeof import('linkedom', { with: { 'resolution-mode': 'import' }});
beforeAll(async () => {
  linkedom = await import('linkedom');
  stored = await storedRecords();
});
const graphs = (): [string, GraphRecord[]][] => [
  ['stored', stored],
  ['hostile', hostileRecords()],
  ['empty', []],
];

interface XmlElement {
  readonly textContent: string;
  getAttributeNode(name: string): { readonly value: string } | null;
  querySelectorAll(selector: string): Iterable<XmlElement>;
}
const parsed = (text: string): XmlElement =>
  new linkedom.DOMParser().parseFromString(text, 'text/xml').documentElement as unknown as XmlElement;
/** linkedom's own `getAttribute` escapes again what it has read. */
const attribute = (element: XmlElement, name: string): string | null =>
  element.getAttributeNode(name)?.value ?? null;
const all = (element: XmlElement, name: string): XmlElement[] => [...element.querySelectorAll(name)];

/** What a text is after it went through XML. */
const shown = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (c) =>
    '\t\n\r'.includes(c) || (c > '\u007e' && c < '\u00a0')
      ? c
      : c < ' '
        ? String.fromCharCode(0x2400 + c.charCodeAt(0))
        : '\ufffd',
  );
const asText = (value: Properties[string]): string =>
  shown(typeof value === 'object' ? JSON.stringify(value) : String(value));
const expected = (properties: Properties): [string, string][] =>
  Object.entries(properties).map(([name, value]) => [name, asText(value)]);

describe('GEXF', () => {
  it('holds every entity and edge with all its properties', async () => {
    for (const [, records] of graphs()) {
      const root = parsed(await joined(gexf.write(sourceOf(records))));
      const read = (element: XmlElement) =>
        Object.fromEntries(all(element, 'attvalue').map((v) => [attribute(v, 'for'), attribute(v, 'value')]));
      const nodes = new Map(all(root, 'node').map((n) => [attribute(n, 'id'), read(n)]));
      const edges = new Map(all(root, 'edge').map((e) => [attribute(e, 'id'), e]));
      expect(nodes.size).toBe(entitiesOf(records).length);
      expect(edges.size).toBe(edgesOf(records).length);
      for (const { properties } of entitiesOf(records))
        expect(nodes.get(shown(properties.id))).toEqual(Object.fromEntries(expected(properties)));
      for (const { properties, from, to } of edgesOf(records)) {
        const edge = edges.get(shown(String(properties.key)))!;
        expect([attribute(edge, 'source'), attribute(edge, 'target')]).toEqual([from.id, to.id]);
        const { key: _, ...others } = properties;
        expect(read(edge)).toEqual(Object.fromEntries(expected(others)));
      }
    }
  });

  it('declares each property with its type, draws types in their colours and says when things were seen', async () => {
    const root = parsed(await joined(gexf.write(sourceOf(stored))));
    const types = Object.fromEntries(
      all(root, 'attribute').map((a) => [attribute(a, 'id'), attribute(a, 'type')]),
    );
    expect(types).toMatchObject({
      mentionCount: 'long',
      confidence: 'double',
      hedged: 'boolean',
      aliases: 'liststring',
      name: 'string',
    });
    const brandt = all(root, 'node').find((n) => attribute(n, 'label') === 'Ilse Brandt')!;
    const [colour] = all(brandt, '*').filter((e) => attribute(e, 'r') !== null);
    const hex = (['r', 'g', 'b'] as const).map((c) =>
      Number(attribute(colour!, c)).toString(16).padStart(2, '0'),
    );
    expect(`#${hex.join('')}`).toBe(vocabulary().entityTypes.get('PERSON')!.colour);
    const [spell] = all(brandt, 'spell');
    expect([attribute(spell!, 'start'), attribute(spell!, 'end')]).toEqual(['2031-04-12', '2031-04-14']);
    const hedged = edgesOf(stored).filter((e) => e.properties.hedged === true);
    expect(hedged.length).toBeGreaterThan(0);
    const dashed = all(root, '*').filter((e) => attribute(e, 'value') === 'dashed');
    expect(dashed).toHaveLength(hedged.length);
  });
});

describe('GraphML', () => {
  it('holds every entity and edge with all its properties, typed', async () => {
    for (const [, records] of graphs()) {
      const root = parsed(await joined(graphml.write(sourceOf(records))));
      const keys = new Map(all(root, 'key').map((k) => [attribute(k, 'id'), attribute(k, 'attr.name')]));
      const read = (element: XmlElement) =>
        Object.fromEntries(all(element, 'data').map((d) => [keys.get(attribute(d, 'key')), d.textContent]));
      const nodes = new Map(all(root, 'node').map((n) => [attribute(n, 'id'), read(n)]));
      const edges = new Map(all(root, 'edge').map((e) => [attribute(e, 'id'), e]));
      expect([nodes.size, edges.size]).toEqual([entitiesOf(records).length, edgesOf(records).length]);
      for (const { properties } of entitiesOf(records))
        expect(nodes.get(properties.id)).toMatchObject(Object.fromEntries(expected(properties)));
      for (const { properties, from, to, type } of edgesOf(records)) {
        const edge = edges.get(shown(String(properties.key)))!;
        expect([attribute(edge, 'source'), attribute(edge, 'target')]).toEqual([from.id, to.id]);
        expect(read(edge)).toMatchObject({ ...Object.fromEntries(expected(properties)), label: type });
      }
    }
  });
});

describe('graphology', () => {
  it('is a graph with the same nodes and edges', async () => {
    for (const [, records] of graphs()) {
      const graph = Graph.from(JSON.parse(await joined(graphology.write(sourceOf(records)))));
      expect([graph.order, graph.size]).toEqual([entitiesOf(records).length, edgesOf(records).length]);
      for (const { properties } of entitiesOf(records))
        expect(graph.getNodeAttributes(properties.id)).toMatchObject({
          ...properties,
          label: properties.name,
        });
      for (const { properties, from, to } of edgesOf(records)) {
        expect(graph.extremities(properties.key as string)).toEqual([from.id, to.id]);
        expect(graph.getEdgeAttributes(properties.key as string)).toMatchObject(properties);
      }
    }
  });
});

describe('JSON Lines', () => {
  it('gives the records back', async () => {
    for (const [, records] of graphs()) {
      const text = await joined(jsonLines.write(sourceOf(records)));
      expect(
        text
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line)),
      ).toEqual(records);
    }
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '&',
      '"',
      "'",
      ']',
      '>',
      '\0',
      '\n',
      '\r',
      'a',
      ' ',
      '\ud83d',
      '\ude00',
      '&lt;',
    ),
  }),
);

it('any text goes through XML as it is, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const element = parsed(`<a b="${xmlText(text)}">${xmlText(text)}</a>`);
      expect(element.textContent).toBe(shown(text));
      expect(attribute(element, 'b')).toBe(shown(text));
    }),
  );
});
