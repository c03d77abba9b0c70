// `npm run schema`: brings up to date what code editors know of `content/newspaper.yaml` and of articles.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { articleForm, articleSnippets, formFile, snippetsFile } from '../newspaper/editor-help.ts';
import { newspaperJsonSchema, newspaperJsonSchemaFile } from '../newspaper/json-schema.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { readArchive } from '../site/read-archive.ts';

/** A list of more is not read. */
const mostTags = 200;

const projectDir = resolve(import.meta.dirname, '../..');
const contentDir = join(projectDir, 'content');
const settings = readNewspaper(contentDir);
const { tags } = await readArchive(contentDir, settings, Date.now());
const used = [...tags.values()]
  .sort((a, b) => b.positions.length - a.positions.length)
  .slice(0, mostTags)
  .map(({ of }) => of.name)
  .sort(new Intl.Collator('de').compare);
writeFileSync(join(projectDir, newspaperJsonSchemaFile), newspaperJsonSchema());
writeFileSync(join(projectDir, snippetsFile), articleSnippets(settings));
writeFileSync(join(projectDir, formFile), articleForm(settings, used));
