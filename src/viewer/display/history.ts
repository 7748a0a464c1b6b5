/** Undo and redo of named steps over any immutable value. */
export interface Step<T> {
  /** What was done, for people: "Hide Lena Ortiz". */
  readonly name: string;
  readonly value: T;
  /** What the step did elsewhere (a decision stored on the server): taken back and done again with it. */
  readonly effect?: Effect;
  /** Steps of one gesture (a slider being drawn) have the same one and count as one. */
  readonly gesture?: string;
}

export interface Effect {
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** `steps[at]` is what is shown; what comes after it can be done again. Never empty. */
export interface History<T> {
  readonly steps: readonly Step<T>[];
  readonly at: number;
}

/** Steps that are kept at most. */
const LIMIT = 300;

export const historyOf = <T>(name: string, value: T): History<T> => ({ steps: [{ name, value }], at: 0 });

export const present = <T>({ steps, at }: History<T>): T => steps[at]!.value;
export const canUndo = ({ at }: History<unknown>): boolean => at > 0;
export const canRedo = ({ steps, at }: History<unknown>): boolean => at < steps.length - 1;

/** One step more; what had been undone is forgotten. A step of the same gesture takes the place of the last one. */
export function done<T>({ steps, at }: History<T>, step: Step<T>): History<T> {
  const last = steps[at]!;
  const merges = step.gesture !== undefined && last.gesture === step.gesture && at > 0;
  const kept = [...steps.slice(0, merges ? at : at + 1), step].slice(-LIMIT);
  return { steps: kept, at: kept.length - 1 };
}

/** Goes to step `to`, held within the history. */
export const moved = <T>({ steps }: History<T>, to: number): History<T> => ({
  steps,
  at: Math.min(steps.length - 1, Math.max(0, to)),
});

/** The effects to be carried out, in this order, when one goes from `at` to step `to`. */
export function effectsTo({ steps, at }: History<unknown>, to: number): readonly (() => Promise<void>)[] {
  const between = steps.slice(Math.min(at, to) + 1, Math.max(at, to) + 1);
  const effects = between.flatMap(({ effect }) => effect ?? []);
  return to < at ? effects.reverse().map((e) => () => e.undo()) : effects.map((e) => () => e.redo());
}
