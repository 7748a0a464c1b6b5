import fc from 'fast-check';
import { expressions } from './expressions';
import { BRANCHES, PATTERNS, type Pattern, type Variable } from './model';

/** Statements that read, made from a grammar: each says its order down to the last row, and returns values and never whole nodes. */

const ORDERED = fc.constantFrom('', ' DESC');
const CUTS = fc.constantFrom('', '', '', ' LIMIT 5', ' SKIP 2 LIMIT 4', ' LIMIT $n', ' SKIP 1');
const keys = (variables: readonly Variable[]) => variables.map((v) => `${v.name}.${v.key} AS ${v.name}_key`);

/** MATCH with WHERE, and what else it binds. */
const matched = (pattern: Pattern): fc.Arbitrary<{ text: string; variables: readonly Variable[] }> => {
  const { text, variables } = pattern;
  const where = fc.option(expressions(variables).flag, { nil: undefined, freq: 1 });
  const from = variables.find((v) => v.lists.includes('aliases'))?.name;
  const branch = from === undefined ? undefined : fc.constantFrom(...BRANCHES).map((b) => b(from));
  const more: fc.Arbitrary<{ clause: string; condition?: string; variables: readonly Variable[] }> =
    branch === undefined
      ? fc.constant({ clause: '', variables: [] })
      : fc.oneof(
          { weight: 3, arbitrary: fc.constant({ clause: '', variables: [] }) },
          branch.map((b) => ({ clause: ` OPTIONAL MATCH ${b.text}`, variables: b.variables })),
          branch.map((b) => ({ clause: '', condition: `EXISTS { ${b.text} }`, variables: [] })),
          branch.map((b) => ({ clause: '', condition: `NOT EXISTS { MATCH ${b.text} }`, variables: [] })),
          branch.map((b) => ({ clause: '', condition: `COUNT { ${b.text} } > 1`, variables: [] })),
        );
  return fc.tuple(where, more).map(([first, { clause, condition, variables: bound }]) => {
    const conditions = [first, condition].filter((c) => c !== undefined).map((c) => `(${c})`);
    const all = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    return { text: `MATCH ${text}${all}${clause}`, variables: [...variables, ...bound] };
  });
};

/** Columns c0 … of all types. */
const columns = (variables: readonly Variable[]) => {
  const e = expressions(variables);
  const map = fc.tuple(e.text, e.number).map(([a, b]) => `{text: ${a}, number: ${b}}`);
  const sorted = fc.oneof(e.text, e.number, e.flag).map((text) => ({ text, sorted: true }));
  const held = fc.oneof(e.list, map).map((text) => ({ text, sorted: false }));
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: sorted }, held), { minLength: 1, maxLength: 3 })
    .map((list) => list.map((c, i) => ({ ...c, name: `c${i}` })));
};

const ordered = (names: readonly string[], direction: string, cut: string) =>
  ` ORDER BY ${names.map((n, i) => (i === 0 ? n + direction : n)).join(', ')}${cut}`;

const plain = fc
  .constantFrom(...PATTERNS)
  .chain(matched)
  .chain(({ text, variables }) =>
    fc.tuple(columns(variables), ORDERED, CUTS).map(([cols, direction, cut]) => {
      const names = [
        ...cols.filter((c) => c.sorted).map((c) => c.name),
        ...variables.map((v) => `${v.name}_key`),
      ];
      const returned = [...cols.map((c) => `${c.text} AS ${c.name}`), ...keys(variables)].join(', ');
      return `${text} RETURN ${returned}${ordered(names, direction, cut)}`;
    }),
  );

const distinct = fc
  .constantFrom(...PATTERNS)
  .chain(matched)
  .chain(({ text, variables }) => {
    const e = expressions(variables, 1);
    return fc
      .tuple(e.text, e.number, ORDERED, CUTS)
      .map(
        ([a, b, direction, cut]) =>
          `${text} RETURN DISTINCT ${a} AS c0, ${b} AS c1${ordered(['c0', 'c1'], direction, cut)}`,
      );
  });

