import type { Mention, Sentence } from '../../model/reading';
import type { Span } from '../../model/span';
import { vocabulary } from '../../model/vocabulary';
import type { Tree } from '../attribution/tree';
import { isDemonym } from '../demonyms';
import { type ChainRule, chainRules } from './chain-rules';
import { nearby } from './nearby';
import type { RuleReading } from './read-adjacent';

/** Characters that a gap may have: patterns never see more. */
const REACH = 160;
/** Mentions that a chain may have. */
const LINKS = 6;
/** Characters around an anchor that are looked at. */
const BEFORE = 400;
const AFTER = LINKS * REACH;

type Placed = Mention & { readonly index: number };

interface Place {
  readonly text: string;
  /** Mentions of the sentence around the anchor in text order, of those that begin together the longer first. */
  readonly mentions: readonly Placed[];
  readonly tree: Tree;
}

/** "Born in Kelmar in 1950, | Reyes": what may stand between the chain and the subject after it. */
const FRONTED = /^\)?,\s+(?:the\s+)?$/;

/** The dates and places that follow the anchor without a break. */
function chainAfter({ text, mentions }: Place, rule: ChainRule, from: number): Placed[] {
  const chain: Placed[] = [];
  let at = from;
  for (const link of mentions) {
    const { start, end, type, kind } = link;
    if (start < at || kind !== 'name') continue;
    if (start - at > REACH || chain.length >= LINKS || !rule.link.test(text.slice(at, start))) break;
    const isObject = rule.objects.some(({ types }) => types.includes(type));
    if (!(isObject || rule.through.includes(type)) || isDemonym(text.slice(start, end))) break;
    chain.push(link);
    at = end;
  }
  return chain;
}

/** The verb's own subject in the tree, where the words between say nothing. */
function subjectInTree({ tree, mentions }: Place, rule: ChainRule, [start, end]: Span): number | null {
  const [from, to] = tree.within([start, end]);
  for (let anchor = from; tree.parsed && anchor < to; anchor += 1) {
    const { upos, deprel, head } = tree.tokens[anchor]!;
    if (upos !== 'VERB') continue;
    const verbs = deprel === 'conj' && head >= 0 ? [anchor, head] : [anchor];
    const subjects = verbs.flatMap((verb) =>
      tree.children(verb).filter((child) => tree.tokens[child]!.deprel.startsWith('nsubj')),
    );
    const wanted = subjects[0] ?? (deprel.startsWith('acl') ? head : null);
    if (wanted === null) continue;
    const found = mentions.find(
      (m) => rule.subjects.includes(m.type) && tree.headOf([m.start, m.end]) === wanted,
    );
    if (found) return found.index;
  }
  return null;
}

function subjectOf(place: Place, rule: ChainRule, anchor: Span, chainEnd: number): number | null {
  const { text, mentions } = place;
  const fit = mentions.filter(({ type }) => rule.subjects.includes(type));
  const before = [...fit]
    .reverse()
    .find(
      ({ end }) =>
        end <= anchor[0] && anchor[0] - end <= REACH && rule.before.test(text.slice(end, anchor[0])),
    );
  if (before) return before.index;
  const after = fit.find(({ start }) => start >= chainEnd);
  if (rule.fronted && after && FRONTED.test(text.slice(chainEnd, Math.min(after.start, chainEnd + REACH))))
    return after.index;
  return subjectInTree(place, rule, anchor);
}

function readingsAt(place: Place, rule: ChainRule, anchor: Span): RuleReading[] {
  const { text, mentions } = place;
  const next = mentions.find(({ start }) => start >= anchor[1]);
  const isTaken =
    next !== undefined &&
    rule.subjects.includes(next.type) &&
    next.start - anchor[1] <= REACH &&
    rule.taken?.test(text.slice(anchor[1], next.start)) === true;
  const chain = chainAfter(place, rule, isTaken ? next.end : anchor[1]);
  if (chain.length === 0) return [];
  const subject = isTaken ? next.index : subjectOf(place, rule, anchor, chain.at(-1)!.end);
  if (subject === null) return [];
  return rule.objects.flatMap(({ relation, types, every }) => {
    const said = chain.filter(({ type }) => types.includes(type));
    return (every ? said : said.slice(0, 1)).map(
      ({ index: object }): RuleReading => ({
        type: relation,
        head: subject,
        tail: object,
        role: null,
        trigger: anchor,
        by: `rule:${rule.name}`,
        confidence: rule.precision,
      }),
    );
  });
}

/** Applies the rules of `schema/rules/chains.json`: "(born 12 May 1960 in Kelmar, Selmark)". Signatures are enforced. */
export function readChains(
  text: string,
  tree: Tree,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  rules: readonly ChainRule[] = chainRules(),
): readonly RuleReading[] {
  const { allows } = vocabulary();
  const order = mentions
    .map((mention, index): Placed => ({ ...mention, index }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const readings = sentences.flatMap((sentence): RuleReading[] => {
    const words = text.slice(sentence.start, sentence.end);
    return rules.flatMap((rule) =>
      [...words.matchAll(rule.anchor)].flatMap((match) => {
        const start = sentence.start + match.index;
        const from = Math.max(sentence.start, start - BEFORE);
        const around = nearby(order, from, Math.min(sentence.end, start + AFTER));
        return readingsAt({ text, mentions: around, tree }, rule, [start, start + match[0].length]);
      }),
    );
  });
  return readings.filter(
    ({ type, head, tail }) => head !== tail && allows(type, mentions[head]!.type, mentions[tail]!.type),
  );
}
