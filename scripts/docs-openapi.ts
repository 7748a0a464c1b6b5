import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openApi } from '../src/server/openapi';

/** Writes docs/openapi.json: node -r ts-node/register/transpile-only scripts/docs-openapi.ts */
writeFileSync(path.join(__dirname, '..', 'docs', 'openapi.json'), `${JSON.stringify(openApi(), null, 2)}\n`);
