// `npm run handbook`: brings the table of fields and the sections in the editors' handbook up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFieldTable } from '../article/field-table.ts';
import { withSections } from '../article/section-sentence.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';

const content = resolve(import.meta.dirname, '../../content');
const file = join(content, 'README.md');
writeFileSync(file, withSections(withFieldTable(readFileSync(file, 'utf8')), readNewspaper(content)));
