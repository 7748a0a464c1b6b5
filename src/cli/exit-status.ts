/** What the command says to the shell. */
export const EXIT = {
  done: 0,
  /** Something failed; what could be done was done. */
  failed: 1,
  /** The command line or a setting cannot be used; nothing was done. */
  usage: 2,
  /** Ended by Ctrl-C (128 + SIGINT). */
  interrupted: 130,
} as const;
