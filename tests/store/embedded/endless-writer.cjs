/** Writes articles until it is killed and prints how many are done: node endless-writer.cjs FILE */
const path = require('node:path');
const root = path.join(__dirname, '..', '..', '..');
process.env.TS_NODE_PROJECT = path.join(root, 'tsconfig.json');
require('ts-node').register({ swc: true, transpileOnly: true });
const { openStore } = require('../../../src/store/open.ts');
const { articleRows } = require('../rows.ts');

(async () => {
  const store = await openStore({ engine: 'embedded', path: process.argv[2] });
  await store.prepare();
  const said = Array.from({ length: 200 }, (_, i) => ({
    subject: `P${i}`,
    type: 'MET_WITH',
    object: `P${i + 1}`,
  }));
  for (let n = 1; ; n++) {
    await store.writeArticle(articleRows({ id: `a${n}`, said }));
    process.stdout.write(`${n}\n`);
  }
})();
