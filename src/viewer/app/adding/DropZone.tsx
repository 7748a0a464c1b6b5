import { useEffect, useRef, useState } from 'react';
import { addFiles } from './acts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes files that are dropped on it. */
export function DropZone() {
  const [over, setOver] = useState(false);
  // Every element that the pointer enters and leaves on its way tells so.
  const depth = useRef(0);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setOver(false);
    };
    const hover = (event: DragEvent) => holdsFiles(event) && event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      void addFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const abort = new AbortController();
    const { signal } = abort;
    window.addEventListener('dragenter', enter, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => abort.abort();
  }, []);
  return over ? (
    <div className="drop-zone" aria-hidden="true">
      <p>Drop articles to read them into the graph</p>
    </div>
  ) : null;
}
