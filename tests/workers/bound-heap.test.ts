import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const module = pathToFileURL(join(import.meta.dirname, '../../src/workers/bound-heap.ts')).href;

/** As a build: much lives from the beginning, and what is made afterwards is needed for some time only. */
const work = `
const record = (n) => ({ title: 'Meldung ' + n, tags: ['a' + n, 'b' + n], at: n });
const kept = Array.from({ length: 1_000_000 }, (_, n) => record(n));
if (process.argv[1] === 'bound') (await import('${module}')).boundHeap();
const recent = new Array(30_000);
let most = 0;
for (let n = 0; n < 4_000_000; n++) {
  recent[n % recent.length] = record(n);
  if (n % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
}
console.log(most / kept.length);
`;

/** Bytes of the heap at its largest for each record. V8 collects at the same moments whenever it is run like that. */
async function heap(how: 'bound' | 'free'): Promise<number> {
  const flags = ['--predictable', '--single-threaded', '--input-type=module'];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--eval', work, how]);
  return Number(stdout);
}

test('a bound heap stays smaller by a fifth where much lives and more comes and goes', async () => {
  const [bound, free] = await Promise.all([heap('bound'), heap('free')]);
  assert.ok(bound > 0 && bound < 0.8 * free, `${bound} of ${free} bytes`);
});
