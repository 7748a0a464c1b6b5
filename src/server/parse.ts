import { z } from 'zod';
import { HttpError } from './errors';

/** What was asked, in its shape; throws HttpError 400 that says what is wrong with it. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HttpError(400, 'request', z.prettifyError(parsed.error));
  return parsed.data;
}
