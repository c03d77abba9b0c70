// Reads made-up articles for the tests of this room.
import assert from 'node:assert/strict';
import type { Article } from '../../src/article/article.ts';
import { type ReadResult, readArticle } from '../../src/article/read-article.ts';
import { settings } from '../newspaper/settings.ts';

export const hash = '0123456789abcdef0123456789abcdef01234567';

/** Reads an article with this front-matter. */
export function read(
  frontMatter: string,
  body = 'Der Rat tagt.\n',
  file = 'artikel/2019/12/2019-12-05-der-rat-tagt.md',
): ReadResult {
  return readArticle({ file, hash, text: `---\n${frontMatter}\n---\n${body}` }, settings);
}

/** The record of an article that has no mistakes. */
export function article(frontMatter: string, body?: string, file?: string): Article {
  const result = read(frontMatter, body, file);
  assert.ok(result.ok, JSON.stringify(result));
  return result.article;
}

/** Line and message of all mistakes. */
export function messages(result: ReadResult): readonly string[] {
  return result.ok ? [] : result.errors.map(({ line, message }) => `${line}: ${message}`);
}
