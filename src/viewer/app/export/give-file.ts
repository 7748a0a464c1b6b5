/** `newsgraph-2026-11-23.svg`, by the day where the reader is. */
export function fileName(extension: string, now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `newsgraph-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${extension}`;
}

/** Hands a file to the browser. */
export function giveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
