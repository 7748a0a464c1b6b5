import type { LinkRow, NodeRow, Properties, Property } from '../model/store';

/** A node's end of a link. */
export type NodeKey = LinkRow['from'];

/** What a property may be before nulls are left out. */
export type Given = Readonly<Record<string, Property | undefined>>;

/** Neither engine stores a null: a property without a value is left out. */
export const present = (properties: Given): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, Property] => entry[1] !== null && entry[1] !== undefined,
    ),
  );

/** Collects the rows of one article: each node once by label and id (the first wins), each link once by its ends and type. */
export class RowSet {
  private readonly nodeRows = new Map<string, NodeRow>();
  private readonly linkRows = new Map<string, LinkRow>();

  /** Adds a node and returns its key. */
  node(labels: NodeRow['labels'], id: string, properties: Given): NodeKey {
    const key = `${labels[0]} ${id}`;
    if (!this.nodeRows.has(key))
      this.nodeRows.set(key, { labels, id, properties: present({ id, ...properties }) });
    return { label: labels[0], id };
  }

  link(type: string, from: NodeKey, to: NodeKey, properties: Given = {}): void {
    const key = JSON.stringify([type, from.label, from.id, to.label, to.id]);
    if (!this.linkRows.has(key)) this.linkRows.set(key, { type, from, to, properties: present(properties) });
  }

  get nodes(): readonly NodeRow[] {
    return [...this.nodeRows.values()];
  }

  get links(): readonly LinkRow[] {
    return [...this.linkRows.values()];
  }
}
