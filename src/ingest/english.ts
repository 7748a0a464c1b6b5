/** Frequent English words that are no words of other languages in Latin script. */
const ENGLISH = new Set(
  `the of and to that for it its with his her he she they their this these which who were have has not are but by from said
  says would will been be about after than there when what more also had or we you at`.split(/\s+/),
);
/** Fewer running words than this say nothing about the language. */
const FEWEST_WORDS = 20;
/** The same for words without a capital, where no word of them is English. */
const FEWEST_RUNNING = 8;
const SAMPLE = 20_000;
const CERTAIN = 0.12;
const HARDLY = 0.05;

/**
 * False when a text is long enough to tell and is not English. Judged by the share of function words among the words without a
 * capital (so that names do not count), then, where that is in between, by n-grams (tinyld). Text in another script is refused
 * sooner.
 */
export function mayBeEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= FEWEST_WORDS && latin < letters / 2) return false;
  const running = sample.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? [];
  const words = running.length >= FEWEST_WORDS ? running : shouted(sample);
  if (words.length < FEWEST_WORDS) return !isShortForeign(sample);
  const share = words.reduce((count, word) => count + (ENGLISH.has(word) ? 1 : 0), 0) / words.length;
  if (share >= CERTAIN) return true;
  // loaded only for the rare text that needs it
  const { detectAll } = require('tinyld/light') as typeof import('tinyld/light');
  const [best] = detectAll(sample.slice(0, 4000));
  return best === undefined
    ? share >= HARDLY
    : best.lang === 'en' || (share >= HARDLY && best.accuracy < 0.5);
}

/** True for two or three sentences in which no English word stands and that n-grams take for another language without doubt. */
function isShortForeign(text: string): boolean {
  const running = text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? [];
  if (running.length < FEWEST_RUNNING) return false;
  const english = running.filter((word) => ENGLISH.has(word)).length;
  if (english / running.length >= HARDLY) return false;
  const { detectAll } = require('tinyld/light') as typeof import('tinyld/light');
  // names would speak for a language of their own
  const [best] = detectAll(running.join(' '));
  return best !== undefined && best.lang !== 'en' && best.accuracy >= 0.5;
}

/** The words of a text in capitals. */
const shouted = (text: string): string[] =>
  text === text.toUpperCase() ? (text.toLowerCase().match(/\p{L}+/gu) ?? []) : [];
