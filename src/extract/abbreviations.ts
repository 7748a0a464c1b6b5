/** Abbreviations written with a full stop, lower-case and without it. What may follow one decides whether it can end a sentence. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name, so a capital after them says nothing: "Sen. Warren", "Mt. Everest". */
export const BEFORE_NAME = words(`
  mr mrs ms mx dr prof rev hon pres gov sen rep reps sens gen col maj lt capt cmdr cpl sgt adm pvt brig supt det insp
  amb sec atty msgr fr st ste ft mt mme mlle messrs drs profs govs gens cols fed ald asst assoc dep det vs v`);

/** Stand before a number: "No. 10", "pp. 3–5", "Jan. 6". A capital or a quote after them begins a new sentence. */
export const BEFORE_NUMBER = words(`
  no nos pp vol vols ch sect fig figs art
  jan feb mar apr jun jul aug sep sept oct nov dec`);

/** Stand after a name or a quantity and may end a sentence: "Apple Inc.", "10 p.m.", "Martin Luther King Jr." */
export const AFTER_NAME = words(`
  inc corp co cos ltd llc plc bros jr sr esq etc al ave blvd rd hwy
  mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wyo ont que
  approx dept est min max dist div gal hr hrs lb lbs oz ext attn ed eds univ assn natl intl govt`);

/** True for "Mr", "Jan", "Inc": the word before a full stop that belongs to it. Those that are also words need a capital. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  if (BEFORE_NAME.has(lower) || BEFORE_NUMBER.has(lower) || AFTER_NAME.has(lower))
    return word !== lower || LOWER.has(lower);
  return false;
}

/** Abbreviations that are also written without a capital. */
const LOWER = words(
  'no nos pp vol vols ch sect fig figs vs v etc al approx est dept hr hrs lb lbs oz ext ave inc co ltd govt',
);
