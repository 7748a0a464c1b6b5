import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** By file (relative, with forward slashes): the files that it imports. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const SOURCE = /\.(ts|tsx|mts|cts)$/;
const AS_WRITTEN = ['', '.ts', '.tsx', '.mts', '/index.ts', '/index.tsx'];

const isFile = (at: string): boolean => existsSync(at) && statSync(at).isFile();

/** Specifiers of `import`, `import type`, `export … from`, `import()` and `require()`. */
export const specifiers = (source: string): string[] =>
  ts.preProcessFile(source, true, true).importedFiles.map((f) => f.fileName);

/** The file that a relative specifier means; JavaScript endings stand for TypeScript ones. Null where there is none. */
function resolved(from: string, specifier: string): string | null {
  const at = path.resolve(path.dirname(from), specifier);
  const stems = [at, at.replace(/\.(m|c)?js(x?)$/, '')];
  return stems.flatMap((stem) => AS_WRITTEN.map((ending) => stem + ending)).find(isFile) ?? null;
}

/** Reads every source file under `root`. Throws when a relative import leads nowhere. */
export function readImportGraph(root: string): ImportGraph {
  const relative = (at: string) => path.relative(root, at).split(path.sep).join('/');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(root, name))
    .filter((at) => SOURCE.test(at) && !at.includes(`${path.sep}node_modules${path.sep}`) && isFile(at));
  return new Map(
    files.map((file) => {
      const imports = specifiers(readFileSync(file, 'utf8'))
        .filter((s) => s.startsWith('.'))
        .map((s) => {
          const target = resolved(file, s.replace(/\?.*$/, ''));
          if (target === null) throw new Error(`${relative(file)} imports ${s}, which is no file`);
          return target;
        });
      return [relative(file), imports.map(relative)];
    }),
  );
}

/** One shortest way round for every file that can reach itself: ["a.ts", "b.ts", "a.ts"]. Each circle is told once. */
export function cycles(graph: ImportGraph): string[][] {
  const found = new Map<string, string[]>();
  for (const start of graph.keys()) {
    const before = new Map<string, string>();
    const queue = [start];
    for (let file = queue.shift(); file !== undefined && !before.has(start); file = queue.shift())
      for (const next of graph.get(file) ?? [])
        if (!before.has(next)) {
          before.set(next, file);
          queue.push(next);
        }
    if (!before.has(start)) continue;
    const circle = [start];
    for (let file = before.get(start)!; file !== start; file = before.get(file)!) circle.unshift(file);
    const key = [...circle].sort().join();
    if (!found.has(key)) found.set(key, [start, ...circle]);
  }
  return [...found.values()];
}

/** Imports of a later room, or from and of a folder that is no room; `rooms` stand in the order in which data walks through them. */
export function againstDirection(graph: ImportGraph, rooms: readonly string[]): string[] {
  const room = (file: string) => rooms.indexOf(file.split('/')[0]!);
  return [...graph].flatMap(([file, imports]) => [
    ...(room(file) < 0 ? [`${file} is in no room`] : []),
    ...imports
      .filter((target) => room(target) > room(file) || target.startsWith('..'))
      .filter((target) => SOURCE.test(target))
      .map((target) => `${file} imports ${target}`),
  ]);
}
