import type { Article } from '../model/article';
import type { Extraction } from '../model/extraction';
import type { Reading } from '../model/reading';
import { buildEntities } from './entities';
import { analyseNames } from './names';
import { oneReading } from './one-reading';
import { DEFAULT_RESOLVE_SETTINGS, type ResolveSettings } from './settings';
import { SIEVES } from './sieves/sieves';
import { resolveSpeakers } from './speakers';

export type Resolution = Pick<Extraction, 'entities' | 'entityOf' | 'speakers' | 'statements'>;

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
  const entities = buildEntities(article, names);
  const entityOf = new Array<number>(reading.mentions.length);
  entities.forEach((entity, index) => {
    for (const mention of entity.mentions) entityOf[mention] = index;
  });
  return {
    entities,
    entityOf,
    speakers: resolveSpeakers(article.text, reading, entityOf),
    statements: oneReading(reading.statements, entityOf, settings.reading),
  };
}
