import type { QuoteType } from '../../model/reading';
import type { Span } from '../../model/span';
import type { Context } from './context';
import { lengthOf } from './spans';

/** Share of the content in quotation marks from which it counts as direct. */
const DIRECT = 0.9;

/** Whether the content stands in quotation marks: wholly, in part, or not at all (the scheme of PARC 3.0, Pareti 2016). */
export function quoteTypeOf(context: Context, content: readonly Span[]): QuoteType {
  let quoted = 0;
  for (const [start, end] of content)
    for (let i = context.quotationAt(end - 1); i >= 0; i--) {
      const { outer } = context.quotations[i]!;
      if (outer[1] <= start) break;
      quoted += Math.max(0, Math.min(end, outer[1]) - Math.max(start, outer[0]));
    }
  if (quoted === 0) return 'indirect';
  return quoted >= DIRECT * lengthOf(content) ? 'direct' : 'mixed';
}
