/** Ctrl-C and a polite kill: the first one lets the command end cleanly, the second one ends it at once. */
export interface Interruption {
  /** True once somebody wants the command to end. */
  readonly requested: boolean;
  /** Settles when somebody wants the command to end. */
  readonly happened: Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function watchInterruption(): Interruption {
  let requested = false;
  const happened = new Promise<void>((settle) => {
    const stop = () => {
      requested = true;
      for (const signal of SIGNALS) process.removeListener(signal, stop);
      settle();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
  return {
    get requested() {
      return requested;
    },
    happened,
  };
}
