import { backupCommand } from './backup';
import { checkCommand } from './check';
import { completionCommand } from './completion';
import { copyCommand } from './copy';
import { curateCommand } from './curate';
import { evaluateCommand } from './evaluate';
import { exportCommand } from './export';
import { extractCommand } from './extract';
import { queryCommand } from './query';
import type { Register } from './register';
import { removeCommand } from './remove';
import { restoreCommand } from './restore';
import { startCommand } from './start';

/** Every command, in the order of the help. The one place where a command is registered. */
export const COMMANDS: readonly Register[] = [
  startCommand,
  extractCommand,
  queryCommand,
  curateCommand,
  removeCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  copyCommand,
  exportCommand,
  evaluateCommand,
  completionCommand,
];
