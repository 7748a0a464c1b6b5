import { sha1 } from '../../model/ids';
import type { GraphRecord, Properties, Property } from '../../model/store';
import { isDomainEdge, isEntity, typeOf } from '../domain';
import { edgeRuleOf, schemaOf } from './schemata';

/** From records of the graph to FollowTheMoney entities (https://followthemoney.tech/docs). */

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type NodeRecord = Extract<GraphRecord, { kind: 'node' }>;
type LinkRecord = Extract<GraphRecord, { kind: 'link' }>;

/** Ids there are letters, digits, "-" and ".": `wd:Q77` is `Q77`, any other is hashed. */
const idOf = (label: string, id: string): string =>
  /^wd:Q\d+$/.test(id) ? id.slice(3) : `ng-${label.toLowerCase()}-${sha1(id)}`;

const texts = (value: Property | undefined): readonly string[] =>
  typeof value === 'object' ? (value ?? []) : value === undefined ? [] : [String(value)];

/** "2022-09-28TNI" is that day; what begins with no year is no date. */
const dates = (value: Property | undefined): readonly string[] =>
  texts(value).flatMap((text) => /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?/.exec(text)?.[0] ?? []);

const addresses = (value: Property | undefined): readonly string[] =>
  texts(value).filter((text) => /^https?:\/\//i.test(text));

const entity = (id: string, schema: string, properties: FtmEntity['properties']): FtmEntity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties)
      .map(([name, values]) => [name, values.filter((v) => v.trim() !== '')] as const)
      .filter(([, values]) => values.length > 0),
  ),
});

const article = (p: Properties, id: string): FtmEntity =>
  entity(id, 'Article', {
    title: texts(p.title),
    author: texts(p.author),
    publisher: texts(p.publisher),
    sourceUrl: addresses(p.url),
    publishedAt: dates(p.publishedAt),
    bodyText: texts(p.text),
  });

/** What somebody said, as a note about the speaker. */
const claim = (p: Properties, id: string): FtmEntity => {
  const ofEntity = p.speakerKey !== p.articleId && !String(p.speakerKey ?? 'UNNAMED:').startsWith('UNNAMED:');
  return entity(id, 'Note', {
    name: texts(p.speaker).map((speaker) => `${speaker}: ${String(p.text).slice(0, 100)}`),
    description: texts(p.text),
    entity: ofEntity ? [idOf('Entity', String(p.speakerKey))] : [],
    proof: texts(p.articleId).map((a) => idOf('Article', a)),
  });
};

const WHOLE: Readonly<Record<string, (p: Properties, id: string) => FtmEntity>> = {
  Article: article,
  Claim: claim,
};

const words = (type: string): string => type.toLowerCase().replaceAll('_', ' ');

/** Makes the entities record by record; remembers the schema of each entity, because edges are made by the schemata of their ends. */
export class FtmEntities {
  private readonly schemata = new Map<string, string>();
  private readonly addresses = new Map<string, readonly string[]>();

  /** Null for what FollowTheMoney does not know. */
  of(record: GraphRecord): FtmEntity | null {
    return record.kind === 'node' ? this.node(record) : this.link(record);
  }

  private node(record: NodeRecord): FtmEntity | null {
    const label = record.labels[0]!;
    const { properties: p } = record;
    const whole = WHOLE[label];
    if (label === 'Article') this.addresses.set(p.id, addresses(p.url));
    if (whole !== undefined) return whole(p, idOf(label, p.id));
    // what was merged into another is that other
    if (!isEntity(record)) return null;
    const schema = schemaOf(typeOf(record)?.type ?? '', p.subtype);
    if (schema === undefined) return null;
    this.schemata.set(p.id, schema);
    return entity(idOf('Entity', p.id), schema, {
      name: p.name === undefined ? [p.id] : texts(p.name),
      alias: texts(p.aliases),
      wikidataId: texts(p.qid),
      ...(schema === 'Address' ? { full: texts(p.name) } : {}),
      ...(schema === 'Document' ? { title: texts(p.name), fileName: texts(p.name) } : {}),
    });
  }

  private link(record: LinkRecord): FtmEntity | null {
    const { type, from, to, properties: p } = record;
    if (type === 'MENTIONS')
      return this.schemata.has(to.id)
        ? entity(idOf('mentions', JSON.stringify([from.id, to.id])), 'Documentation', {
            document: [idOf('Article', from.id)],
            entity: [idOf('Entity', to.id)],
          })
        : null;
    const [head, tail] = [this.schemata.get(from.id), this.schemata.get(to.id)];
    if (!isDomainEdge(record) || head === undefined || tail === undefined) return null;
    const rule = edgeRuleOf(type, head, tail);
    if (rule === undefined) return null;
    const said = [...texts(p.role), ...texts(p.predicate)];
    return entity(idOf('edge', String(p.key ?? JSON.stringify([from.id, type, to.id]))), rule.schema, {
      [rule.from.property]: [idOf('Entity', from.id)],
      [rule.to.property]: [idOf('Entity', to.id)],
      [rule.words]: said.length > 0 ? said : [words(type)],
      summary: [p.hedged === true ? `${words(type)} (hedged)` : words(type)],
      description: texts(p.quote),
      startDate: dates(p.validFrom),
      endDate: dates(p.validTo),
      // intervals have no `proof` in every version of the model: the articles by their ids and addresses
      recordId: texts(p.articleIds).map((a) => idOf('Article', a)),
      sourceUrl: texts(p.articleIds).flatMap((a) => this.addresses.get(a) ?? []),
    });
  }
}
