#!/usr/bin/env node
// Runs the TypeScript sources directly; nothing has to be compiled before the first run.
const path = require('node:path');
process.env.TS_NODE_PROJECT ??= path.join(__dirname, '..', 'tsconfig.json');
// ts-node's cache of compiled modules breaks import() where the folder for temporary files cannot be written
process.env.DISABLE_V8_COMPILE_CACHE ??= '1';
require('ts-node').register({ swc: true, transpileOnly: true });
require('../src/cli/main.ts');
