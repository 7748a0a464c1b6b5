import { readConfigFile, resolveSettings, type Settings } from '../model/settings';

/** The settings of this run: flags, environment and the folder in which it was started. */
export const settingsOf = (flags: Readonly<Record<string, unknown>>): Settings =>
  resolveSettings({ flags, env: process.env, file: readConfigFile(process.cwd()) });
