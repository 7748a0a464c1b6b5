import { articleRows } from '../../src/graph';
import type { Entity, Extraction } from '../../src/model/extraction';
import { sha1, sha256 } from '../../src/model/ids';
import type { ArticleRows } from '../../src/model/store';
import { type Random, randomOf } from './random';

/** The first articles have people and organizations that no later one mentions, so that what is asked of them stays the same. */
export const EARLY = 20;
/** Articles to one set of names: what is written of a place, a trial, a strike in a few weeks. */
const ARTICLES_OF_A_STORY = 12;
const PUBLISHERS = ['Harbor Gazette', 'Inland Mirror', 'Coastal Times', 'Velmora Post', 'Net Weekly'];
const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';
const DAY = 86_400_000;

type Cipher = ReadonlyMap<string, string>;
const NONE: Cipher = new Map();

/** Letters exchanged for letters, vowels for vowels, so that every text keeps its length and all offsets hold. */
function cipherOf(key: string): Cipher {
  const random = randomOf(key);
  const cipher = new Map<string, string>();
  for (const letters of [VOWELS, CONSONANTS]) {
    const shuffled = [...letters];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = random.below(i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    [...letters].forEach((letter, i) => {
      cipher.set(letter, shuffled[i]!).set(letter.toUpperCase(), shuffled[i]!.toUpperCase());
    });
  }
  return cipher;
}

const inCipher = (text: string, cipher: Cipher): string =>
  Array.from({ length: text.length }, (_, i) => cipher.get(text[i]!) ?? text[i]).join('');

/** Which of the stories an article belongs to: few are in the news all the time, most only for a while. */
function storyOf(index: number, count: number, random: Random): number {
  if (index < EARLY) return 0;
  const stories = Math.max(1, Math.ceil(count / ARTICLES_OF_A_STORY));
  return 1 + Math.floor(stories * random.fraction() ** 2);
}

/**
 * Article `index` of `count`, made from one that was read: other words in its sentences, the names of a story in place of its names. What
 * is linked to Wikidata (countries, cities) keeps its name and is in the news everywhere. The same arguments give the same article.
 */
export function generatedArticle(bases: readonly Extraction[], index: number, count: number): Extraction {
  const base = bases[index % bases.length]!;
  const random = randomOf(`article ${index}`);
  const story = storyOf(index, count, random);
  const [ofArticle, ofStory] = [cipherOf(`article ${index}`), cipherOf(`story ${story}`)];
  const id = `generated-${index}`;
  const cipherFor = (entity: Entity): Cipher =>
    entity.id.startsWith('wd:') ? NONE : entity.scope === 'global' ? ofStory : ofArticle;
  // by UTF-16 code unit, as the offsets are
  const text = inCipher(base.article.text, ofArticle).split('');
  base.mentions.forEach(({ start, end, kind }, mention) => {
    const entity = base.entities[base.entityOf[mention]!]!;
    if (kind !== 'name') return;
    const written = inCipher(base.article.text.slice(start, end), cipherFor(entity));
    for (let i = start; i < end; i++) text[i] = written[i - start]!;
  });
  const whole = text.join('');
  return {
    ...base,
    article: {
      ...base.article,
      id,
      text: whole,
      contentHash: sha256(whole),
      title: inCipher(base.article.title ?? id, ofArticle),
      url: `https://news.example/${id}`,
      publisher: PUBLISHERS[random.below(PUBLISHERS.length)]!,
      publishedAt: new Date(Date.UTC(2031, 0, 1) + index * (DAY / 8)).toISOString(),
      source: `${id}.txt`,
    },
    entities: base.entities.map((entity) => {
      const cipher = cipherFor(entity);
      return {
        ...entity,
        id: otherId(entity, base.article.id, id, story),
        name: inCipher(entity.name, cipher),
        aliases: entity.aliases.map((alias) => inCipher(alias, cipher)),
      };
    }),
  };
}

const otherId = (entity: Entity, from: string, to: string, story: number): string =>
  entity.id.startsWith('wd:')
    ? entity.id
    : entity.scope === 'global'
      ? `x:${sha1(`${story} ${entity.id}`)}`
      : entity.id.replace(`${from}#`, `${to}#`);

/** The rows of a generated article, the same at every call. */
export const generatedRows = (bases: readonly Extraction[], index: number, count: number): ArticleRows =>
  articleRows(generatedArticle(bases, index, count), {
    now: '2031-05-01T00:00:00.000Z',
    runId: `run-${index}`,
  });
