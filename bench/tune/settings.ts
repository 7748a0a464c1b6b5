import type { Manifest } from '../../src/extract/reader/manifest';
import { NAME_SETTINGS } from '../../src/extract/reader/names';
import { DEFAULT_RESOLVE_SETTINGS, type ResolveSettings } from '../../src/resolve/settings';

export type Value = number | boolean;
/** One value for every setting that may be chosen on annotated articles, by name. */
export type Setting = Readonly<Record<string, Value>>;

const LINK = 'link ';

/** What the weights and the code say now. */
export function currentSetting({ thresholds }: Manifest): Setting {
  const links = Object.entries(DEFAULT_RESOLVE_SETTINGS.linkThreshold);
  return {
    cue: thresholds.cue,
    ...NAME_SETTINGS,
    statement: thresholds.statement,
    plain: thresholds.plain,
    property: thresholds.property ?? 1,
    'cue weight': 1,
    rules: true,
    'prefer rules': true,
    'complete by rules': true,
    'clash penalty': DEFAULT_RESOLVE_SETTINGS.clashPenalty,
    ...DEFAULT_RESOLVE_SETTINGS.reading,
    ...Object.fromEntries(links.map(([pair, value]) => [LINK + pair, value])),
  };
}

export function resolveSettingsOf(setting: Setting): ResolveSettings {
  const links = Object.keys(DEFAULT_RESOLVE_SETTINGS.linkThreshold).map((pair) => [
    pair,
    setting[LINK + pair],
  ]);
  return {
    ...DEFAULT_RESOLVE_SETTINGS,
    clashPenalty: Number(setting['clash penalty']),
    reading: {
      edge: Number(setting.edge),
      further: Number(setting.further),
      against: Number(setting.against),
    },
    linkThreshold: Object.fromEntries(links) as ResolveSettings['linkThreshold'],
  };
}

const shares = (...values: number[]): readonly number[] => values;

/** The values tried, in the order of the search: what later settings depend on comes first. */
export const GRID: Readonly<Record<string, readonly Value[]>> = {
  margin: shares(-0.15, 0, 0.15, 0.3),
  moreMargin: shares(0, 0.15, 0.3, 0.5),
  inner: [true, false],
  graphType: shares(0, 0.3, 0.6, 1),
  exchangeType: shares(0.3, 1),
  nominals: shares(0, 0.5, 1),
  'link nominal>name': shares(0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85),
  'link nominal>nominal': shares(0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85),
  'link pronoun>name': shares(0.15, 0.25, 0.35, 0.5, 0.65),
  'link pronoun>nominal': shares(0.15, 0.25, 0.35, 0.5, 0.65),
  'link name>name': shares(0.7, 0.8, 0.9, 0.95, 1.01),
  'link name>nominal': shares(0.4, 0.5, 0.6, 0.75, 0.9),
  'clash penalty': shares(0, 0.2, 0.35, 0.5),
  statement: shares(0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7),
  edge: shares(0, 0.2, 0.3, 0.4, 0.5),
  further: shares(0, 0.4, 0.6, 0.8, 1.01),
  against: shares(0, 0.4, 0.6, 0.8, 1.01),
  property: shares(0.5, 0.6, 0.7, 0.8, 0.9, 1.01),
  plain: shares(0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8),
  'cue weight': shares(0, 0.25, 0.5, 0.75, 1),
  cue: shares(-1, -0.5, 0, 0.5, 1, 1.5),
  'prefer rules': [true, false],
  'complete by rules': [true, false],
  rules: [true, false],
};
