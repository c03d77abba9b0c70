import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAhead } from '../../src/store/read-ahead.ts';

test('what was read ahead is handed out, unless the file was replaced since; what was not there is read now', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const [kept, replaced, late, never] = ['kept', 'replaced', 'late', 'never'].map((name) => join(dir, name));
  assert.ok(kept !== undefined && replaced !== undefined && late !== undefined && never !== undefined);
  const put = (file: string, text: string) => {
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  };
  put(kept, 'kept');
  put(replaced, 'one');
  const read = await readAhead([kept, replaced, late, never]);
  put(replaced, 'two');
  put(late, 'late');
  for (let round = 0; round < 2; round++) {
    assert.deepEqual(
      [kept, replaced, late].map((file) => String(read(file))),
      ['kept', 'two', 'late'],
    );
    assert.throws(() => read(never), { code: 'ENOENT' });
  }
});
