// Exports and feeds in JSON of any size are read row by row.
import assert from 'node:assert/strict';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonRows } from '../../src/import/json-rows.ts';
import { collectGarbage } from '../../src/workers/bound-heap.ts';
import { archive } from './an-archive.ts';

const rowsOf = (file: string) => [...jsonRows(file, ['$.version', '$.db.*.data.*.*'])];

test('rows come with their places, in any order of the tables, and nothing else is kept', (t) => {
  const { source } = archive(t, {
    'a.json': `\ufeff${JSON.stringify({ x: [[1, { posts: [2] }]], db: [{ meta: 1, data: { tags: [{ id: 1 }], posts: [{ id: 'ä' }, null] } }], version: '1' })}\n`,
  });
  assert.deepEqual(rowsOf(join(source, 'a.json')), [
    { path: ['db', 0, 'data', 'tags', 0], value: { id: 1 } },
    { path: ['db', 0, 'data', 'posts', 0], value: { id: 'ä' } },
    { path: ['db', 0, 'data', 'posts', 1], value: null },
    { path: ['version'], value: '1' },
  ]);
});

for (const [what, content] of [
  ['UTF-16', Buffer.from('\ufeff{"version":"ä"}', 'utf16le')],
  ['Windows-1252', Buffer.from('{"version":"\xe4"}', 'latin1')],
  ['UTF-8 with blanks around it', Buffer.from(' \n{"version":"ä"}\n\n')],
] as const) {
  test(`JSON in ${what} is read`, (t) => {
    const { source } = archive(t, { 'a.json': content });
    assert.deepEqual(rowsOf(join(source, 'a.json')), [{ path: ['version'], value: 'ä' }]);
  });
}

for (const content of [
  '',
  '{',
  '{"db":[{"data":{"posts":[{"id":1}',
  '{"version":"1"}}',
  '{"a":NaN}',
  "{'a':1}",
  '\u0000',
]) {
  test(`what is no JSON is refused in a sentence: ${JSON.stringify(content)}`, (t) => {
    const { source } = archive(t, { 'a.json': content });
    assert.throws(() => rowsOf(join(source, 'a.json')), {
      name: 'CannotImport',
      message: /kein gültiges JSON/,
    });
  });
}

test('twenty megabytes of rows take the memory of one', (t) => {
  const { source } = archive(t, {});
  const file = join(source, 'a.json');
  const handle = openSync(file, 'w');
  const row = JSON.stringify({ html: 'x'.repeat(20_000) });
  writeSync(handle, `{"db":[{"data":{"posts":[${row}`);
  for (let index = 0; index < 1_000; index++) writeSync(handle, `,${row}`);
  writeSync(handle, ']}}]}');
  closeSync(handle);
  const used: number[] = [];
  for (const { path } of jsonRows(file, ['$.db.*.data.*.*'])) {
    if (path[4] !== 100 && path[4] !== 1_000) continue;
    collectGarbage();
    used.push(process.memoryUsage().heapUsed);
  }
  const [early = 0, late = 0] = used;
  assert.equal(used.length, 2);
  assert.ok(late - early < 2_000_000, `${late - early} bytes more`);
});
