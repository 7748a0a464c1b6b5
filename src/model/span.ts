/** A half-open range `[start, end)` of UTF-16 code units in an article's stored text. */
export type Span = readonly [start: number, end: number];

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** True when `outer` covers the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** The characters of `text` under `span`. */
export const slice = (text: string, span: Span): string => text.slice(span[0], span[1]);
