#!/usr/bin/env node
// Writes cypher/schema/*.cypher from the vocabulary in schema/.
const { writeFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');
process.env.TS_NODE_PROJECT ??= path.join(__dirname, '..', 'tsconfig.json');
require('ts-node').register({ swc: true, transpileOnly: true });
const { CYPHER_SCHEMA_DIR, SCHEMA_FILES } = require('../src/store/schema-files.ts');

mkdirSync(CYPHER_SCHEMA_DIR, { recursive: true });
for (const { file, generate } of Object.values(SCHEMA_FILES))
  writeFileSync(path.join(CYPHER_SCHEMA_DIR, file), generate());
