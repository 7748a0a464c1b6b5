import type { Case } from './case';

/** Saved queries on relations, events and articles, asked of the two articles about the ferry. */
export const RELATION_CASES: readonly Case[] = [
  [
    'confirmed',
    {},
    'subject relation object sources speakers articles confidence',
    [['Ilse Brandt', 'MET_WITH', 'Jon Halvard', 2, ['Coastal Times', 'Net Workers Union'], 2, 0.91]],
  ],
  ['confirmed', { sources: 3 }, 'subject', []],
  [
    'evidence',
    { subject: 'local fishermen', object: 'FERRY LINE' },
    'relation trigger sources polarity plain repeated extractor begins ends',
    [
      ['HARMED', null, ['Jon Halvard', 'Harbor Gazette'], 'positive', false, true, 'hand@1', 648, 689],
      ['HARMED', 'ruined', ['Ilse Brandt', 'Harbor Gazette'], 'negative', false, false, 'hand@1', 279, 339],
      ['HARMED', 'ruined', ['Jon Halvard', 'Harbor Gazette'], 'positive', true, false, 'hand@1', 185, 226],
    ],
  ],
  ['evidence', { subject: 'Brandt', object: 'Halvard', type: 'HEADS' }, 'relation', []],
  [
    'around',
    { name: 'NWU' },
    'subject relation object',
    [
      ['Jon Halvard', 'HEADS', 'Net Workers Union'],
      ['Jon Halvard', 'MEMBER_OF', 'Net Workers Union'],
      ['Ministry of Transport', 'SUPPORTED', 'Net Workers Union'],
      ['Net Workers Union', 'CONTRADICTED', 'Ministry of Transport'],
    ],
  ],
  [
    'positions',
    { name: 'Net Workers Union' },
    'who relation role organisation',
    [
      ['Jon Halvard', 'HEADS', 'leader', 'Net Workers Union'],
      ['Jon Halvard', 'MEMBER_OF', null, 'Net Workers Union'],
    ],
  ],
  [
    'positions',
    { name: 'mot', types: ['HEADS'] },
    'who role',
    [
      ['Ilse Brandt', null],
      ['Ilse Brandt', 'transport minister'],
    ],
  ],
  [
    'organisations-of',
    { name: 'velmora' },
    'organisation kind relation place',
    [['Ministry of Transport', 'GOVERNMENT_BODY', 'AGENCY_OF', 'Velmora']],
  ],
  ['organisations-of', { name: 'Port Ansel' }, 'organisation', []],
  [
    'paths',
    { from: 'brandt', to: 'velmora' },
    'length path through',
    [
      [2, ['Ilse Brandt', 'Ministry of Transport', 'Velmora'], ['HEADS', 'AGENCY_OF']],
      [2, ['Ilse Brandt', 'Ministry of Transport', 'Velmora'], ['HEADS', 'AGENCY_OF']],
    ],
  ],
  ['paths', { from: 'velmora', to: 'opening' }, 'length path', [[2, ['Velmora', 'Port Ansel', 'opening']]]],
  ['paths', { from: 'Halvard', to: 'MoT', limit: 1 }, 'length', [[2]]],
  [
    'paths',
    { from: 'Halvard', to: 'velmora', limit: 1 },
    'length path',
    [[3, ['Jon Halvard', 'Ilse Brandt', 'Ministry of Transport', 'Velmora']]],
  ],
  ['paths', { from: 'protesters', to: 'velmora' }, 'length', []],
  [
    'mentioned-together',
    { name: 'Port Ansel', limit: 2 },
    'name sentences articles',
    [
      ['Velmora', 2, 1],
      ['ferry line', 2, 1],
    ],
  ],
  ['of-type', { type: 'met_with' }, 'subject object sources', [['Ilse Brandt', 'Jon Halvard', 2]]],
  [
    'figures',
    { name: 'ferry line' },
    'about figure value sources',
    [['ferry line', '3 million crowns', '3000000', ['Ilse Brandt', 'Harbor Gazette']]],
  ],
  ['figures', { name: 'Velmora' }, 'about', []],
  ['by-date', {}, 'date event object', [['2031-04-08', 'opening', '8 April 2031']]],
  ['by-date', { from: '2031-04-09' }, 'date', []],
  ['by-date', { from: '2031-04', to: '2031-04' }, 'date', [['2031-04-08']]],
  ['by-date', { to: '2031-03' }, 'date', []],
  [
    'timeline',
    { name: 'halvard' },
    'date dateIsSaid subject relation object',
    [
      ['2031-04-12', false, 'Ilse Brandt', 'MET_WITH', 'Jon Halvard'],
      ['2031-04-12', false, 'Jon Halvard', 'HEADS', 'Net Workers Union'],
      ['2031-04-14', true, 'Ilse Brandt', 'MET_WITH', 'Jon Halvard'],
      ['2031-04-14T07:30:00.000Z', false, 'Jon Halvard', 'MEMBER_OF', 'Net Workers Union'],
    ],
  ],
  [
    'about',
    { name: 'brandt' },
    'title publisher mentions',
    [
      ['Ministry opens a ferry line', 'Harbor Gazette', 4],
      ['Minister meets union', 'Coastal Times', 2],
    ],
  ],
  [
    'most-mentioned',
    { type: 'person' },
    'name type mentions articles',
    [
      ['Ilse Brandt', 'PERSON', 6, 2],
      ['Jon Halvard', 'PERSON', 4, 2],
      ['Tomas Reyk', 'PERSON', 1, 1],
    ],
  ],
  [
    'repeated',
    {},
    'article sentence repeats',
    [
      [
        'ferry',
        'The ferry line has ruined local fishermen, said Jon…',
        'The ferry line has ruined local fishermen, said Jon Halvard, who leads the Net Workers Union.',
      ],
    ],
  ],
];
