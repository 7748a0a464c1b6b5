const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

const WORDS: Readonly<Record<string, string>> = {
  mod: MAC ? '⌘' : 'Ctrl',
  shift: MAC ? '⇧' : 'Shift',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** ["mod+Z"] → [["Ctrl", "Z"]], as it stands on the keyboard. */
export const keyWords = (keys: readonly string[]): string[][] => {
  const shown = keys.filter((key) => key !== 'shift+?');
  return shown.map((key) => key.split('+').map((part) => WORDS[part] ?? part));
};
