import type { Mention, Statement } from '../../src/model/reading';
import { resolve } from '../../src/resolve/resolve';
import { TypeEvidence } from '../../src/resolve/type-evidence';
import { plainStatement } from '../support/statement';
import { link, type Marked, mark } from './reading';

const withTypes = (marked: Marked, said: string, types: Record<string, number>, nth = 0): Marked => {
  const mentions = [...marked.reading.mentions];
  const index = marked.at(said, nth);
  mentions[index] = { ...mentions[index]!, type: Object.keys(types)[0]!, types };
  return { ...marked, reading: { ...marked.reading, mentions } };
};

const mention = (types: Record<string, number>): Mention => ({
  start: 0,
  end: 1,
  type: Object.keys(types)[0]!,
  exchangeType: 'MISC',
  kind: 'nominal',
  types,
  by: 'test',
  confidence: 1,
});

const statement = (type: string, head: number, tail: number, confidence: number): Statement =>
  plainStatement(type, head, tail, { confidence });

describe('the type of a thing', () => {
  test('its mentions decide together', () => {
    const unsure = TypeEvidence.of(mention({ CONCEPT: 0.55, EVENT: 0.45 }));
    const sure = TypeEvidence.of(mention({ EVENT: 0.95, CONCEPT: 0.05 }));
    expect(unsure.type).toBe('CONCEPT');
    expect(unsure.plus(sure).type).toBe('EVENT');
    expect(unsure.agreement(sure)).toBeGreaterThan(0.5);
    expect(unsure.agreement(TypeEvidence.of(mention({ PERSON: 1 })))).toBeLessThan(0.05);
  });

  test('mentions of two likely types may be one thing, of two certain ones not', () => {
    const marked = mark('The [E:festival] drew crowds. The [o:company] left. The [o:fair] ends today.');
    const fair = marked.at('fair');
    const coreference = [link(fair, marked.at('festival'), 0.95)];
    const apart = resolve(marked.article, { ...marked.reading, coreference });
    expect(apart.entityOf[fair]).not.toBe(apart.entityOf[marked.at('festival')]);
    const soft = withTypes(marked, 'fair', { ORGANIZATION: 0.5, EVENT: 0.45 });
    const joined = resolve(soft.article, { ...soft.reading, coreference });
    expect(joined.entityOf[fair]).toBe(joined.entityOf[marked.at('festival')]);
    expect(joined.mentions[fair]).toMatchObject({ type: 'EVENT', exchangeType: 'EVENT' });
  });

  test('a relation speaks of the types it allows, and what the types forbid in the end is no statement', () => {
    const marked = withTypes(mark('The [x:child] was born on [D:Monday].'), 'child', {
      DOCUMENT: 0.5,
      PERSON: 0.4,
    });
    const [child, monday] = [marked.at('child'), marked.at('Monday')];
    const read = (confidence: number) =>
      resolve(marked.article, {
        ...marked.reading,
        statements: [statement('BORN_ON', child, monday, confidence)],
      });
    expect(read(0.9).mentions[child]!.type).toBe('PERSON');
    expect(read(0.9).statements).toHaveLength(1);
    const certain = withTypes(marked, 'child', { DOCUMENT: 1 });
    const refused = resolve(certain.article, {
      ...certain.reading,
      statements: [statement('BORN_ON', child, monday, 0.5)],
    });
    expect(refused.mentions[child]!.type).toBe('DOCUMENT');
    expect(refused.statements).toHaveLength(0);
  });
});
