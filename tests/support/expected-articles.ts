import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { toArticle } from '../../src/ingest/to-article';
import type { Article } from '../../src/model/article';
import { vocabulary } from '../../src/model/vocabulary';

/** The invented articles of `tests/articles/` with what a person expects of them, by name. */
export const ARTICLES_DIR = path.join(__dirname, '..', 'articles');

const triple = z.strictObject({
  subject: z.string(),
  /** Any of these types will do. */
  relations: z.array(z.string()).nonempty(),
  object: z.string(),
});

const expectation = z.strictObject({
  /** Entities that must exist; any of name and aliases may be the best name. */
  entities: z
    .array(z.strictObject({ name: z.string(), type: z.string(), aliases: z.array(z.string()) }))
    .nonempty(),
  /** Edges that must be there. */
  plain: z.array(triple),
  /** Edges that must not be there, under any of the types. */
  notPlain: z.array(triple),
  /** Who says the words. */
  speakers: z.array(z.strictObject({ claim: z.string(), speaker: z.string() })),
});

export type ExpectedTriple = z.infer<typeof triple>;
export type Expectation = z.infer<typeof expectation>;

export interface ExpectedArticle {
  readonly name: string;
  readonly article: Article;
  readonly expected: Expectation;
}

function check(name: string, text: string, { entities, plain, notPlain, speakers }: Expectation): void {
  const { entityTypes, relationTypes, allows } = vocabulary();
  const types = new Map(entities.map((entity) => [entity.name, entity.type]));
  const must = (holds: boolean, problem: string) => {
    if (!holds) throw new Error(`${name}.expected.json: ${problem}`);
  };
  const known = (entity: string) => must(types.has(entity), `"${entity}" is no expected entity`);
  for (const { name: best, aliases, type } of entities) {
    must(entityTypes.has(type), `unknown type ${type}`);
    for (const words of [best, ...aliases]) must(text.includes(words), `"${words}" is not in the text`);
  }
  for (const { subject, relations, object } of [...plain, ...notPlain]) {
    known(subject);
    known(object);
    for (const relation of relations) must(relationTypes.has(relation), `unknown relation ${relation}`);
  }
  for (const { subject, relations, object } of plain)
    must(
      relations.some((relation) => allows(relation, types.get(subject)!, types.get(object)!)),
      `${relations.join('|')} cannot hold between ${subject} and ${object}`,
    );
  for (const { claim, speaker } of speakers) {
    known(speaker);
    must(text.split(claim).length === 2, `"${claim}" is not in the text once`);
  }
}

/** Every article of the folder with an expectation, checked against the vocabulary and its own text. Throws where one is wrong. */
export function expectedArticles(): readonly ExpectedArticle[] {
  const ending = '.expected.json';
  return readdirSync(ARTICLES_DIR)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => {
      const name = file.slice(0, -ending.length);
      const source = path.join(ARTICLES_DIR, `${name}.txt`);
      const expected = expectation.parse(JSON.parse(readFileSync(path.join(ARTICLES_DIR, file), 'utf8')));
      const article = toArticle(
        { id: null, text: readFileSync(source, 'utf8'), metadata: {}, source: name },
        {},
      );
      check(name, article.text, expected);
      return { name, article, expected };
    });
}
