/** "Peña Nieto’s" → "pena nieto's": how names are compared in search. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
