import { canonicalUrl } from './canonical-url';
import { isoDate } from './dates';
import type { Metadata } from './format';

/** The parts of a DOM document that are read here. */
export interface Page {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}
interface Element {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Names of meta elements (name, property or itemprop), best first. */
const META: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline', 'parsely-title', 'title'],
  author: [
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'twitter:creator',
  ],
  publisher: ['og:site_name', 'dc.publisher', 'publisher', 'application-name', 'al:android:app_name'],
  url: ['og:url', 'twitter:url', 'parsely-link'],
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publish-date',
    'publishdate',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'date',
    'article.published',
  ],
};
/** Types of schema.org that describe the article itself. */
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

/**
 * What a page says of itself: JSON-LD (schema.org), then Open Graph and other meta elements, then the markup (`link rel=canonical`,
 * `time`, the first heading).
 */
export function pageMetadata(page: Page): Metadata {
  const linked = jsonLd(page);
  const meta = metaElements(page);
  const first = (field: keyof Metadata): string | null =>
    META[field].flatMap((name) => meta.get(name) ?? []).at(0) ?? null;
  const date = (written: string | null): string | null => (written === null ? null : isoDate(written));
  const base = linked.url ?? first('url') ?? undefined;
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
  const publisher = linked.publisher ?? first('publisher');
  const author = linked.author ?? first('author');
  return {
    title: withoutSite(
      linked.title ?? first('title') ?? textIn(page, 'h1') ?? textIn(page, 'title'),
      publisher,
    ),
    author: author !== null && /^https?:|^@/.test(author) ? null : author,
    publisher,
    url: canonicalUrl(canonical ?? base ?? '', base),
    publishedAt:
      date(linked.publishedAt) ??
      META.publishedAt
        .flatMap((name) => meta.get(name) ?? [])
        .map(isoDate)
        .find((found) => found !== null) ??
      date(
        page
          .querySelector(
            'article time[datetime], time[pubdate], time[itemprop=datePublished], time[datetime]',
          )
          ?.getAttribute('datetime') ?? null,
      ),
  };
}

function metaElements(page: Page): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name) found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  return found;
}

/** The article of the page's JSON-LD. Blocks that are no JSON are passed over. */
function jsonLd(page: Page): Metadata {
  const items: Json[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    try {
      collect(
        JSON.parse(
          (script.textContent ?? '').replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''),
        ),
        items,
        0,
      );
    } catch {}
  const article = items.find((item) => [item['@type']].flat().some((type) => ARTICLE.test(String(type))));
  if (!article) return { title: null, author: null, publisher: null, url: null, publishedAt: null };
  return {
    title: text(article.headline) ?? text(article.name),
    author: names(article.author),
    publisher: names(article.publisher),
    url:
      text(article.url) ??
      text(article.mainEntityOfPage) ??
      text((article.mainEntityOfPage as Json | undefined)?.['@id']),
    publishedAt: text(article.datePublished) ?? text(article.dateCreated),
  };
}

function collect(value: unknown, items: Json[], depth: number): void {
  if (depth > 6 || items.length > 1000) return;
  if (Array.isArray(value)) for (const each of value) collect(each, items, depth + 1);
  else if (typeof value === 'object' && value !== null) {
    items.push(value as Json);
    collect((value as Json)['@graph'], items, depth + 1);
    collect((value as Json).mainEntity, items, depth + 1);
  }
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** "Ann Lee", {"name": "Ann Lee"} or a list of either. */
function names(value: unknown): string | null {
  const found = [value].flat().map((each) => text(each) ?? text((each as Json | null)?.name));
  return [...new Set(found.filter((name) => name !== null))].join(', ') || null;
}

const textIn = (page: Page, selector: string): string | null =>
  text(page.querySelector(selector)?.textContent?.replace(/\s+/g, ' '));

/** "Flood hits Venn – The Daily Post" → "Flood hits Venn" when the publisher is The Daily Post. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  const [, head, site] = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/.exec(title) ?? [];
  return head !== undefined && site?.toLowerCase() === publisher.toLowerCase() ? head : title;
}
