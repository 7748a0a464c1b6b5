import { createHash } from 'node:crypto';
import type { ArticleRows, LinkRow, NodeRow, Properties } from '../../src/model/store';

/** Hand-made rows of an article: what a test says of it, in the shape that src/graph makes. */

export interface Said {
  /** `name` or `name:Label`; the same name in two articles is the same entity. */
  readonly subject: string;
  readonly type: string;
  readonly object: string;
  readonly speaker?: string;
  readonly confidence?: number;
  readonly more?: Properties;
}

export interface Told {
  readonly id: string;
  readonly text?: string;
  readonly publishedAt?: string;
  readonly extractor?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** Tells two runs of one reader apart. */
  readonly run?: string;
  readonly said?: readonly Said[];
  /** Extra names by entity. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly claims?: readonly { readonly speaker: string; readonly text: string }[];
}

const hash = (...parts: readonly unknown[]): string =>
  createHash('sha1').update(JSON.stringify(parts)).digest('hex');

export const entityId = (spec: string): string => `x:${hash(...nameAndLabel(spec))}`;

function nameAndLabel(spec: string): [string, string] {
  const at = spec.lastIndexOf(':');
  return at < 0 ? [spec, 'Person'] : [spec.slice(0, at), spec.slice(at + 1)];
}

export const edgeKeyOf = (s: Said): string => `${entityId(s.subject)}|${s.type}|${entityId(s.object)}`;

export function articleRows(told: Told): ArticleRows {
  const { id, said = [], claims = [], extractor = 'reader@1+test', publishedAt = null } = told;
  const text = told.text ?? `Article ${id}`;
  const nodes = new Map<string, NodeRow>();
  const links: LinkRow[] = [];
  const add = (labels: NodeRow['labels'], nodeId: string, properties: Properties) =>
    nodes.set(JSON.stringify([labels[0], nodeId]), { labels, id: nodeId, properties });
  const link = (type: string, from: [string, string], to: [string, string], properties: Properties = {}) =>
    links.push({ type, from: { label: from[0], id: from[1] }, to: { label: to[0], id: to[1] }, properties });
  const contentHash = hash(text, said, claims, told.aliases);
  add(['Article'], id, { title: told.title ?? null, publisher: told.publisher ?? null, publishedAt, text });
  let offset = 0;
  const sentence = (body: string): string => {
    const sentenceId = `${id}:${offset}-${offset + body.length}`;
    offset += body.length + 1;
    add(['Sentence'], sentenceId, { text: body, textHash: hash(body) });
    link('HAS_SENTENCE', ['Article', id], ['Sentence', sentenceId]);
    return sentenceId;
  };
  const mention = (spec: string, sentenceId: string): string => {
    const [name, label] = nameAndLabel(spec);
    const mentionId = `${sentenceId}/${hash(spec).slice(0, 6)}`;
    add(['Entity', label], entityId(spec), {
      name,
      etype: label.toUpperCase(),
      scope: 'global',
      // an entity may be called as a method of objects is
      aliases: (Object.hasOwn(told.aliases ?? {}, spec) && told.aliases?.[spec]) || [],
    });
    add(['Mention'], mentionId, { text: name });
    link('HAS_MENTION', ['Sentence', sentenceId], ['Mention', mentionId]);
    link('REFERS_TO', ['Mention', mentionId], ['Entity', entityId(spec)]);
    return entityId(spec);
  };
  for (const s of said) {
    const quote = `${nameAndLabel(s.subject)[0]} ${s.type.toLowerCase()} ${nameAndLabel(s.object)[0]}.`;
    const at = sentence(quote);
    const subjectId = mention(s.subject, at);
    const objectId = mention(s.object, at);
    const modality = s.more?.modality ?? (s.speaker ? 'reported' : 'asserted');
    const statementId = hash(id, s);
    add(['Statement'], statementId, {
      plain: true,
      edgeKey: edgeKeyOf(s),
      rtype: s.type,
      speaker: s.speaker ?? 'ARTICLE',
      confidence: s.confidence ?? 0.8,
      modality,
      predicate: null,
      role: null,
      quote,
      validFrom: null,
      validTo: null,
      publishedAt,
      subjectId,
      objectId,
      isDuplicate: false,
      ...s.more,
    });
    link('HAS_SUBJECT', ['Statement', statementId], ['Entity', subjectId]);
    link('HAS_OBJECT', ['Statement', statementId], ['Entity', objectId]);
    link('EVIDENCED_BY', ['Statement', statementId], ['Sentence', at]);
    link('ATTRIBUTED_TO', ['Statement', statementId], ['Article', id], { rank: 0 });
  }
  for (const c of claims) {
    const at = sentence(c.text);
    const speaker = mention(c.speaker, at);
    const claimId = `${id}:c:${at}`;
    add(['Claim'], claimId, { text: c.text, quoteType: 'direct' });
    link('IN_SENTENCE', ['Claim', claimId], ['Sentence', at]);
    link('SAID', ['Entity', speaker], ['Claim', claimId]);
  }
  const runId = hash('run', id, extractor, told.run);
  add(['Run'], runId, told.run === undefined ? { extractor } : { extractor, createdAt: told.run });
  return { articleId: id, contentHash, extractor, nodes: [...nodes.values()], links };
}
