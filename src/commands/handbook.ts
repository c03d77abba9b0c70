// `npm run handbook`: brings the table of fields, the sections and the rules in the editors' handbook up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFieldTable } from '../article/field-table.ts';
import { withRuleChapter } from '../article/rule-chapter.ts';
import { withSections } from '../article/section-sentence.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';

const content = resolve(import.meta.dirname, '../../content');
const file = join(content, 'README.md');
const text = withRuleChapter(withFieldTable(readFileSync(file, 'utf8')));
writeFileSync(file, withSections(text, readNewspaper(content)));
