import type { RelationReading } from '../../../src/extract/draft';
import { readProperties } from '../../../src/extract/statements/read-properties';
import type { Mention } from '../../../src/model/reading';

const mention = (type: string, start: number): Mention => ({
  start,
  end: start + 3,
  type,
  exchangeType: type,
  kind: 'name',
  by: 'test',
  confidence: 1,
});
const MENTIONS = [mention('PERSON', 0), mention('LOCATION', 10), mention('PERSON', 20)];

const reading = (
  properties: Readonly<Record<string, number>>,
  type: string,
  anyProbability: number,
  tail = 1,
): RelationReading => ({
  head: 0,
  tail,
  type,
  probability: anyProbability,
  anyProbability,
  properties,
  plain: 0.9,
  negative: 0,
  mood: { none: 1 },
  modality: { asserted: 1 },
  trigger: [4, 8],
});
const read = (...readings: readonly RelationReading[]) =>
  readProperties(readings, MENTIONS, 0.8).map(({ type, head, tail }) => `${head} ${type} ${tail}`);

describe('state properties', () => {
  test('one that is likely is read whatever the relation head says', () => {
    expect(read(reading({ spouse: 0.9 }, 'MET_WITH', 0.1, 2))).toEqual(['0 FAMILY_OF 2']);
    expect(read(reading({ spouse: 0.7 }, 'MET_WITH', 0.1, 2))).toEqual([]);
  });
  test('a coarse one only confirms the same relation of the head', () => {
    expect(read(reading({ lives_in: 0.99 }, 'BASED_IN', 0.4))).toEqual(['0 BASED_IN 1']);
    expect(read(reading({ lives_in: 0.99 }, 'HEADS', 0.9))).toEqual([]);
    expect(read(reading({ lives_in: 0.99 }, 'BASED_IN', 0.1))).toEqual([]);
  });
});
