import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { savedQueries } from '../../src/query';
import type { GraphView, QueryParameter } from '../../src/server/api';
import { mistakes, offsetOf, type ParseError } from '../../src/viewer/display/cypher-errors';
import { filled, parametersOf, usedParameters } from '../../src/viewer/display/query-parameters';
import { finder, showOnly, subgraph } from '../../src/viewer/display/query-result';
import { firstLine, readRecent, withRecent } from '../../src/viewer/display/recent-queries';
import { cellText, toCsv, toJson } from '../../src/viewer/display/result-files';
import { bodyOf, savedByFolder } from '../../src/viewer/display/saved-search';
import { initialView } from '../../src/viewer/display/view';

const node = (id: string, name: string, type = 'PERSON') => ({
  ...{ id, name, type, subtype: null, aliases: [], mentions: 1, articles: [], publishers: [], published: [] },
});
const KEY = 'x:a|OWNS|x:b';
const graph = {
  nodes: [node('x:a', 'Ann'), node('x:b', 'Bob'), node('x:c', 'Bob'), node('x:d', '5 May', 'DATE')],
  edges: [{ key: KEY, source: 'x:a', target: 'x:b' }],
  truncated: false,
} as unknown as GraphView;
const find = finder(graph, [{ id: 'harbour' }]);
const shown = (...rows: unknown[][]) => [...subgraph(rows, find, graph).nodes].sort();

describe('what the rows of a query hold of the graph', () => {
  test('ids, keys, whole nodes and relationships, in lists too', () => {
    expect(find('x:a')).toEqual({ kind: 'node', id: 'x:a' });
    expect(find(KEY)).toEqual({ kind: 'edge', id: KEY });
    expect(find('harbour')).toEqual({ kind: 'article', id: 'harbour' });
    expect(find({ labels: ['Entity'], properties: { id: 'x:c' } })).toEqual({ kind: 'node', id: 'x:c' });
    expect([find(null), find(3), find('nobody'), find({})]).toEqual([null, null, null, null]);
    expect(shown(['x:a', 3], [['x:c'], null])).toEqual(['x:a', 'x:c']);
    expect(shown([KEY])).toEqual(['x:a', 'x:b']);
    expect(shown([{ type: 'OWNS', properties: { key: KEY } }])).toEqual(['x:a', 'x:b']);
    expect(shown([{ nodes: [{ labels: [], properties: { id: 'x:d' } }], relationships: [] }])).toEqual([
      'x:d',
    ]);
  });

  test('a name counts where it is that of one entity, and only where the rows have no ids', () => {
    expect(find('Ann')).toEqual({ kind: 'node', id: 'x:a' });
    expect(find('Bob')).toBeNull();
    expect(subgraph([['Ann']], find, graph)).toEqual({ nodes: new Set(['x:a']), byName: true });
    expect(subgraph([['x:c', 'Ann']], find, graph)).toEqual({ nodes: new Set(['x:c']), byName: false });
    expect(shown(['harbour', 1])).toEqual([]);
  });

  test('what is shown alone is seen: its kind is switched on, and it needs no line', () => {
    const start = initialView({
      entityTypes: [
        { type: 'DATE', label: '', plural: '', colour: '', icon: '', hidden: true },
        { type: 'QUANTITY', label: '', plural: '', colour: '', icon: '', hidden: true },
      ],
    });
    const view = showOnly({ ...start, away: new Set(['x:d']) }, new Set(['x:d']), graph);
    expect([...view.filters.hidden.entities]).toEqual(['QUANTITY']);
    expect(view).toMatchObject({ only: new Set(['x:d']), away: new Set(), filters: { unconnected: true } });
  });
});

describe('parameters', () => {
  const parameter = (name: string, type: QueryParameter['type'], fallback: string | null = null) => ({
    ...{ name, type, description: '', choices: null, default: fallback },
  });

  test('those of a text, each once; not those in strings, comments and quoted names', () => {
    expect(usedParameters('MATCH (n {id: $id}) WHERE n.a = $b OR n.c = $id RETURN n')).toEqual(['id', 'b']);
    expect(usedParameters('// $a\nRETURN \'$b\', "\\"$c", `$d` /* $e */, $f')).toEqual(['f']);
  });

  test('of every saved query they are those that it declares', () => {
    for (const query of savedQueries().values())
      expect([query.name, usedParameters(query.text).sort()]).toEqual([
        query.name,
        query.parameters.map((p) => p.name).sort(),
      ]);
  });

  test('values are read by type; an empty field is the default', () => {
    const all = [
      parameter('name', 'string'),
      parameter('limit', 'integer', '25'),
      parameter('sure', 'number', '0.5'),
      parameter('plain', 'boolean', 'true'),
      parameter('since', 'date', ''),
      parameter('types', 'list', ''),
    ];
    expect(filled(all, { name: 'Ann', sure: '-0.25', plain: 'false', types: 'a, b,' }).params).toEqual({
      ...{ name: 'Ann', limit: 25, sure: -0.25, plain: false, since: '', types: ['a', 'b'] },
    });
    expect(filled(all, { name: '', limit: '2.5', since: '2022-13' }).faults).toEqual({
      name: 'Fill this in',
      limit: 'This must be a whole number',
      since: 'This must be a date like 2022, 2022-03 or 2022-03-01',
    });
  });

  test('a text of one’s own has texts as parameters until another type is chosen', () => {
    const declared = [parameter('limit', 'integer', '5')];
    const types = { when: 'date' } as const;
    expect(
      parametersOf('RETURN $limit, $who, $when', declared, types).map(({ name, type }) => [name, type]),
    ).toEqual([
      ['limit', 'integer'],
      ['who', 'string'],
      ['when', 'date'],
    ]);
  });
});

