/**
 * The process that holds the embedded database: plain JavaScript, so that it starts alike under ts-node and jest.
 * It answers messages {id, op, …} with {id, value} or {id, error}; whoever started it sends one at a time (see engine-process.ts).
 */
const { mkdirSync, statSync } = require('node:fs');
const path = require('node:path');
const { Worker } = require('node:worker_threads');

/** The log goes into the database file when it holds this much, and at the latest after five minutes. */
const CHECKPOINT = { walBytes: 16 * 1024 * 1024, intervalMs: 300_000 };

let db;
let tx;
const views = new Map();

/** A number above 2^53 loses its last digits, as it does with Neo4j. Nodes, edges and paths get one shape for both engines. */
function plain(value) {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value);
  const entries = Object.entries(value)
    // the order of keys is not fixed; here it is the same on both engines
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, v]) => [key, plain(v)]);
  const properties = () =>
    Object.fromEntries(entries.filter(([key]) => !/^_(id|labels|source|target|type)$/.test(key)));
  if (typeof value._id === 'number' && Array.isArray(value._labels))
    return { labels: [...value._labels].sort(), properties: properties() };
  if (typeof value._id === 'number' && typeof value._type === 'string')
    return { type: value._type, properties: properties() };
  const keys = Object.keys(value);
  const isPath = keys.length === 2 && Array.isArray(value.nodes) && Array.isArray(value.edges);
  // a person's own map may have these keys too
  if (isPath && value.nodes.every((node) => typeof node?._id === 'number'))
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

/** As src/store/result-size.ts. */
function sizeOf(value) {
  if (typeof value === 'string') return 16 + 2 * value.length;
  if (value === null || typeof value !== 'object') return 8;
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + sizeOf(item), 16);
  return Object.entries(value).reduce((sum, [key, item]) => sum + sizeOf(key) + sizeOf(item), 16);
}

/** MiB that the process may have now, 0 for no limit. */
const allowed = new Int32Array(new SharedArrayBuffer(4));
let watch;
/**
 * Ends the process when it takes `memory` bytes more than now; 0 ends the watch. A thread looks, because this one stands still while
 * the engine makes rows of its result.
 */
function watchMemory(memory) {
  watch ??= new Worker(WATCH, { eval: true, workerData: allowed });
  watch.unref();
  Atomics.store(allowed, 0, memory === 0 ? 0 : Math.ceil((process.memoryUsage.rss() + memory) / 2 ** 20));
}
const WATCH = `
  const allowed = require('node:worker_threads').workerData;
  setInterval(() => {
    const most = Atomics.load(allowed, 0);
    if (most > 0 && process.memoryUsage.rss() > most * 2 ** 20) process.kill(process.pid, 'SIGKILL');
  }, 20);`;

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
  async read({ text, params, rows, memory, size }) {
    const own = db.beginTransaction();
    watchMemory(memory);
    try {
      const result = await own.executeCypher(text, params);
      const { columns, counters } = result;
      const found = [];
      let taken = 0;
      // row by row: a result of millions would not fit into this process a second time
      for (let i = 0; i < Math.min(rows, result.length) && taken <= size; i++) {
        const record = result.get(i);
        const row = columns.map((column) => plain(record[column] ?? null));
        taken += sizeOf(row);
        found.push(row);
      }
      return {
        columns,
        rows: taken > size ? [] : found,
        tooLarge: taken > size,
        truncated: result.length > rows,
        written: Object.values(counters).some((n) => typeof n === 'number' && n > 0),
      };
    } finally {
      watchMemory(0);
      own.rollback();
    }
  },
  /** A state of the graph that later writes do not change (the engine's snapshot isolation), until it is closed. */
  openView({ view }) {
    views.set(view, db.beginTransaction('snapshot'));
  },
  async runView({ view, text, params }) {
    if (!views.has(view)) throw new Error('the database process was started anew while the graph was read');
    return (await views.get(view).executeCypher(text, params)).rows().map(plain);
  },
  closeView({ view }) {
    views.get(view)?.rollback();
    views.delete(view);
  },
  async textIndex({ label, property }) {
    await db.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] });
  },
  async dropTextIndex({ label, property }) {
    await db.dropTextIndex(label, property);
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
