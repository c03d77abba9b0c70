// `npm run handbook`: brings the table of fields in the editors' handbook up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withFieldTable } from '../article/field-table.ts';

const file = resolve(import.meta.dirname, '../../content/README.md');
writeFileSync(file, withFieldTable(readFileSync(file, 'utf8')));
