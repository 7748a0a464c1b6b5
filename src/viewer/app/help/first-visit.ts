const KEY = 'newsgraph.tour';

/** True on the first visit; never where the browser keeps nothing (the tour would come each time) or a program steers it. */
export function isFirstVisit(): boolean {
  try {
    return !navigator.webdriver && window.localStorage.getItem(KEY) === null && canKeep();
  } catch {
    return false;
  }
}

function canKeep(): boolean {
  window.localStorage.setItem(`${KEY}.try`, '1');
  window.localStorage.removeItem(`${KEY}.try`);
  return true;
}

export function rememberTour(): void {
  try {
    window.localStorage.setItem(KEY, 'seen');
  } catch {
    // Kept nowhere: nothing to remember.
  }
}
