import { changeWords, type Heard } from '../../src/viewer/display/change-words';
import { done, historyOf, moved } from '../../src/viewer/display/history';

const begin = historyOf('Open', 0);
const one = done(begin, { name: 'Hide Lena Ortiz', value: 1 });
const heard = (change: Partial<Heard> = {}): Heard => ({
  ...{ history: begin, entities: 31, relations: 40, reading: null, error: null },
  ...change,
});

describe('what those hear who do not see the picture', () => {
  test('a step by its name, and how much is shown then', () => {
    expect(changeWords(heard(), heard({ history: one, entities: 30, relations: 1 }))).toEqual([
      'Hide Lena Ortiz',
      '30 entities, 1 relation',
    ]);
  });
  test('undo and redo by the step that they are about', () => {
    const back = heard({ history: moved(one, 0) });
    expect(changeWords(heard({ history: one }), back)).toEqual(['Undone: Hide Lena Ortiz']);
    expect(changeWords(back, heard({ history: one }))).toEqual(['Done again: Hide Lena Ortiz']);
  });
  test('what is read now, that nothing is read any more, and what failed', () => {
    expect(changeWords(heard(), heard({ reading: 'Lena Ortiz' }))).toEqual(['Lena Ortiz']);
    expect(changeWords(heard({ reading: 'Lena Ortiz' }), heard())).toEqual(['Nothing is selected']);
    expect(changeWords(heard(), heard({ error: 'It did not work.' }))).toEqual(['It did not work.']);
  });
  test('nothing where nothing changed', () => {
    expect(changeWords(heard(), heard())).toEqual([]);
  });
});
