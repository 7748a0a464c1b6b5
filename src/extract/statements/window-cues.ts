import type { Span } from '../../model/span';
import type { Tree } from '../attribution/tree';
import type { CueHit } from './cue-finder';
import { type CuePlace, type MoodCues, moodCues } from './mood-cues';

/** Tokens before the predicate that are looked at. */
const REACH = 6;
/** Without a tree only these places can be told apart. */
const PLACES: readonly CuePlace[] = ['auxiliary', 'adverb', 'governor', 'noun', 'mark', 'adjective'];
const STOP = new Set([',', ';', ':', '.', '“', '”', '"', '—', '–', '(', ')', 'and', 'but', 'who', 'which']);
/** Cues lose strength when the tree does not confirm that they bear on the predicate. */
const DISCOUNT = 0.8;

/** The cues in the few tokens before the trigger, up to the clause's edge: the fall-back for tokens without a tree. */
export function findCuesInWindow(tree: Tree, trigger: Span, cues: MoodCues = moodCues()): readonly CueHit[] {
  const [from, to] = tree.within(trigger);
  const hits: CueHit[] = [];
  const add = (token: number) => {
    for (const place of PLACES) {
      const isGoverned = place === 'governor' || place === 'noun';
      if (isGoverned && tree.tokens[token + 1] !== undefined && tree.word(token + 1) !== 'to') continue;
      const cue = cues.find(place, tree.lemma(token), 'to') ?? cues.find(place, tree.word(token), 'to');
      if (cue === undefined) continue;
      const { direct: _, ...weak } = cue;
      hits.push({ ...weak, strength: cue.strength * DISCOUNT, token, isDirect: false });
      return;
    }
  };
  for (let i = from; i < to; i++) add(i);
  for (let i = from - 1; i >= Math.max(0, from - REACH) && !STOP.has(tree.word(i)); i--) add(i);
  return hits;
}
