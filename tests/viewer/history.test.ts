import fc from 'fast-check';
import {
  canRedo,
  canUndo,
  done,
  effectsTo,
  type History,
  historyOf,
  moved,
  present,
} from '../../src/viewer/display/history';
import { bring, hide, initialView, isolate, pick, showAll, takenAway } from '../../src/viewer/display/view';

const stepped = (values: readonly number[]): History<number> =>
  values.reduce((history, value) => done(history, { name: `to ${value}`, value }), historyOf('begin', 0));

describe('undo and redo', () => {
  test('any way through the history shows what was shown at that step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 30 }),
        fc.array(fc.integer({ min: -3, max: 33 })),
        (values, jumps) => {
          let history = stepped(values);
          for (const to of jumps) {
            history = moved(history, to);
            expect(present(history)).toBe([0, ...values][history.at]);
          }
          expect(canUndo(history)).toBe(history.at > 0);
          expect(canRedo(history)).toBe(history.at < values.length);
        },
      ),
    );
  });

  test('a new step forgets what was undone', () => {
    const history = done(moved(stepped([1, 2, 3]), 1), { name: 'other', value: 9 });
    expect(history.steps.map((s) => s.value)).toEqual([0, 1, 9]);
    expect(canRedo(history)).toBe(false);
  });

  test('steps of one gesture count as one', () => {
    const drawn = [1, 2, 3].reduce(
      (history, value) => done(history, { name: 'Period', value, gesture: 'brush 1' }),
      historyOf('begin', 0),
    );
    expect(drawn.steps.map((s) => s.value)).toEqual([0, 3]);
    expect(present(moved(drawn, 0))).toBe(0);
  });

  test('what steps did elsewhere is taken back from the last to the first, and repeated in order', async () => {
    const said: string[] = [];
    const effect = (name: string) => ({
      undo: async () => void said.push(`undo ${name}`),
      redo: async () => void said.push(`redo ${name}`),
    });
    let history: History<number> = historyOf('begin', 0);
    history = done(history, { name: 'a', value: 1, effect: effect('a') });
    history = done(history, { name: 'plain', value: 2 });
    history = done(history, { name: 'b', value: 3, effect: effect('b') });
    for (const act of effectsTo(history, 0)) await act();
    for (const act of effectsTo(moved(history, 0), 3)) await act();
    expect(said).toEqual(['undo b', 'undo a', 'redo a', 'redo b']);
  });
});

describe('what a person does to the picture', () => {
  const view = initialView({ entityTypes: [] });

  test('hidden entities are away until they are brought back', () => {
    const hidden = hide(pick(view, ['a', 'b']), ['a']);
    expect([...hidden.picked]).toEqual(['b']);
    expect(takenAway(hidden, 'a')).toBe(true);
    expect(takenAway(bring(hidden, ['a']), 'a')).toBe(false);
    expect(takenAway(showAll(hidden), 'a')).toBe(false);
  });

  test('shown alone, others are away; more can be brought', () => {
    const alone = isolate(hide(view, ['a']), ['a', 'b']);
    expect(['a', 'b', 'c'].map((id) => takenAway(alone, id))).toEqual([false, false, true]);
    expect(takenAway(bring(alone, ['c']), 'c')).toBe(false);
  });
});
