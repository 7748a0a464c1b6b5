import { attribution, clusters, link, mark, time } from './reading';

describe('nominals', () => {
  test('a definite head word means the one name that has it', () => {
    expect(clusters(mark('The [O:Electoral Commission] met. The [o:commission] voted.'))).toEqual([
      ['Electoral Commission', 'commission'],
    ]);
  });
  test('not when two names have it', () => {
    const text = '[O:Electoral Commission], [O:Water Commission]. The [o:commission] voted.';
    expect(clusters(mark(text))).toEqual([['Electoral Commission'], ['Water Commission'], ['commission']]);
  });
  test('an indefinite nominal is new', () => {
    expect(clusters(mark('A [p:soldier] fell. A [p:soldier] ran. The [p:soldier] hid.'))).toEqual([
      ['soldier'],
      ['soldier', 'soldier'],
    ]);
  });
});

describe('nouns of places', () => {
  test('"the country" is the only country named so far, never a city or a second country', () => {
    expect(clusters(mark('Floods hit [L:Chad]. [L:Brussels] sent help to the [l:country].'))).toEqual([
      ['Chad', 'country'],
      ['Brussels'],
    ]);
    const two = mark('[L:Chad] called [L:Niger]. The [l:country] answered.');
    expect(clusters(two)).toEqual([['Chad'], ['Niger'], ['country']]);
    const city = mark('[L:Brussels] was dark. The [l:country] slept.');
    expect(clusters(city, { coreference: [link(1, 0, 0.99)] })).toEqual([['Brussels'], ['country']]);
  });
  test('"the town" is no country, though the head says so; a city that is a country may be one', () => {
    const town = mark('[L:Chad] was dark. The [l:town] slept.');
    expect(clusters(town, { coreference: [link(1, 0, 0.99)] })).toEqual([['Chad'], ['town']]);
    const state = mark('[L:Singapore] was dark. The [l:city] slept.');
    expect(clusters(state, { coreference: [link(1, 0, 0.99)] })).toEqual([['Singapore', 'city']]);
  });
});

describe('titles and appositions', () => {
  test('the nominal before or after a name is that thing', () => {
    expect(clusters(mark('Former [p:party leader] [P:Ann Grey] left.'))).toEqual([
      ['party leader', 'Ann Grey'],
    ]);
    expect(clusters(mark('[P:Ann Grey], a [p:doctor], left.'))).toEqual([['Ann Grey', 'doctor']]);
  });
  test('a list is none, nor is another type', () => {
    expect(clusters(mark('[P:Ann Grey], the [p:president] and the press left.'))).toHaveLength(2);
    expect(clusters(mark('[O:Water Board], a [p:doctor], left.'))).toHaveLength(2);
  });
});

describe('links of the head', () => {
  const text = '[P:Ann Grey] met [P:Tom Hill]. The [p:president] smiled. [~P:She] left.';
  test('join a nominal and a pronoun to a name', () => {
    const m = mark(text);
    const coreference = [link(2, 0, 0.9), link(3, 2, 0.8)];
    expect(clusters(m, { coreference })).toEqual([['Ann Grey', 'president', 'She'], ['Tom Hill']]);
  });
  test('not of two nominals with different names before their head word', () => {
    const leaders = mark('[g:PTI leaders] met [g:PML-N leaders]. [g:Officials] met [g:senior officials].');
    const coreference = [link(1, 0, 0.99), link(3, 2, 0.99)];
    expect(clusters(leaders, { coreference })).toEqual([
      ['PTI leaders'],
      ['PML-N leaders'],
      ['Officials', 'senior officials'],
    ]);
  });
  test('are not followed below their threshold', () => {
    expect(clusters(mark(text), { coreference: [link(3, 0, 0.2)] })).toContainEqual(['She']);
  });
  test('never join two named entities through a nominal, whatever their confidence', () => {
    const coreference = [link(2, 0, 0.99), link(2, 1, 0.98), link(3, 2, 0.9), link(3, 1, 0.97)];
    expect(clusters(mark(text), { coreference })).toEqual([
      ['Ann Grey', 'president'],
      ['Tom Hill', 'She'],
    ]);
  });
  test('never join two full names or two types', () => {
    expect(clusters(mark(text), { coreference: [link(1, 0, 1)] })).toEqual([
      ['Ann Grey'],
      ['Tom Hill'],
      ['president'],
      ['She'],
    ]);
    const other = mark('[O:Acme Works] grew. [~P:He] left.');
    expect(clusters(other, { coreference: [link(1, 0, 1)] })).toEqual([['Acme Works'], ['He']]);
  });
  test('need more where the gender clashes', () => {
    const m = mark('[P:Mr. Hill] slept. [~P:She] left.');
    expect(clusters(m, { coreference: [link(1, 0, 0.7)] })).toEqual([['Mr. Hill'], ['She']]);
  });
  test('never join a mention with one inside it or beyond the reading', () => {
    const m = mark('[P:Ann Grey] left.');
    expect(clusters(m, { coreference: [link(0, 0, 1), link(5, 0, 1)] })).toEqual([['Ann Grey']]);
  });
});

describe('quotations', () => {
  test('“I” is the speaker, also against the head', () => {
    const m = mark('“[~P:I] won,” said [P:Ann Grey]. [P:Tom Hill] lost.');
    const said = attribution({
      source: [m.spanOf('Ann Grey')],
      cue: [m.spanOf('said')],
      content: [m.spanOf('“I won,”')],
    });
    expect(clusters(m, { attributions: [said], coreference: [link(0, 2, 1)] })).toEqual([
      ['I', 'Ann Grey'],
      ['Tom Hill'],
    ]);
  });
  test('“he added” is the speaker before when the head gives nothing', () => {
    const m = mark('“Yes,” said [P:Tom Hill]. “No,” [~P:he] added.');
    const attributions = [
      attribution({ source: [m.spanOf('Tom Hill')], cue: [m.spanOf('said')], content: [m.spanOf('“Yes,”')] }),
      attribution({ source: [m.spanOf('he')], cue: [m.spanOf('added')], content: [m.spanOf('“No,”')] }),
    ];
    expect(clusters(m, { attributions })).toEqual([['Tom Hill', 'he']]);
  });
  test('but “she added” is not Mr. Hill', () => {
    const m = mark('“Yes,” said [P:Mr. Hill]. “No,” [~P:she] added.');
    const attributions = [
      attribution({ source: [m.spanOf('Mr. Hill')], content: [m.spanOf('“Yes,”')] }),
      attribution({ source: [m.spanOf('she')], content: [m.spanOf('“No,”')] }),
    ];
    expect(clusters(m, { attributions })).toEqual([['Mr. Hill'], ['she']]);
  });
});

describe('dates', () => {
  test('are one when they mean the same day', () => {
    const m = mark('On [D:July 19] … on [D:Tuesday] … on [D:Friday]');
    const times = [
      time(m.spanOf('July 19'), '2022-07-19'),
      time(m.spanOf('Tuesday'), '2022-07-19'),
      time(m.spanOf('Friday'), '2022-07-22'),
    ];
    expect(clusters(m, { times })).toEqual([['July 19', 'Tuesday'], ['Friday']]);
  });
});
