import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read-article.ts';
import * as fc from '../law/fast-check.ts';
import { settings } from '../newspaper/settings.ts';
import { hash, messages, read } from './an-article-text.ts';

test('A draft is read like any other article and says so', () => {
  const result = read('title: Der Rat tagt\ndraft: true');
  assert.equal(result.ok && result.draft, true);
});

test('A field of another system that is left empty is no field of ours with its value glued to it', () => {
  for (const name of ['title-image', 'lead.style']) {
    assert.deepEqual(messages(read(`title: Rat\n${name}:`)), []);
  }
});

test('Byte order mark and Windows line ends change nothing but the text’s own line ends', () => {
  const text = '---\ntitle: Der Rat tagt\ntags:\n  - Rat\n---\nText\n';
  const source = { file: 'artikel/2019/12/2019-12-05-rat.md', hash };
  const plain = readArticle({ ...source, text }, settings);
  const windows = readArticle({ ...source, text: `\ufeff${text.replaceAll('\n', '\r\n')}` }, settings);
  assert.ok(plain.ok && windows.ok);
  assert.deepEqual(windows, { ...plain, body: 'Text\r\n' });
});

test('All mistakes of a file are reported at once, in the order of its lines', () => {
  assert.deepEqual(messages(read('titel: Der Rat tagt\ndate: 2019-02-30\nsection: Poltik\nimage: rat.jpg')), [
    '2: Unbekanntes Feld „titel“.',
    '3: Den Tag „2019-02-30“ gibt es nicht.',
    '4: Das Ressort „Poltik“ gibt es nicht.',
    '5: Das Bild braucht eigene Felder.',
  ]);
});

test('Names from JavaScript’s insides are unknown fields like any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    assert.deepEqual(messages(read(`title: Der Rat tagt\n${name}: x`)), [`3: Unbekanntes Feld „${name}“.`]);
  }
});

test('Whatever stands in a file, reading it never throws, and errors have a place and a remedy', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '---',
      'title: Der Rat',
      'date: 2019-12-05',
      'tags:',
      '  - Rat',
      '- a: b',
      'image: {src: a}',
      '\tx: y',
      'a: [',
      'b: "',
      "c: 'd",
      '? e',
      '&f',
      '*g',
      '!h i',
      '<<: *j',
      '%k',
      '|',
      'Text: mehr: noch',
      '',
    ),
    fc.string({ unit: fc.anyCharacter, maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const result = readArticle(
        { file: 'artikel/2019/12/2019-12-05-rat.md', hash, text: `---\n${lines.join('\n')}` },
        settings,
      );
      if (result.ok) return;
      assert.ok(result.errors.length > 0);
      for (const { remedy, message } of result.errors) assert.ok(message !== '' && remedy !== undefined);
    }),
    { numRuns: 1000 },
  );
});
