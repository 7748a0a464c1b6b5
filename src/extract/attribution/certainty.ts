import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import type { Certainty } from '../../model/reading';
import type { Span } from '../../model/span';
import { SCHEMA_DIR } from '../../model/vocabulary';
import { phrasePattern } from './phrases';

const table = z.array(
  z.strictObject({
    certainty: z.enum(['certain', 'probable', 'possible', 'underspecified']),
    cues: z.array(z.string()).nonempty(),
  }),
);

let shared: readonly { certainty: Certainty; pattern: RegExp }[] | undefined;
const rows = () => {
  if (shared !== undefined) return shared;
  const file = path.join(SCHEMA_DIR, 'cues', 'certainty.json');
  try {
    shared = table
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map(({ certainty, cues }) => ({ certainty, pattern: phrasePattern(cues, 'iu') }));
  } catch (cause) {
    throw new SchemaError('cues', { file, reason: String((cause as Error).message) }, cause);
  }
  return shared;
};

/** How sure the words are: the first row of `schema/cues/certainty.json` with a cue in one of the spans, else `certain`. */
export function certaintyOf(text: string, spans: readonly Span[]): Certainty {
  for (const { certainty, pattern } of rows())
    if (spans.some(([start, end]) => pattern.test(text.slice(start, end)))) return certainty;
  return 'certain';
}
