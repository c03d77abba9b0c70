// Files that are made of one source as one row of the ledger.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkOutput } from '../../src/ledger/check-output.ts';
import { folderIn, groupKey, groupName, packFiles, unpackFiles } from '../../src/ledger/file-group.ts';
import { fileKey } from '../../src/ledger/file-key.ts';
import { writeFolderTimes } from '../../src/ledger/folder-times.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { prepareLedger, readLedgers } from '../../src/ledger/ledger-files.ts';
import type { Row } from '../../src/ledger/ledger-rows.ts';
import * as fc from '../law/fast-check.ts';

const row = (name: string, fingerprint: number, ...files: string[]): [name: string, row: Row] => [
  name,
  { fingerprint, bytes: 7, files: packFiles(name, files) },
];
const stored = (ledger: Ledger): Ledger => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  prepareLedger(dir, { name: 'ledger', ledger }).place();
  const [{ ledger: found } = { ledger: undefined }] = readLedgers(dir, undefined, readFileSync);
  rmSync(dir, { recursive: true });
  assert.ok(found);
  return found;
};
const ledgerOf = (...rows: (readonly [name: string, row: Row])[]): Ledger => new Ledger().with(rows);

test('packed files come back as they were, whatever they are called, and take a third of the space', () => {
  const text = fc
    .string({ minLength: 1 })
    .map((some) =>
      some.replaceAll('\n', '').replaceAll('\x01', '').replaceAll('\x02', '').replaceAll('\x03', ''),
    );
  const stem = fc.oneof(
    fc.constantFrom('', 'a', 'bilder', '8a', 'rathaus', '$&', 'x.avif', 'x.jpg', '.av'),
    text,
  );
  const file = (name: string) =>
    fc.oneof(
      fc.stringMatching(/^bilder\/[a-z0-9./-]{1,120}$/),
      fc.nat(99).map((size) => `bilder/8a/${name}-${size}`),
      fc.constantFrom('', '.avif', '.jpg', 'if').map((end) => `bilder/8a/${name}${end}`),
      text,
    );
  const made = stem.chain((name) =>
    fc.record({
      source: fc.constantFrom(`artikel/${name}.jpg`, `${name}.jpg`, name),
      files: fc.array(file(name), { minLength: 1, maxLength: 14 }),
    }),
  );
  fc.assert(
    fc.property(made, ({ source, files }) => {
      const name = groupName(source);
      const folder = files[0]?.slice(0, Math.max(0, files[0].lastIndexOf('/')));
      const packed = packFiles(name, files);
      assert.deepEqual(unpackFiles(name, packed), files);
      assert.equal(folderIn(packed), folder);
    }),
  );
  const files = ['400.avif', '800.avif', '1280.avif', '800.jpg', '1600.jpg'].map(
    (end) => `bilder/8a/der-rat-im-rathaus-1f2e3d4c5b-${end}`,
  );
  const packed = packFiles(groupName('artikel/2019/der-rat-im-rathaus.jpg'), files);
  assert.ok(packed.length * 3 < files.join('\n').length);
});

for (const [state, make] of [
  ['just made', (ledger: Ledger) => ledger],
  ['read back', stored],
] as const) {
  test(`a ledger that was ${state} knows each file of its groups, and forgets a group as a whole`, () => {
    const ledger = make(
      ledgerOf(
        ['index.html', { fingerprint: 1, bytes: 1 }],
        row(groupName('artikel/a.jpg'), 2, 'bilder/a-400.avif', 'bilder/a-800.jpg'),
        row(groupName('artikel/b.jpg'), 3, 'bilder/b-400.avif'),
        // The same picture once more, in another folder.
        row(groupName('alt/b.jpg'), 3, 'bilder/b-400.avif', 'bilder/b-900.jpg'),
      ),
    );
    const known = [
      'index.html',
      'bilder/a-400.avif',
      'bilder/a-800.jpg',
      'bilder/b-400.avif',
      'bilder/b-900.jpg',
    ];
    assert.deepEqual(new Set(ledger.files()), new Set(known));
    for (const file of known) assert.ok(ledger.hasFile(file), file);
    for (const file of [
      'bilder/a-40.avif',
      'bilder/a',
      'bilder',
      'a-400.avif',
      '',
      groupName('artikel/c.jpg'),
    ])
      assert.equal(ledger.hasFile(file), false, file);
    // What one group still has is not missing.
    const next = ledger.successor();
    assert.ok(next.keep('index.html', 1, ledger));
    assert.equal(next.keep(groupName('artikel/a.jpg'), 9, ledger), false);
    assert.ok(next.keep(groupName('artikel/b.jpg'), 3, ledger));
    assert.deepEqual(next.missing(ledger).sort(), [
      'bilder/a-400.avif',
      'bilder/a-800.jpg',
      'bilder/b-900.jpg',
    ]);
    // With another focus a picture has other crops, and keeps the rest.
    next.set(...row(groupName('artikel/a.jpg'), 9, 'bilder/a-400.avif', 'bilder/a-16x9-400.avif'));
    assert.deepEqual(next.missing(ledger).sort(), ['bilder/a-800.jpg', 'bilder/b-900.jpg']);
    assert.deepEqual(new Set(stored(ledgerOf(...next.rows())).files()), new Set(next.files()));
    assert.notEqual(next.sum, ledger.sum);

    assert.deepEqual(ledger.forget('bilder/a-800.jpg'), ['bilder/a-400.avif']);
    assert.equal(ledger.hasFile('bilder/a-400.avif'), false);
    assert.deepEqual(ledger.forget('bilder/b-400.avif'), ['bilder/b-900.jpg'], 'both groups that have it');
    assert.deepEqual([...ledger.files()], ['index.html']);
  });
}

