import type { Attribution, Sentence } from '../../model/reading';
import type { Draft } from '../draft';
import type { Stage } from '../stage';
import { certaintyOf } from './certainty';
import { clean } from './clean';
import { takeInThat } from './complementiser';
import { completeWithRules, preferRules } from './complete';
import { contextOf, type DraftAttribution } from './context';
import { continueQuotations } from './continue';
import { joinSplit } from './join';
import { nest } from './nest';
import { quoteTypeOf } from './quote-type';
import { createRedraw } from './redraw';
import { sourceMentionOf } from './source-mention';
import { isBelievable, repairSource } from './source-repair';
import { hullOf } from './spans';

/** Which parts of the rules are at work. */
export interface AttributionSettings {
  /** Default true: edges are drawn anew from the head's logits and what stands beside them. */
  readonly redraw?: boolean;
  /** Default true. "said [that the road was closed]": the complementiser belongs to the content, as in PARC 3.0 and PolNeAR. */
  readonly keepThat?: boolean;
  /** Where head and rule read the same cue, the rule's reading stands. */
  readonly preferRules: boolean;
  /** Rules read what the head left out. */
  readonly complete: boolean;
}

/** Who says what: the learned head's attributions made whole, put right and completed by rules, in the order of their content. */
export const createAttributionStage = (settings: AttributionSettings): Stage => ({
  name: 'attribution',
  requires: ['sentences', 'tokens', 'mentions', 'rawAttributions'],
  provides: ['attributions'],
  run: (draft) => ({ attributions: attributionsOf(draft, settings) }),
});

export const attributionStage: Stage = createAttributionStage({ preferRules: false, complete: true });

function attributionsOf(draft: Draft, settings: AttributionSettings): readonly Attribution[] {
  const { redraw: isDrawn = true, keepThat = true } = settings;
  const { article, sentences = [], tokens = [], mentions = [], rawAttributions = [] } = draft;
  const context = contextOf(article.text, sentences, tokens, mentions);
  const redraw = createRedraw(context);
  const learned = rawAttributions
    .flatMap((raw) => clean(context, isDrawn ? redraw(raw) : raw, isDrawn && raw.scores !== undefined) ?? [])
    .map((item) => repairSource(context, item))
    .filter((item) => isBelievable(context, item));
  const believed = joinSplit(settings.preferRules ? preferRules(context, learned) : learned);
  const completed = continueQuotations(
    context,
    settings.complete ? completeWithRules(context, believed) : believed,
  );
  const told = keepThat ? completed.map((item) => takeInThat(context, item)) : completed;
  const ordered = told.sort(
    (a, b) => hullOf(a.content)[0] - hullOf(b.content)[0] || hullOf(b.content)[1] - hullOf(a.content)[1],
  );
  const parents = nest(ordered);
  const speaker = (item: DraftAttribution) => sourceMentionOf(context, (item.speaksAs ?? item).source);
  return ordered.map((item, index) => ({
    source: item.source,
    cue: item.cue,
    content: item.content,
    sourceMention: speaker(item),
    nestedIn: parents[index] ?? null,
    quoteType: quoteTypeOf(context, item.content),
    certainty: certaintyOf(article.text, [...item.cue, ...item.content]),
    implicitCue: item.implicitCue,
    isDuplicate: isDuplicate(sentences, context.sentenceOf(hullOf(item.content)[0])),
    by: item.by,
    confidence: item.confidence,
  }));
}

const isDuplicate = (sentences: readonly Sentence[], index: number): boolean =>
  sentences[index] !== undefined && sentences[index].duplicateOf !== null;
