import type { Command } from 'commander';

/** Told the exit status of the command that ran. */
export type Finish = (status: number) => void;

/** Adds a command to the program: its arguments, flags and help. What it needs is loaded when it runs. */
export type Register = (program: Command, finish: Finish) => void;
