import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Ledger } from '../../src/ledger/ledger.ts';
import { prepareLedger, readLedgers } from '../../src/ledger/ledger-files.ts';
import type { Row } from '../../src/ledger/ledger-rows.ts';
import * as fc from '../law/fast-check.ts';

function temporaryFolder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Stores it as a whole build does and returns the stamp. */
function store(dir: string, ledger: Ledger): string {
  const { stamp, place } = prepareLedger(dir, { name: 'ledger', ledger });
  place();
  return stamp;
}

function read(dir: string) {
  const [stored, ...others] = readLedgers(dir, undefined, readFileSync);
  assert.ok(stored);
  assert.deepEqual(others, []);
  return stored;
}

const ledgerOf = (rows: Iterable<readonly [string, Row]>): Ledger => {
  const ledger = new Ledger();
  for (const [path, row] of rows) ledger.set(path, row);
  return ledger;
};
const rowsOf = (ledger: Ledger) => new Map(ledger.rows());

test('a ledger that is read, changed, kept, joined and stored, time after time, is like a plain list of its rows', () => {
  const row = fc.record(
    {
      fingerprint: fc.option(fc.nat({ max: 3 }), { freq: 4 }),
      bytes: fc.nat({ max: 3 }),
    },
    { noNullPrototype: true },
  );
  const path = fc.constantFrom('index.html', 'a/größe.html', 'a/b.html', 'a/b.htm', 'c', 'd/e');
  const builds = fc.array(fc.dictionary(path, row, { noNullPrototype: true }), {
    minLength: 1,
    maxLength: 6,
  });
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  fc.assert(
    fc.property(builds, fc.array(path, { maxLength: 3 }), (plans, lost) => {
      rmSync(dir, { recursive: true, force: true });
      let last = new Ledger();
      for (const plan of plans) {
        for (const one of lost) last.delete(one);
        const before = rowsOf(last);
        const next = last.successor();
        // As the rows of pictures that stay, which are kept before those of pages.
        const others = last.successor();
        for (const [index, [one, wanted]] of Object.entries(plan).entries()) {
          const known = before.get(one);
          const isKept = (index % 2 === 0 ? next : others).keep(one, wanted.fingerprint, last);
          assert.equal(isKept, known !== undefined && known.fingerprint === wanted.fingerprint);
          if (!isKept) next.set(one, wanted);
        }
        next.join(others);
        const expected = new Map(
          Object.entries(plan).map(([one, wanted]) => {
            const known = before.get(one);
            return [one, known?.fingerprint === wanted.fingerprint ? known : wanted];
          }),
        );
        assert.deepEqual(rowsOf(next), expected);
        assert.equal(next.size, expected.size);
        assert.deepEqual(
          new Set(next.missing(last)),
          new Set([...before.keys()].filter((one) => !(one in plan))),
        );
        const stamp = store(dir, next);
        const stored = read(dir);
        assert.deepEqual(rowsOf(stored.ledger), expected);
        assert.equal(stored.stamp, stamp);
        assert.equal(stamp, store(join(dir, 'anew'), ledgerOf([...expected].reverse())));
        for (const [one, wanted] of expected) assert.deepEqual(stored.ledger.get(one), wanted);
        assert.ok(!stored.ledger.has('nie'));
        last = stored.ledger;
      }
    }),
    { numRuns: 60 },
  );
  rmSync(dir, { recursive: true, force: true });
});

const many = Array.from({ length: 3_000 }, (_, index): [string, Row] => [
  `seite/${index}.html`,
  { fingerprint: index, bytes: index },
]);

test('a small change is noted beside the rows, which are not written again; a large one replaces them', (t) => {
  const dir = temporaryFolder(t);
  store(dir, ledgerOf(many));
  const inode = () => statSync(join(dir, 'ledger.bin')).ino;
  const before = inode();
  const { ledger } = read(dir);
  ledger.set('neu.html', { fingerprint: 1, bytes: 1 });
  store(dir, ledger);
  assert.equal(inode(), before);
  assert.ok(statSync(join(dir, 'ledger-changed.bin')).size < 2_000);
  assert.equal(read(dir).ledger.size, many.length + 1);
  const large = read(dir).ledger;
  for (const [path] of many.slice(0, 1_500)) large.delete(path);
  store(dir, large);
  assert.notEqual(inode(), before);
  assert.equal(read(dir).ledger.size, many.length + 1 - 1_500);
});

test('without its changes, or with those of other rows, a ledger has the stamp of what it says', (t) => {
  const dir = temporaryFolder(t);
  const first = store(dir, ledgerOf(many));
  const { ledger } = read(dir);
  ledger.set('neu.html', { fingerprint: 1, bytes: 1 });
  const second = store(dir, ledger);
  assert.notEqual(second, first);
  truncateSync(join(dir, 'ledger-changed.bin'), 100);
  assert.equal(read(dir).stamp, first);
  store(dir, ledger);
  rmSync(join(dir, 'ledger.bin'));
  const third = store(dir, ledgerOf(many.slice(1)));
  assert.equal(read(dir).stamp, third);
});
