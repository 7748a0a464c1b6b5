/** Writes docs/queries.md from the headers of the saved queries. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { queriesDocument, savedQueries } from '../src/query';

writeFileSync(path.join(__dirname, '..', 'docs', 'queries.md'), queriesDocument(savedQueries().values()));
