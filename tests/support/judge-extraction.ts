import type { Extraction } from '../../src/model/extraction';
import { foldName } from '../../src/model/ids';
import type { Expectation, ExpectedTriple } from './expected-articles';

export type ExpectationKind = keyof Expectation;

/** One expectation and whether the extraction meets it. */
export interface Judgement {
  readonly kind: ExpectationKind;
  readonly what: string;
  readonly holds: boolean;
}

/** Share of a claim's characters that an attribution's content must cover. */
const MOST = 0.5;

/** Holds every expectation against what the reader found. */
export function judge(extraction: Extraction, expected: Expectation): readonly Judgement[] {
  const { article, entities, entityOf, statements, attributions, speakers } = extraction;
  const named = new Map(
    expected.entities.map(({ name, aliases, type }) => {
      const names = new Set([name, ...aliases].map(foldName));
      const found = entities.flatMap((entity, index) =>
        entity.type === type && [entity.name, ...entity.aliases].some((other) => names.has(foldName(other)))
          ? [index]
          : [],
      );
      return [name, found] as const;
    }),
  );
  const is = (entity: number | undefined, name: string) =>
    entity !== undefined && (named.get(name) ?? []).includes(entity);
  const hasEdge = ({ subject, relations, object }: ExpectedTriple) =>
    statements.some(
      ({ type, head, tail, plain }) =>
        plain && relations.includes(type) && is(entityOf[head], subject) && is(entityOf[tail], object),
    );
  const say = ({ subject, relations, object }: ExpectedTriple) =>
    `${subject} –${relations.join('|')}→ ${object}`;
  const speakerOf = (claim: string) => {
    const start = article.text.indexOf(claim);
    const end = start + claim.length;
    const covering = attributions
      .map(({ content }, index) => ({
        index,
        size: content.reduce((sum, [from, to]) => sum + to - from, 0),
        shared: content.reduce(
          (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
          0,
        ),
      }))
      .filter(({ shared }) => shared >= MOST * claim.length)
      .sort((a, b) => a.size - b.size);
    return covering[0] === undefined ? undefined : speakers[covering[0].index];
  };
  return [
    ...expected.entities.map(({ name, type }) => ({
      kind: 'entities' as const,
      what: `${name} (${type})`,
      holds: (named.get(name) ?? []).length > 0,
    })),
    ...expected.plain.map((triple) => ({
      kind: 'plain' as const,
      what: say(triple),
      holds: hasEdge(triple),
    })),
    ...expected.notPlain.map((triple) => ({
      kind: 'notPlain' as const,
      what: say(triple),
      holds: !hasEdge(triple),
    })),
    ...expected.speakers.map(({ claim, speaker }) => {
      const said = speakerOf(claim);
      return {
        kind: 'speakers' as const,
        what: `“${claim}” – ${speaker}`,
        holds: typeof said === 'number' && is(said, speaker),
      };
    }),
  ];
}
