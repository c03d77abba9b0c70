import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { hashKey } from '../../src/content/hash.ts';
import type { FileInfo } from '../../src/images/file-info.ts';
import { PictureStore } from '../../src/images/picture-store.ts';
import { contentKey, plainPicture } from '../../src/images/stored-pictures.ts';

function temporaryFolder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  return dir;
}

const seen = { size: 137, mtimeMs: 1_575_500_400_000.25, hash: 'a'.repeat(40) };
const size = { width: 1600, height: 900 };
const infos: ReadonlyMap<string, FileInfo> = new Map(
  [
    { ...seen, file: 'artikel/see.jpg', ...size, colour: '#7a6a4f', stamp: 12 },
    { ...seen, file: 'artikel/wappen.svg', ...size, density: 96.5 },
    { ...seen, file: 'artikel/größe.png', ...size, credit: 'Jörg „Foto“ Weiß', ai: true as const },
    { ...seen, file: 'artikel/alles.png', ...size, colour: '#fff', credit: '', stamp: 0, density: 0 },
    { ...seen, file: 'artikel/film.mp4', type: 'video/mp4' as const, stamp: 7 },
    { ...seen, file: 'artikel/ton.mp3', type: 'audio/mpeg' as const },
  ].map((info) => [info.file, info]),
);

const known = (store: PictureStore): Map<string, FileInfo> =>
  new Map(store.values().map((info) => [info.file, info]));

const plain = (info: FileInfo | undefined): FileInfo | undefined =>
  info === undefined || 'type' in info ? info : plainPicture(info);
const plainAll = (all: ReadonlyMap<string, FileInfo>) =>
  new Map([...all].map(([file, info]) => [file, plain(info)]));

test('what is known of pictures, films and sound comes back whole, and as the same object each time', (t) => {
  const dir = temporaryFolder(t);
  new PictureStore(dir, '1').save(infos);
  const store = new PictureStore(dir, '1');
  for (const [file, info] of infos) {
    assert.deepEqual(plain(store.get(file)), info);
    assert.equal(store.get(file), store.get(file));
    const found = store.get(file);
    if (found !== undefined && !('type' in found)) assert.equal(contentKey(found), hashKey(info.hash));
  }
  assert.deepEqual(plainAll(known(store)), infos);
  assert.equal(store.get('artikel/nie.jpg'), undefined);
  assert.deepEqual(new PictureStore(dir, '2').values(), []);
});

const changes: readonly [what: string, change: (all: Map<string, FileInfo>) => void, isWritten: boolean][] = [
  ['nothing', () => {}, false],
  ['a picture that is gone', (all) => all.delete('artikel/ton.mp3'), true],
  ['a new one', (all) => all.set('b.png', { ...seen, ...size, file: 'b.png' }), true],
  [
    'another look at one',
    (all) => all.set('artikel/see.jpg', { ...seen, ...size, file: 'artikel/see.jpg' }),
    true,
  ],
  [
    'one in the place of another',
    (all) => all.delete('artikel/see.jpg') && all.set('b.png', { ...seen, ...size, file: 'b.png' }),
    true,
  ],
  ['all of them gone', (all) => all.clear(), true],
];

/** What {@link PictureStore.save} is told beside all infos. */
const ways: readonly [
  way: string,
  named: (all: ReadonlyMap<string, FileInfo>, store: PictureStore) => [] | [changed: Iterable<string>],
][] = [
  ['all of them', () => []],
  [
    'those that differ',
    (all, store) => [[...all.keys()].filter((name) => store.get(name) !== all.get(name))],
  ],
];

for (const [[what, change, isWritten], [way, named]] of changes.flatMap((one) =>
  ways.map((way) => [one, way] as const),
)) {
  test(`a store is written when it differs, and says then what it was given: ${what}, told of ${way}`, (t) => {
    const dir = temporaryFolder(t);
    new PictureStore(dir, '1').save(infos);
    const store = new PictureStore(dir, '1');
    const all = known(store);
    change(all);
    const file = join(dir, 'pictures-changed.bin');
    rmSync(file);
    store.save(all, ...named(all, store));
    assert.equal(existsSync(file), isWritten);
    assert.deepEqual(plainAll(known(store)), plainAll(all));
    assert.deepEqual(plainAll(known(new PictureStore(dir, '1'))), plainAll(all));
    // The store goes on from there.
    store.save(infos);
    assert.deepEqual(plainAll(known(new PictureStore(dir, '1'))), infos);
  });
}

test('a picture is found by its bytes, in the rows of the cache and beside them, and no longer when it is gone', (t) => {
  const dir = temporaryFolder(t);
  const hashes = Array.from({ length: 20 }, (_, index) => hash('sha1', String(index)));
  const named = (index: number): [string, FileInfo] => [
    `${index}.png`,
    { ...seen, ...size, hash: hashes[index] ?? '', file: `${index}.png` },
  ];
  new PictureStore(dir, '1').save(new Map(hashes.slice(0, 19).map((_, index) => named(index))));
  const first = new PictureStore(dir, '1');
  const all = new Map([...known(first), named(19)]);
  all.delete('7.png');
  first.save(all);
  for (const store of [first, new PictureStore(dir, '1')]) {
    for (const [index, one] of hashes.entries()) {
      assert.equal(store.withHash(one)?.file, index === 7 ? undefined : `${index}.png`);
    }
    // The same first 48 bits are not yet the same bytes.
    assert.equal(store.withHash(`${hashes[3]?.slice(0, 12)}${'0'.repeat(28)}`), undefined);
  }
  assert.equal(new PictureStore(dir, '2').withHash(hashes[0] ?? ''), undefined);
});
