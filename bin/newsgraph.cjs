#!/usr/bin/env node
// Runs the TypeScript sources directly; nothing has to be compiled before the first run.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

// stacks are only shown to who asks for them
const sourceMaps = process.env.NEWSGRAPH_DEBUG ? 'inline' : false;
process.setSourceMapsEnabled(Boolean(sourceMaps));
const options = {
  ...{ swcrc: false, configFile: false, sourceMaps },
  module: { type: 'commonjs', ignoreDynamic: true },
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, keepClassNames: true },
};
// what ts-node does with `swc`, without the type checker that it loads and never asks here
require.extensions['.ts'] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
require('../src/cli/main.ts');
