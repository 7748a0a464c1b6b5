import { type Diagnostic, linter, lintKeymap } from '@codemirror/lint';
import { type Extension, Prec, StateEffect, StateField } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { CypherEditorSupport } from '@neo4j-cypher/editor-support';
import { mistakes, type ParseError } from '../../display/cypher-errors';
import { styleNonce } from '../style/nonce';
import { completion } from './completion';

/** What the editor gets besides its Cypher: keys, mistakes as one types, and those that the database found. */

type Parser = CypherEditorSupport & { readonly input: string; readonly parseErrors: readonly ParseError[] };

/** Milliseconds without a key before the text is read. */
const PAUSE = 600;

const databaseError = StateEffect.define<Diagnostic | null>();

/** Stands until the text is changed. */
const fromDatabase = StateField.define<Diagnostic | null>({
  create: () => null,
  update: (now, { docChanged, effects }) => {
    const set = effects.find((e) => e.is(databaseError));
    return set ? (set.value as Diagnostic | null) : docChanged ? null : now;
  },
});

/** Marks the place that the database named, and goes there. */
export function markError(view: EditorView, error: { from: number; message: string } | null): void {
  if (error === null) {
    view.dispatch({ effects: databaseError.of(null) });
    return;
  }
  const word = view.state.wordAt(error.from);
  const to = word?.to ?? Math.min(error.from + 1, view.state.doc.length);
  view.dispatch({
    effects: databaseError.of({ from: error.from, to, severity: 'error', message: error.message }),
    selection: { anchor: error.from },
    scrollIntoView: true,
  });
}

/** `parsed`: the parser that the editor itself keeps; asked first, because reading takes its time. */
function check(view: EditorView, parsed: () => Parser | null): Diagnostic[] {
  const text = view.state.doc.toString();
  const parse = (asked: string) => {
    const own = parsed();
    if (own?.input === asked) return own.parseErrors;
    return (new CypherEditorSupport(asked) as Parser).parseErrors;
  };
  const typed = mistakes(text, parse).map((m): Diagnostic => ({ ...m, severity: 'error' }));
  const known = view.state.field(fromDatabase);
  return known ? [known] : typed;
}

/** Typed over a selection, Chromium would keep its style in an attribute, which the page's policy forbids: the editor replaces it itself. */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    if (empty || event.inputType !== 'insertText' || event.data === null) return false;
    event.preventDefault();
    const text = event.data;
    const insert = () =>
      view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, text, insert))) view.dispatch(insert());
    return true;
  },
});

interface Acts {
  onRun(): void;
  onLeave(): void;
  parsed(): CypherEditorSupport | null;
}

/** No other meaning of the key applies. */
const handled = (act: () => void) => (): boolean => {
  act();
  return true;
};

export const extensions = ({ onRun, onLeave, parsed }: Acts): { pre: Extension[]; post: Extension[] } => ({
  pre: [
    EditorView.cspNonce.of(styleNonce()),
    typeOver,
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: handled(onRun) }])),
    EditorView.contentAttributes.of({
      'aria-label': 'Cypher query. Control and Enter run it, Escape leaves it',
      autocapitalize: 'off',
      autocorrect: 'off',
      spellcheck: 'false',
    }),
  ],
  post: [
    fromDatabase,
    linter((view) => check(view, parsed as () => Parser | null), {
      delay: PAUSE,
      needsRefresh: (u) => u.startState.field(fromDatabase) !== u.state.field(fromDatabase),
    }),
    completion(parsed),
    keymap.of(lintKeymap),
    // after the keys that close a list of completions
    Prec.lowest(keymap.of([{ key: 'Escape', run: handled(onLeave) }])),
  ],
});
