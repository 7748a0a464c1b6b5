import type { CoreferenceLink, Mention, NounPhraseMention, Token } from '../../model/reading';
import type { Draft, Field, RawAttribution, RelationReading, Word } from '../draft';
import { definePipeline, type Stage } from '../stage';
import { CHUNK, chunksOf } from './chunks';
import { coreferenceStage } from './coreference';
import { linkStage } from './cues-and-links';
import { encoderStage } from './encoder';
import { mentionStage } from './mentions';
import { nounPhraseStage } from './noun-phrase-coreference';
import type { Weights } from './session';
import { relationStage } from './statements';
import { syntaxStage } from './syntax';

const given = (...provides: Field[]): Stage => ({ name: 'given', requires: [], provides, run: () => ({}) });

export interface ReadingOptions {
  /** Coreference of all noun phrases as well; default no: it takes longer than all other heads. */
  readonly nounPhrases?: boolean;
}

/**
 * The learned reader as one stage: encoder and heads, run over chunks of a long text so that memory stays bounded.
 * `timed` gets the milliseconds of each head in each chunk; `chunk`: characters read at once. Mentions of two chunks are never linked here.
 */
export function readerStage(
  weights: Weights,
  milliseconds: () => number,
  timed: (head: string, milliseconds: number) => void,
  { nounPhrases: wanted = false }: ReadingOptions = {},
  chunk: number = CHUNK,
): Stage {
  const heads = definePipeline(
    [
      given('sentences'),
      encoderStage(weights),
      mentionStage(weights.manifest),
      syntaxStage(weights),
      linkStage(weights),
      coreferenceStage(weights),
      wanted ? nounPhraseStage(weights) : given('nounPhrases'),
      relationStage(weights),
    ],
    milliseconds,
  );
  return {
    name: 'reader',
    requires: ['sentences'],
    provides: ['words', 'tokens', 'mentions', 'rawAttributions', 'coreference', 'nounPhrases', 'relations'],
    async run({ article, sentences = [] }) {
      const words: Word[] = [];
      const tokens: Token[] = [];
      const mentions: Mention[] = [];
      const rawAttributions: RawAttribution[] = [];
      const coreference: CoreferenceLink[] = [];
      const nounPhrases: NounPhraseMention[] = [];
      const relations: RelationReading[] = [];
      let chains = 0;
      for (const [from, to] of chunksOf(sentences, chunk)) {
        const draft: Draft = { article, sentences: sentences.slice(from, to) };
        const { draft: read, timings } = await heads.run(draft);
        const m = mentions.length;
        const t = tokens.length;
        for (const word of read.words) words.push({ ...word, sentence: word.sentence + from });
        for (const token of read.tokens)
          tokens.push(token.head < 0 ? token : { ...token, head: token.head + t });
        for (const mention of read.mentions) mentions.push(mention);
        for (const attribution of read.rawAttributions) rawAttributions.push(attribution);
        for (const link of read.coreference)
          coreference.push({ ...link, mention: link.mention + m, antecedent: link.antecedent + m });
        for (const phrase of read.nounPhrases ?? [])
          nounPhrases.push({
            ...phrase,
            mention: phrase.mention === null ? null : phrase.mention + m,
            chain: phrase.chain + chains,
          });
        chains = nounPhrases.reduce((next, { chain }) => Math.max(next, chain + 1), chains);
        for (const r of read.relations) relations.push({ ...r, head: r.head + m, tail: r.tail + m });
        for (const [head, time] of Object.entries(timings)) if (head !== 'given') timed(head, time);
      }
      return { words, tokens, mentions, rawAttributions, coreference, nounPhrases, relations };
    },
  };
}
