import { StoreError } from '../../src/model/errors';
import type { ArticleRows, GraphStore } from '../../src/model/store';
import { articleRows } from './rows';
import { snapshot } from './snapshot';

/** Rows as they might come from a caller that TypeScript did not check. */
interface Loose {
  nodes: { labels: string[]; id: string; properties: Record<string, unknown> }[];
  links: { type: string; from: { label: string; id: string } }[];
}

const statementOf = (rows: Loose) => rows.nodes.find((n) => n.labels[0] === 'Statement')!;

/** Good rows with one change, to see that it is refused. */
const spoilt = (change: (rows: Loose) => void): ArticleRows => {
  const said = [{ subject: 'Ada Moss', type: 'HEADS', object: 'Harbour Office:Organization' }];
  const rows = structuredClone(articleRows({ id: 'bad', said }));
  change(rows as never);
  return rows;
};

export function contractOfRows(store: () => GraphStore): void {
  const bad: Readonly<Record<string, (rows: Loose) => void>> = {
    'an unknown label': (r) =>
      r.nodes.push({ labels: ['Entity', 'Person`) DETACH DELETE (n'], id: 'z', properties: {} }),
    'an unknown type': (r) => {
      r.links[0]!.type = 'OWNS`]->() //';
    },
    'no id': (r) => {
      r.nodes[1]!.id = '';
    },
    'a map as a value': (r) => {
      r.nodes[1]!.properties.more = { a: 1 };
    },
    'a list of numbers': (r) => {
      r.nodes[1]!.properties.more = [1];
    },
    'not a number': (r) => {
      r.nodes[1]!.properties.more = Number.NaN;
    },
    'a node twice': (r) => void r.nodes.push(r.nodes[1]!),
    'a hostile property name': (r) => {
      r.nodes[1]!.properties['a`b'] = 'x';
    },
    'a link from nowhere': (r) => {
      r.links[0]!.from.id = 'nowhere';
    },
    'no article': (r) =>
      r.nodes.splice(
        r.nodes.findIndex((n) => n.labels[0] === 'Article'),
        1,
      ),
    'a plain statement without key': (r) => {
      delete statementOf(r).properties.edgeKey;
    },
    'a statement about a stranger': (r) => {
      statementOf(r).properties.objectId = 'x:stranger';
    },
    'a name that no index holds': (r) => {
      r.nodes.find((n) => n.labels[0] === 'Entity')!.properties.name = 'n'.repeat(9000);
    },
  };
  test.each(Object.keys(bad))('rows with %s are refused, and nothing is written', async (name) => {
    const error = await store()
      .writeArticle(spoilt(bad[name]!))
      .catch((e) => e);
    expect(error).toBeInstanceOf(StoreError);
    expect(error.code).toBe('invalid-rows');
    expect(await snapshot(store())).toEqual([]);
  });
}
