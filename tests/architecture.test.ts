import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  againstDirection,
  cycles,
  type ImportGraph,
  readImportGraph,
  specifiers,
} from './support/import-graph';

/** The rooms in the order in which an article walks through them. A room imports only itself and earlier ones. */
const ROOMS = [
  'model',
  'ingest',
  'extract',
  'resolve',
  'graph',
  'store',
  'query',
  'export',
  'build',
  'evaluate',
  'server',
  'viewer',
  'cli',
];

describe('the rooms of src', () => {
  let graph: ImportGraph;
  beforeAll(() => {
    graph = readImportGraph(path.join(__dirname, '..', 'src'));
  });

  it('are all read', () => {
    expect(graph.size).toBeGreaterThan(50);
    expect(graph.get('model/extraction.ts')).toContain('model/reading.ts');
  });

  it('have no import cycle, types included', () => {
    expect(cycles(graph).map((circle) => circle.join(' → '))).toEqual([]);
  });

  it('import only in one direction', () => {
    expect(againstDirection(graph, ROOMS)).toEqual([]);
  });
});

describe('the check itself', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return readImportGraph(root);
  };

  it('finds a circle through three files, whatever the kind of import', () => {
    const graph = write({
      'model/a.ts': "import type { B } from './b';",
      'model/b.ts': "export { C } from './c';",
      'model/c.ts': "export const c = async () => await import('./a');",
      'model/d.ts': "import { A } from './a';",
    });
    expect(cycles(graph)).toEqual([['model/a.ts', 'model/b.ts', 'model/c.ts', 'model/a.ts']]);
  });

  it('finds a file that imports itself, and nothing where there is no circle', () => {
    const graph = write({
      'model/a.ts': "const a = require('./a');",
      'model/b.ts': "import './a';",
    });
    expect(cycles(graph)).toEqual([['model/a.ts', 'model/a.ts']]);
    expect(
      cycles(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([]);
  });

  it('finds an import of a later room, also of a type, also through an index file', () => {
    const graph = write({
      'model/a.ts': "import type { S } from '../store';",
      'store/index.ts': "export { s } from './s.js';",
      'store/s.ts': "import { a } from '../model/a';",
    });
    expect(againstDirection(graph, ['model', 'store'])).toEqual(['model/a.ts imports store/index.ts']);
  });

  it('finds a folder that is no room', () => {
    const graph = write({ 'helpers/a.ts': 'export {};' });
    expect(againstDirection(graph, ['model'])).toEqual(['helpers/a.ts is in no room']);
  });

  it('refuses an import that leads nowhere', () => {
    expect(() => write({ 'model/a.ts': "import './gone';" })).toThrow(/gone/);
  });

  it('does not take words in comments and strings for imports', () => {
    expect(specifiers(`// import './a'\nconst s = "from './b'"; import x from './c';`)).toEqual(['./c']);
  });
});
