import type { Mention } from '../../model/reading';
import type { Tree } from '../attribution/tree';
import { adjacentRules } from './adjacent-rules';

/** Relations that have a role: those whose rules read one, and membership. */
const roled = (): ReadonlySet<string> =>
  new Set([
    'MEMBER_OF',
    ...adjacentRules().rules.flatMap((rule) =>
      /\(\?<role>/.test(`${rule.between.source}${rule.before?.source ?? ''}${rule.after?.source ?? ''}`)
        ? [rule.relation]
        : [],
    ),
  ]);
let shared: ReadonlySet<string> | undefined;
export const hasRole = (relation: string): boolean => {
  shared ??= roled();
  return shared.has(relation);
};

const WORD = "[\\p{L}][\\p{L}'’&.-]*";
/** ", a finance professor at Madrid’s " */
const APPOSED = new RegExp(
  `^,?\\s+(?:(?:who\\s+)?(?:is|was|serves as|works as|became)\\s+|as\\s+)?(?:the\\s+|an?\\s+|its\\s+|his\\s+|her\\s+|their\\s+)?(?<role>${WORD}(?:\\s+${WORD}){0,5}?)\\s+(?:at|of|for|with|from|in|to)\\s+(?:(?:the|an?)\\s+)?(?:(?:${WORD}\\s+){0,3}(?:of\\s+(?:the\\s+)?)?)$`,
  'u',
);
/** " President " between "Russian" and "Vladimir Putin" */
const TITLE = new RegExp(`^(?:['’]s?)?\\s+(?<role>${WORD}(?:\\s+${WORD}){0,5}),?\\s+$`, 'u');
/** "’s press secretary, " after the organisation of ", the Kremlin" */
const POSSESSED = new RegExp(
  `^(?:['’]s?)?\\s+(?<role>\\p{Ll}${WORD}(?:\\s+${WORD}){0,3}?)(?=[,.;]|\\s+(?:said|says|told)\\b)`,
  'u',
);
/** ", president of the" before "Russia, Vladimir Putin": the office in front of a name, up to its title. */
const BEFORE = new RegExp(`(?<role>(?:${WORD}\\s+){0,4}${WORD})\\s+$`, 'u');
/** "spokeswoman | for the federation": where an office ends inside its phrase. */
const OF = /\s(?:of|for|at|with|in|from)\s/u;
const NOT_IN_ROLE = new Set(['VERB', 'AUX', 'PRON', 'SCONJ', 'ADP', 'DET', 'CCONJ', 'PUNCT', 'PART']);

/** The words of the phrase after the last one that cannot belong to an office, when they end in an office; else null. */
function officeIn(text: string, tree: Tree, start: number, phrase: string): string | null {
  const [from, to] = tree.within([start, start + phrase.length]);
  let first = to;
  while (first > from && !NOT_IN_ROLE.has(tree.tokens[first - 1]!.upos)) first--;
  const begin = tree.tokens[first]?.start ?? start;
  const role = text.slice(Math.max(begin, start), start + phrase.length).trim();
  return adjacentRules().office.test(role) ? role.replace(/\s+/g, ' ') : null;
}

/** The office that the text names between or around the two mentions ("finance professor"), or null. */
export function roleOf(text: string, tree: Tree, subject: Mention, object: Mention): string | null {
  const read = (match: RegExpExecArray | null, offset: number): string | null => {
    const role = match?.groups?.role;
    return match === null || role === undefined
      ? null
      : officeIn(text, tree, offset + match[0].indexOf(role), role);
  };
  const afterObject = () => read(POSSESSED.exec(text.slice(object.end, object.end + 80)), object.end);
  const isBefore = subject.end <= object.start;
  const gap = isBefore ? text.slice(subject.end, object.start) : text.slice(object.end, subject.start);
  const between =
    gap.length > 120
      ? null
      : isBefore
        ? (read(APPOSED.exec(gap), subject.end) ?? (/^,\s+(?:the\s+)?$/.test(gap) ? afterObject() : null))
        : read(TITLE.exec(gap), object.end);
  if (between !== null) return between;
  if (subject.kind === 'nominal') {
    const [phrase = ''] = text.slice(subject.start, subject.end).split(OF);
    return officeIn(text, tree, subject.start, phrase);
  }
  const from = Math.max(isBefore ? 0 : object.end, subject.start - 60);
  return subject.kind === 'name' ? read(BEFORE.exec(text.slice(from, subject.start)), from) : null;
}

/** A body's leader heads it, a member of its staff works for it: the office that the text names corrects a guess between the two. */
export function typeOfRole(type: string, role: string | null): string {
  const { byOffice, leads } = adjacentRules();
  const other = byOffice.get(type);
  const isLeader = role === null || other === undefined ? null : leads(role);
  return isLeader === null ? type : ((isLeader ? other?.leader : other?.staff) ?? type);
}
