import { exchangeTypes } from '../extract/reader/exchange-types';
import type { Article } from '../model/article';
import type { Extraction } from '../model/extraction';
import type { Mention, Reading, Statement } from '../model/reading';
import { type EntityType, vocabulary } from '../model/vocabulary';
import type { Clusters } from './clusters';
import { isPossiblePlace } from './countries-apart';
import { buildEntities } from './entities';
import { agenciesByName } from './linking/agencies';
import { analyseNames } from './names';
import { oneReading } from './one-reading';
import { DEFAULT_RESOLVE_SETTINGS, type ResolveSettings } from './settings';
import { SIEVES } from './sieves/sieves';
import { resolveSpeakers } from './speakers';

export type Resolution = Pick<Extraction, 'mentions' | 'entities' | 'entityOf' | 'speakers' | 'statements'>;

/** What is stated of a thing says what it can be: only persons are born, only events happen on a day. */
function voteOnTypes(clusters: Clusters, statements: readonly Statement[]): void {
  const { relationTypes } = vocabulary();
  for (const { type, head, tail, confidence } of statements) {
    const relation = relationTypes.get(type);
    if (relation === undefined) continue;
    const on = (side: readonly string[]) => (entity: EntityType) =>
      side.includes('any') || side.includes(entity);
    clusters.vote(head, on(relation.from), confidence);
    clusters.vote(tail, on(relation.to), confidence);
  }
}

/** A mention with the type of its thing; its exchange type stays where it is only finer ("Russian" is a GROUP there). */
function typed(mention: Mention, type: EntityType): Mention {
  if (mention.type === type) return mention;
  return { ...mention, type, exchangeType: exchangeTypes().fromGraph(type) };
}

/**
 * Groups an article's mentions into entities, finds who speaks each attribution and settles what is said of each pair of
 * entities: passes from precise to lenient over the names, then the coreference head's links (Raghunathan et al. 2010, Lee
 * et al. 2011). Pure; every mention belongs to exactly one entity. Throws SchemaError `names` when a table in `schema/` is damaged.
 */
export function resolve(
  article: Article,
  reading: Reading,
  settings: ResolveSettings = DEFAULT_RESOLVE_SETTINGS,
): Resolution {
  const names = analyseNames(article, reading);
  for (const sieve of SIEVES) sieve.apply(names, settings);
  voteOnTypes(names.clusters, reading.statements);
  const entities = buildEntities(article, names);
  const entityOf = new Array<number>(reading.mentions.length);
  entities.forEach((entity, index) => {
    for (const mention of entity.mentions) entityOf[mention] = index;
  });
  const mentions = reading.mentions.map((mention, index) => typed(mention, entities[entityOf[index]!]!.type));
  const statements = oneReading(
    reading.statements.filter(
      (statement) =>
        vocabulary().allows(statement.type, mentions[statement.head]!.type, mentions[statement.tail]!.type) &&
        isPossiblePlace(statement, (mention) => entities[entityOf[mention]!]!),
    ),
    entityOf,
    settings.reading,
  );
  return {
    mentions,
    entities,
    entityOf,
    speakers: resolveSpeakers(article.text, reading, entityOf),
    statements: [...statements, ...agenciesByName(names, entities, entityOf, statements)],
  };
}
