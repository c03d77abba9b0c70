import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/article/decode.ts';

const text = '---\ntitle: Der Rat tagt\n---\nDie Brücke über die Lauter ist „schön“, groß und 5 € teuer.\n';
const file = 'artikel/a.md';

test('UTF-8 is read with and without a byte order mark', () => {
  for (const written of [text, `\ufeff${text}`, '', 'Nur ASCII', '日本 🙂']) {
    assert.deepEqual(decode(Buffer.from(written), file), { ok: true, text: written });
  }
});

const latin = '---\ntitle: Die Brücke\n---\nGroß und schön.\n';
const utf16 = (written: string, mark: boolean): Buffer =>
  Buffer.from((mark ? '\ufeff' : '') + written, 'utf16le');

/** Bytes of letters beyond ASCII in encodings that Node does not write. */
const bytesOf: Readonly<Record<string, string>> = {
  windows: 'ü=fc,ö=f6,ß=df,„=84,“=93,€=80',
  mac: 'ü=9f,ö=9a,ß=a7,„=e3,“=d2,€=db',
  dos: 'ü=81,ö=94,ß=e1,„=22,“=22,€=d5',
};

function written(encoding: string, from: string): Buffer {
  const table = new Map(
    (bytesOf[encoding] ?? '').split(',').map((pair) => [pair.charAt(0), Number.parseInt(pair.slice(2), 16)]),
  );
  return Buffer.from([...from].map((letter) => table.get(letter) ?? letter.charCodeAt(0)));
}

const cases: readonly (readonly [name: string, bytes: Buffer, found: string, place: string])[] = [
  ['Latin-1', Buffer.from(latin, 'latin1'), 'Latin-1 (ISO 8859-1)', '2:14 title: Die Brücke'],
  [
    'Windows-1252',
    written('windows', text),
    'Windows-1252',
    '4:7 Die Brücke über die Lauter ist „schön“, groß und 5 € teuer.',
  ],
  [
    'Mac OS Roman',
    written('mac', text),
    'Mac OS Roman',
    '4:7 Die Brücke über die Lauter ist „schön“, groß und 5 € teuer.',
  ],
  ['DOS', written('dos', latin), 'DOS (CP850)', ''],
  ['UTF-16 with a mark', utf16(text, true), 'UTF-16 LE', '1:1 ---'],
  ['UTF-16 with a mark, big end first', utf16(text, true).swap16(), 'UTF-16 BE', '1:1 ---'],
  ['UTF-16 without a mark', utf16('---\ntitle: Rat\n---\nText\n', false), 'UTF-16 LE', '1:1 ---'],
  [
    'UTF-16 without a mark, big end first',
    utf16('---\ntitle: Rat\n---\nText\n', false).swap16(),
    'UTF-16 BE',
    '1:1 ---',
  ],
  ['UTF-16 with umlauts and without a mark', utf16(text, false), 'UTF-16 LE', '1:1 ---'],
  [
    'UTF-8 with one line pasted in Latin-1',
    Buffer.concat([Buffer.from(text), Buffer.from('Größe\n', 'latin1')]),
    'Latin-1 (ISO 8859-1)',
    '5:3 Größe',
  ],
  [
    'UTF-8 that was cut within a letter',
    Buffer.from(text.slice(0, -1)).subarray(0, 35),
    'Latin-1 (ISO 8859-1)',
    '',
  ],
];

for (const [name, bytes, found, place] of cases) {
  test(`A file in another encoding is named, not published with lost letters: ${name}`, () => {
    const result = decode(bytes, file);
    assert.equal(result.ok, false);
    if (result.ok) return;
    const { error } = result;
    assert.equal(error.found, found);
    if (place !== '') assert.equal(`${error.line}:${error.column} ${error.source}`, place);
    assert.match(error.remedy ?? '', /UTF-8\.$/);
  });
}

test('Whoever opens the file in the encoding that is named and saves it as UTF-8 has all letters', () => {
  for (const [bytes, label] of [
    [Buffer.from(latin, 'latin1'), 'windows-1252'],
    [written('windows', text), 'windows-1252'],
    [written('mac', text), 'macintosh'],
    [utf16(text, true), 'utf-16le'],
  ] as const) {
    const saved = Buffer.from(new TextDecoder(label).decode(bytes));
    const result = decode(saved, file);
    assert.ok(result.ok);
    assert.match(result.text, /Brücke/);
  }
});
