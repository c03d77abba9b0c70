import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { formConfig } from '../../src/admin/form-config.ts';
import { adminPolicy } from '../../src/admin/form-policy.ts';
import { fieldNames } from '../../src/article/schema.ts';
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

test('the page may speak with the newspaper’s repository and nobody else', () => {
  assert.match(adminPolicy(github), /connect-src 'self' blob: data: https:\/\/api\.github\.com;/);
  assert.match(adminPolicy({ ...github, backend: 'gitlab' }), / https:\/\/gitlab\.com;/);
  const own = { ...github, backend: 'gitlab', server: 'https://git.bote.example/x' } as const;
  assert.match(adminPolicy(own), / https:\/\/git\.bote\.example;/);
});

test('Sveltia’s code trims files in exactly the places that are mended, and other code is refused', () => {
  const code = readFileSync(createRequire(import.meta.url).resolve('@sveltia/cms'), 'utf8');
  assert.equal(untouched(code).match(/untouchedText/g)?.length, 2);
  assert.throws(() => untouched('export {}'), /has 0 places/);
});
