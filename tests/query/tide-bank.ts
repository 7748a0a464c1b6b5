import { buildExtraction } from '../graph/extraction-builder';

/** Invented articles about a bank: family, posts, owners, money, arrests, journeys, a plan that comes true, and a reprint. */

const bank = { name: 'Tide Bank', type: 'ORGANIZATION', aliases: ['TB'], subtype: 'COMPANY' };
const fund = { name: 'Kelp Fund', type: 'ORGANIZATION' };
const person = (name: string, mentions = [name]) => ({ name, type: 'PERSON', mentions });
const place = (name: string, subtype: string, mentions = [name]) => ({
  name,
  type: 'LOCATION',
  subtype,
  mentions,
});
const sum = (name: string, value: string) => ({ name, type: 'QUANTITY', value, scope: 'document' as const });

export const bankInquiry = buildExtraction({
  id: 'inquiry',
  title: 'Bank under scrutiny',
  publisher: 'Northern Mirror',
  publishedAt: '2031-05-02',
  sentences: [
    'Vera Holm, who is married to Nils Holm, chairs Tide Bank.',
    'Tide Bank owns Kelp Works, and Holm Group owns Tide Bank.',
    'Nils Holm left Kelp Works in 2030.',
    'The police detained Nils Holm on Friday.',
    'Vera Holm said Tide Bank paid 5 million crowns.',
    'Lena Dahl said Tide Bank paid 9 million crowns.',
    'Nils Holm travelled to Port Ansel in Velmora.',
    'Storm Berta destroyed the pier in Port Ansel and 3 boats.',
    'The council took part in the summit in Port Ansel.',
    'Tide Bank plans to found Kelp Fund in June 2031.',
    'Nils Holm comes from Velmora.',
    'Omar Reed watched.',
  ],
  entities: [
    person('Vera Holm', ['Vera Holm', 'Vera Holm@1']),
    person('Nils Holm', ['Nils Holm', 'Nils Holm@1', 'Nils Holm@2', 'Nils Holm@3', 'Nils Holm@4']),
    person('Lena Dahl'),
    person('Omar Reed'),
    {
      ...bank,
      mentions: ['Tide Bank', 'Tide Bank@1', 'Tide Bank@2', 'Tide Bank@3', 'Tide Bank@4', 'Tide Bank@5'],
    },
    { name: 'Kelp Works', type: 'ORGANIZATION', mentions: ['Kelp Works', 'Kelp Works@1'] },
    { name: 'Holm Group', type: 'ORGANIZATION' },
    fund,
    { name: 'police', type: 'ORGANIZATION', scope: 'document' },
    { name: 'council', type: 'ORGANIZATION', scope: 'document' },
    place('Port Ansel', 'CITY', ['Port Ansel', 'Port Ansel@1', 'Port Ansel@2']),
    place('Velmora', 'COUNTRY', ['Velmora', 'Velmora@1']),
    { name: 'pier', type: 'FACILITY', scope: 'document' },
    { name: 'Storm Berta', type: 'EVENT' },
    { name: 'summit', type: 'EVENT', scope: 'document' },
    sum('5 million crowns', '5000000'),
    sum('9 million crowns', '9000000'),
    sum('3 boats', '3'),
  ],
  attributions: [
    { source: 'Vera Holm@1', cue: 'said', content: 'Tide Bank paid 5 million crowns', speaker: 'Vera Holm' },
    {
      source: 'Lena Dahl',
      cue: 'said@1',
      content: 'Tide Bank paid 9 million crowns',
      speaker: 'Lena Dahl',
      certainty: 'probable',
    },
  ],
  statements: [
    {
      head: 'Vera Holm',
      type: 'FAMILY_OF',
      tail: 'Nils Holm',
      evidence: 'Vera Holm, who is married to Nils Holm',
      role: 'married',
    },
    {
      head: 'Vera Holm',
      type: 'HEADS',
      tail: 'Tide Bank',
      evidence: 'Vera Holm, who is married to Nils Holm, chairs Tide Bank',
      role: 'chairwoman',
    },
    { head: 'Tide Bank@1', type: 'OWNS', tail: 'Kelp Works', evidence: 'Tide Bank owns Kelp Works' },
    { head: 'Holm Group', type: 'OWNS', tail: 'Tide Bank@2', evidence: 'Holm Group owns Tide Bank' },
    {
      head: 'Nils Holm@1',
      type: 'LEFT_POST',
      tail: 'Kelp Works@1',
      evidence: 'Nils Holm left Kelp Works in 2030',
      validFrom: '2030',
      validTo: '2030',
    },
    {
      head: 'police',
      type: 'DETAINED',
      tail: 'Nils Holm@2',
      evidence: 'The police detained Nils Holm',
      validFrom: '2031-05-02',
    },
    {
      head: 'Tide Bank@3',
      type: 'PAID',
      tail: '5 million crowns',
      evidence: 'Tide Bank paid 5 million crowns',
      attribution: 0,
    },
    {
      head: 'Tide Bank@4',
      type: 'PAID',
      tail: '9 million crowns',
      evidence: 'Tide Bank paid 9 million crowns',
      attribution: 1,
      modality: 'estimated',
    },
    {
      head: 'Nils Holm@3',
      type: 'MOVED_TO',
      tail: 'Port Ansel',
      evidence: 'Nils Holm travelled to Port Ansel',
    },
    { head: 'Port Ansel', type: 'LOCATED_IN', tail: 'Velmora', evidence: 'Port Ansel in Velmora' },
    { head: 'Storm Berta', type: 'HARMED', tail: 'pier', evidence: 'Storm Berta destroyed the pier' },
    {
      head: 'pier',
      type: 'HAS_VALUE',
      tail: '3 boats',
      evidence: 'the pier in Port Ansel and 3 boats',
      confidence: 0.5,
    },
    {
      head: 'Storm Berta',
      type: 'OCCURRED_IN',
      tail: 'Port Ansel@1',
      evidence: 'Storm Berta destroyed the pier in Port Ansel',
    },
    {
      head: 'council',
      type: 'PARTICIPATED_IN',
      tail: 'summit',
      evidence: 'The council took part in the summit',
    },
    { head: 'summit', type: 'OCCURRED_IN', tail: 'Port Ansel@2', evidence: 'the summit in Port Ansel' },
    {
      head: 'Tide Bank@5',
      type: 'FOUNDED',
      tail: 'Kelp Fund',
      evidence: 'Tide Bank plans to found Kelp Fund in June 2031',
      mood: 'intended',
      validFrom: '2031-06',
    },
    { head: 'Nils Holm@4', type: 'NATIONAL_OF', tail: 'Velmora@1', evidence: 'Nils Holm comes from Velmora' },
  ],
});

