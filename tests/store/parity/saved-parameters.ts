import type { Parameter } from '../../../src/query/parameter';
import type { SavedQuery } from '../../../src/query/saved';

type Given = Readonly<Record<string, unknown>>;

const NAMES = ['Ilse Brandt', 'Net Workers Union', 'ferry line', 'Velmora', 'Jon Halvard', 'MoT'];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'entity-type': ['PERSON', 'ORGANIZATION'],
  'relation-type': ['HARMED', 'MET_WITH', 'HEADS', 'SUPPORTED'],
  mood: ['intended', 'predicted'],
};

/** The `turn`th value that fits the parameter and, mostly, the two articles about the ferry. */
function fitting({ type, of, default: fallback }: Parameter, turn: number): unknown {
  const pick = (values: readonly unknown[]) => values[turn % values.length];
  const choices = of === undefined ? undefined : CHOICES[of];
  switch (type) {
    case 'string':
    case 'name':
      return pick(choices ?? NAMES);
    case 'list':
      return choices === undefined ? [pick(NAMES)] : [...choices];
    case 'date':
      return pick(['2031-04-12', '2031-04', '2031', '']);
    case 'boolean':
      return turn % 2 === 0;
    default:
      return typeof fallback === 'number' && fallback >= 10 ? pick([fallback, 3]) : pick([1, 2]);
  }
}

/** Ways to ask a saved query: its defaults with several values for what must be given, everything given, its own example. */
export function waysToAsk({ parameters, example }: SavedQuery): readonly Given[] {
  const required = parameters.filter((p) => p.default === undefined);
  const given = (which: readonly Parameter[], turn: number): Given =>
    Object.fromEntries(which.map((p, i) => [p.name, fitting(p, turn + i)]));
  const ways = [
    ...[0, 1, 2, 3].map((turn) => given(required, turn)),
    ...[0, 1, 2].map((turn) => given(parameters, turn)),
    ...(Object.keys(example).length > 0 ? [example] : []),
  ];
  return [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()];
}
