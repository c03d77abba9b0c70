import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { swapLastLetters } from './contestants/typo.ts';
import { compareSnapshots, takeSnapshot } from './measure/output-snapshot.ts';
import { countPages } from './measure/page-kinds.ts';
import { parseStatus } from './measure/process-memory.ts';
import { parseStat } from './measure/processor-time.ts';
import { runCommand, TookTooLong } from './measure/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'depesche-measure-'));
after(() => rmSync(folder, { recursive: true }));

test('files that are rewritten alike are touched, those with other bytes are changed too', () => {
  const dir = join(folder, 'output');
  mkdirSync(join(dir, 'a'), { recursive: true });
  for (const name of ['a/same', 'a/rewritten', 'a/edited', 'removed']) writeFileSync(join(dir, name), name);
  const before = takeSnapshot(dir);
  utimesSync(join(dir, 'a/rewritten'), 1, 1);
  writeFileSync(join(dir, 'a/edited'), 'other');
  writeFileSync(join(dir, 'added'), '');
  rmSync(join(dir, 'removed'));
  assert.deepEqual(compareSnapshots(before, takeSnapshot(dir)), { touched: 4, changed: 3 });
});

test('an output folder that is not there yet counts as empty', () => {
  assert.equal(takeSnapshot(join(folder, 'nowhere')).size, 0);
});

test('pages of both address schemes are counted by their kinds', () => {
  const paths = [
    ...['2025/12/30/ein-artikel.html', '2025/12/30/index.html', '2025/12/index.html', '2025/index.html'],
    ...['days/2025-12-30/index.html', 'months/2025-12/index.html'],
    ...['politik/index.html', 'politik/seite/2019-12-05.html', 'politik/seite/2/index.html'],
    ...[
      'thema/index.html',
      'thema/wald/index.html',
      'thema/wald/seite/2019-12-05-2.html',
      'thema/wald/seite/1/index.html',
    ],
    ...['autor/anna/index.html', '404.html', 'index.html', 'impressum/index.html', 'assets/site.css'],
  ];
  assert.deepEqual(countPages(paths), {
    articles: 1,
    'section lists': 3,
    'tag lists': 2,
    'author lists': 1,
    days: 2,
    months: 2,
    years: 1,
    'single pages': 4,
    redirects: 1,
    'other files': 1,
  });
});

test('memory is read in kilobytes from what Linux says of a process', () => {
  const status = 'Name:\tnode\nVmPeak:\t  900 kB\nVmHWM:\t     300 kB\nVmRSS:\t     200 kB\n';
  assert.deepEqual(parseStatus(status), { resident: 200 * 1024, highest: 300 * 1024 });
  assert.deepEqual(parseStatus('Name:\tnode\nState:\tZ (zombie)\n'), { resident: 0, highest: 0 });
});

test('a command that fails is an error with what it printed', async () => {
  const command = { program: process.execPath, args: ['-e', 'throw new Error("broken")'], cwd: folder };
  await assert.rejects(runCommand(command, 1), /failed \(1\):.*broken/s);
});

test('a command that does not end in time is killed', async () => {
  const command = { program: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], cwd: folder };
  await assert.rejects(runCommand(command, 1 / 600), TookTooLong);
});

test('processor time is that of all children that have ended', () => {
  const stat = '7 (node (x) y) S 1 7 7 0 -1 4194304 9 8 0 0 11 12 250 25 20 0 7 0 5 6 7';
  assert.equal(parseStat(stat), 2.75);
});

test('a typo swaps the last two letters that differ', () => {
  assert.equal(swapLastLetters('Das Ende naht, kommt.\n'), 'Das Ende naht, komtm.\n');
  assert.equal(swapLastLetters('Kaffee\n'), 'Kafefe\n');
});
