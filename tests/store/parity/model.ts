/** What the generated statements know of the graph: patterns, the variables that they bind, and the properties of these by type. */

export interface Variable {
  readonly name: string;
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly flags: readonly string[];
  readonly lists: readonly string[];
  /** What tells it from others, for the order of rows. */
  readonly key: string;
}

const shape = (
  name: string,
  texts: string,
  numbers: string,
  flags: string,
  lists: string,
  key = 'id',
): Variable => {
  const words = (list: string) => list.split(' ').filter((w) => w !== '');
  return {
    name,
    texts: words(texts),
    numbers: words(numbers),
    flags: words(flags),
    lists: words(lists),
    key,
  };
};

const entity = (name: string) =>
  shape(name, 'name etype subtype aliasText firstSeen lastSeen scope qid', 'mentionCount', '', 'aliases');
const edge = (name: string) =>
  shape(
    name,
    'rtype predicate role quote firstSeen validFrom',
    'nStatements nSources nArticles confidence',
    'hedged',
    'speakers articleIds',
    'key',
  );
const statement = (name: string) =>
  shape(
    name,
    'rtype subjectName objectName modality mood polarity certainty speaker validFrom edgeKey',
    'confidence startOff endOff',
    'plain isDuplicate',
    'chain',
  );
const sentence = (name: string) => shape(name, 'text textHash', 'startOff endOff', 'isDuplicate', '');
const claim = (name: string) =>
  shape(name, 'text cue quoteType certainty tense speaker', 'startOff endOff', '', 'chain');
const article = (name: string) => shape(name, 'title publisher publishedAt url', '', '', '');

export interface Pattern {
  readonly text: string;
  readonly variables: readonly Variable[];
}

const pattern = (text: string, ...variables: Variable[]): Pattern => ({ text, variables });

export const PATTERNS: readonly Pattern[] = [
  ...['Entity', 'Person', 'Organization', 'Location', 'PeopleGroup', 'Event'].map((label) =>
    pattern(`(e:${label})`, entity('e')),
  ),
  pattern('(e:Entity:Person)', entity('e')),
  pattern("(e:Person {name: 'Ilse Brandt'})", entity('e')),
  pattern('(e:Entity {etype: $etype})', entity('e')),
  pattern('(a:Entity)-[r:HEADS]->(b:Entity)', entity('a'), edge('r'), entity('b')),
  pattern('(a:Person)-[r:MET_WITH]-(b:Person)', entity('a'), edge('r'), entity('b')),
  pattern('(a:Entity)-[r:HARMED|SUPPORTED|HEADS]->(b)', entity('a'), edge('r'), entity('b')),
  pattern('(b:Entity)<-[r:MEMBER_OF|AGENCY_OF]-(a:Entity)', entity('a'), edge('r'), entity('b')),
  pattern('(s:Statement)', statement('s')),
  pattern('(s:Statement {plain: false})', statement('s')),
  pattern(
    '(e:Entity)<-[:HAS_SUBJECT]-(s:Statement)-[:HAS_OBJECT]->(o:Entity)',
    entity('e'),
    statement('s'),
    entity('o'),
  ),
  pattern(
    '(s:Statement)-[:EVIDENCED_BY]->(x:Sentence)<-[:HAS_SENTENCE]-(d:Article)',
    statement('s'),
    sentence('x'),
    article('d'),
  ),
  pattern('(e:Entity)-[:SAID]->(c:Claim)', entity('e'), claim('c')),
  pattern('(c:Claim)-[:ABOUT]->(e:Entity)', claim('c'), entity('e')),
  pattern('(c:Claim)-[:IN_SENTENCE]->(x:Sentence)', claim('c'), sentence('x')),
  pattern('(x:Sentence)', sentence('x')),
  pattern('(d:Article)-[:MENTIONS]->(e:Entity)', article('d'), entity('e')),
  pattern('(a:Person), (b:Organization)', entity('a'), entity('b')),
  pattern('(a:Person)-[:HEADS|MEMBER_OF*1..2]->(b:Entity)', entity('a'), entity('b')),
  pattern('(a:Entity)<-[:REFERS_TO]-(:Mention)<-[:HAS_MENTION]-(x:Sentence)', entity('a'), sentence('x')),
];

/** What may hang on a bound entity, in OPTIONAL MATCH, EXISTS and COUNT. */
export const BRANCHES: readonly ((from: string) => Pattern)[] = [
  (from) => pattern(`(${from})-[q:HEADS]->(h:Organization)`, edge('q'), entity('h')),
  (from) => pattern(`(${from})-[:SAID]->(h:Claim)`, claim('h')),
  (from) => pattern(`(${from})<-[:HAS_OBJECT]-(h:Statement)`, statement('h')),
  (from) => pattern(`(${from})-[q:MET_WITH|HARMED]-(h:Entity)`, edge('q'), entity('h')),
];

/** Words that stand in the two articles, and some that do not. */
export const WORDS = [
  'ferry',
  'Ilse Brandt',
  'Brandt',
  'union',
  'Port',
  'MoT',
  'e',
  'Ä',
  'reported',
  'HEADS',
  '2031-04-12',
  '',
  "it's",
  '"quoted"',
  'ferry line',
];
export const NUMBERS = [0, 1, 2, 3, 5, 10, -1, 7];
export const PARAMS = {
  etype: 'PERSON',
  word: 'Brandt',
  words: ['Ilse Brandt', 'HEADS', 'asserted'],
  n: 2,
} as const;
