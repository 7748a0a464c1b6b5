import type { NounPhraseMention } from '../../model/reading';
import type { Span } from '../../model/span';
import type { Stage } from '../stage';
import { chainsOf } from './chains';
import { coreferenceLinks } from './coreference';
import { typedPhrases } from './noun-phrase-mentions';
import type { Weights } from './session';
import { wordsUnder } from './word-index';

/** A thing is no part of itself: "his" is not "his mother". */
const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Score of "a new entity": a phrase goes to its best earlier one where that is the likelier. */
const NEW_ENTITY = 0;

/** The noun phrases of the parse and their chains, by the coreference head asked with their cores. */
export const nounPhraseStage = (weights: Pick<Weights, 'manifest' | 'graphs'>): Stage => ({
  name: 'noun phrases',
  requires: ['words', 'windows', 'tagging', 'mentions', 'tokens'],
  provides: ['nounPhrases'],
  async run({ article: { text }, words, windows, tagging, mentions, tokens }) {
    // A token of control characters has no word of the encoder.
    const phrases = typedPhrases(text, tokens!, mentions!, weights.manifest.version).filter(
      ({ phrase: { core } }) => wordsUnder(words!, ...core) !== null,
    );
    const asked = phrases.map(({ mention }) => mention);
    const links = await coreferenceLinks(text, words!, asked, windows!, tagging!.home, weights, {
      threshold: NEW_ENTITY,
      mayBeSame: (a, b) => !overlap(phrases[a]!.phrase.full, phrases[b]!.phrase.full),
    });
    const chain = chainsOf(phrases.length, links);
    return {
      nounPhrases: phrases.map(({ phrase, mention: { type, kind }, tagged }, i): NounPhraseMention => {
        const [start, end] = phrase.full;
        return { start, end, core: phrase.core, type, kind, mention: tagged, chain: chain[i]! };
      }),
    };
  },
});