test('of a group whose files were touched all are read, and one that is gone or holds something else is lost', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const files = ['bilder/a-400.avif', 'bilder/a-800.jpg'];
  mkdirSync(join(dir, '_site/bilder'), { recursive: true });
  for (const file of files) writeFileSync(join(dir, '_site', file), file);
  const key = groupKey(files, (file) => fileKey(join(dir, '_site', file)));
  const name = groupName('a.jpg');
  const ledger = ledgerOf([name, { fingerprint: 1, bytes: key, files: packFiles(name, files) }]);
  const look = () => {
    const { lost, foreign } = checkOutput(join(dir, '.cache'), join(dir, '_site'), ledger);
    return { lost: [...lost].sort(), foreign: foreign.filter((path) => !path.startsWith('.')).sort() };
  };
  assert.deepEqual(look(), { lost: [], foreign: [] });
  writeFileSync(join(dir, '_site', 'bilder/a-400.avif'), 'bilder/a-400.avig');
  assert.deepEqual(look(), { lost: files, foreign: files });
  writeFileSync(join(dir, '_site', 'bilder/a-400.avif'), 'bilder/a-400.avif');
  writeFileSync(join(dir, '_site', 'bilder/fremd.jpg'), 'x');
  assert.deepEqual(look(), { lost: [], foreign: ['bilder/fremd.jpg'] });
  rmSync(join(dir, '_site', 'bilder/a-800.jpg'));
  assert.deepEqual(look().lost, ['bilder/a-800.jpg', 'bilder/a-400.avif'].sort());
});

for (const source of [
  'logo.png',
  'Größe 1.png',
  '.versteckt.png',
  'index.svg',
  'a b  c.jpg',
  'logo',
  'public/logo.png',
  'artikel/logo.png',
])
  test(`where nothing has changed, the files of the picture content/${source} are none that are lost`, (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
    t.after(() => rmSync(dir, { recursive: true }));
    const [cacheDir, outputDir] = [join(dir, '.cache'), join(dir, '_site')];
    const files = ['bilder/8a/logo-400.avif', 'bilder/8a/logo-800.jpg'];
    mkdirSync(cacheDir);
    mkdirSync(join(outputDir, 'bilder/8a'), { recursive: true });
    for (const file of [...files, 'index.html']) writeFileSync(join(outputDir, file), file);
    const keyOf = (file: string) => fileKey(join(outputDir, file));
    const name = groupName(source);
    const ledger = ledgerOf(
      ['index.html', { fingerprint: 1, bytes: keyOf('index.html') }],
      [name, { fingerprint: 1, bytes: groupKey(files, keyOf), files: packFiles(name, files) }],
    );
    writeFolderTimes(cacheDir, checkOutput(cacheDir, outputDir, ledger).folders);
    const again = checkOutput(cacheDir, outputDir, ledger);
    assert.deepEqual([again.changed, again.lost], [[''], []]);
    rmSync(join(outputDir, 'index.html'));
    rmSync(join(outputDir, files[0] ?? ''));
    const { lost } = checkOutput(cacheDir, outputDir, ledger);
    // Whether the group's other file is too young to be believed unread is the clock's business.
    assert.deepEqual(lost.filter((path) => path !== files[1]).sort(), [files[0], 'index.html']);
  });
