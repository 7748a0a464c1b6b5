import { bindParameters, type Parameter } from '../../src/query';

const parameters: Parameter[] = [
  { name: 'name', type: 'string', description: 'who' },
  { name: 'limit', type: 'integer', default: 10, description: 'rows' },
  { name: 'share', type: 'number', default: 0.5, description: 'share' },
  { name: 'all', type: 'boolean', default: false, description: 'all' },
  { name: 'types', type: 'list', default: ['A'], description: 'types' },
];
const bind = (given: Record<string, unknown>) => bindParameters(parameters, given);
const refusal = (given: Record<string, unknown>): unknown => {
  try {
    return bind(given);
  } catch (error) {
    return error;
  }
};

test('defaults are filled in', () => {
  expect(bind({ name: 'X' })).toEqual({ name: 'X', limit: 10, share: 0.5, all: false, types: ['A'] });
});

test('text from a command line becomes what the parameter is', () => {
  expect(bind({ name: '5', limit: '7', share: '-0.25', all: 'TRUE', types: 'A, B' })).toEqual({
    name: '5',
    limit: 7,
    share: -0.25,
    all: true,
    types: ['A', 'B'],
  });
  expect(bind({ name: '', types: '["a, b"]' })).toMatchObject({ name: '', types: ['a, b'] });
  expect(bind({ name: '', types: '' })).toMatchObject({ types: [] });
});

test.each([
  [{}, 'missing', 'name'],
  [{ name: 'X', colour: 'red' }, 'unknown', 'colour'],
  [{ name: 5 }, 'type', 'name'],
  [{ name: 'X', limit: '5.5' }, 'type', 'limit'],
  [{ name: 'X', limit: 'many' }, 'type', 'limit'],
  [{ name: 'X', limit: '' }, 'type', 'limit'],
  [{ name: 'X', limit: 1e300 }, 'type', 'limit'],
  [{ name: 'X', share: Number.NaN }, 'type', 'share'],
  [{ name: 'X', all: 'perhaps' }, 'type', 'all'],
  [{ name: 'X', types: [1, 'a'] }, 'type', 'types'],
  [{ name: 'X', types: '[broken' }, 'type', 'types'],
  [{ name: null }, 'type', 'name'],
])('%j is refused: %s %s', (given, problem, parameter) => {
  expect(refusal(given)).toMatchObject({
    name: 'QueryError',
    code: 'parameter',
    data: { problem, parameter, parameters },
  });
});

describe('dates and choices', () => {
  const kinds: Parameter[] = [
    { name: 'day', type: 'date', default: '', description: 'when' },
    { name: 'type', type: 'string', of: 'relation-type', default: '', description: 'which' },
    { name: 'types', type: 'list', of: 'entity-type', default: [], description: 'which' },
  ];
  const problem = (given: Record<string, unknown>): unknown => {
    try {
      return bindParameters(kinds, given);
    } catch (error) {
      return (error as { data: unknown }).data;
    }
  };

  test.each(['2022', '2022-09', '2022-09-29', ''])('%j is a date', (day) => {
    expect(bindParameters(kinds, { day })).toMatchObject({ day });
  });

  test.each(['soon', '22', '2022-13', '2022-09-32', '2022-9-1', '2022-09-29T10:00'])('%j is none', (day) => {
    expect(problem({ day })).toMatchObject({ problem: 'type', parameter: 'day', expected: 'date' });
  });

  test('a choice is taken as the graph writes it', () => {
    expect(bindParameters(kinds, { type: 'met_with', types: 'person, Location' })).toEqual({
      day: '',
      type: 'MET_WITH',
      types: ['PERSON', 'LOCATION'],
    });
  });

  test('what is no choice is refused, with the nearest', () => {
    expect(problem({ type: 'MEET_WITH' })).toMatchObject({
      problem: 'choice',
      given: 'MEET_WITH',
      nearest: ['MET_WITH'],
    });
    expect(problem({ types: ['PERSON', 'PERSN'] })).toMatchObject({
      problem: 'choice',
      parameter: 'types',
      given: 'PERSN',
    });
  });

  test('an unknown parameter is told the nearest', () => {
    expect(problem({ typ: 'x' })).toMatchObject({ problem: 'unknown', nearest: ['type', 'types'] });
  });
});