/** What rows are grouped by: a value of the row, as it is or made into another one. */
const groupKey = (variables: readonly Variable[]): fc.Arbitrary<string> => {
  const all = variables.flatMap((v) => [...v.texts, ...v.numbers, ...v.flags].map((p) => `${v.name}.${p}`));
  const texts = variables.flatMap((v) => v.texts.map((p) => `${v.name}.${p}`));
  return fc.oneof(
    fc.constantFrom(...all),
    fc.constantFrom(...texts).map((t) => `left(${t}, 2)`),
    fc.constantFrom(...texts).map((t) => `coalesce(${t}, 'none')`),
    fc.constantFrom(...texts).map((t) => `${t} IS NULL`),
    fc.constantFrom(...texts).map((t) => `size(${t})`),
  );
};

const AGGREGATES: readonly ((number: string, text: string) => string)[] = [
  () => 'count(*)',
  (n) => `count(${n})`,
  (_, t) => `count(DISTINCT ${t})`,
  (n) => `coalesce(sum(${n}), 0)`,
  (n) => `min(${n})`,
  (n) => `max(${n})`,
  (_, t) => `min(${t})`,
  (_, t) => `max(${t})`,
  // fractions in the last digit: see KNOWN_DIFFERENCES
  (n) => `round(avg(${n}) * 1000)`,
  (_, t) => `size(collect(${t}))`,
  (_, t) => `size(collect(DISTINCT ${t}))`,
];

const aggregated = fc
  .constantFrom(...PATTERNS)
  .chain(matched)
  .chain(({ text, variables }) => {
    const e = expressions(variables, 1);
    const key = groupKey(variables);
    const value = fc
      .tuple(fc.constantFrom(...AGGREGATES), e.number, e.text)
      .map(([make, n, t]) => make(n, t));
    const having = fc.constantFrom('', ' WHERE n > 1', ' WHERE k IS NOT NULL', ' WHERE n >= $n');
    return fc
      .tuple(key, value, having, ORDERED, CUTS)
      .map(
        ([k, made, where, direction, cut]) =>
          `${text} WITH ${k} AS k, count(*) AS n, ${made} AS v${where} RETURN k, n, v${ordered(['k', 'n', 'v'], direction, cut)}`,
      );
  });

/** Lists in a fixed order: collected from ordered rows. */
const collected = fc
  .constantFrom(...PATTERNS)
  .chain(matched)
  .chain(({ text, variables }) => {
    const e = expressions(variables, 1);
    return fc
      .tuple(e.text, e.text)
      .map(
        ([key, item]) =>
          `${text} WITH DISTINCT ${key} AS k, ${item} AS i ORDER BY k, i WITH k, collect(i) AS items RETURN k, items, size(items) AS n ORDER BY k`,
      );
  });

const unwound = fc
  .constantFrom(...PATTERNS.filter((p) => p.variables.some((v) => v.lists.length > 0)))
  .chain(matched)
  .chain(({ text, variables }) => {
    const e = expressions(variables, 1);
    return fc
      .tuple(e.list, CUTS)
      .map(
        ([list, cut]) =>
          `${text} UNWIND ${list} AS item WITH item, count(*) AS n RETURN item, n${ordered(['item', 'n'], '', cut)}`,
      );
  });

const united = fc
  .tuple(fc.constantFrom('UNION', 'UNION ALL'), fc.constantFrom(...PATTERNS), fc.constantFrom(...PATTERNS))
  .chain(([union, one, other]) =>
    fc
      .tuple(expressions(one.variables, 1).text, expressions(other.variables, 1).text)
      .map(
        ([a, b]) =>
          `CALL { MATCH ${one.text} RETURN ${a} AS c ${union} MATCH ${other.text} RETURN ${b} AS c } WITH c, count(*) AS n RETURN c, n ORDER BY c, n`,
      ),
  );