describe('mistakes as one types', () => {
  /** The editor's own parser, in a process of its own: it is an ES module, which jest does not load. */
  const PARSE = `
    const { CypherEditorSupport } = require('@neo4j-cypher/editor-support');
    const texts = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    const errors = texts.map((text) => {
      const support = new CypherEditorSupport(text);
      support.update(text);
      return support.parseErrors;
    });
    process.stdout.write(JSON.stringify(errors));`;
  const found = (texts: readonly string[]): [string, string][][] => {
    const asked: string[] = [];
    for (const text of texts)
      mistakes(text, (masked) => {
        asked.push(masked);
        return [];
      });
    const answers: ParseError[][] = JSON.parse(
      execFileSync(process.execPath, ['-e', PARSE], { input: JSON.stringify(asked), encoding: 'utf8' }),
    );
    const byText = new Map(asked.map((text, i) => [text, answers[i]!]));
    return texts.map((text) =>
      mistakes(text, (masked) => byText.get(masked)!).map(({ from, to, message }) => {
        if (!(from >= 0 && from <= to && to <= text.length)) throw new Error(`${from}, ${to} of ${text}`);
        return [text.slice(from, to), message];
      }),
    );
  };
  test('a clause that is misspelt, a query that ends too early', () => {
    const [misspelt, early, open, ...right] = found([
      'MATCH (n) RETRUN n',
      'MATCH (n:Person) WHERE n.name = RETURN n',
      'MATCH (n',
      'MATCH (n) RETURN n.name AS name',
      '  ',
    ]);
    expect(misspelt![0]).toEqual(['RETRUN', '“RETRUN” does not belong here.']);
    expect(early!.length).toBeGreaterThan(0);
    expect(open!.map(([, message]) => message)).toEqual(['The query ends too early.']);
    expect(right).toEqual([[], []]);
  });

  test('no saved query is called mistaken, also where the grammar is older than it', () => {
    const all = [...savedQueries().values()];
    const faults = found(all.map((q) => q.text));
    expect(all.map((q, i) => [q.name, faults[i]!])).toEqual(all.map((q) => [q.name, []]));
  });

  test('offsets lie in the text, whatever is typed', () => {
    const words = fc.array(
      fc.constantFrom('MATCH', '(n)', 'RETURN', 'n', '{', "'", '$', 'WHERE', '\n', '=', '💥'),
    );
    const texts = fc.sample(words, 60).map((some) => some.join(' '));
    expect(found(texts)).toHaveLength(60);
  });

  test('the place that the database names', () => {
    const text = 'MATCH (n)\nRETURN m';
    expect(text.slice(offsetOf(text, 2, 8))).toBe('m');
    expect(offsetOf(text, 9, 9)).toBe(text.length);
  });
});

describe('results as files', () => {
  test('CSV: quotes where they are needed, lists joined, no formula for a spreadsheet', () => {
    const rows = [
      ['a, "b"', ['x', 'y'], null],
      ['=1+1', -5, { k: 1 }],
    ];
    expect(toCsv(['one', 'two', 'three'], rows)).toBe(
      '\ufeffone,two,three\r\n"a, ""b""",x; y,\r\n\'=1+1,-5,"{""k"":1}"\r\n',
    );
    expect(cellText([['a'], null, true])).toBe('a; ; true');
  });

  test('JSON: a list of objects', () => {
    expect(JSON.parse(toJson(['a', 'b'], [[1, undefined]]))).toEqual([{ a: 1, b: null }]);
  });
});

describe('lists of queries', () => {
  test('saved ones are found by words of their name, folder, title and question', () => {
    const all = [...savedQueries().values()].map(({ name, folder, title, question, text }) => ({
      ...{ name, folder, title, question, text, example: {}, parameters: [] },
    }));
    expect(savedByFolder(all, '').flatMap((g) => g.queries)).toHaveLength(all.length);
    expect(savedByFolder(all, 'PÁTHS between').flatMap((g) => g.queries.map((q) => q.name))).toContain(
      'paths',
    );
    expect(savedByFolder(all, 'no such question')).toEqual([]);
  });

  test('the header of a saved query is left out of the editor', () => {
    expect(bodyOf({ text: '// title: x\n// param a: name — b\nMATCH (n)\n// kept\nRETURN n\n' })).toBe(
      'MATCH (n)\n// kept\nRETURN n',
    );
  });

  test('recent ones stand once, the latest first; damaged storage is no list', () => {
    const one = { text: 'RETURN 1', values: {} };
    const two = { text: 'RETURN $a', values: { a: '1' } };
    expect(withRecent(withRecent([one], two), one)).toEqual([one, two]);
    expect(readRecent(JSON.stringify([one, 3, { text: 1 }]))).toEqual([one]);
    expect([readRecent(null), readRecent('{'), readRecent('5')]).toEqual([[], [], []]);
    expect(firstLine('// title: x\n\n  MATCH (n)\nRETURN n')).toBe('MATCH (n)');
  });
});
