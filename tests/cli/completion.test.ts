import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { completionLines, joined } from '../../src/cli/complete';
import { SHELLS } from '../../src/cli/completion-scripts';
import { buildProgram } from '../../src/cli/program';
import { vocabulary } from '../../src/model/vocabulary';
import { savedQueries } from '../../src/query';
import { commandFolder } from './command-folder';

const { run } = commandFolder();
const program = buildProgram(() => {});
const complete = (line: string, shell: (typeof SHELLS)[number] = 'fish') =>
  completionLines(program, shell, line.split(' ')).split('\n').slice(0, -1);

describe('completion', () => {
  it('knows the commands, hidden ones excepted', () => {
    expect(complete('newsgraph ')).toEqual(expect.arrayContaining(['start', 'query', 'completion', 'help']));
    expect(complete('newsgraph co')).toEqual(expect.arrayContaining(['completion']));
    expect(complete('newsgraph comple')).toEqual(['completion']);
    expect(complete('newsgraph help que')).toEqual(['query']);
  });

  it('knows flags and their values', () => {
    expect(complete('newsgraph query x --fo')).toEqual(['--format']);
    expect(complete('newsgraph query x --format ')).toEqual(['table', 'json', 'csv']);
    expect(complete('newsgraph start --store n')).toEqual(['neo4j']);
    expect(complete('newsgraph completion ')).toEqual(SHELLS);
  });

  it('knows saved queries, their parameters and what these may be', () => {
    expect(complete('newsgraph query ')).toEqual([...savedQueries().keys()]);
    expect(complete('newsgraph query --format csv said-b')).toEqual(['said-by-about', 'said-by']);
    expect(complete('newsgraph query of-type --param ')).toEqual(['type=', 'limit=']);
    expect(complete('newsgraph query of-type --param limit=3 --param ')).toEqual(['type=']);
    expect(complete('newsgraph query of-type --param type=')).toHaveLength(vocabulary().relationTypes.size);
    expect(complete('newsgraph query positions --param types=HEADS,MEM')).toEqual(['types=HEADS,MEMBER_OF']);
    expect(complete('newsgraph query nothing --param ')).toEqual([]);
    expect(complete('newsgraph query said-by ')).toEqual([]);
  });

  it('puts together what bash takes apart, and gives it the end alone', () => {
    expect(joined(['--param', 'type', '=', 'ME'])).toEqual(['--param', 'type=ME']);
    expect(joined(['--param', 'type', '='])).toEqual(['--param', 'type=']);
    expect(complete('newsgraph query of-type --param type = MET', 'bash')).toEqual(['MET_WITH']);
    expect(complete('newsgraph query of-type --param ty', 'bash')).toEqual(['type=']);
  });

  it.each(SHELLS)('prints a script for %s', async (shell) => {
    const { status, out } = await run(['completion', shell]);
    expect(status).toBe(0);
    expect(out).toContain(`newsgraph complete ${shell} --`);
    // where the shell is there, it reads the script
    const checked = spawnSync(shell, ['-n'], { input: out, encoding: 'utf8' });
    if (checked.error === undefined) expect(checked.stderr).toBe('');
  });

  it('works in bash itself', async () => {
    const { out: script } = await run(['completion', 'bash']);
    const command = path.join(__dirname, '..', '..', 'bin', 'newsgraph.cjs');
    const test = `${script}
      newsgraph() { '${process.execPath}' '${command}' "$@"; }
      COMP_WORDS=(newsgraph query of-type --param type = MET); COMP_CWORD=6; _newsgraph; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(newsgraph query said-by --param ''); COMP_CWORD=4; _newsgraph; echo "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', test], { encoding: 'utf8' })).toBe('MET_WITH\nname= limit=\n');
  });
});
