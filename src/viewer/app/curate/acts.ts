import type { DecisionContent, DecisionView } from '../../../server/api';
import { afterMerge, renewed } from '../../display/decisions';
import type { Effect } from '../../display/history';
import { pick, type View } from '../../display/view';
import { postDecision, postUndo } from '../state/client-writing';
import { change, getState, go, reload, undo, update } from '../state/store';
import { keptAuthor } from './author';

/** People's decisions: each is stored on the server, and one step of the history here. */

/** Decisions made again get a new id: old id → new id. */
const again = new Map<string, string>();
function latest(id: string): string {
  let now = id;
  for (let next = again.get(now); next !== undefined; next = again.get(now)) now = next;
  return now;
}

const send = (content: DecisionContent, reason: string | null): Promise<DecisionView> =>
  postDecision({ decision: renewed(content, latest), author: keptAuthor(), reason });

async function takeBackOnServer(id: string): Promise<void> {
  await postUndo(latest(id), { author: keptAuthor() });
  await reload();
}

async function decideAgain(id: string, content: DecisionContent, reason: string | null): Promise<void> {
  const stored = await send(content, reason);
  again.set(latest(id), stored.id);
  await reload();
  follow(renewed(content, latest));
}

/** What is read stays in sight: at the entity that the merged ones are now. */
function follow(content: DecisionContent): void {
  if (content.kind === 'merge') go(afterMerge(getState().address, content.into, content.entities));
}

const said = (text: string): void =>
  update({ notice: { text, kind: 'done', act: { label: 'Undo', run: () => void undo() } } });

/** Decides, and loads the graph anew. `name`: what the history calls it. Throws ApiError. */
export async function decide(name: string, content: DecisionContent, reason: string | null): Promise<void> {
  const { id } = await send(content, reason);
  await reload();
  follow(content);
  const merged = content.kind === 'merge' ? new Set(content.entities) : null;
  const next = (view: View): View =>
    merged && [...view.picked].some((one) => merged.has(one)) ? pick(view, []) : view;
  if (content.kind === 'merge' && next(getState().view) !== getState().view)
    go({ node: content.into, edge: null, from: null, to: null });
  const effect: Effect = {
    undo: () => takeBackOnServer(id),
    redo: () => decideAgain(id, content, reason),
  };
  change(name, next, { effect });
  said(`Done: ${name}`);
}

/** Takes a decision back, whoever made it. That is a step too. Throws ApiError. */
export async function takeBack(name: string, decision: DecisionView): Promise<void> {
  const { id, reason } = decision;
  await takeBackOnServer(id);
  const effect: Effect = {
    undo: () => decideAgain(id, contentOf(decision), reason),
    redo: () => takeBackOnServer(id),
  };
  change(`Take back: ${name}`, (view) => view, { effect });
  said(`Taken back: ${name}`);
}

function contentOf({ id: _, at: __, author: ___, reason: ____, undone: _____, ...content }: DecisionView) {
  return content as DecisionContent;
}
