import { pickNone } from './acts';
import { clearSelection, closeArticle, getState, update } from './store';

/** One key, one thing at a time: the dialog, the tool, the article, what is read, what is picked. */
export function stepBack(): void {
  const { tool, expanding, address, view } = getState();
  if (expanding !== null) return;
  if (tool !== null) update({ tool: null });
  else if (address.article !== null) closeArticle();
  else if (address.node ?? address.edge ?? address.from) clearSelection();
  else if (view.picked.size > 0) pickNone();
}
