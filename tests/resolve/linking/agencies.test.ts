import { resolve } from '../../../src/resolve/resolve';
import { mark } from '../reading';

const agencies = (text: string): string[] => {
  const m = mark(text);
  const { entities, entityOf, statements } = resolve(m.article, m.reading);
  return statements.map(
    ({ head, type, tail }) => `${entities[entityOf[head]!]!.name} ${type} ${entities[entityOf[tail]!]!.name}`,
  );
};

test('an adjective of nationality or a possessor makes an agency of the country', () => {
  expect(agencies('[L:Russia] denied it. The [O:Russian Defense Ministry] said so.')).toEqual([
    'Russian Defense Ministry AGENCY_OF Russia',
  ]);
  expect(agencies('[L:Peru]’s [O:Ministry of Health] said so.')).toEqual([
    'Ministry of Health AGENCY_OF Peru',
  ]);
});

test('once for a pair, in the sentence that says it', () => {
  const m = mark('[L:Kenya] slept. The [O:Kenyan Army] met. The [O:Kenyan Army] left.');
  const { statements } = resolve(m.article, m.reading);
  expect(statements).toHaveLength(1);
  const [start, end] = statements[0]!.evidence;
  expect(m.article.text.slice(start, end)).toContain('Kenyan Army met');
});

test.each([
  'The [O:Russian Defense Ministry] said so.',
  '[L:Peru] denied it. The [O:Russian Defense Ministry] said so.',
  '[L:Russia] denied it. [O:Russian Standard Bank Inc] said so.',
  '[L:Russia] denied it. The [O:Ministry of Health] said so.',
])('none without the country, nor for companies: %s', (text) => {
  expect(agencies(text)).toEqual([]);
});
