import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeatedTitle } from '../../src/content/repeated-title.ts';

const title = 'Der Rat tagt: „So nicht“';

const cases: readonly (readonly [body: string, line: number | undefined])[] = [
  ['# Der Rat tagt: „So nicht“\n\nText', 4],
  ['\n\n## Der Rat tagt: "So nicht"\n\nText', 6],
  ['**Der Rat tagt: „So nicht“**\n\nText', 4],
  ['Der Rat tagt: „So nicht“\n\nText', 4],
  ['DER RAT TAGT: SO NICHT\r\n\r\nText', 4],
  ['# Der Rat tagt: „So nicht“', 4],
  ['Der Rat tagt: „So nicht“\nsagt der Bürgermeister.', undefined],
  ['Der Rat tagt: „So nicht“, sagt der Bürgermeister.\n', undefined],
  ['# Der Rat tagt\n\nText', undefined],
  ['Text\n\n# Der Rat tagt: „So nicht“', undefined],
  ['', undefined],
  ['\n \n', undefined],
];

test('a text that begins with its headline once more is told with its line; a sentence in the same words is not', () => {
  for (const [body, line] of cases) {
    const text = `---\ntitle: x\n---\n${body}`;
    const [hint] = repeatedTitle(title, body, 4, { file: 'artikel/a.md', text });
    assert.equal(hint?.line, line, body);
  }
});
