import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentError, Hint } from '../../src/article/content-error.ts';
import { formatContentErrors, formatHints } from '../../src/article/format-errors.ts';
import * as fc from '../law/fast-check.ts';

const at = (file: string, line: number, column: number, source: string): ContentError => ({
  file,
  line,
  column,
  source,
  rule: 'field-form',
  message: 'Falsch.',
});

/** The line with the caret below the excerpt of the only error. */
function caretLines(source: string, column: number): readonly [excerpt: string, caret: string] {
  const [, , , excerpt = '', caret = ''] = formatContentErrors([at('content/a.md', 7, column, source)]).split(
    '\n',
  );
  return [excerpt, caret];
}

test('An error shows place, message, excerpt with caret, what was found and expected, and the remedy', () => {
  const error = {
    ...at('content/a.md', 3, 8, 'reads: 1.475'),
    found: '1.475',
    expected: '1475',
    remedy: 'Schreiben Sie 1475.',
  };
  assert.equal(
    formatContentErrors([error]),
    `content/a.md:3:8
  Falsch.

  3 | reads: 1.475
    |        ^

  Gefunden: 1.475
  Erwartet: 1475
  Abhilfe:  Schreiben Sie 1475.
  Mehr:     content/README.md#field-form

1 Fehler in 1 Datei.
`,
  );
});

test('Errors are sorted by file, line and column and counted at the end', () => {
  const text = formatContentErrors([
    at('content/b.md', 1, 1, 'x'),
    at('content/a.md', 10, 2, 'x'),
    at('content/a.md', 10, 1, 'x'),
    at('content/a.md', 9, 1, 'x'),
    { file: 'content/a.md', rule: 'missing-title', message: 'Fehlt.' },
  ]);
  assert.deepEqual(
    text.split('\n').filter((line) => line.startsWith('content/')),
    ['content/a.md', 'content/a.md:9:1', 'content/a.md:10:1', 'content/a.md:10:2', 'content/b.md:1:1'],
  );
  assert.match(text, /\n5 Fehler in 2 Dateien\.\n$/);
});

test('Where to read more about a rule is said once', () => {
  const text = formatContentErrors([
    at('content/a.md', 1, 1, 'x'),
    { ...at('content/b.md', 1, 1, 'x'), rule: 'missing-alt' },
    at('content/c.md', 1, 1, 'x'),
  ]);
  assert.deepEqual(text.match(/README\.md#\S+/g), ['README.md#field-form', 'README.md#missing-alt']);
});

test('No errors, no text', () => {
  assert.equal(formatContentErrors([]), '');
});

test('The caret stands below its character behind umlauts, decomposed umlauts, tabs and wide characters', () => {
  assert.deepEqual(caretLines('ä: Öl!', 6), ['  7 | ä: Öl!', '    |      ^']);
  assert.deepEqual(caretLines('a\u0308: x', 5), ['  7 | a\u0308: x', '    |    ^']);
  assert.deepEqual(caretLines('\ta: x', 5), ['  7 | \ta: x', '    | \t   ^']);
  assert.deepEqual(caretLines('日本: x', 5), ['  7 | 日本: x', '    |       ^']);
  assert.deepEqual(caretLines('🙂: x', 5), ['  7 | 🙂: x', '    |     ^']);
});

test('A long line is cut around the caret', () => {
  const [excerpt, caret] = caretLines(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 501);
  assert.ok(excerpt.length < 120);
  assert.equal(excerpt[caret.indexOf('^')], 'X');
});

test('Control characters from a file never reach the terminal', () => {
  assert.doesNotMatch(
    formatContentErrors([{ ...at('content/a.md', 1, 3, 'a\u001b[31mb\u202e'), found: '\u0007' }]),
    /[^\P{C}\n]/u,
  );
});

test('The caret stands below its character at every column of plain text', () => {
  const line = fc.string({ unit: fc.constantFrom(...'aäöüß„“–.:'), minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(line, fc.nat(), (source, seed) => {
      const column = 1 + (seed % source.length);
      const [excerpt, caret] = caretLines(source, column);
      assert.equal(excerpt[caret.indexOf('^')], source[column - 1]);
    }),
  );
});

test('Hints look like errors but say that they are hints, and end with how many the whole archive has', () => {
  const hint = (line: number): Hint => ({
    ...at('content/a.md', line, 1, '[x]()'),
    rule: 'empty-link',
    severity: 'hint',
    remedy: 'So.',
  });
  assert.equal(
    formatHints({ shown: [hint(9), hint(2)], more: 3, total: 1200 }),
    `Hinweis: content/a.md:2:1
  Falsch.

  2 | [x]()
    | ^

  Abhilfe:  So.
  Mehr:     content/README.md#empty-link

Hinweis: content/a.md:9:1
  Falsch.

  9 | [x]()
    | ^

  Abhilfe:  So.

… und 3 weitere Hinweise.

1200 Hinweise zum ganzen Archiv, 5 davon zu neuen und geänderten Artikeln; weitere Arten nennt „npm run lint“.
`,
  );
  assert.equal(
    formatHints({ shown: [], more: 0, total: 1 }),
    '1 Hinweis zum ganzen Archiv; weitere Arten nennt „npm run lint“.\n',
  );
  assert.equal(formatHints({ shown: [], more: 0, total: 0 }), '');
});
