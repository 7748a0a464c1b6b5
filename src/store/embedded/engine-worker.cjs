/**
 * The process that holds the embedded database: plain JavaScript, so that it starts alike under ts-node and jest.
 * It answers messages {id, op, …} with {id, value} or {id, error}; whoever started it sends one at a time (see engine-process.ts).
 */
const { mkdirSync, statSync } = require('node:fs');
const path = require('node:path');

/** Exit status that says "the query took more memory than allowed". */
const OUT_OF_MEMORY = 77;
/** The log goes into the database file when it holds this much, and at the latest after five minutes. */
const CHECKPOINT = { walBytes: 16 * 1024 * 1024, intervalMs: 300_000 };

let db;
let tx;

/** A number above 2^53 loses its last digits, as it does with Neo4j. Nodes, edges and paths get one shape for both engines. */
function plain(value) {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value);
  const entries = Object.entries(value).map(([key, v]) => [key, plain(v)]);
  const properties = () =>
    Object.fromEntries(entries.filter(([key]) => !/^_(id|labels|source|target|type)$/.test(key)));
  if (typeof value._id === 'number' && Array.isArray(value._labels))
    return { labels: [...value._labels].sort(), properties: properties() };
  if (typeof value._id === 'number' && typeof value._type === 'string')
    return { type: value._type, properties: properties() };
  const keys = Object.keys(value);
  if (keys.length === 2 && Array.isArray(value.nodes) && Array.isArray(value.edges))
    return { nodes: plain(value.nodes), relationships: plain(value.edges) };
  return Object.fromEntries(entries);
}

/** Makes a folder and those above it. One try each: `recursive` never ends in file systems like /proc that refuse with ENOENT. */
function makeFolder(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // another process may have made it meanwhile
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

const ops = {
  open({ path: at }) {
    makeFolder(path.dirname(at));
    const { GrafeoDB } = require('@grafeo-db/js');
    db = GrafeoDB.create(at);
    db.setCheckpointTriggers(CHECKPOINT);
  },
  begin() {
    tx = db.beginTransaction();
  },
  commit() {
    const open = tx;
    tx = undefined;
    open.commit();
  },
  rollback() {
    const open = tx;
    tx = undefined;
    open?.rollback();
  },
  async run({ text, params }) {
    const result = await (tx ?? db).executeCypher(text, params);
    return result.rows().map(plain);
  },
  /** A person's query: in a transaction of its own that is always rolled back. */
  async read({ text, params, rows, memory }) {
    const own = db.beginTransaction();
    const watch = setInterval(() => process.memoryUsage.rss() > memory && process.exit(OUT_OF_MEMORY), 25);
    try {
      const result = await own.executeCypher(text, params);
      const found = result.rows();
      const { counters } = result;
      return {
        columns: result.columns,
        rows: found.slice(0, rows).map(plain),
        truncated: found.length > rows,
        written: Object.values(counters).some((n) => typeof n === 'number' && n > 0),
      };
    } finally {
      clearInterval(watch);
      own.rollback();
    }
  },
  async textIndex({ label, property }) {
    await db.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] });
  },
  close() {
    db?.close();
    db = undefined;
  },
};

process.on('message', async ({ id, op, ...args }) => {
  try {
    const value = await ops[op](args);
    process.send({ id, value });
  } catch (error) {
    process.send({
      id,
      error: { message: String(error?.message ?? error), code: error?.code ?? error?.gqlStatus },
    });
  }
});
// Ctrl-C reaches the whole group: the parent decides when to end.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit(0));
