import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from '../../src/article/front-matter.ts';

const table = [
  {
    name: 'front-matter and text',
    text: '---\na: 1\nb: 2\n---\n\nText\n',
    want: { frontMatter: 'a: 1\nb: 2\n', body: '\nText\n', bodyLine: 5 },
  },
  {
    name: 'Windows line ends',
    text: '---\r\na: 1\r\n---\r\nText\r\n',
    want: { frontMatter: 'a: 1\r\n', body: 'Text\r\n', bodyLine: 4 },
  },
  {
    name: 'a byte order mark',
    text: '\ufeff---\na: 1\n---\nText',
    want: { frontMatter: 'a: 1\n', body: 'Text', bodyLine: 4 },
  },
  {
    name: 'spaces after the dashes',
    text: '--- \na: 1\n---\t\nText',
    want: { frontMatter: 'a: 1\n', body: 'Text', bodyLine: 4 },
  },
  { name: 'no text', text: '---\na: 1\n---', want: { frontMatter: 'a: 1\n', body: '', bodyLine: 4 } },
  {
    name: 'nothing between the dashes',
    text: '---\n---\nText',
    want: { frontMatter: '', body: 'Text', bodyLine: 3 },
  },
  {
    name: 'a rule in the text',
    text: '---\na: 1\n---\nText\n\n---\nMehr',
    want: { frontMatter: 'a: 1\n', body: 'Text\n\n---\nMehr', bodyLine: 4 },
  },
  {
    name: 'dashes within a field',
    text: '---\na: x --- y\nb: |\n  ---\n---\nText',
    want: { frontMatter: 'a: x --- y\nb: |\n  ---\n', body: 'Text', bodyLine: 6 },
  },
  {
    name: 'no front-matter',
    text: 'Text\n',
    want: { frontMatter: '', body: 'Text\n', bodyLine: 1, problem: 'missing' },
  },
  { name: 'an empty file', text: '', want: { frontMatter: '', body: '', bodyLine: 1, problem: 'missing' } },
  {
    name: 'four dashes',
    text: '----\na: 1\n----\n',
    want: { frontMatter: '', body: '----\na: 1\n----\n', bodyLine: 1, problem: 'missing' },
  },
  {
    name: 'no closing dashes',
    text: '---\na: 1\n\nText',
    want: { frontMatter: '', body: '---\na: 1\n\nText', bodyLine: 1, problem: 'not-closed' },
  },
];

for (const { name, text, want } of table) {
  test(`A file with ${name} is split at the right line`, () => {
    assert.deepEqual(splitFrontMatter(text), want);
  });
}

test('bodyLine is the line on which the text really starts', () => {
  for (const { text, want } of table) {
    if ('problem' in want || want.body === '') continue;
    const lines = text.replace('\ufeff', '').split('\n');
    assert.equal(lines.slice(want.bodyLine - 1).join('\n'), want.body);
  }
});
