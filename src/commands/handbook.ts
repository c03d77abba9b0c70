// `npm run handbook`: brings up to date what helps editors and follows from the code and the newspaper: the table of fields, the
// sections and the rules in the handbook, and what VS Code offers while an article is typed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withFieldTable } from '../article/field-table.ts';
import { withRuleChapter } from '../article/rule-chapter.ts';
import { withSections } from '../article/section-sentence.ts';
import { articleForm, articleSnippets, formFile, snippetsFile } from '../newspaper/editor-help.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { readArchive } from '../site/read-archive.ts';

/** A list of more is not read. */
const mostTags = 200;

const projectDir = resolve(import.meta.dirname, '../..');
const content = join(projectDir, 'content');
const settings = readNewspaper(content);

const file = join(content, 'README.md');
const text = withRuleChapter(withFieldTable(readFileSync(file, 'utf8')));
writeFileSync(file, withSections(text, settings));

const { tags } = await readArchive(content, settings, Date.now());
const used = [...tags.values()]
  .sort((a, b) => b.positions.length - a.positions.length)
  .slice(0, mostTags)
  .map(({ of }) => of.name)
  .sort(new Intl.Collator('de').compare);
writeFileSync(join(projectDir, snippetsFile), articleSnippets(settings));
writeFileSync(join(projectDir, formFile), articleForm(settings, used));
