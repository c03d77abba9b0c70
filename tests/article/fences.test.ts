import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { Fences } from '../../src/article/fences.ts';
import * as fc from '../law/fast-check.ts';

const lines = [
  ...[
    '```',
    '````',
    '~~~',
    '~~~~~',
    '```js',
    '``` js',
    '~~~ js',
    '~~~js ~~~',
    '```a`b',
    '~~~ a`b',
    '``',
    '~~',
  ],
  ...[
    '   ```',
    '  ~~~ ',
    '    ```',
    '\t~~~',
    '```  ',
    '```\t',
    '```\u00a0',
    '~~~\u3000',
    'Text',
    '',
    '`a` ```',
    '```` `',
  ],
];

/** The lines that belong to fenced code, told by the library that renders. */
function rendered(text: string): number[] {
  return new MarkdownIt()
    .parse(text, {})
    .filter(({ type }) => type === 'fence')
    .flatMap(({ map }) => {
      const [from = 0, to = 0] = map ?? [];
      return Array.from({ length: to - from }, (_, index) => from + index);
    });
}

function held(text: string): number[] {
  const fences = new Fences();
  // The empty string behind the last line's end is no line.
  const all = text.split('\n').slice(0, -1);
  return all.flatMap((line, index) => (fences.hold(line) ? [index] : []));
}

test('a fence closes at a mark of its own kind, as long at least, with nothing but blanks behind it', () => {
  for (const [text, expected] of [
    ['```\nx\n```js\ny\n```\nz\n', [0, 1, 2, 3, 4]],
    ['````\n```\n````\n', [0, 1, 2]],
    ['```\n~~~\n``` \nx\n', [0, 1, 2]],
    ['```a`\nx\n', []],
    ['~~~ a`\nx\n', [0, 1]],
  ] as const) {
    assert.deepEqual(held(text), expected, text);
  }
});

test('lines are fenced code for us where they are for the library that renders', () => {
  const text = fc
    .array(fc.constantFrom(...lines), { maxLength: 12 })
    .map((all) => all.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(text, fc.boolean(), (text, isWindows) => {
      assert.deepEqual(held(isWindows ? text.replaceAll('\n', '\r\n') : text), rendered(text), text);
    }),
    { numRuns: 2_000 },
  );
});
