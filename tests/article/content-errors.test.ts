// Every mistake an editor can make: tests/errors/<case>.md is the file, <case>.txt the whole text they are told.
// After a change of wording: node --test --test-update-snapshots tests/article/content-errors.test.ts, then review.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { settings } from '../newspaper/settings.ts';
import { fileNameOf } from './error-cases.ts';

const folder = join(import.meta.dirname, '..', 'errors');

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

for (const name of cases) {
  test(`An editor is told what to do about: ${name.replaceAll('-', ' ')}`, (t) => {
    const file = `artikel/2019/12/${fileNameOf(name)}`;
    const text = readFileSync(join(folder, `${name}.md`), 'utf8');
    const result = readArticle({ file, hash: '0'.repeat(40), text }, settings);
    assert.equal(result.ok, false, 'the file was accepted');
    if (result.ok) return;
    t.assert.fileSnapshot(formatContentErrors(result.errors), join(folder, `${name}.txt`), {
      serializers: [String],
    });
  });
}

test('Every expected text belongs to a case', () => {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  assert.deepEqual(
    texts,
    cases.map((name) => `${name}.txt`),
  );
});

test('Every text names the place, the mistake and a remedy', () => {
  for (const name of cases) {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    assert.match(text, /^content\/artikel\/2019\/12\/[\w-]+\.md/, name);
    assert.match(text, /^ {2}Abhilfe: {2}\S.*\.$/m, name);
    assert.doesNotMatch(text, /undefined|null|NaN|\[object/, name);
    assert.doesNotMatch(text, /(?<!\.)\.\.$/m, name);
  }
});
