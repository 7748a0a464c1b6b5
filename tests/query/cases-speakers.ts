import type { Case } from './case';

/** Saved queries on speakers, claims and disputes, asked of the two articles about the ferry. */
export const SPEAKER_CASES: readonly Case[] = [
  [
    'who-announced-what',
    {},
    'who announced accordingTo modality published',
    [['Ministry of Transport', 'ferry line', ['Ilse Brandt', 'Harbor Gazette'], 'reported', '2031-04-12']],
  ],
  ['who-announced-what', { name: 'mot' }, 'who', [['Ministry of Transport']]],
  ['who-announced-what', { name: 'Brandt' }, 'who', []],
  [
    'said-by',
    { name: 'BRANDT' },
    'speaker said cue sources',
    [
      [
        'Ilse Brandt',
        'The Ministry of Transport of Velmora announced a ferry line to Port Ansel',
        'said',
        ['Ilse Brandt', 'Harbor Gazette'],
      ],
      [
        'Ilse Brandt',
        'the ferry line had ruined local fishermen',
        'denied',
        ['Ilse Brandt', 'Harbor Gazette'],
      ],
      ['Ilse Brandt', 'the price of the line at 3 million crowns', 'put', ['Ilse Brandt', 'Harbor Gazette']],
    ],
  ],
  ['said-by', { name: 'brandt', limit: 1 }, 'cue', [['said']]],
  [
    'said-about',
    { name: 'Transport Ministry' },
    'about speaker said',
    [
      [
        'Ministry of Transport',
        'Ilse Brandt',
        'The Ministry of Transport of Velmora announced a ferry line to Port Ansel',
      ],
      ['Ministry of Transport', 'Jon Halvard', 'the Transport Ministry supported the union'],
    ],
  ],
  [
    'most-quoted',
    { limit: 3 },
    'speaker claims articles',
    [
      ['Ilse Brandt', 3, 1],
      ['Jon Halvard', 2, 2],
      ['Coastal Times', 1, 1],
    ],
  ],
  ...['', 'Reyk', 'coastal times'].map(
    (name): Case => [
      'who-quotes-whom',
      { name },
      'speaker quotedBy said sources',
      [
        [
          'Tomas Reyk',
          'Coastal Times',
          'It … will probably ruin Port Ansel',
          ['Tomas Reyk', 'Coastal Times', 'Harbor Gazette'],
        ],
      ],
    ],
  ),
  ['who-quotes-whom', { name: 'Brandt' }, 'speaker', []],
  [
    'unnamed-sources',
    {},
    'source cue said sentence publisher',
    [
      [
        'numerous reports',
        'According to',
        'the harbor police detained protesters',
        'According to numerous reports, the harbor police detained protesters.',
        'Harbor Gazette',
      ],
    ],
  ],
  [
    'hedged-claims',
    {},
    'speaker certainty said',
    [
      ['Tomas Reyk', 'probable', 'It … will probably ruin Port Ansel'],
      ['Jon Halvard', 'possible', 'the Transport Ministry supported the union'],
    ],
  ],
  ['hedged-claims', { name: 'halvard' }, 'speaker', [['Jon Halvard']]],
  [
    'who-contradicts-whom',
    { name: 'nwu' },
    'who relation whom accordingTo',
    [['Net Workers Union', 'CONTRADICTED', 'Ministry of Transport', ['Harbor Gazette']]],
  ],
  ['who-contradicts-whom', { types: 'OPPOSED' }, 'who', []],
  [
    'disagreements',
    {},
    'subject relation object saidBy deniedBy denies',
    [
      [
        'ferry line',
        'HARMED',
        'local fishermen',
        'Jon Halvard',
        'Ilse Brandt',
        'Brandt denied that the ferry line had ruined local fishermen.',
      ],
    ],
  ],
  [
    'denied',
    {},
    'subject relation object deniedBy',
    [['ferry line', 'HARMED', 'local fishermen', 'Ilse Brandt']],
  ],
  ['denied', { name: 'Velmora' }, 'subject', []],
  [
    'planned',
    {},
    'mood subject relation object',
    [
      ['intended', 'Ministry of Transport', 'FOUNDED', 'Harbor Agency'],
      ['predicted', 'ferry line', 'HARMED', 'Port Ansel'],
    ],
  ],
  ['planned', { moods: ['predicted'] }, 'subject', [['ferry line']]],
  [
    'by-modality',
    { name: 'MoT' },
    'modality polarity mood statements',
    [
      ['asserted', 'positive', 'none', 4],
      ['asserted', 'positive', 'intended', 1],
      ['estimated', 'positive', 'none', 1],
      ['reported', 'positive', 'none', 1],
    ],
  ],
];
