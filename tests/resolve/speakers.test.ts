import { resolve } from '../../src/resolve/resolve';
import { attribution, type Marked, mark } from './reading';

/** Name of the speaker of one attribution with this source. */
function speakerOf(m: Marked, source: string): string {
  const said = attribution({ source: [m.spanOf(source)], cue: [m.spanOf('said')] });
  const { speakers, entities } = resolve(m.article, { ...m.reading, attributions: [said] });
  const [speaker] = speakers;
  return typeof speaker === 'number' ? entities[speaker]!.name : String(speaker);
}

describe('speakers', () => {
  test.each([
    ['[P:Ann Grey] said', 'Ann Grey', 'Ann Grey'],
    ['A [p:spokesman] for the [O:Water Board] said', 'A spokesman for the Water Board', 'spokesman'],
    ['The [O:Water Board]’s [p:spokesman] said', 'The Water Board’s spokesman', 'spokesman'],
    [
      '[P:Max Orlov], a [p:professor] at [O:Madrid Business School], said',
      'Max Orlov, a professor at Madrid Business School,',
      'Max Orlov',
    ],
    ['[L:Russian] [g:officials] said', 'Russian officials', 'officials'],
    ['[O:Ministry of Water] said', 'Ministry of Water', 'Ministry of Water'],
    ['Sources close to the [O:Kremlin] said', 'Sources close to the Kremlin', 'UNNAMED'],
    ['Numerous reports said', 'Numerous reports', 'UNNAMED'],
    ['A [x:statement] by the [O:Water Board] said', 'A statement by the Water Board', 'Water Board'],
    ['A [P:Grey] ally said', 'A Grey ally', 'UNNAMED'],
    [
      'president of the [O:Port Board], [P:Jorge Arria] said',
      'president of the Port Board, Jorge Arria',
      'Jorge Arria',
    ],
  ])('%s', (text, source, expected) => {
    expect(speakerOf(mark(text), source)).toBe(expected);
  });

  test('the reader’s own choice comes first', () => {
    const m = mark('[P:Ann Grey] and [P:Tom Hill] said');
    const said = attribution({ source: [m.spanOf('Ann Grey and Tom Hill')], sourceMention: 1 });
    const { speakers, entityOf } = resolve(m.article, { ...m.reading, attributions: [said] });
    expect(speakers).toEqual([entityOf[1]]);
  });

  test('a quotation that goes on belongs to its speaker, one from nowhere to the article', () => {
    const m = mark('“First.” [P:Ann Grey] said “Yes.” “No.” The price is expected to rise.');
    const attributions = [
      attribution({ content: [m.spanOf('“First.”')], implicitCue: true }),
      attribution({ source: [m.spanOf('Ann Grey')], cue: [m.spanOf('said')], content: [m.spanOf('“Yes.”')] }),
      attribution({ content: [m.spanOf('“No.”')], implicitCue: true }),
      attribution({ cue: [m.spanOf('expected')], content: [m.spanOf('rise')] }),
    ];
    const { speakers, entityOf } = resolve(m.article, { ...m.reading, attributions });
    expect(speakers).toEqual(['ARTICLE', entityOf[0], entityOf[0], 'UNNAMED']);
  });
});
