/** What somebody who is here for the first time is told; `part` is the selector of what it is about. */
export const TOUR: readonly { readonly title: string; readonly text: string; readonly part: string }[] = [
  {
    title: 'Every line has its sentence',
    text: 'Click a disc or a line. The panel shows the sentences behind it, who said them, and who says otherwise.',
    part: '.panel',
  },
  {
    title: 'Find what you look for',
    text: 'Type a name, a part of it or its initials. Sentences are searched as well. The key / brings you here.',
    part: '.search',
  },
  {
    title: 'The legend is the filter',
    text: 'Switch kinds of entities and relations, speakers and articles on and off. The counts say what is left.',
    part: '.legend',
  },
  {
    title: 'Nothing gets lost',
    text: 'Hide, expand, find paths, colour by community. Every step can be undone, and the history names each one.',
    part: '.stage',
  },
  {
    title: 'The same as tables, and all by key',
    text: 'The timeline and the tables stand below. Press ? for all keys; the link and the files are at the top.',
    part: '.dock',
  },
];
