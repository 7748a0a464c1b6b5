import { overlaps, type Span } from '../../model/span';
import type { DraftAttribution } from './context';
import { hullOf, normalise } from './spans';

const meets = (a: readonly Span[], b: readonly Span[]) => a.some((x) => b.some((y) => overlaps(x, y)));

/** Readings of one cue are one attribution with several content spans ("… ," X said, "and …"). The surer one keeps source and cue. */
export function joinSplit(drafts: readonly DraftAttribution[]): DraftAttribution[] {
  const order = [...drafts].sort(
    (a, b) =>
      hullOf(a.cue.length > 0 ? a.cue : a.content)[0] - hullOf(b.cue.length > 0 ? b.cue : b.content)[0],
  );
  const joined: DraftAttribution[] = [];
  for (const draft of order) {
    const last = joined.at(-1);
    if (last === undefined || draft.cue.length === 0 || !meets(last.cue, draft.cue)) {
      joined.push(draft);
      continue;
    }
    const [surer, other] = last.confidence >= draft.confidence ? [last, draft] : [draft, last];
    joined[joined.length - 1] = {
      ...surer,
      source: surer.source.length > 0 ? surer.source : other.source,
      content: normalise([...surer.content, ...other.content]),
    };
  }
  return joined;
}
