import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR } from '../../model/vocabulary';
import { phrasePattern } from './phrases';

const schema = z.strictObject({
  /** Forms of verbs that may stand beside a quotation. */
  forms: z.array(z.string()).nonempty(),
  /** Forms that introduce a clause without quotation marks nearly always as speech. */
  indirect: z.array(z.string()).nonempty(),
  /** Those among them that need no "that". */
  bare: z.array(z.string()).nonempty(),
  /** Phrases before a source. */
  sources: z.array(z.string()).nonempty(),
});

export interface SpeechCues {
  readonly forms: RegExp;
  readonly indirect: RegExp;
  readonly bare: ReadonlySet<string>;
  readonly sources: RegExp;
}

let shared: SpeechCues | undefined;
/** Patterns of `schema/cues/speech.json` (global, case-insensitive). Throws SchemaError `cues`. */
export function speechCues(): SpeechCues {
  if (shared !== undefined) return shared;
  const file = path.join(SCHEMA_DIR, 'cues', 'speech.json');
  try {
    const { forms, indirect, bare, sources } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    shared = {
      forms: phrasePattern(forms),
      indirect: phrasePattern(indirect),
      bare: new Set(bare),
      sources: phrasePattern(sources),
    };
  } catch (cause) {
    throw new SchemaError('cues', { file, reason: String((cause as Error).message) }, cause);
  }
  return shared;
}
