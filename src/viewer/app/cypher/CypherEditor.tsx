import { useComputedColorScheme } from '@mantine/core';
import type { EditorApi } from '@neo4j-cypher/codemirror';
import { CypherEditor as Neo4jEditor } from '@neo4j-cypher/react-codemirror';
import { useEffect, useMemo, useRef } from 'react';
import { offsetOf } from '../../display/cypher-errors';
import { usedParameters } from '../../display/query-parameters';
import { useStore } from '../state/store';
import { run, write } from './acts';
import { extensions, markError } from './extensions';

const lineNumber = (line: number) => String(line);

/** Neo4j's own editor with the names of this graph. */
export function CypherEditor({ onLeave }: { onLeave(): void }) {
  const text = useStore((s) => s.query.text);
  const schema = useStore((s) => s.query.schema);
  const result = useStore((s) => s.query.run);
  const scheme = useComputedColorScheme('light');
  const editor = useRef<EditorApi | null>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;

  const { pre, post } = useMemo(
    () =>
      extensions({
        onRun: () => void run(),
        onLeave: () => leave.current(),
        parsed: () => editor.current?.editorSupport ?? null,
      }),
    [],
  );
  const names = usedParameters(text).join();
  const known = useMemo(
    () =>
      schema && {
        labels: schema.labels,
        relationshipTypes: schema.relationshipTypes,
        propertyKeys: schema.propertyKeys,
        functions: schema.functions,
        parameters: names === '' ? [] : names.split(','),
      },
    [schema, names],
  );

  useEffect(() => {
    const view = editor.current?.codemirror;
    if (!view) return;
    const place = result.status === 'failed' && result.text === view.state.doc.toString() && result.position;
    if (!place) return markError(view, null);
    markError(view, { from: offsetOf(result.text, place.line, place.column), message: result.message });
  }, [result]);

  return (
    <Neo4jEditor
      className="cypher-editor"
      value={text}
      onValueChanged={write}
      onEditorCreated={(made) => {
        editor.current = made;
      }}
      {...(known && { schema: known })}
      theme={scheme}
      autocomplete={false}
      autofocus={false}
      autofocusProps={[]}
      // Tab leads on to the next control: nobody is held in the editor.
      tabKey={false}
      cursorWide={false}
      lineWrapping
      lineNumberFormatter={lineNumber}
      tooltipAbsolute={false}
      placeholder="MATCH (n:Person)-[r]-(m) RETURN n.name, type(r), m.name, r.key LIMIT 25"
      preExtensions={pre}
      postExtensions={post}
    />
  );
}
