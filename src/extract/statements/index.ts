import type { Statement } from '../../model/reading';
import { contains, overlaps, type Span } from '../../model/span';
import { isPlain } from '../../model/view-rule';
import { certaintyOf } from '../attribution/certainty';
import { sentenceAt } from '../attribution/sentence-index';
import { treeOf } from '../attribution/tree';
import type { Draft } from '../draft';
import type { Stage } from '../stage';
import { argumentsOf, coreFinder, mentionFinder } from './arguments';
import { attributionFinder } from './attributed';
import { candidatesOf, HEAD } from './candidates';
import { evidenceOf, subtreesOf } from './clauses';
import { findCues } from './cue-finder';
import { sureness } from './doubt';
import { framesOf } from './frames';
import { inTextOrder } from './merge';
import { pivotsOf } from './pivots';
import { predicateOf, verbOf } from './predicate';
import { reachOf, takesNegation } from './reach';
import { hasRole, roleOf, typeOfRole } from './role';
import { validityOf } from './validity';
import { decide } from './verdict';
import { findCuesInWindow } from './window-cues';

/** Thresholds of `models/reader/reader.json`, 0 … 1. */
export interface StatementThresholds {
  /** p(any relation) from which a pair of mentions is read. */
  readonly statement: number;
  /** p(plain) from which a statement may become an edge. */
  readonly plain: number;
  /** Probability from which a state property is read (default 1: none). */
  readonly property?: number;
  /** Weight of the mood cues beside the head's opinion, 0 … 1 (default 1). */
  readonly cues?: number;
  /** Whether the rules of `schema/rules` read beside the head (default true). */
  readonly rules?: boolean;
  /** Whether the head's own flags (plain, negative, mood, modality) count (default true). */
  readonly flags?: boolean;
}

/** Measured on the dev articles: 13 instead of 14 of 137 leak and 2 of 251 right edges are lost; the weights hardly need the cues, rules do. */
const CUE_WEIGHT = 1;

/** What is stated: the learned head's relations and those of the rules, each with its evidence, mood and speaker. */
export function createStatementStage(thresholds: StatementThresholds): Stage {
  return {
    name: 'statements',
    requires: ['sentences', 'tokens', 'mentions', 'attributions', 'relations', 'times'],
    provides: ['statements'],
    run: (draft) => ({ statements: statementsOf(draft, thresholds) }),
  };
}

/** p(any relation) from which a pair is read whose statement is not plain: it makes no edge, so more doubt is allowed. */
const NOT_PLAIN = 0.3;

/** At most this many characters around the two mentions belong to a trigger; attention further off decides nothing. */
const TRIGGER_REACH = 400;

function statementsOf(draft: Draft, thresholds: StatementThresholds): readonly Statement[] {
  const {
    article,
    sentences = [],
    tokens = [],
    mentions = [],
    attributions = [],
    relations = [],
    times = [],
  } = draft;
  const { text } = article;
  const tree = treeOf(text, tokens);
  const subtrees = subtreesOf(tree);
  const attributionAt = attributionFinder(sentences, attributions);
  const spanOf = (mention: number): Span => [mentions[mention]!.start, mentions[mention]!.end];
  const duplicated = (offset: number): boolean =>
    (sentences[sentenceAt(sentences, offset)]?.duplicateOf ?? null) !== null;

  const mentionsAt = mentionFinder(tree, mentions);
  const found = argumentsOf(tree, framesOf(tree), mentionsAt);
  const coreOf = coreFinder(found);
  const candidates = candidatesOf({
    text,
    sentences,
    tree,
    mentions,
    found,
    mentionsAt,
    relations,
    property: thresholds.property ?? 1,
    floor: Math.min(thresholds.statement, NOT_PLAIN),
    rules: thresholds.rules !== false,
    flags: thresholds.flags !== false,
  });

  return [...candidates].sort(inTextOrder(mentions)).flatMap((candidate): Statement[] => {
    const { head, tail, by, confidence, opinion } = candidate;
    const role =
      candidate.role ??
      (hasRole(candidate.type) ? roleOf(text, tree, mentions[head]!, mentions[tail]!) : null);
    const type = by === HEAD ? typeOfRole(candidate.type, role) : candidate.type;
    const subject = spanOf(head);
    const object = spanOf(tail);
    const pair: Span = [Math.min(subject[0], object[0]), Math.max(subject[1], object[1])];
    const isNear = contains([pair[0] - TRIGGER_REACH, pair[1] + TRIGGER_REACH], candidate.trigger);
    const trigger = isNear && candidate.trigger[1] > candidate.trigger[0] ? candidate.trigger : null;
    const pivots = pivotsOf(tree, subject, object, trigger);
    const cues = (
      tree.parsed
        ? findCues(
            tree,
            pivots,
            reachOf(type, candidate.core !== undefined),
            candidate.core ?? coreOf(candidate),
          )
        : findCuesInWindow(tree, trigger ?? pair)
    ).filter(({ polarity }) => polarity === 'positive' || takesNegation(type));
    const verb = verbOf(tree, pivots, trigger ?? pair);
    const hull: Span =
      trigger === null ? pair : [Math.min(pair[0], trigger[0]), Math.max(pair[1], trigger[1])];
    const evidence = evidenceOf(text, sentences, tree, subtrees, hull, verb ?? pivots.meeting);
    const anchor: Span = verb === null ? (trigger ?? pair) : [tokens[verb]!.start, tokens[verb]!.end];
    const attribution = attributionAt(anchor, [subject, object]);
    const certainty = certaintyOf(text, [hull]);
    const verdict = decide({
      opinion,
      cues,
      attributed: attribution !== null,
      certainty,
      threshold: thresholds.plain,
      cueWeight: by === HEAD ? (thresholds.cues ?? CUE_WEIGHT) : 1,
    });
    const isDuplicate = duplicated(subject[0]) || duplicated(object[0]);
    const plain = isPlain({ ...verdict, isDuplicate });
    const { any = 1 } = candidate;
    if (plain && by === HEAD && any * sureness(tree, subject, object) < thresholds.statement) return [];
    const inMention = trigger !== null && (overlaps(trigger, subject) || overlaps(trigger, object));
    return [
      {
        type,
        head,
        tail,
        evidence,
        // the head's attention often rests on a mention: the verb between the two says more to a reader
        trigger: by !== HEAD ? trigger : verb !== null ? anchor : inMention ? null : trigger,
        predicate: predicateOf(tree, verb, object),
        role,
        ...verdict,
        certainty,
        attribution,
        ...validityOf(text, times, type, evidence, anchor[0]),
        plain,
        isDuplicate,
        by,
        confidence,
      },
    ];
  });
}

/** The stage with the middle of both scales as thresholds; pass those of the weights to `createStatementStage` instead. */
export const statementStage: Stage = createStatementStage({ statement: 0.5, plain: 0.5 });
