import { attribution } from './attribution';
import { coreference } from './coreference';
import { gap } from './gap';
import { graph } from './graph';
import { names } from './names';
import { relations } from './relations';
import type { Scorer } from './scorer';
import { syntax } from './syntax';

/** Everything that is measured, in the order of the report. */
export const SCORERS: readonly Scorer[] = [graph, names, coreference, gap, relations, attribution, syntax];
