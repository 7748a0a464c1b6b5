import { names } from '../../src/evaluate/names';
import { doc, entity } from './documents';

const TEXT = 'Ada Reyes left the Port Selma Harbour Office in Kelmar on Monday. The office is closed.';
const e = (words: string, type: string, more = {}) => entity(TEXT, words, type, more);
const measured = (gold: object[], predicted: object[], more = {}) => {
  const g = doc(TEXT, { layers: ['entities'], entities: gold, ...more });
  return Object.fromEntries(
    names.measures(names.score(g, doc(TEXT, { entities: predicted }))).map((m) => [m.name, m]),
  );
};

describe('names', () => {
  it('counts exact spans with their type', () => {
    const m = measured(
      [e('Ada Reyes', 'PERSON'), e('Port Selma Harbour Office', 'ORGANIZATION'), e('Kelmar', 'LOCATION')],
      [e('Ada Reyes', 'PERSON'), e('Selma Harbour Office', 'ORGANIZATION'), e('Kelmar', 'ORGANIZATION')],
    );
    expect(m['all types']).toMatchObject({ precision: 100 / 3, recall: 100 / 3 });
    expect(m.PERSON!.value).toBe(100);
    expect(m.ORGANIZATION).toMatchObject({ precision: 0, recall: 0, value: 0, gold: 1 });
  });

  it('leaves out types that the document does not annotate', () => {
    const m = measured([e('Ada Reyes', 'PERSON')], [e('Ada Reyes', 'PERSON'), e('Monday', 'DATE')], {
      entityTypes: ['PERSON', 'LOCATION'],
    });
    expect(m['all types']).toMatchObject({ precision: 100, recall: 100 });
    expect(measured([], [e('Kelmar', 'LOCATION')], { entityTypes: ['LOCATION'] })['all types']).toMatchObject(
      {
        precision: 0,
      },
    );
  });

  it('counts only names, and of names within names only the outer ones', () => {
    const m = measured(
      [
        e('Port Selma Harbour Office', 'ORGANIZATION'),
        e('Port Selma', 'LOCATION'),
        e('The office', 'ORGANIZATION', { kind: 'nominal' }),
        e('Kelmar', 'LOCATION', { nested: true }),
      ],
      [
        e('Port Selma Harbour Office', 'ORGANIZATION'),
        e('Port Selma', 'LOCATION'),
        e('office', 'ORGANIZATION', { kind: 'nominal' }),
      ],
    );
    expect(m['all types']).toMatchObject({ precision: 100, recall: 100, gold: 1 });
  });

  it('takes finer types for MISC where a set does not tell them apart', () => {
    const gold = [e('Harbour Office', 'MISC'), e('Kelmar', 'LOCATION')];
    const found = [e('Harbour Office', 'WORK'), e('Kelmar', 'LOCATION')];
    expect(measured(gold, found, { entityTypes: ['MISC', 'LOCATION'] }).MISC!.value).toBe(100);
    expect(measured(gold, found, { entityTypes: ['MISC', 'LOCATION', 'WORK'] }).MISC!.value).toBe(0);
  });

  it('compares by the types of the graph where the graph was annotated', () => {
    const m = measured([e('Harbour Office', 'DOCUMENT')], [e('Harbour Office', 'WORK')], {
      layers: ['graph'],
    });
    expect(m['all types']!.value).toBe(100);
  });

  it('says which names are missing and which are too many', () => {
    const gold = doc(TEXT, { layers: ['entities'], entities: [e('Ada Reyes', 'PERSON')] });
    const predicted = doc(TEXT, { entities: [e('Reyes', 'PERSON')] });
    expect(names.explain!(gold, predicted)).toEqual(['missing: Ada Reyes (PERSON)', 'extra: Reyes (PERSON)']);
  });
});
