import { z } from 'zod';
import type { GraphRecord } from '../../model/store';

/** First line of a backup; the graph's records follow, one a line, then the seal. Nothing in it depends on engine, time or place. */
export const header = z.strictObject({
  format: z.literal('newsgraph-backup'),
  /** Version of this form of file. */
  version: z.literal(1),
  /** Version of the graph's schema. */
  schema: z.number().int(),
  /** Version of the program that made it. */
  newsgraph: z.string(),
});
export type Header = z.infer<typeof header>;

/** Last line: what the file must hold. */
export const seal = z.strictObject({
  nodes: z.number().int(),
  links: z.number().int(),
  /** Of all lines before this one, with their line feeds; hexadecimal. */
  sha256: z.string(),
});

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const properties = z.record(z.string(), value);
const end = z.strictObject({ label: z.string(), id: z.string() });

/** A line between them. What a graph may hold is checked by the store. */
export const record = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('node'),
    labels: z.array(z.string()).min(1),
    properties: properties.and(z.object({ id: z.string() })),
  }),
  z.strictObject({ kind: z.literal('link'), type: z.string(), from: end, to: end, properties }),
]) satisfies z.ZodType<GraphRecord>;

/** True when the name says that the file is compressed. */
export const isCompressed = (file: string): boolean => /\.gz$/i.test(file);
