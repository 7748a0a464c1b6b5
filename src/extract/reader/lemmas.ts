import lemmatizer from 'wink-lemmatizer';
import { isDemonym } from '../demonyms';

/** Closed classes by part of speech, as UD English EWT lemmatises them: form → lemma. */
const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs
      .trim()
      .split(/\s+/)
      .flatMap((pair) => {
        const [lemma, forms] = pair.split(':') as [string, string];
        return forms.split(',').map((form) => [form, lemma] as const);
      }),
  );

const AUXILIARIES = table(`
  be:am,is,are,was,were,been,being,'m,'s,'re,s,re,m,ai have:has,had,having,'ve,ve do:does,did,doing,done
  will:'ll,ll,wo would:'d,d can:ca get:got,gets,getting,gotten,gets`);
const PRONOUNS = table(`
  I:i,me we:us,'s he:him she:her they:them,'em,em this:these that:those you:u,ya,yous one:ones other:others`);
const DETERMINERS = table('this:these that:those a:an');
const PARTICLES = table("not:n't,nt 's:s,' to:na,ta");
const ADJECTIVES = table('good:better,best bad:worse,worst far:farther,farthest,further,furthest');
const ADVERBS = table("well:better,best badly:worse,worst far:farther,farthest,further,furthest not:n't");
const SHORT_VERBS = table("be:'s,'m,'re have:'ve,'d want:wan go:gon");
const NOUNS = table(
  'data:data media:media other:others people:people police:police thanks:thanks troops:troops regards:regards a.m.:am p.m.:pm etc.:etc',
);
const CLOSED: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  AUX: AUXILIARIES,
  PRON: PRONOUNS,
  DET: DETERMINERS,
  PART: PARTICLES,
  ADJ: ADJECTIVES,
  ADV: ADVERBS,
  VERB: SHORT_VERBS,
  NOUN: NOUNS,
};

/** Nouns in -s that are no plurals, or have no singular. */
const SINGULAR =
  /(?:ss|us|is|ics|news|series|species|means|headquarters|barracks|works|corps|chaos|diabetes)$/;
/** "hop|ing", "fin|ed": one short vowel and one consonant that is not doubled once had an e. */
const SILENT_E = /^([^aeiou]*[aeiou][^aeiouwxy])(?:ed|ing)$/;

function noun(form: string): string {
  const found = lemmatizer.noun(form);
  if (found !== form || form.length < 4 || !form.endsWith('s') || SINGULAR.test(form)) return found;
  return form.slice(0, -1);
}

function verb(form: string): string {
  const found = lemmatizer.verb(form);
  const stem = SILENT_E.exec(form)?.[1];
  return stem !== undefined && found === stem ? `${stem}e` : found;
}

const OPEN: Readonly<Record<string, (form: string) => string>> = {
  NOUN: noun,
  VERB: verb,
  ADJ: (form) => lemmatizer.adjective(form),
  NUM: (form) => form.replace(/(\d),(?=\d{3})/g, '$1'),
};
/** Kept as written: names, symbols. */
const AS_WRITTEN: ReadonlySet<string> = new Set(['PUNCT', 'SYM', 'X']);

/**
 * Dictionary form of a word given its universal part of speech: "were" AUX → be, "troops" NOUN → troop.
 * `initial`: the word opens its sentence, so that a capital says nothing. `possessive`: "her" keeps its form.
 */
export function lemmaOf(form: string, upos: string, initial = false, possessive = false): string {
  if (AS_WRITTEN.has(upos)) return form;
  if (upos === 'PROPN') return form.endsWith('s') && isDemonym(form.slice(0, -1)) ? form.slice(0, -1) : form;
  // "Islamic", "United": adjectives that belong to a name.
  if (upos === 'ADJ' && !initial && /^\p{Lu}\p{Ll}+$/u.test(form)) return form;
  const lower = form.toLowerCase().replace(/[’`]/g, "'");
  if (possessive && lower === 'her') return lower;
  return CLOSED[upos]?.get(lower) ?? OPEN[upos]?.(lower) ?? lower;
}
