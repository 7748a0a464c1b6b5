import { z } from 'zod';

const label = z.string().min(1);
const probability = z.number().min(0).max(1);
/** "O", "B-X", "I-X" …: every I has its B just before it or somewhere in the list. */
const bio = z
  .array(label)
  .min(3)
  .refine((names) => names[0] === 'O', 'the first label is O')
  .refine(
    (names) => names.slice(1).every((n) => /^[BI](-.+)?$/.test(n) && names.includes(`B${n.slice(1)}`)),
    'labels are O, B-X or I-X with a B-X',
  );

const schema = z.object({
  version: z.string().min(1),
  /** Of the five graphs one after the other, in the order of `GRAPHS`; checked where it is given. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  width: z.int().positive(),
  window: z
    .object({ pieces: z.int().min(8).max(510), overlap: z.int().min(0) })
    .refine((w) => w.overlap < w.pieces, 'the overlap is smaller than the window'),
  labels: z.object({
    names: bio,
    graph_names: bio,
    inner_names: bio,
    nominals: bio,
    cues: bio,
    links: bio,
    relations: z.array(label).refine((r) => r.at(-1) === 'NONE', 'the last relation is NONE'),
    moods: z.array(label).min(1),
    modalities: z.array(label).min(1),
    /** State properties of the statement head (`schema/state-properties.json`). */
    properties: z.array(label),
    upos: z.array(label).min(1),
    deprel: z.array(label).refine((d) => d.includes('root'), 'root is among the dependency labels'),
  }),
  entityTypes: z.array(label).min(1),
  kinds: z.array(z.enum(['name', 'nominal', 'pronoun'])).length(3),
  thresholds: z.object({
    statement: probability,
    plain: probability,
    /** From which a state property is read. */
    property: probability,
    /** Added to the logits of B and I. */
    cue: z.number(),
    /** Score above which a mention is linked. */
    coreference: z.number(),
  }),
});

/** `models/reader/reader.json`: labels, sizes and thresholds that belong to the weights. */
export type Manifest = z.infer<typeof schema>;

/** Validates a parsed `reader.json`. Throws ZodError. */
export const parseManifest = (value: unknown): Manifest => schema.parse(value);
