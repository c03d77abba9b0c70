import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ChangedRows, type StoredRows } from '../../src/store/changed-rows.ts';
import { DeltaFile, likelyHead, removeDeltaFile } from '../../src/store/delta-file.ts';
import * as fc from '../law/fast-check.ts';

type Columns = readonly (readonly [name: string, value: number])[];
type Rows = ChangedRows<number>;

function storedRows(columns: Columns): StoredRows<number> {
  return {
    length: columns.length,
    rowOf: (name) => columns.findIndex(([one]) => one === name),
    nameOf: (row) => columns[row]?.[0] ?? '',
    at: (row) => columns[row]?.[1] ?? 0,
    says: (row, value) => columns[row]?.[1] === value,
  };
}

const root = mkdtempSync(join(tmpdir(), 'depesche-delta-'));
after(() => rmSync(root, { recursive: true }));
let folders = 0;
const aFolder = (): string => join(root, String(folders++));
const fileIn = (dir: string, version = '1') =>
  new DeltaFile<number, Columns, string>(dir, 'rows', { version, columnsOf: (rows) => rows });
const open = (columns: Columns): Rows => new ChangedRows(storedRows(columns), 'all');
const none = (): Rows => open([]);
const read = (dir: string, version?: string) => fileIn(dir, version).read(open);
const listOf = (rows: Rows) => Object.fromEntries(rows.rows());
const manyRows = (count: number): Rows => {
  const rows = none();
  for (let row = 0; row < count; row++) rows.set(`r${row}`, row);
  return rows;
};

const names = ['a', 'b', 'c', 'größe', ''] as const;
const step = fc.record({
  edits: fc.array(fc.tuple(fc.constantFrom(...names), fc.option(fc.nat({ max: 2 }))), { maxLength: 6 }),
  end: fc.constantFrom('placed', 'read again', 'killed', 'whole'),
});

test('rows that are read, changed and written, time after time, are like a plain list of them', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const dir = aFolder();
      let rows = none();
      let written: { readonly list: Record<string, number>; readonly head: string } | undefined;
      const list = new Map<string, number>();
      for (const [number, { edits, end }] of steps.entries()) {
        for (const [name, value] of edits) {
          if (value === null) rows.delete(name);
          else rows.set(name, value);
          if (value === null) list.delete(name);
          else list.set(name, value);
        }
        const expected = Object.fromEntries(list);
        assert.deepEqual(listOf(rows), expected);
        assert.equal(rows.size, list.size);
        for (const name of names) {
          assert.equal(rows.get(name), list.get(name));
          assert.equal(rows.has(name), list.has(name));
        }
        assert.deepEqual([...rows.names()].sort(), [...list.keys()].sort());
        assert.deepEqual([...rows.values()].sort(), [...list.values()].sort());
        const head = `head ${number}`;
        const place = fileIn(dir).prepare(rows, head, end === 'whole' ? true : undefined);
        if (end !== 'killed') {
          place();
          written = { list: expected, head };
          assert.equal(likelyHead(dir, 'rows'), head);
        }
        const stored = read(dir);
        assert.deepEqual(stored && { list: listOf(stored.rows), head: stored.head }, written);
        if (end === 'read again' && stored !== undefined) rows = stored.rows;
      }
    }),
    { numRuns: 200 },
  );
});

test('a few changes are written beside many rows, which stay as they are; many become rows like the others', () => {
  const dir = aFolder();
  fileIn(dir).prepare(manyRows(3_000), 'first')();
  const look = () => statSync(join(dir, 'rows.bin'), { bigint: true });
  const before = look();
  const change = (count: number) => {
    const { rows, snapshotHead } = read(dir) ?? assert.fail();
    for (let row = 0; row < count; row++) rows.set(`r${row}`, -1);
    for (let row = 0; row < count; row++) rows.delete(`r${2_999 - row}`);
    fileIn(dir).prepare(rows, 'next')();
    return snapshotHead;
  };
  assert.equal(change(300), 'first');
  assert.equal(change(301), 'first');
  assert.equal(look().ino, before.ino);
  assert.ok(statSync(join(dir, 'rows-changed.bin')).size < 20_000);
  change(400);
  assert.notEqual(look().ino, before.ino);
  assert.equal(change(1), 'next');
});

test('without its changes, when they are damaged or another snapshot’s, a snapshot is what it was', () => {
  const [dir, other] = [aFolder(), aFolder()];
  for (const place of [dir, other]) {
    fileIn(place).prepare(manyRows(2), 'first')();
    const { rows } = read(place) ?? assert.fail();
    rows.set('neu', 7);
    fileIn(place).prepare(rows, 'second')();
    assert.equal(read(place)?.head, 'second');
  }
  const changes = join(dir, 'rows-changed.bin');
  const isOlder = () => {
    const stored = read(dir);
    assert.deepEqual(stored && [listOf(stored.rows), stored.head], [{ r0: 0, r1: 1 }, 'first']);
  };
  cpSync(join(other, 'rows-changed.bin'), changes);
  isOlder();
  truncateSync(changes, 30);
  isOlder();
  rmSync(changes);
  isOlder();
});

test('rows whose snapshot was replaced since they were read are written whole', () => {
  const dir = aFolder();
  fileIn(dir).prepare(manyRows(5), 'first')();
  const { rows } = read(dir) ?? assert.fail();
  fileIn(dir).prepare(rows, 'second', true)();
  assert.ok(!fileIn(dir).fits(rows));
  rows.set('neu', 7);
  fileIn(dir).prepare(rows, 'third')();
  assert.equal(read(dir)?.rows.size, 6);
});

test('what another version has written, or nobody, is nothing', () => {
  const dir = aFolder();
  assert.equal(read(dir), undefined);
  fileIn(dir).prepare(manyRows(2), 'first')();
  assert.ok(read(dir));
  assert.equal(read(dir, '2'), undefined);
  removeDeltaFile(dir, 'rows');
  assert.equal(read(dir), undefined);
  assert.equal(likelyHead(dir, 'rows'), undefined);
});
