/** Parameters that only say where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref_src|cmpid|ns_\w+|ito|smid|ocid)$/i;

/** An absolute http(s) URL without fragment and tracking parameters; null when it is none. `base` resolves a relative one. */
export function canonicalUrl(written: string, base?: string): string | null {
  if (!URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
