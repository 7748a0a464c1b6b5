import { buildExtraction } from './extraction-builder';

/** A second invented article: a relation that the first has too, from another source, and a hedge. */
export const ministerTalks = buildExtraction({
  id: 'talks',
  title: 'Minister meets union',
  publisher: 'Coastal Times',
  publishedAt: '2031-04-14T09:30:00+02:00',
  sentences: [
    'Minister Ilse Brandt met Jon Halvard of the Net Workers Union on Monday.',
    'Halvard said the Transport Ministry supported the union.',
    'Brandt leads the Transport Ministry.',
  ],
  entities: [
    { name: 'Ilse Brandt', type: 'PERSON', aliases: ['Brandt'], mentions: ['Ilse Brandt', 'Brandt@1'] },
    { name: 'Jon Halvard', type: 'PERSON', aliases: ['Halvard'], mentions: ['Jon Halvard', 'Halvard@1'] },
    {
      name: 'Net Workers Union',
      type: 'ORGANIZATION',
      aliases: ['NWU'],
      mentions: ['Net Workers Union', 'the union'],
    },
    {
      name: 'Ministry of Transport',
      type: 'ORGANIZATION',
      subtype: 'GOVERNMENT_BODY',
      aliases: ['MoT', 'Transport Ministry'],
      mentions: ['Transport Ministry', 'Transport Ministry@1'],
    },
    { name: 'Monday', type: 'DATE', scope: 'document', value: '2031-04-14' },
  ],
  attributions: [
    {
      source: 'Halvard@1',
      cue: 'said',
      content: 'the Transport Ministry supported the union',
      speaker: 'Jon Halvard',
      certainty: 'possible',
    },
  ],
  statements: [
    {
      head: 'Ilse Brandt',
      type: 'MET_WITH',
      tail: 'Jon Halvard',
      evidence: 'Ilse Brandt met Jon Halvard',
      trigger: 'met',
      validFrom: '2031-04-14',
    },
    {
      head: 'Jon Halvard',
      type: 'MEMBER_OF',
      tail: 'Net Workers Union',
      evidence: 'Jon Halvard of the Net Workers Union',
    },
    {
      head: 'Transport Ministry',
      type: 'SUPPORTED',
      tail: 'the union',
      evidence: 'the Transport Ministry supported the union',
      trigger: 'supported',
      attribution: 0,
      modality: 'estimated',
      certainty: 'possible',
    },
    {
      head: 'Brandt@1',
      type: 'HEADS',
      tail: 'Transport Ministry@1',
      evidence: 'Brandt leads the Transport Ministry',
      trigger: 'leads',
    },
  ],
});
