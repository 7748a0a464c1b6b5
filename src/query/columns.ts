import { z } from 'zod';

/** Shapes that columns share. A property that was left out arrives as null or not at all, depending on the engine. */
export const text = z.string();
export const maybeText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
export const maybeNumber = z
  .number()
  .nullish()
  .transform((value) => value ?? null);
export const texts = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
export const count = z.number().int();

/** `{.a, .b}`: the map projection of exactly the properties that a shape names. */
export const projection = (shape: z.ZodObject): string =>
  `{${Object.keys(shape.shape)
    .map((name) => `.${name}`)
    .join(', ')}}`;

/** Queries without parameters. */
export const noParams = z.strictObject({});
/** Queries about one thing by its id. */
export const idParams = z.strictObject({ id: z.string() });
