import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A reader that is measured: one process for each of its runs. */
export interface System {
  readonly name: string;
  /** What it computes for the measured speed. */
  readonly computes: string;
  /** Runs: which sets each reads. The first run begins with the set whose speed and memory are shown. */
  readonly runs: readonly { readonly sets: readonly string[]; readonly options: readonly string[] }[];
  /** Measures that mean nothing for it, and why. */
  readonly incomparable: Readonly<Record<string, string>>;
  /** Fetches it into a folder once. */
  install(folder: string): void;
  /** The program; it is given the file of jobs as its last argument. */
  command(folder: string, options: readonly string[]): readonly string[];
}

const HERE = __dirname;
const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: ['ignore', 2, 2] });

const newsgraph: System = {
  name: 'newsgraph',
  computes: 'everything: names, nominals, syntax, coreference, attribution, statements, times, entities',
  runs: [{ sets: ['worldwide', 'crossner', 'ewt', 'ontogum', 'polnear'], options: [] }],
  incomparable: {},
  install() {},
  command: () => [
    process.execPath,
    '-r',
    'ts-node/register/transpile-only',
    path.join(HERE, 'newsgraph-system.ts'),
  ],
};

const NOT_UD = 'its labels and heads are not those of Universal Dependencies';
const NONE = 'it has no such part';

const spacy: System = {
  name: 'spaCy small',
  computes: 'names, syntax, lemmas',
  runs: [{ sets: ['worldwide', 'crossner', 'ewt'], options: [] }],
  incomparable: { UAS: NOT_UD, LAS: NOT_UD, coreference: NONE, attribution: NONE },
  install(folder) {
    const python = path.join(folder, 'venv/bin/python');
    if (!existsSync(python)) run('python3', '-m', 'venv', path.join(folder, 'venv'));
    run(python, '-m', 'pip', 'install', '-q', '-r', path.join(HERE, 'requirements.txt'));
  },
  command: (folder) => [path.join(folder, 'venv/bin/python'), path.join(HERE, 'spacy_system.py')],
};

const corenlp: System = {
  name: 'Stanford CoreNLP',
  computes: 'names, syntax, lemmas',
  runs: [
    { sets: ['worldwide', 'crossner', 'ewt'], options: ['tokenize,pos,lemma,ner,depparse'] },
    { sets: ['ontogum'], options: ['tokenize,pos,lemma,ner,depparse,coref'] },
  ],
  incomparable: {
    UPOS: 'its tags are those of the Penn Treebank',
    attribution: 'its quotations have no cue, by which attributions are paired here',
  },
  install(folder) {
    const jars = path.join(folder, 'corenlp');
    if (existsSync(jars)) return;
    run(
      'mvn',
      '-q',
      '-B',
      '-f',
      path.join(HERE, 'pom.xml'),
      'dependency:copy-dependencies',
      `-DoutputDirectory=${jars}`,
    );
  },
  command: (folder, options) => [
    'java',
    '-Xmx3g',
    '-cp',
    path.join(folder, 'corenlp', '*'),
    path.join(HERE, 'CoreNlpSystem.java'),
    ...options,
  ],
};

export const SYSTEMS: readonly System[] = [newsgraph, spacy, corenlp];
