import fc from 'fast-check';
import { chainsOf } from '../../../src/extract/reader/chains';
import { typedPhrases } from '../../../src/extract/reader/noun-phrase-mentions';
import { nounPhrases } from '../../../src/extract/reader/noun-phrases';
import { subtreesOf } from '../../../src/extract/reader/subtrees';
import type { Mention, Token } from '../../../src/model/reading';

/** "Kenya/PROPN/4/nmod …": form, part of speech, head (from 1, 0 the root), label; words stand a space apart. */
function parsed(rows: string): { text: string; tokens: Token[] } {
  const words = rows.trim().split(/\s+/);
  let at = 0;
  const tokens = words.map((row): Token => {
    const [form, upos, head, deprel] = row.split('/') as [string, string, string, string];
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, upos, lemma: form, head: Number(head) - 1, deprel };
  });
  return { text: words.map((row) => row.split('/')[0]).join(' '), tokens };
}
const phrases = (rows: string) => {
  const { text, tokens } = parsed(rows);
  return nounPhrases(text, tokens).map((p) => [text.slice(...p.core), text.slice(...p.full), p.kind]);
};

test('determiner, possessor and relative clause are outside the core and inside the phrase', () => {
  const rows = `Kenya/PROPN/5/nmod:poss 's/PART/1/case two/NUM/5/nummod former/ADJ/5/amod ministers/NOUN/13/nsubj
    of/ADP/7/case health/NOUN/5/nmod ,/PUNCT/10/punct who/PRON/10/nsubj resigned/VERB/5/acl:relcl ,/PUNCT/5/punct
    have/AUX/13/aux returned/VERB/0/root`;
  expect(phrases(rows)).toEqual([
    ['Kenya', "Kenya 's", 'name'],
    ['two former ministers', "Kenya 's two former ministers of health , who resigned", 'nominal'],
    ['health', 'health', 'nominal'],
  ]);
});

test('pronouns: possessive ones are phrases, relative and expletive ones are not', () => {
  const rows = `It/PRON/2/expl seems/VERB/0/root that/SCONJ/5/mark his/PRON/5/nmod:poss law/NOUN/10/nsubj
    that/PRON/7/nsubj passed/VERB/5/acl:relcl is/AUX/10/cop not/PART/10/advmod that/PRON/2/ccomp`;
  expect(phrases(rows)).toEqual([
    ['his', 'his', 'pronoun'],
    ['law', 'his law that passed', 'nominal'],
    ['that', 'that', 'pronoun'],
  ]);
});

test('prepositions and other conjuncts stay outside; a name is one phrase, a name within a noun is another', () => {
  const rows = `with/ADP/3/case the/DET/3/det editors/NOUN/0/root and/CCONJ/6/cc Ana/PROPN/6/compound fans/NOUN/3/conj
    of/ADP/8/case Eva/PROPN/6/nmod Lund/PROPN/8/flat`;
  expect(phrases(rows)).toEqual([
    ['editors', 'the editors', 'nominal'],
    ['Ana fans', 'Ana fans of Eva Lund', 'nominal'],
    ['Ana', 'Ana', 'name'],
    ['Eva Lund', 'Eva Lund', 'name'],
  ]);
});

test('a bracket that opens inside closes inside; other marks at the edge go', () => {
  const rows = `the/DET/2/det agency/NOUN/7/nsubj (/PUNCT/4/punct IWA/PROPN/2/appos )/PUNCT/4/punct ,/PUNCT/2/punct left/VERB/0/root`;
  expect(phrases(rows)).toContainEqual(['agency', 'the agency ( IWA )', 'nominal']);
});

test('type and kind come from the mention with the same head word, else from the pronoun', () => {
  const { text, tokens } = parsed(
    'the/DET/2/det Ministry/PROPN/7/nsubj of/ADP/4/case Health/PROPN/2/nmod told/VERB/0/root them/PRON/5/obj loss/NOUN/5/obj',
  );
  const ministry: Mention = {
    start: 4,
    end: 22,
    type: 'ORGANIZATION',
    exchangeType: 'ORGANIZATION',
    kind: 'name',
    by: 'names@1',
    confidence: 0.9,
  };
  expect(
    typedPhrases(text, tokens, [ministry], '1').map(({ mention: m, tagged }) => [
      text.slice(m.start, m.end),
      m.type,
      m.kind,
      tagged,
    ]),
  ).toEqual([
    ['Ministry', 'ORGANIZATION', 'name', 0],
    ['Health', 'CONCEPT', 'name', null],
    ['them', 'GROUP', 'pronoun', null],
    ['loss', 'CONCEPT', 'nominal', null],
  ]);
});

const LABELS = ['nsubj', 'det', 'amod', 'flat', 'nmod', 'acl', 'punct', 'case', 'conj', 'compound'];
const anyTokens = fc
  .array(
    fc.record({
      upos: fc.constantFrom('NOUN', 'PROPN', 'PRON', 'DET', 'NUM', 'PUNCT', 'VERB'),
      deprel: fc.constantFrom(...LABELS),
      head: fc.integer({ min: -1, max: 24 }),
      form: fc.constantFrom('that', 'he', '(', ')', 'law'),
    }),
    { maxLength: 25 },
  )
  .map((rows) => parsed(rows.map((r) => `${r.form}/${r.upos}/${r.head + 1}/${r.deprel}`).join(' ')));

test('of any graph, cycles too: cores in order, none twice, each inside its phrase and around its head', () => {
  fc.assert(
    fc.property(anyTokens, ({ text, tokens }) => {
      fc.pre(text !== '');
      const found = nounPhrases(text, tokens);
      expect(new Set(found.map(({ core }) => core.join('-'))).size).toBe(found.length);
      found.forEach(({ head, core, full }, i) => {
        expect(full[0] <= core[0] && core[1] <= full[1]).toBe(true);
        expect(core[0] <= tokens[head]!.start && tokens[head]!.end <= core[1]).toBe(true);
        const next = found[i + 1]?.core;
        if (next) expect(core[0] < next[0] || (core[0] === next[0] && core[1] > next[1])).toBe(true);
      });
    }),
  );
});

test('a subtree reaches over all that hangs below a token', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 30 }), (numbers) => {
      // Every head stands before its dependents: a tree.
      const tokens = numbers.map((n, i) => ({ head: i === 0 ? -1 : n % i })) as Token[];
      const trees = subtreesOf(tokens);
      tokens.forEach((_, below) => {
        for (let at = below; at >= 0; at = tokens[at]!.head)
          expect(trees.first[at]! <= below && below <= trees.last[at]!).toBe(true);
      });
      expect(trees.dependents.flat()).toHaveLength(Math.max(0, tokens.length - 1));
    }),
  );
});

test('chains: linked mentions share a number, in whatever order the links come; others do not', () => {
  const link = fc.tuple(fc.nat(11), fc.nat(11)).map(([a, b]) => ({ mention: a, antecedent: b }));
  fc.assert(
    fc.property(fc.array(link), (links) => {
      const chain = chainsOf(12, links);
      for (const { mention, antecedent } of links) expect(chain[mention]).toBe(chain[antecedent]);
      expect([...chainsOf(12, [...links].reverse())]).toEqual([...chain]);
      // As many chains as mentions less the links that joined two.
      const joined = links.filter((l, i) => {
        const before = chainsOf(12, links.slice(0, i));
        return before[l.mention] !== before[l.antecedent];
      });
      expect(new Set(chain).size).toBe(12 - joined.length);
    }),
  );
});
