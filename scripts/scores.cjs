#!/usr/bin/env node
// Scores a fixed part of each annotated set and compares with docs/recorded-scores.json: scripts/scores.cjs [--record] [FOLDER]
// FOLDER is NEWSGRAPH_DATA or ../shared/data unless given. Exit status 1 when a score is more than a point worse than recorded.
const path = require('node:path');
process.env.TS_NODE_PROJECT ??= path.join(__dirname, '..', 'tsconfig.json');
require('ts-node').register({ swc: true, transpileOnly: true });
const { scores } = require('../src/cli/scores.ts');
const { messageOf } = require('../src/cli/messages.ts');

const { values, positionals } = require('node:util').parseArgs({
  options: { record: { type: 'boolean' } },
  allowPositionals: true,
});
scores({ record: values.record, folder: positionals[0] })
  .catch((error) => {
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  })
  .then((status) => {
    process.exitCode = status;
  });
