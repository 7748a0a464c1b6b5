/** Words of a search box as a Lucene query: any of them, nothing of Lucene's syntax. Empty when there is no word. */
export const luceneQuery = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    // AND, OR and NOT are operators in capitals only
    .map((word) => word.toLowerCase().replace(/[+\-!(){}[\]^"~*?:\\/&|=<>]/g, '\\$&'))
    .join(' ');
