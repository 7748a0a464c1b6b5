import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from '../../src/server';
import { openApi } from '../../src/server/openapi';
import { handMadeStore } from './fake-store';

const FILE = path.join(__dirname, '..', '..', 'docs', 'openapi.json');
const document = JSON.parse(JSON.stringify(openApi())) as {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, unknown> };
};
const app = () => buildApp({ store: handMadeStore(), viewerDir: null, hosts: [], adding: {} as never });

describe('the OpenAPI document', () => {
  test('is what docs/openapi.json holds (scripts/docs-openapi.ts writes it)', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(document);
  });

  test('describes every address there is, and no other', async () => {
    const served = new Set<string>();
    const server = await app();
    await server.ready();
    // A tree: each line goes on from the one that it is indented under.
    const above: string[] = [];
    for (const line of server.printRoutes({ commonPrefix: false }).split('\n')) {
      const [, indent, at, methods] = /^([│ ]*)[├└]── (\S+)(?: \(([^)]*)\))?/.exec(line) ?? [];
      if (indent === undefined || at === undefined) continue;
      const depth = indent.length / 4;
      above[depth] = (above[depth - 1] ?? '') + at;
      const url = `/${above[depth]}`.replaceAll('//', '/').replace(/:(\w+)/g, '{$1}');
      for (const method of methods?.split(', ') ?? [])
        if (method !== 'HEAD' && url.startsWith('/api/')) served.add(`${method} ${url}`);
    }
    served.delete('GET /api/openapi.json');
    const described = Object.entries(document.paths).flatMap(([url, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${url}`),
    );
    expect(described.sort()).toEqual([...served].sort());
  });

  test('is served, and points only at shapes that it has', async () => {
    const answer = await (await app()).inject({ url: '/api/openapi.json', headers: { host: 'localhost' } });
    expect(answer.json()).toEqual(document);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(refs.length).toBeGreaterThan(20);
    for (const [, name] of refs) expect(document.components.schemas).toHaveProperty(name!);
  });

  test('says what must be given', () => {
    const search = document.paths['/api/search']!.get as {
      parameters: { name: string; required: boolean }[];
    };
    expect(search.parameters.map((p) => [p.name, p.required])).toEqual([
      ['q', true],
      ['limit', false],
    ]);
  });
});
