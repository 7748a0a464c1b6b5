import { Button } from '@mantine/core';
import { useRef } from 'react';
import { addFiles, closeAdding } from './acts';

const KINDS = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.jsonl,.ndjson,text/plain,text/html,text/markdown';

/** Files from this computer; they go to newsgraph on this machine and nowhere else. */
export function FileForm() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="add-files">
      <p>
        Drop text, Markdown, HTML or JSON Lines files anywhere on this page, or choose them. They are read on
        this machine and sent nowhere else.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        accept={KINDS}
        hidden
        aria-label="Files with articles"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          closeAdding();
          void addFiles(files);
        }}
      />
      <Button data-autofocus onClick={() => input.current?.click()}>
        Choose files …
      </Button>
    </div>
  );
}
