// Files of any size as text, in the encoding that they are in, whatever they say.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openText } from '../../src/import/file-text.ts';
import { wxr, wxrItem } from './a-wxr.ts';
import { archive, told } from './an-archive.ts';

const declaredAs = (encoding: string) =>
  wxr([
    wxrItem({ id: 1, title: 'Größe', date: '2019-12-05 17:52:00', content: '<p>Süße „Öl“-Straße.</p>' }),
  ]).replace(/^(?:<\?xml[^>]*\?>)?/, `<?xml version="1.0" encoding="${encoding}"?>`);
const utf16 = (text: string, mark = '\ufeff') => Buffer.from(mark + text, 'utf16le');
const said = (name: string, encoding: string) => [
  `Die Datei nennt sich ${name}, ist aber in ${encoding} geschrieben; so wurde sie gelesen.`,
];
const exported: readonly (readonly [what: string, bytes: Buffer, notes: readonly string[]])[] = [
  ['UTF-8', Buffer.from(declaredAs('UTF-8')), []],
  ['UTF-16 with a mark', utf16(declaredAs('UTF-16')), []],
  ['UTF-16 without a mark', utf16(declaredAs('UTF-16'), ''), []],
  ['UTF-16 that calls itself UTF-8', utf16(declaredAs('UTF-8')), said('UTF-8', 'UTF-16 LE')],
  ['big-endian UTF-16', utf16(declaredAs('UTF-16')).swap16(), []],
  ['UTF-8 that calls itself UTF-16', Buffer.from(declaredAs('UTF-16')), said('UTF-16', 'UTF-8')],
  ['UTF-8 that calls itself ISO-8859-1', Buffer.from(declaredAs('iso-8859-1')), said('ISO-8859-1', 'UTF-8')],
  [
    'UTF-8 with half a letter in it',
    Buffer.concat([
      Buffer.from(declaredAs('UTF-8')).subarray(0, -20),
      Buffer.from('<!-- \xc3 -->', 'latin1'),
      Buffer.from(declaredAs('UTF-8')).subarray(-20),
    ]),
    said('UTF-8', 'UTF-8 und Windows-1252'),
  ],
];
for (const [what, bytes, notes] of exported) {
  test(`an export in ${what} has its umlauts`, async (t) => {
    const { run, written } = archive(t, { 'a.xml': bytes });
    const imported = await run('a.xml');
    assert.deepEqual(
      told(imported).notes.map((note) => note.replace(/^\S*a\.xml: /, '')),
      notes,
    );
    const [text = ''] = written().values();
    assert.match(text, /^title: Größe$/m);
    assert.match(text, /^Süße „Öl“-Straße\.$/m);
  });
}

test('letters stay whole wherever a piece of the file ends, broken ones and foreign ones, too', (t) => {
  // 131,072 bytes are read at once.
  for (const [name, letters] of [
    ['utf8.txt', Buffer.from('ä€😀 ')],
    ['both.txt', Buffer.from('ä€ \xe4\x80 ', 'latin1')],
    ['mixed.txt', Buffer.concat([Buffer.from('ä€😀 '), Buffer.from('\xe4 \x80 \n', 'latin1')])],
  ] as const) {
    const { source } = archive(t, { [name]: Buffer.concat(Array(40_000).fill(letters)) });
    const text = [...openText(join(source, name)).parts()].join('');
    const one = { 'utf8.txt': 'ä€😀 ', 'both.txt': 'Ã¤â‚¬ ä€ ', 'mixed.txt': 'ä€😀 ä € \n' }[name];
    if (name === 'both.txt') assert.doesNotMatch(text, /\ufffd/);
    else assert.ok(text === one.repeat(40_000), name);
  }
});
