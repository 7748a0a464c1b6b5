import type { Names } from '../names';
import type { ResolveSettings } from '../settings';
import { acronyms } from './acronyms';
import { appositions } from './appositions';
import { barePersonNames } from './bare-persons';
import { brackets } from './brackets';
import { sharedCountryNames } from './countries';
import { sameDays } from './dates';
import { exact } from './exact';
import { links } from './links';
import { nominals } from './nominals';
import { fullPersonNames } from './persons';
import { placeNouns } from './place-nouns';
import { firstPersons, reportingPronouns } from './quotes';
import { shortNames } from './short-names';

/** One pass over the mentions: it merges what its rule is sure of. */
export interface Sieve {
  readonly id: string;
  readonly apply: (names: Names, settings: ResolveSettings) => void;
}

/** From precise to lenient (Raghunathan et al. 2010, Lee et al. 2011): a later pass sees what the earlier ones merged. */
export const SIEVES: readonly Sieve[] = [
  { id: 'exact@1', apply: exact },
  { id: 'brackets@1', apply: brackets },
  { id: 'countries@1', apply: sharedCountryNames },
  { id: 'dates@1', apply: sameDays },
  { id: 'acronyms@1', apply: acronyms },
  { id: 'full-persons@1', apply: fullPersonNames },
  { id: 'short-names@1', apply: shortNames },
  { id: 'bare-persons@1', apply: barePersonNames },
  { id: 'appositions@1', apply: appositions },
  { id: 'first-persons@1', apply: firstPersons },
  { id: 'place-nouns@1', apply: placeNouns },
  { id: 'nominals@1', apply: nominals },
  { id: 'links@1', apply: links },
  { id: 'reporting-pronouns@1', apply: reportingPronouns },
];
