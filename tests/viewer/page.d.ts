/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Functions that tests hand to the page run there.
