import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { CompletionType, CypherEditorSupport } from '@neo4j-cypher/editor-support';

/** Names after `:`, `.` and `$` as one types, everything on Ctrl+Space. Neo4j's own source loses the names after a colon: it filters by it. */

const NAMES: Readonly<Record<string, readonly CompletionType[]>> = {
  ':': ['label', 'relationshipType'],
  '.': ['propertyKey'],
  $: ['parameter'],
};
const WORD = /^\w*$/;

function complete(context: CompletionContext, support: CypherEditorSupport): CompletionResult | null {
  const named = context.matchBefore(/[:.$]\w*/);
  if (named === null && !context.explicit) return null;
  const from = named ? named.from + 1 : (context.matchBefore(/\w+/)?.from ?? context.pos);
  support.update(context.state.doc.toString());
  const line = context.state.doc.lineAt(from);
  const { items } = support.getCompletion(line.number, from - line.from, false);
  const types = named && NAMES[named.text[0]!];
  const options = items
    .filter(({ type }) => type !== 'consoleCommand' && (!types || types.includes(type)))
    .map(({ type, view, content }) => ({ type, label: view, apply: content }));
  return options.length === 0 ? null : { from, options, validFor: WORD };
}

export const completion = (support: () => CypherEditorSupport | null): Extension =>
  autocompletion({
    override: [
      (context) => {
        const own = support();
        return own && complete(context, own);
      },
    ],
  });
