import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readArticle } from '../src/article/read-article.ts';
import { settings } from './newspaper/settings.ts';

test('the example in the README is an article under the name given there', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
  const [, file = '', text = ''] = /`content\/(artikel\/[^`]+)`:\n\n```md\n(.*?)```/s.exec(readme) ?? [];
  const result = readArticle({ file, hash: '0'.repeat(40), text }, settings);
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(result.article.title, 'Stromausfall in Birkenau, Ursache ist ein Marder');
});
