import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportFormat, save } from '../../src/export';
import { needs, neo4jJars } from '../support/requirements';
import { hostileRecords, sourceOf, storedRecords } from './records';

needs('neo4j-admin')('CSV in neo4j-admin database import', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is imported whole', async () => {
    const records = [...(await storedRecords()), ...hostileRecords()].sort((a, b) =>
      a.kind === b.kind ? 0 : a.kind === 'node' ? -1 : 1,
    );
    const csv = path.join(folder, 'csv');
    await save(exportFormat('csv'), sourceOf(records), csv);
    const opens = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch'];
    const out = execFileSync(
      'java',
      [
        ...['-Xmx512m', '-Dlog4j2.disable.jmx=true', ...opens.map((o) => `--add-opens=${o}=ALL-UNNAMED`)],
        ...['-cp', path.join(neo4jJars()!, '*'), 'org.neo4j.cli.AdminTool'],
        ...['database', 'import', 'full', 'neo4j', '@import.args'],
      ],
      {
        cwd: csv,
        encoding: 'utf8',
        env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    // an empty list is nothing to neo4j-admin
    const properties = records.flatMap((r) =>
      Object.values(r.properties).filter((v) => v !== null && !(Array.isArray(v) && v.length === 0)),
    );
    const count = (what: string) => Number(new RegExp(`(\\d+) ${what}`).exec(out)?.[1]);
    expect([count('nodes'), count('relationships'), count('properties')]).toEqual([
      records.filter((r) => r.kind === 'node').length,
      records.filter((r) => r.kind === 'link').length,
      properties.length,
    ]);
  }, 300_000);
});