const fundOpens = (id: string, publisher: string, publishedAt: string) =>
  buildExtraction({
    id,
    title: 'Fund opens',
    publisher,
    publishedAt,
    sentences: [
      'Tide Bank has founded Kelp Fund.',
      'Lena Dahl welcomed Tide Bank and the fund that it made.',
      'Vera Holm rejected what Lena Dahl had to say.',
      'Asta Krohn of Kelp Fund was not there.',
    ],
    entities: [
      { ...bank, mentions: ['Tide Bank', 'Tide Bank@1'] },
      { ...fund, mentions: ['Kelp Fund', 'Kelp Fund@1'] },
      person('Lena Dahl', ['Lena Dahl', 'Lena Dahl@1']),
      person('Vera Holm'),
      person('Asta Krohn'),
      { name: 'TB', type: 'PERSON', mentions: [] },
    ],
    statements: [
      { head: 'Tide Bank', type: 'FOUNDED', tail: 'Kelp Fund', evidence: 'Tide Bank has founded Kelp Fund' },
      { head: 'Lena Dahl', type: 'SUPPORTED', tail: 'Tide Bank@1', evidence: 'Lena Dahl welcomed Tide Bank' },
      {
        head: 'Vera Holm',
        type: 'OPPOSED',
        tail: 'Lena Dahl@1',
        evidence: 'Vera Holm rejected what Lena Dahl',
      },
    ],
  });

export const bankFund = fundOpens('fund', 'Coastal Times', '2031-06-10');
export const bankReprint = fundOpens('reprint', 'Evening Mirror', '2031-06-11');
