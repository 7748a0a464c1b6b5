import { clusters, mark } from './reading';

/** Each text with the clusters it must give, in the order of first mentions. */
const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  ['a surname follows its full name', '[P:Maxim Orlov] spoke. [P:Orlov] left.', [['Maxim Orlov', 'Orlov']]],
  [
    'a surname in the headline precedes it',
    '[P:Orlov] resigns. [P:Maxim Orlov] left.',
    [['Orlov', 'Maxim Orlov']],
  ],
  ['a given name alone', '[P:Berta Kline] sang. [P:Berta] bowed.', [['Berta Kline', 'Berta']]],
  ['a middle initial', '[P:Donald J. Reed] and [P:Donald Reed]', [['Donald J. Reed', 'Donald Reed']]],
  ['a nickname', '[P:William Hart] is [P:Bill Hart].', [['William Hart', 'Bill Hart']]],
  [
    'particles and hyphens',
    '[P:Ali Al-Mudhaf], [P:Mudhaf] and [P:Al Mudhaf]',
    [['Ali Al-Mudhaf', 'Mudhaf', 'Al Mudhaf']],
  ],
  ['a family name that stands first', '[P:Tsai Ping-kun] met [P:Tsai].', [['Tsai Ping-kun', 'Tsai']]],
  ['one letter wrong', '[P:Gerardo Solís] … [P:Gerado Solís]', [['Gerardo Solís', 'Gerado Solís']]],
  ['accents and curly quotes', '[P:José Peña] said. [P:Pena’s] car.', [['José Peña', 'Pena’s']]],
  [
    'two persons with one surname',
    '[P:Michael Cohen] and [P:Sacha Baron Cohen]',
    [['Michael Cohen'], ['Sacha Baron Cohen']],
  ],
  [
    'a bare surname goes to the only one named so far',
    '[P:Michael Cohen] came. [P:Cohen] sat. [P:Sacha Baron Cohen] laughed.',
    [['Michael Cohen', 'Cohen'], ['Sacha Baron Cohen']],
  ],
  [
    'a bare surname stays alone where both may be meant',
    '[P:Michael Cohen] met [P:Sacha Baron Cohen]. [P:Cohen] left.',
    [['Michael Cohen'], ['Sacha Baron Cohen'], ['Cohen']],
  ],
  ['no chain through a short name', '[P:Ann Grey] or [P:Tom Grey]?', [['Ann Grey'], ['Tom Grey']]],
  ['father and son', '[P:Roy Hill Sr.] and [P:Roy Hill Jr.]', [['Roy Hill Sr.'], ['Roy Hill Jr.']]],
  ['Mr and Mrs', '[P:Mr. Lamb] and [P:Mrs. Lamb] waved.', [['Mr. Lamb'], ['Mrs. Lamb']]],
  [
    'an acronym in brackets',
    'The [O:African National Congress] ([O:ANC]) won. The [O:ANC] rules.',
    [['African National Congress', 'ANC', 'ANC']],
  ],
  [
    'an acronym in brackets that was taken for another type',
    'The [F:Great Eastern Dam] ([O:GED]) broke. The [O:GED] was new.',
    [['Great Eastern Dam', 'GED', 'GED']],
  ],
  [
    'another thing in brackets',
    'The [F:Great Eastern Dam] ([O:USA]) broke.',
    [['Great Eastern Dam'], ['USA']],
  ],
  [
    'an acronym stated nowhere',
    '[O:Institute for the Study of War] wrote. [O:ISW] said.',
    [['Institute for the Study of War', 'ISW']],
  ],
  [
    'an acronym with a function word',
    'The [O:Ministry of Defence], or [O:MoD].',
    [['Ministry of Defence', 'MoD']],
  ],
  [
    'an acronym that reads as a word',
    '[O:South Asian Wind Energy Association], [O:Sawea]',
    [['South Asian Wind Energy Association', 'Sawea']],
  ],
  [
    'a foreign acronym in brackets',
    '[O:Democratic Revolutionary Party] ([O:PRD])',
    [['Democratic Revolutionary Party', 'PRD']],
  ],
  [
    'an acronym that two names have',
    '[O:Global Trade Agency], [O:Green Town Alliance], [O:GTA]',
    [['Global Trade Agency'], ['Green Town Alliance'], ['GTA']],
  ],
  [
    'both orders of a ministry',
    'The [O:Defense Ministry] or [O:Ministry of Defence]',
    [['Defense Ministry', 'Ministry of Defence']],
  ],
  [
    'the same ministry with its country named three ways',
    '[L:Britain]’s [O:Ministry of Defense], the [O:British Defense Ministry], the [O:U.K. Ministry of Defence]',
    [['Britain'], ['Ministry of Defense', 'British Defense Ministry', 'U.K. Ministry of Defence']],
  ],
  [
    'two ministries with one name',
    '[L:Britain]’s [O:Ministry of Defense] and the [L:Russian] [O:Defense Ministry]',
    [['Britain'], ['Ministry of Defense'], ['Russian'], ['Defense Ministry']],
  ],
  [
    'a country at the end of the sentence before is not the ministry’s',
    'He left [L:Peru]. [O:Ministry of Health] and [L:Chile]’s [O:Ministry of Health] and [O:Peru’s Health Ministry]',
    [['Peru'], ['Ministry of Health'], ['Chile'], ['Ministry of Health'], ['Peru’s Health Ministry']],
  ],
  ['the Times', '[O:The New York Times] wrote. The [O:Times] said.', [['The New York Times', 'Times']]],
  ['the Journal', 'The [O:Wall Street Journal] … the [O:Journal]', [['Wall Street Journal', 'Journal']]],
  [
    'the Times of two cities',
    '[O:New York Times], [O:Los Angeles Times], [O:Times]',
    [['New York Times'], ['Los Angeles Times'], ['Times']],
  ],
  [
    'a part is not the whole',
    '[O:Qatar University] and [O:Qatar University Computing Club]',
    [['Qatar University'], ['Qatar University Computing Club']],
  ],
  [
    'the word that names a company, once it was introduced',
    '[O:Talvero Copper Industries] opened a mill. [O:Talvero] hired many.',
    [['Talvero Copper Industries', 'Talvero']],
  ],
  [
    'a place is no company that is named after it',
    '[O:Chicago Steel Industries] opened a mill. [O:Chicago] won.',
    [['Chicago Steel Industries'], ['Chicago']],
  ],
  [
    'two companies with the same first word',
    '[O:Talvero Copper Industries] and [O:Talvero Shipping Company]. [O:Talvero] hired.',
    [['Talvero Copper Industries'], ['Talvero Shipping Company'], ['Talvero']],
  ],
  ['legal forms', '[O:Lazada Group] and [O:Lazada]', [['Lazada Group', 'Lazada']]],
  [
    'a country, its adjective and its abbreviations',
    '[L:United States], [L:U.S.], [L:American], [L:US] and [L:America]',
    [['United States', 'U.S.', 'American', 'US', 'America']],
  ],
  [
    'British',
    '[L:Britain], [L:British], [L:U.K.], [L:United Kingdom]',
    [['Britain', 'British', 'U.K.', 'United Kingdom']],
  ],
  [
    'Emirates',
    '[L:UAE] and [L:United Arab Emirates], [L:Emirati]',
    [['UAE', 'United Arab Emirates', 'Emirati']],
  ],
  [
    'two places that share a word',
    'In [L:Port Selby] on the [L:Selby River]',
    [['Port Selby'], ['Selby River']],
  ],
  ['a people is not its country', '[L:Russia] and [G:Russians]', [['Russia'], ['Russians']]],
  ['a country inside another’s name', '[L:Sudan] and [L:South Sudan]', [['Sudan'], ['South Sudan']]],
  ['Korean, with one Korea', '[L:South Korea] and [L:Korean] firms', [['South Korea', 'Korean']]],
  [
    'Korean, with both',
    '[L:South Korea], [L:North Korea], [L:Korean]',
    [['South Korea'], ['North Korea'], ['Korean']],
  ],
  ['the Kingdom', '[L:Saudi Arabia] … the [L:Kingdom]', [['Saudi Arabia', 'Kingdom']]],
  ['a state’s abbreviation', '[L:New Hampshire] ([L:N.H.])', [['New Hampshire', 'N.H.']]],
  ['all capitals', '[L:RUSSIA] attacks. [L:Russia] said.', [['RUSSIA', 'Russia']]],
  ['different types', '[L:Georgia Bay] and [O:Georgia Bay]', [['Georgia Bay'], ['Georgia Bay']]],
  ['different numbers', '[E:2018 World Cup], [E:2022 World Cup]', [['2018 World Cup'], ['2022 World Cup']]],
  ['bare numbers', '[Q:24] and [Q:24]', [['24'], ['24']]],
  ['sums of money', '[Q:$35 billion], again [Q:$35 billion]', [['$35 billion', '$35 billion']]],
  [
    'parties',
    'The [O:GOP], [O:Republicans], the [O:Republican Party]',
    [['GOP', 'Republicans', 'Republican Party']],
  ],
  ['another script', '[P:Lin Chih-ling] ([P:林志玲]) sang.', [['Lin Chih-ling', '林志玲']]],
];

describe('names', () => {
  test.each(cases)('%s', (_, text, expected) => {
    expect(clusters(mark(text))).toEqual(expected);
  });
});
