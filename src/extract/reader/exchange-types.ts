import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { SchemaError } from '../../model/errors';
import { type EntityType, SCHEMA_DIR, vocabulary } from '../../model/vocabulary';

const schema = z.object({
  /** What a name's exchange type is in the graph; `demonym`: for an adjective of nationality, where that differs. */
  names: z.array(z.object({ exchange: z.string(), type: z.string(), demonym: z.string().nullable() })),
  types: z.array(z.object({ type: z.string(), exchange: z.string() })),
  /** Types that the tagger of nominals has one label for in pronouns, each with its share of them. */
  pronouns: z.array(z.object({ label: z.string(), shares: z.record(z.string(), z.number().positive()) })),
});

/** Between the types of the exchange format and those of the graph. */
export interface ExchangeTypes {
  /** Type of the graph for a name of this exchange type. */
  toGraph(exchange: string, isDemonym: boolean): EntityType;
  fromGraph(type: EntityType): string;
  /** ln p of a pronoun's labels as ln p of types: "it" is tagged as one of few. */
  spread(labels: ReadonlyMap<string, number>): ReadonlyMap<EntityType, number>;
}

const FILE = 'exchange-types.json';
const refuse = (reason: string, cause?: unknown): never => {
  throw new SchemaError('vocabulary', { file: FILE, reason }, cause);
};

/** Validates the two tables against the entity types of the graph. Throws SchemaError `vocabulary`. */
export function parseExchangeTypes(value: unknown, types: ReadonlySet<EntityType>): ExchangeTypes {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.message, parsed.error);
  const names = new Map(parsed.data.names.map((row) => [row.exchange, row]));
  const graph = new Map(parsed.data.types.map((row) => [row.type, row.exchange]));
  for (const { type, demonym } of names.values())
    for (const each of [type, demonym]) if (each !== null && !types.has(each)) refuse(`unknown type ${each}`);
  for (const type of types) if (!graph.has(type)) refuse(`no exchange type for ${type}`);
  const spreads = new Map(parsed.data.pronouns.map(({ label, shares }) => [label, Object.entries(shares)]));
  for (const [type] of [...spreads.values()].flat()) if (!types.has(type)) refuse(`unknown type ${type}`);
  return {
    toGraph(exchange, isDemonym) {
      const row = names.get(exchange);
      if (row === undefined) return refuse(`no type of the graph for ${exchange}`);
      return isDemonym && row.demonym !== null ? row.demonym : row.type;
    },
    fromGraph: (type) => graph.get(type) ?? refuse(`no exchange type for ${type}`),
    spread: (labels) =>
      new Map(
        [...labels].flatMap(([label, score]) =>
          (spreads.get(label) ?? [[label, 1] as const]).map(
            ([type, share]) => [type, score + Math.log(share)] as const,
          ),
        ),
      ),
  };
}

let shared: ExchangeTypes | undefined;
/** The tables of this installation (`schema/exchange-types.json`), loaded on first use. */
export const exchangeTypes = (): ExchangeTypes => {
  if (shared === undefined) {
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(path.join(SCHEMA_DIR, FILE), 'utf8'));
    } catch (cause) {
      refuse(String((cause as Error).message), cause);
    }
    shared = parseExchangeTypes(value, new Set(vocabulary().entityTypes.keys()));
  }
  return shared;
};
