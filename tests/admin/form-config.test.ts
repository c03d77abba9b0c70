import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { formConfig } from '../../src/admin/form-config.ts';
import type { FormField } from '../../src/admin/form-field.ts';
import { adminPolicy } from '../../src/admin/form-policy.ts';
import { germanWords, withGermanWords } from '../../src/admin/german-words.ts';
import { parseMoment } from '../../src/article/dates.ts';
import { fieldNames, momentFields } from '../../src/article/schema.ts';
import { untouched } from '../../src/assets/bundle-admin.ts';
import { settings } from '../newspaper/settings.ts';

const github = { backend: 'github', repo: 'bote/zeitung', branch: 'main' } as const;

test('the form has each field of the schema, in its order, with a German label, and the text', () => {
  const fields = formConfig(github, settings).collections[0]?.fields ?? [];
  assert.deepEqual(
    fields.map(({ name }) => name).filter((name) => name !== 'body'),
    fieldNames,
  );
  assert.equal(fields[fields.findIndex(({ name }) => name === 'lead') + 1]?.name, 'body');
  assert.deepEqual(
    fields.filter(({ name, label }) => label === name),
    [],
  );
  assert.deepEqual(
    fields.find(({ name }) => name === 'section')?.options?.map(({ value }) => value),
    settings.sections.map(({ name }) => name),
  );
});

test('moments, texts of several lines and pictures are what the schema says, also below other fields', () => {
  const all = (fields: readonly FormField[]): readonly FormField[] =>
    fields.flatMap((field) => [field, ...all(field.fields ?? [])]);
  const fields = all(formConfig(github, settings).collections[0]?.fields ?? []);
  const names = (is: (field: FormField) => boolean) => [
    ...new Set(fields.filter(is).map(({ name }) => name)),
  ];
  const isMoment = ({ pattern }: FormField) => pattern?.[1].startsWith('Tag') === true;
  assert.deepEqual(names(isMoment).sort(), [...new Set(momentFields)].sort());
  assert.deepEqual(
    names(({ widget }) => widget === 'text'),
    ['lead', 'caption', 'method', 'targeting', 'text'],
  );
  assert.deepEqual(
    names(({ widget }) => widget === 'image'),
    ['src'],
  );
});

test('the form takes a moment exactly where the build can read its form', () => {
  const pattern = formConfig(github, settings).collections[0]?.fields.find(({ name }) => name === 'date')
    ?.pattern?.[0];
  assert.ok(pattern !== undefined);
  for (const [written, isRight] of [
    ['2026-11-28', true],
    ['2026-11-28 17:52', true],
    ['2026-11-28T17:52', true],
    ['2026-11-28t17:52:10.5z', true],
    ['2026-11-28 17:52 +01:00', true],
    ['  2026-11-28 17:52  ', true],
    ['2026-11-28 9:05', false],
    ['2026-11-28 17.52', false],
    ['2026-11-28 17:52 Uhr', false],
    ['28.11.2026', false],
    ['2026-11-28 17:52 Europe/Berlin', false],
    ['heute', false],
  ] as const) {
    assert.equal(new RegExp(pattern).test(written), isRight, written);
    assert.equal(parseMoment(written, settings.zone).ok, isRight, written);
  }
});

test('a hint says more than the label, in the words of the form', () => {
  const all = (fields: readonly FormField[]): readonly FormField[] =>
    fields.flatMap((field) => [field, ...all(field.fields ?? [])]);
  const fields = all(formConfig(github, settings).collections[0]?.fields ?? []);
  for (const { label, hint } of fields) {
    assert.notEqual(hint, `${label}.`);
    assert.doesNotMatch(hint ?? '', /wie date|`/, label);
  }
  const updated = fields.find(({ name }) => name === 'updated');
  assert.match(updated?.hint ?? '', /geschrieben wie „Erscheinungsdatum“\.$/);
});

test('all words that an editor meets are German: what Sveltia has not translated is ours, and nothing else', () => {
  const locales = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '../locales');
  const wordsOf = (name: string) => JSON.parse(readFileSync(join(locales, name), 'utf8'));
  const keysOf = (words: object, above = ''): string[] =>
    Object.entries(words).flatMap(([name, inner]) =>
      typeof inner === 'object' ? keysOf(inner, `${above}${name}.`) : [above + name],
    );
  const german = new Set(keysOf(wordsOf('de.json')));
  // Mistakes of the configuration, which is ours, and what is not switched on.
  const unmet = /^(?:config|cloud_storage|relation_field|workflow)\.|_workflow_note$/;
  const missing = keysOf(wordsOf('en-US.json')).filter((key) => !german.has(key) && !unmet.test(key));
  assert.deepEqual(Object.keys(germanWords).sort(), missing.sort());
  const merged = keysOf(withGermanWords(wordsOf('de.json')));
  assert.deepEqual(
    missing.filter((key) => !merged.includes(key)),
    [],
  );
  for (const [key, text] of Object.entries(germanWords)) {
    const named = (words: string) => [...new Set(words.match(/\$\w+/g))].sort();
    const english = key.split('.').reduce((words, name) => words[name], wordsOf('en-US.json'));
    assert.deepEqual(named(text), named(english), key);
  }
});

test('the page may speak with the newspaper’s repository and nobody else', () => {
  assert.match(adminPolicy(github), /connect-src 'self' blob: data: https:\/\/api\.github\.com;/);
  assert.match(adminPolicy({ ...github, backend: 'gitlab' }), / https:\/\/gitlab\.com;/);
  const own = { ...github, backend: 'gitlab', server: 'https://git.bote.example/x' } as const;
  assert.match(adminPolicy(own), / https:\/\/git\.bote\.example;/);
});

test('Sveltia’s code trims files and asks for GitHub’s state in exactly the places that are mended, and other code is refused', () => {
  const code = readFileSync(createRequire(import.meta.url).resolve('@sveltia/cms'), 'utf8');
  const mended = untouched(code);
  assert.equal(mended.match(/untouchedText/g)?.length, 2);
  assert.doesNotMatch(mended, /checkStatus:/);
  assert.throws(() => untouched('export {}'), /has 0 places/);
});
