import { setTimeout as wait } from 'node:timers/promises';
import { StoreError } from '../../src/model/errors';
import type { GraphStore } from '../../src/model/store';
import { openStore } from '../../src/store/open';
import type { StoreSettings } from '../../src/store/settings';
import type { Random } from '../store/random';
import type { Engine, Way } from './engines';
import { faultsOf, type GraphState, graphState } from './graph-state';
import { Victim } from './victim';

/** What became of one round. */
export interface Round {
  readonly way: Way;
  /** Deeds that were acknowledged before the kill in this round. */
  readonly acknowledged: number;
  /** How many deeds the graph holds beyond those: 0, or 1 that was committed and not yet told. */
  readonly beyond: number;
  /** Milliseconds until the graph was open again. */
  readonly reopened: number;
  /** What is wrong, empty where nothing is. */
  readonly wrong: string;
}

const LOCKED_FOR = 10_000;

/** The process of the database sees that its program is gone a moment after it is. */
async function reopen(settings: Partial<StoreSettings>): Promise<GraphStore> {
  for (let waited = 0; ; waited += 50)
    try {
      return await openStore(settings);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'locked') || waited > LOCKED_FOR) throw error;
      await wait(50);
    }
}

/** Where the graph stands among the states of an undisturbed ingest, which may be one twice: as expected, else the first; -1 for none. */
const placeOf = ({ hash }: GraphState, states: readonly string[], acknowledged: number): number =>
  [acknowledged, acknowledged + 1].find((place) => states[place] === hash) ?? states.indexOf(hash);

/** Rounds of which one is killed while it opens the database; the others are killed at their work. */
const OPENING = 8;

export interface Plan {
  readonly engine: Engine;
  readonly deedsFile: string;
  /** `states[k]`: hash of the graph after `k` deeds, done without disturbance. */
  readonly states: readonly string[];
  readonly random: Random;
  /** Milliseconds after its beginning within which a program is killed. */
  readonly within: number;
}

/**
 * Yields rounds for ever: a program goes on where the graph stands, is killed, and the graph is opened, checked, and compared with the
 * states of an undisturbed ingest. When all deeds are done, or something is wrong, a new graph is begun. A program that ended before its
 * kill is no round.
 */
export async function* rounds(plan: Plan): AsyncGenerator<Round> {
  const { engine, states } = plan;
  let next = new Victim(plan.deedsFile);
  let done = states.length;
  try {
    for (let turn = 0; ; ) {
      if (done >= states.length - 1) {
        await engine.clear();
        done = 0;
      }
      const way = engine.ways[turn % engine.ways.length]!;
      const victim = next;
      const after = plan.random.fraction() * plan.within;
      await victim.begin(engine.settings, done);
      if (turn % OPENING !== 0) await victim.opened;
      await Promise.race([victim.ended, wait(after)]);
      const early = victim.isOver;
      way.kill(victim);
      // is loaded while this round is looked at
      next = new Victim(plan.deedsFile);
      way.mend?.();
      await Promise.race([victim.ended, wait(2000)]);
      victim.killAll();
      await victim.ended;
      const acknowledged = victim.acknowledged(done);
      const begin = performance.now();
      const store = await reopen(engine.settings);
      const reopened = performance.now() - begin;
      // as the command would go on: it may have died while it made the schema
      await store.prepare();
      const state = await graphState(store);
      await store.close();
      const place = placeOf(state, states, acknowledged);
      const wrong =
        place < acknowledged || place > acknowledged + 1
          ? `${acknowledged} acknowledged, the graph is ${place < 0 ? 'that of no step' : `at step ${place}`}; ${faultsOf(state.report)}`
          : faultsOf(state.report);
      if (!early || wrong !== '') {
        turn += 1;
        yield { way, acknowledged: acknowledged - done, beyond: place - acknowledged, reopened, wrong };
      }
      done = wrong === '' ? place : states.length;
    }
  } finally {
    next.killAll();
    await next.ended;
  }
}
