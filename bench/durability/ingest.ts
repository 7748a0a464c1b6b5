/** The program that is killed: performs deeds one after the other and says which are done. Its first line is said when it is loaded. */
import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStore } from '../../src/store/open';
import type { StoreSettings } from '../../src/store/settings';
import { type Deed, perform } from './deeds';

interface Task {
  readonly settings: Partial<StoreSettings>;
  /** First deed that is not done yet. */
  readonly from: number;
}

/** Straight to the pipe: what was said stays said when the program is killed. */
const say = (line: string | number): void => void writeSync(1, `${line}\n`);

async function ingest(deeds: readonly Deed[], { settings, from }: Task): Promise<void> {
  const store = await openStore(settings);
  await store.prepare();
  say('open');
  for (let i = from; i < deeds.length; i++) {
    await perform(store, deeds[i]!);
    say(i + 1);
  }
  await store.close();
}

async function main(file: string): Promise<void> {
  const deeds = JSON.parse(readFileSync(file, 'utf8')) as Deed[];
  say('loaded');
  for await (const line of createInterface({ input: process.stdin })) {
    await ingest(deeds, JSON.parse(line) as Task).catch((error) => {
      say(`error ${error.code ?? error}`);
      process.exitCode = 1;
    });
    break;
  }
}

void main(process.argv.at(-1)!);
