import { SchemaError } from '../model/errors';
import type { Draft, Field } from './draft';

/** One step of the pipeline. It reads the fields it requires and returns the fields it provides. */
export interface Stage {
  readonly name: string;
  readonly requires: readonly Field[];
  readonly provides: readonly Field[];
  run(draft: Draft): Promise<Partial<Draft>> | Partial<Draft>;
}

export interface Pipeline {
  /** Runs all stages on a draft; returns it filled and the milliseconds of each stage. */
  run(draft: Draft): Promise<{ draft: Required<Draft>; timings: Record<string, number> }>;
}

/** Checks once that every stage finds what it requires, then runs them in order. Throws SchemaError `pipeline`. */
export function definePipeline(stages: readonly Stage[], milliseconds: () => number): Pipeline {
  const known = new Set<Field>();
  for (const stage of stages) {
    const missing = stage.requires.filter((field) => !known.has(field));
    if (missing.length > 0) throw new SchemaError('pipeline', { stage: stage.name, missing });
    for (const field of stage.provides) known.add(field);
  }
  return {
    async run(draft) {
      const timings: Record<string, number> = {};
      for (const stage of stages) {
        const begin = milliseconds();
        Object.assign(draft, await stage.run(draft));
        timings[stage.name] = milliseconds() - begin;
      }
      return { draft: draft as Required<Draft>, timings };
    },
  };
}
