import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

const schema = z.strictObject({
  /** Words that a pattern names as {list}. */
  lists: z.record(z.string(), z.array(z.string()).nonempty()),
  /** Pieces of patterns that a pattern names in the same way. */
  classes: z.record(z.string(), z.string()),
  /** By relation type: what it is instead when the text names an office of that list. */
  byOffice: z.record(
    z.string(),
    z.strictObject({ leader: z.string().optional(), staff: z.string().optional() }),
  ),
  rules: z.array(
    z.strictObject({
      name: z.string(),
      relation: z.string(),
      /** Which of the two mentions comes first in the text. */
      order: z.enum(['head tail', 'tail head']),
      /** The whole text between the mentions. A group `role` gives the statement's role. */
      between: z.string(),
      /** The text that ends where the first mention begins, and that which begins where the second ends. */
      before: z.string().optional(),
      after: z.string().optional(),
      headText: z.string().optional(),
      tailText: z.string().optional(),
      /** Nothing of this may stand between the mentions. */
      exclude: z.string().optional(),
      /** Kind of the head mention. */
      kind: z.enum(['name', 'nominal']).optional(),
      /** Kind of the tail mention. */
      tailKind: z.enum(['name', 'nominal']).optional(),
      /** Types of the graph that the two mentions must have, where the signature is too wide. */
      headTypes: z.array(z.string()).optional(),
      tailTypes: z.array(z.string()).optional(),
      /** Share of right readings on the annotated training articles, 0 … 1. */
      precision: z.number().min(0).max(1),
    }),
  ),
});

/** A relation read from two neighbouring mentions and the words between and around them. */
export interface AdjacentRule {
  readonly name: string;
  readonly relation: string;
  readonly headFirst: boolean;
  readonly between: RegExp;
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  readonly headText: RegExp | null;
  readonly tailText: RegExp | null;
  readonly exclude: RegExp | null;
  readonly kind: string | null;
  readonly tailKind: string | null;
  readonly headTypes: readonly string[] | null;
  readonly tailTypes: readonly string[] | null;
  readonly precision: number;
}

export interface AdjacentRules {
  readonly rules: readonly AdjacentRule[];
  /** A phrase that ends in an office of the lists `leader` and `staff`: "finance professor". */
  readonly office: RegExp;
  /** True of an office of the list `leader`, false of one of `staff`, null of anything else. */
  leads(role: string): boolean | null;
  /** By relation type: what it is instead when the text names an office of a leader, or of the staff. */
  readonly byOffice: ReadonlyMap<
    string,
    { readonly leader?: string | undefined; readonly staff?: string | undefined }
  >;
}

/** Reads `schema/rules/adjacent.json`. Throws SchemaError `rules` when it is damaged or names an unknown relation or list. */
export function loadAdjacentRules(file = path.join(SCHEMA_DIR, 'rules', 'adjacent.json')): AdjacentRules {
  try {
    const { lists, classes, byOffice, rules } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const pieces = new Map(Object.entries(classes).map(([name, piece]) => [name, `(?:${piece})`]));
    for (const [name, words] of Object.entries(lists))
      pieces.set(
        name,
        `(?:${[...words]
          .sort((a, b) => b.length - a.length)
          .map((word) => word.replace(/ /g, '\\s+'))
          .join('|')})`,
      );
    const fill = (pattern: string) =>
      pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
        const piece = pieces.get(name);
        if (piece === undefined) throw new Error(`unknown list {${name}}`);
        return piece;
      });
    const regExp = (pattern: string | undefined, wrap: (body: string) => string) =>
      pattern === undefined ? null : new RegExp(wrap(fill(pattern)), 'iu');
    const office = regExp('{leader}|{staff}', (body) => `(?:^|[\\s-])(?:${body})s?$`)!;
    const kinds = regExp('(?<leader>{leader})|(?<staff>{staff})', (body) => `(?:^|[\\s-])(?:${body})s?$`)!;
    const leads = (role: string): boolean | null => {
      const found = kinds.exec(role);
      return found === null ? null : found.groups?.leader !== undefined;
    };
    const compiled = rules.map((rule): AdjacentRule => {
      if (!vocabulary().relationTypes.has(rule.relation))
        throw new Error(`unknown relation ${rule.relation}`);
      return {
        name: rule.name,
        relation: rule.relation,
        headFirst: rule.order === 'head tail',
        between: regExp(rule.between, (body) => `^(?:${body})\\s*$`)!,
        before: regExp(rule.before, (body) => `(?:${body})$`),
        after: regExp(rule.after, (body) => `^(?:${body})`),
        headText: regExp(rule.headText, (body) => body),
        tailText: regExp(rule.tailText, (body) => body),
        exclude: regExp(rule.exclude, (body) => body),
        kind: rule.kind ?? null,
        tailKind: rule.tailKind ?? null,
        headTypes: rule.headTypes ?? null,
        tailTypes: rule.tailTypes ?? null,
        precision: rule.precision,
      };
    });
    const named = Object.entries(byOffice).flatMap(([type, others]) => [type, ...Object.values(others)]);
    for (const type of named)
      if (!vocabulary().relationTypes.has(type)) throw new Error(`unknown relation ${type}`);
    return { rules: compiled, office, leads, byOffice: new Map(Object.entries(byOffice)) };
  } catch (cause) {
    throw new SchemaError('rules', { file, reason: String((cause as Error).message) }, cause);
  }
}

let shared: AdjacentRules | undefined;
/** The rules of this installation, read on first use. */
export const adjacentRules = (): AdjacentRules => {
  shared ??= loadAdjacentRules();
  return shared;
};
