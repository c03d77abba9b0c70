import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fieldTable, withFieldTable } from '../../src/article/field-table.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { fieldNames, imageFieldNames } from '../../src/article/schema.ts';
import type { ChartProblem } from '../../src/markdown/chart-problems.ts';
import { chartSource } from '../../src/markdown/chart-source.ts';
import { settings } from '../newspaper/settings.ts';
import { article, messages, read } from './an-article-text.ts';

const handbook = readFileSync(resolve(import.meta.dirname, '../../content/README.md'), 'utf8');

test('The handbook’s table of fields is the one that the schema yields', () => {
  assert.equal(
    handbook,
    withFieldTable(handbook),
    'content/README.md is out of date: run „npm run handbook“',
  );
});

test('Every field has one row with what it may hold and what it means', () => {
  const rows = fieldTable().split('\n').slice(2);
  const names = rows.map((row) => /^\| `([^`]+)` \| \S.* \| \S.* \|$/.exec(row)?.[1] ?? row);
  assert.deepEqual(
    names.filter((name) => !name.includes(' → ')),
    fieldNames,
  );
  assert.deepEqual(
    names.filter((name) => name.startsWith('image → ')),
    imageFieldNames.map((name) => `image → ${name}`),
  );
});

test('Only the title, and of a picture its file and description, are demanded', () => {
  const demanded = fieldTable()
    .split('\n')
    .filter((row) => row.includes('**muss da sein**'))
    .map((row) => row.split('`')[1]);
  assert.deepEqual(demanded, ['title', 'image → src', 'image → alt']);
});

test('A handbook that lost a mark of the table is refused instead of being filled somewhere', () => {
  assert.throws(() => withFieldTable('# Handbuch\n'), /no place for the table/);
  assert.throws(() => withFieldTable(handbook.replace('<!-- Ende der Tabelle -->', '')), /no place/);
});

test('The handbook names all sections of the settings', () => {
  for (const { name } of settings.sections) {
    assert.match(handbook, new RegExp(`\\b${name}\\b`), name);
  }
});

test('What the handbook gives as examples of front-matter is accepted', () => {
  const examples = codeBlocks(/^(?:yaml|markdown)$/).filter((text) => /^(?:---\n)?[a-z]+: ?/.test(text));
  assert.ok(examples.length >= 4, `${examples.length} examples`);
  for (const example of examples) {
    const fields = example.replace(/^---\n/, '').replace(/\n---\n[\s\S]*/, '');
    const whole = fields.startsWith('title:') ? fields : `title: Der Rat tagt\n${fields}`;
    assert.deepEqual(messages(read(whole, undefined, 'artikel/2026/11/2026-11-24-rat.md')), [], example);
  }
});

test('The handbook’s first article has the address that the handbook says', () => {
  const file = /^content\/(artikel\/\S+\.md)$/m.exec(handbook)?.[1];
  const { url } = article('title: Der Rat beschließt den Abendbus', undefined, file);
  assert.ok(handbook.includes(`Daraus wird die Adresse \`${url}\`.`), url);
});

test('The handbook’s example of a mistake is what an editor is really told', () => {
  const fields = 'title: Der Abendbus kommt\nauthors: [Mara Feldhoff]\nsection: Poltik';
  const result = read(fields, undefined, 'artikel/2026/11/2026-11-24-abendbus.md');
  assert.ok(!result.ok);
  const told = formatContentErrors(result.errors);
  assert.ok(codeBlocks(/^text$/).includes(told), told);
});

/** The texts of the handbook's fenced blocks of a language. */
test('What the handbook gives as a chart is one', () => {
  const charts = codeBlocks(/^diagramm$/);
  assert.equal(charts.length, 1);
  for (const text of charts) {
    const problems: ChartProblem[] = [];
    assert.equal(chartSource(text, problems).rows.length, 3);
    assert.deepEqual(problems, []);
  }
});

function codeBlocks(language: RegExp): string[] {
  return [...handbook.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name = '']) => language.test(name))
    .map(([, , text = '']) => text);
}
