import type { Case } from './case';

/** Saved queries asked of the articles about the bank. */
export const BANK_CASES: readonly Case[] = [
  [
    'said-by-about',
    { speaker: 'vera holm', about: 'TB' },
    'speaker about said cue',
    [['Vera Holm', 'Tide Bank', 'Tide Bank paid 5 million crowns', 'said']],
  ],
  ['said-by-about', { speaker: 'Lena Dahl', about: 'Kelp Works' }, 'said', []],
  [
    'quoted-about',
    { name: 'Tide Bank' },
    'speaker claims articles hedged example',
    [
      ['Lena Dahl', 1, 1, 1, 'Tide Bank paid 9 million crowns'],
      ['Vera Holm', 1, 1, 0, 'Tide Bank paid 5 million crowns'],
    ],
  ],
  [
    'who-speaks-of-whom',
    {},
    'speaker about type claims',
    [
      ['Lena Dahl', 'Tide Bank', 'ORGANIZATION', 1],
      ['Vera Holm', 'Tide Bank', 'ORGANIZATION', 1],
    ],
  ],
  ['who-speaks-of-whom', { least: 2 }, 'speaker', []],
  [
    'media',
    {},
    'publisher articles claims mostQuoted first last',
    [
      ['Northern Mirror', 1, 2, ['Lena Dahl', 'Vera Holm'], '2031-05-02', '2031-05-02'],
      ['Coastal Times', 1, 0, [], '2031-06-10', '2031-06-10'],
      ['Evening Mirror', 1, 0, [], '2031-06-11', '2031-06-11'],
    ],
  ],
  [
    'common-neighbours',
    { one: 'Vera Holm', other: 'Kelp Fund' },
    'relation common otherRelation',
    [['HEADS', 'Tide Bank', 'FOUNDED']],
  ],
  ['common-neighbours', { one: 'Omar Reed', other: 'Kelp Fund' }, 'common', []],
  [
    'hubs',
    { limit: 2 },
    'name neighbours relations',
    [
      ['Tide Bank', 7, 7],
      ['Nils Holm', 5, 5],
    ],
  ],
  [
    'hubs',
    { type: 'location' },
    'name neighbours',
    [
      ['Port Ansel', 4],
      ['Velmora', 2],
    ],
  ],
  [
    'allies-and-opponents',
    { name: 'Lena Dahl' },
    'stance name relation direction',
    [
      ['with', 'Tide Bank', 'SUPPORTED', 'from'],
      ['against', 'Vera Holm', 'OPPOSED', 'to'],
    ],
  ],
  [
    'career',
    { name: 'nils holm' },
    'who relation organisation since until',
    [['Nils Holm', 'LEFT_POST', 'Kelp Works', '2030', '2030']],
  ],
  [
    'career',
    { name: 'Vera Holm' },
    'relation role organisation accordingTo',
    [['HEADS', 'chairwoman', 'Tide Bank', 'Northern Mirror']],
  ],
  ['family', {}, 'who relative whose', [['Vera Holm', 'married', 'Nils Holm']]],
  ['family', { name: 'Lena Dahl' }, 'who', []],
  ['in-court', {}, 'subject relation object date', [['police', 'DETAINED', 'Nils Holm', '2031-05-02']]],
  ['in-court', { types: 'charged' }, 'subject', []],
  ['of-place', { name: 'velmora' }, 'who relation place', [['Nils Holm', 'NATIONAL_OF', 'Velmora']]],
  [
    'owners',
    { name: 'Kelp Works' },
    'length chain through',
    [
      [1, ['Kelp Works', 'Tide Bank'], ['OWNS']],
      [2, ['Kelp Works', 'Tide Bank', 'Holm Group'], ['OWNS', 'OWNS']],
    ],
  ],
  ['owners', { name: 'Holm Group' }, 'length', []],
  ['leaders', {}, 'organisation head role', [['Tide Bank', 'Vera Holm', 'chairwoman']]],
  ['leaders', { role: 'minister' }, 'head', []],
  [
    'happened-in',
    { name: 'Velmora' },
    'event place',
    [
      ['Storm Berta', 'Port Ansel'],
      ['summit', 'Port Ansel'],
    ],
  ],
  ['journeys', {}, 'who relation place', [['Nils Holm', 'MOVED_TO', 'Port Ansel']]],
  [
    'most-in-the-news',
    {},
    'place kind country articles mentions',
    [
      ['Port Ansel', 'CITY', 'Velmora', 1, 3],
      ['Velmora', 'COUNTRY', null, 1, 2],
    ],
  ],
  ['most-in-the-news', { kind: 'country' }, 'place', [['Velmora']]],
  ['participants', {}, 'event participant place', [['summit', 'council', 'Port Ansel']]],
  ['causes', {}, 'cause relation effect', [['Storm Berta', 'HARMED', 'pier']]],
  ['victims', {}, 'attacker relation victim number', [['Storm Berta', 'HARMED', 'pier', '3 boats']]],
  [
    'money',
    { name: 'tb' },
    'who relation amount value modality accordingTo',
    [
      ['Tide Bank', 'PAID', '5 million crowns', '5000000', 'reported', 'Vera Holm'],
      ['Tide Bank', 'PAID', '9 million crowns', '9000000', 'estimated', 'Lena Dahl'],
    ],
  ],
  [
    'who-says-which',
    {},
    'about relation figure saidBy otherFigure otherSaidBy',
    [['Tide Bank', 'PAID', '5 million crowns', 'Vera Holm', '9 million crowns', 'Lena Dahl']],
  ],
  [
    'planned-when',
    {},
    'date mood subject relation object',
    [['2031-06', 'intended', 'Tide Bank', 'FOUNDED', 'Kelp Fund']],
  ],
  ['planned-when', { from: '2031-07' }, 'date', []],
  ['planned-when', { to: '2031' }, 'date', [['2031-06']]],
  [
    'came-true',
    {},
    'subject relation object mood plannedOn reportedOn reportedBy',
    [
      ['Tide Bank', 'FOUNDED', 'Kelp Fund', 'intended', '2031-05-02', '2031-06-10', 'Coastal Times'],
      ['Tide Bank', 'FOUNDED', 'Kelp Fund', 'intended', '2031-05-02', '2031-06-11', 'Evening Mirror'],
    ],
  ],
  [
    'changes',
    { from: '2031-06' },
    'firstSeen subject relation object',
    [
      ['2031-06-10', 'Lena Dahl', 'SUPPORTED', 'Tide Bank'],
      ['2031-06-10', 'Tide Bank', 'FOUNDED', 'Kelp Fund'],
      ['2031-06-10', 'Vera Holm', 'OPPOSED', 'Lena Dahl'],
    ],
  ],
  [
    'changes',
    { from: '2031-05', to: '2031-05', type: 'OWNS' },
    'subject object',
    [
      ['Holm Group', 'Tide Bank'],
      ['Tide Bank', 'Kelp Works'],
    ],
  ],
  ['new-entities', { since: '2031-06', type: 'PERSON' }, 'firstSeen name', [['2031-06-10', 'Asta Krohn']]],
  ['ended', {}, 'until subject relation object', [['2030', 'Nils Holm', 'LEFT_POST', 'Kelp Works']]],
  [
    'shared',
    { one: 'inquiry', other: 'reprint' },
    'name mentions otherMentions',
    [
      ['Tide Bank', 6, 2],
      ['Vera Holm', 2, 1],
      ['Kelp Fund', 1, 2],
      ['Lena Dahl', 1, 2],
    ],
  ],
  [
    'statements-of',
    { article: 'fund opens', limit: 3 },
    'subject relation object fact',
    [
      ['Tide Bank', 'FOUNDED', 'Kelp Fund', true],
      ['Lena Dahl', 'SUPPORTED', 'Tide Bank', true],
      ['Vera Holm', 'OPPOSED', 'Lena Dahl', true],
    ],
  ],
  [
    'copies',
    {},
    'article share originalArticle originalPublisher',
    [['reprint', 1, 'fund', 'Coastal Times']],
  ],
  [
    'related',
    { article: 'inquiry' },
    'article shared about',
    [
      ['fund', 4, ['Kelp Fund', 'Lena Dahl', 'Tide Bank', 'Vera Holm']],
      ['reprint', 4, ['Kelp Fund', 'Lena Dahl', 'Tide Bank', 'Vera Holm']],
    ],
  ],
  [
    'in-context',
    { name: 'Omar Reed' },
    'words sentence title',
    [['Omar Reed', 'Omar Reed watched.', 'Bank under scrutiny']],
  ],
  [
    'hedged',
    {},
    'subject relation object speakers',
    [['Tide Bank', 'PAID', '9 million crowns', ['Lena Dahl']]],
  ],
  [
    'unconnected',
    { type: 'person' },
    'name mentions statements',
    [
      ['Asta Krohn', 2, 0],
      ['Omar Reed', 1, 0],
      ['TB', 0, 0],
    ],
  ],
  ['same-name', {}, 'sharedName names types', [['tb', ['TB', 'Tide Bank'], ['PERSON', 'ORGANIZATION']]]],
];
