import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

const schema = z.strictObject({
  /** Pieces of patterns that a pattern names as {piece}; a piece may name those before it. */
  classes: z.record(z.string(), z.string()),
  rules: z.array(
    z.strictObject({
      name: z.string(),
      /** The words that say what the dates and places after them are: "born". */
      anchor: z.string(),
      subjects: z.array(z.string()).nonempty(),
      /** The whole text between the subject and the anchor. */
      before: z.string(),
      /** Whether the subject may follow the chain instead: "Born in Kelmar in 1950, Reyes …". */
      fronted: z.boolean(),
      /** The text between the anchor and a subject that it takes as its object: "founded | Selmar in 1990". */
      taken: z.string().optional(),
      /** The whole text between the anchor and the first link of the chain, and between two links. */
      link: z.string(),
      objects: z
        .array(
          z.strictObject({
            relation: z.string(),
            types: z.array(z.string()).nonempty(),
            /** Every such mention of the chain, or the first one only. */
            every: z.boolean(),
          }),
        )
        .nonempty(),
      /** Types that the chain may pass without saying anything of them. */
      through: z.array(z.string()).default([]),
      /** Share of right readings on annotated training texts, 0 … 1. */
      precision: z.number().min(0).max(1),
    }),
  ),
});
type Written = z.infer<typeof schema>['rules'][number];

/** A word and the chain of dates and places after it, with its patterns compiled. */
export type ChainRule = Omit<Written, 'anchor' | 'before' | 'taken' | 'link'> & {
  readonly anchor: RegExp;
  readonly before: RegExp;
  readonly taken: RegExp | null;
  readonly link: RegExp;
};

/** Reads `schema/rules/chains.json`. Throws SchemaError `rules` when it is damaged or names an unknown relation or piece. */
export function loadChainRules(file = path.join(SCHEMA_DIR, 'rules', 'chains.json')): readonly ChainRule[] {
  try {
    const { classes, rules } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const pieces = new Map<string, string>();
    const fill = (pattern: string): string =>
      pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
        const piece = pieces.get(name);
        if (piece === undefined) throw new Error(`unknown piece {${name}}`);
        return piece;
      });
    for (const [name, piece] of Object.entries(classes)) pieces.set(name, fill(piece));
    const whole = (pattern: string) => new RegExp(`^(?:${fill(pattern)})$`, 'iu');
    return rules.map((rule) => {
      const unknown = rule.objects.find(({ relation }) => !vocabulary().relationTypes.has(relation));
      if (unknown) throw new Error(`unknown relation ${unknown.relation}`);
      return {
        ...rule,
        anchor: new RegExp(fill(rule.anchor), 'giu'),
        before: whole(rule.before),
        taken: rule.taken === undefined ? null : whole(rule.taken),
        link: whole(rule.link),
      };
    });
  } catch (cause) {
    throw new SchemaError('rules', { file, reason: String((cause as Error).message) }, cause);
  }
}

let shared: readonly ChainRule[] | undefined;
export const chainRules = (): readonly ChainRule[] => {
  shared ??= loadChainRules();
  return shared;
};
