import { toHash } from '../../display/address';
import { type Sight, sightOf, sightText } from '../../display/camera-address';
import { initialView } from '../../display/view';
import { viewOf, viewText } from '../../display/view-address';
import { lookAt, sightNow } from './canvas';
import { change, getState, OURS, setPictureText, subscribe } from './store';

/** Keeps the picture (filters, what was taken away, colours, the window's place) in the address, beside what is being read. */

/** Browsers let a page change its address only so often. */
const PAUSE = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

function pictureText(): string {
  const { vocabulary, view } = getState();
  if (vocabulary === null) return '';
  const of = viewText(view, initialView(vocabulary));
  const sight = sightNow();
  // The picture as it begins is the same everywhere without a word.
  const told = sight && (of !== '' || !sight.whole) ? sightText(sight) : '';
  return [of, told].filter((text) => text !== '').join('&');
}

/** Writes the address at once, so that it can be copied. */
export function writeAddress(): void {
  clearTimeout(timer);
  timer = undefined;
  setPictureText(pictureText());
  const hash = toHash(getState().address, pictureText());
  if (hash !== window.location.hash || window.history.state !== OURS)
    window.history.replaceState(OURS, '', hash === '' ? window.location.pathname : hash);
}

/** After the last of several changes. */
export function addressLater(): void {
  clearTimeout(timer);
  timer = setTimeout(writeAddress, PAUSE);
}

/** Takes the picture from an address that somebody gave; it can be undone. Returns where the window is to be. */
export function followPicture(hash: string): Sight | null {
  const { vocabulary } = getState();
  const view = vocabulary && viewOf(hash, initialView(vocabulary));
  if (view) change('Open the link', () => view);
  const sight = sightOf(hash);
  if (sight) lookAt(sight);
  return sight;
}

export function startPictureAddress(): void {
  let { view, status } = getState();
  subscribe(() => {
    const before = { view, status };
    ({ view, status } = getState());
    if (status !== before.status || view !== before.view) addressLater();
    if (status === 'ready' && before.status !== 'ready') followPicture(window.location.hash);
  });
  window.addEventListener('popstate', ({ state }) => {
    // Back and forward are about what is being read: the picture has its own undo. A link that was typed or pasted has no state.
    if (state === null) followPicture(window.location.hash);
    addressLater();
  });
}