const called = fc
  .constantFrom(...PATTERNS.filter((p) => p.variables[0]!.lists.includes('aliases')))
  .chain((p) => {
    const from = p.variables[0]!.name;
    return fc
      .constantFrom(...BRANCHES)
      .map((b) => b(from))
      .chain((branch) =>
        fc
          .tuple(expressions(branch.variables, 1).text, CUTS)
          .map(
            ([value, cut]) =>
              `MATCH ${p.text} CALL { WITH ${from} MATCH ${branch.text} RETURN count(*) AS n, min(${value}) AS least } RETURN n, least, ${keys(p.variables).join(', ')}${ordered(['n', 'least', ...p.variables.map((v) => `${v.name}_key`)], '', cut)}`,
          ),
      );
  });

const PATHS = [
  '(a:Person)-[:HEADS|MEMBER_OF*1..2]->(b:Entity)',
  '(a:Entity)-[:HEADS|AGENCY_OF|MET_WITH*1..3]-(b:Location)',
  '(a:Person)-[:SAID]->(c:Claim)-[:ABOUT]->(b:Entity)',
  "shortestPath((a:Person {name: 'Jon Halvard'})-[:HEADS|MET_WITH|AGENCY_OF*..4]-(b:Location {name: 'Velmora'}))",
];
const OF_PATHS = [
  'length(p)',
  '[n IN nodes(p) | n.name]',
  '[k IN relationships(p) | type(k)]',
  'size(nodes(p))',
  'all(n IN nodes(p) WHERE n.id IS NOT NULL)',
  'head(nodes(p)).name',
];
/** Paths by what lies on them: the texts of their nodes put together tell one from another. */
const paths = fc
  .tuple(
    fc.constantFrom(...PATHS),
    fc.uniqueArray(fc.constantFrom(...OF_PATHS), { minLength: 1, maxLength: 3 }),
    CUTS,
  )
  .map(([path, wanted, cut]) => {
    const way = "reduce(way = '', k IN relationships(p) | way + type(k) + '|') AS way";
    const through = "reduce(all = '', n IN nodes(p) | all + n.id + '|') AS through";
    return `MATCH p = ${path} RETURN ${wanted.map((w, i) => `${w} AS c${i}`).join(', ')}, ${way}, ${through}${ordered(['through', 'way'], '', cut)}`;
  });

/** A cut in the middle, and a second step from what it left. */
const stepwise = fc
  .constantFrom(...PATTERNS.filter((p) => p.variables[0]!.lists.includes('aliases')))
  .chain(matched)
  .chain(({ text, variables }) => {
    const from = variables[0]!;
    return fc
      .constantFrom(...BRANCHES)
      .map((b) => b(from.name))
      .chain((branch) =>
        fc
          .tuple(
            expressions([from, ...branch.variables], 1).text,
            fc.constantFrom('', ' LIMIT 3', ' SKIP 1 LIMIT 3'),
            CUTS,
          )
          .map(
            ([value, first, cut]) =>
              `${text} WITH ${from.name}, count(*) AS n ORDER BY n DESC, ${from.name}.id${first} MATCH ${branch.text} RETURN ${from.name} {.id, .name, found: n} AS from, ${value} AS c0, ${from.name}.id AS k0, ${keys(branch.variables).join(', ')}${ordered(['c0', 'k0', ...branch.variables.map((v) => `${v.name}_key`)], '', cut)}`,
          ),
      );
  });

/** All kinds of statements. */
export const statements = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: plain },
    { weight: 2, arbitrary: distinct },
    { weight: 4, arbitrary: aggregated },
    { weight: 2, arbitrary: collected },
    { weight: 2, arbitrary: unwound },
    { weight: 1, arbitrary: united },
    { weight: 2, arbitrary: called },
    { weight: 1, arbitrary: paths },
    { weight: 2, arbitrary: stepwise },
  );
