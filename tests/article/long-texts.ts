// Texts of any length, for what must cost their length and no more.
import { type ReadResult, readArticle } from '../../src/article/read-article.ts';
import { settings } from '../newspaper/settings.ts';

export const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

export const readText = (text: string): ReadResult =>
  readArticle({ file: 'artikel/2019-12-05-rat.md', hash: '0'.repeat(40), text }, settings);

/** With so many entries. */
export function liveBlogOf(count: number): string {
  const entry = (index: number) =>
    `### ${String(9 + (index % 14)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} Satz\n\nText\n\n`;
  return `---\ntitle: Rat\ndate: 2019-12-05 08:00\nliveblog: true\n---\n${times(count, entry)}`;
}
