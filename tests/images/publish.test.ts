import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import { inspectPictures } from '../../src/images/inspect.ts';
import { filesOf } from '../../src/images/picture-use.ts';
import { copyInto, publishPictures } from '../../src/images/publish.ts';
import { drawing } from './made-pictures.ts';

test('only what the output lacks is encoded and placed; every file that it holds in the end is named', async (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'bild.jpg'), await drawing(900, 600).jpeg().toBuffer());
  const { infos } = await inspectPictures(dir, ['bild.jpg'], new Map());
  const uses = [...infos.values()].map((info) => ({ info, leads: [undefined] }));
  const outputs = uses.flatMap((use) => filesOf(use).map(({ output }) => output));
  const given = { contentDir: dir, cacheDir: join(dir, 'cache'), uses, media: [] };
  const publish = async (isThere: (output: string) => boolean) => {
    const named: string[] = [];
    const { problems, waiting } = await publishPictures({
      ...given,
      place: copyInto(join(dir, '_site')),
      isPublished: isThere,
      onPublished: (output) => named.push(output),
    });
    assert.deepEqual([problems.size, waiting.size], [0, 0]);
    assert.deepEqual(named.sort(), [...outputs].sort());
  };
  await publish(() => true);
  assert.deepEqual(readdirSync(dir), ['bild.jpg']);
  await publish((output) => !output.endsWith('.avif'));
  const placed = filesBelow(join(dir, '_site'));
  assert.deepEqual(placed.sort(), outputs.filter((output) => output.endsWith('.avif')).sort());
});
