// What VS Code offers while an article is typed: every field, in German, with the newspaper's sections.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read-article.ts';
import { fieldNames } from '../../src/article/schema.ts';
import { articleForm, articleSnippets, tagsIn } from '../../src/newspaper/editor-help.ts';
import { settings } from './settings.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** What VS Code would insert if somebody pressed the tabulator at once: first choices, defaults, the 24th of November. */
const inserted = ({ body }: Snippet, typed: string): string =>
  body
    .join('\n')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-24')
    .replace('$CURRENT_HOUR:$CURRENT_MINUTE', '17:52')
    .replace(/\$\{\d\|((?:\\.|[^,|])*)[^}]*\|\}/g, (_, first: string) => first.replace(/\\(.)/g, '$1'))
    .replace(/\$\{\d:([^}]*)\}/g, '$1')
    .replace(/\$[1-9]/g, typed);

test('every field has a snippet with German help, and what it writes is accepted', () => {
  const snippets: Record<string, Snippet> = JSON.parse(articleSnippets(settings));
  const missing = fieldNames.filter((name) => snippets[name] === undefined);
  assert.deepEqual(
    missing,
    ['corrections'].filter((name) => fieldNames.includes(name)),
  );
  for (const [name, snippet] of Object.entries(snippets)) {
    assert.equal(snippet.prefix, name);
    assert.match(snippet.description, /\p{Lu}.*\.$/u, name);
    if (name === 'artikel') continue;
    const typed = { reads: '5', aliases: '/alt', breaking: 'true', ai: 'image', lang: 'en' }[name] ?? 'Wort';
    const title = name === 'title' ? '' : 'title: Rat\n';
    const live = name === 'liveblog' ? '### 17:53 Eins' : 'Text.';
    const day = name === 'expires' ? 'date: 2026-11-23\n' : '';
    const text = `---\n${title}${day}${inserted(snippet, typed)}\n---\n${live}\n`;
    const result = readArticle({ file: 'artikel/2026-11-24-rat.md', hash: '', text }, settings);
    // What else must be there is another field's business.
    const errors = result.ok
      ? []
      : result.errors.filter(({ rule }) => !/missing|incomplete|notice|political/.test(rule));
    assert.deepEqual(errors, [], text);
  }
  assert.ok(snippets.section?.body[0]?.includes(settings.sections[1]?.name ?? '-'));
});

test('a section’s comma or bar does not end the choice', () => {
  const sections = [{ slug: 'a', name: 'Stadt, Land | Fluss', description: '' }];
  const snippets: Record<string, Snippet> = JSON.parse(articleSnippets({ sections }));
  assert.equal(inserted(snippets.section as Snippet, ''), 'section: Stadt, Land | Fluss');
});

test('the form has the same fields, sections to choose from, and keeps the tags that it was given', () => {
  const form = articleForm(settings, ['Rat', 'Stadt']);
  const [{ fields }] = JSON.parse(form)['frontMatter.taxonomy.contentTypes'];
  const names = fields.map(({ name }: { name: string }) => name);
  assert.deepEqual(
    names,
    fieldNames.filter((name) => name !== 'corrections'),
  );
  const section = fields.find(({ name }: { name: string }) => name === 'section');
  assert.deepEqual([section.type, section.choices], ['choice', settings.sections.map(({ name }) => name)]);
  assert.deepEqual(tagsIn(form), ['Rat', 'Stadt']);
});

/** What Front Matter CMS 10.10 knows, from `contributes.configuration` of its package.json. */
const fieldTypes = new Set(
  'string number datetime boolean image file choice taxonomy tags categories draft fields json block list dataFile slug divider heading customField contentRelationship fieldCollection'.split(
    ' ',
  ),
);
const fieldKeys = new Set(['title', 'name', 'description', 'type', 'single', 'choices', 'fields']);
const contentTypeKeys = new Set(['name', 'pageBundle', 'clearEmpty', 'fields']);

interface FormField {
  readonly title: string;
  readonly type: string;
  readonly description: string;
  readonly fields?: readonly FormField[];
}

test('the form says nothing that Front Matter CMS does not understand, and names and explains each field in German', () => {
  const [type] = JSON.parse(articleForm(settings, []))['frontMatter.taxonomy.contentTypes'];
  assert.deepEqual(
    Object.keys(type).filter((key) => !contentTypeKeys.has(key)),
    [],
  );
  const all = (fields: readonly FormField[]): FormField[] =>
    fields.flatMap((field) => [field, ...all(field.fields ?? [])]);
  const wrong = all(type.fields).filter(
    (field) =>
      !fieldTypes.has(field.type) ||
      Object.keys(field).some((key) => !fieldKeys.has(key)) ||
      !/^\p{Lu}[^()]* \([a-z]+\)$/u.test(field.title) ||
      !/\S\.$/.test(field.description),
  );
  assert.deepEqual(wrong, []);
});
