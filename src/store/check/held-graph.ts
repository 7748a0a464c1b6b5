import type { StoredDecision } from '../../model/decision';
import type { GraphRecord, Properties } from '../../model/store';
import { type Effects, effectsOf } from '../decisions/effects';
import { decisionOf } from '../decisions/nodes';

export type NodeRecord = Extract<GraphRecord, { kind: 'node' }>;

/** What is held of a graph while its records pass: ids, the article of each node, the texts. Everything else passes by. */
export class HeldGraph {
  private readonly articleOf = new Map<string, Map<string, string | null>>();
  private readonly decisions: StoredDecision[] = [];
  private decided: Effects | undefined;
  /** Articles by id. */
  readonly articles = new Map<string, Properties>();

  add(node: NodeRecord): void {
    const [label = ''] = node.labels;
    const { id, articleId } = node.properties;
    const ids = this.articleOf.get(label) ?? new Map<string, string | null>();
    this.articleOf.set(label, ids);
    ids.set(id, typeof articleId === 'string' ? articleId : null);
    if (label === 'Article') this.articles.set(id, node.properties);
    if (label === 'Decision') this.addDecision(node);
  }

  has(label: string, id: string): boolean {
    return this.articleOf.get(label)?.has(id) ?? false;
  }

  /** The article that a node belongs to; null for one that belongs to none. */
  articleIdOf(label: string, id: string): string | null {
    return this.articleOf.get(label)?.get(id) ?? null;
  }

  ids(label: string): IterableIterator<string> {
    return (this.articleOf.get(label) ?? new Map<string, string | null>()).keys();
  }

  /** The text of an article, null where there is no such article. */
  text(articleId: unknown): string | null {
    const text = typeof articleId === 'string' ? this.articles.get(articleId)?.text : undefined;
    return typeof text === 'string' ? text : null;
  }

  /** What people decided, once all nodes have passed. */
  get effects(): Effects {
    this.decided ??= effectsOf(this.decisions);
    return this.decided;
  }

  private addDecision(node: NodeRecord): void {
    try {
      this.decisions.push(decisionOf(node.properties));
    } catch {
      // the invariant of decisions tells of it
    }
  }
}
