import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { fieldTable, withFieldTable } from '../../src/article/field-table.ts';
import { fieldNames, imageFieldNames } from '../../src/article/schema.ts';
import { settings } from '../../src/settings.ts';

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
