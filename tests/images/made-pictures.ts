// Pictures for the tests of this folder, made in a temporary folder that goes with the test.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { CacheFiles } from '../../src/images/cache-files.ts';

/** An empty folder; removed after the test. */
export async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-bilder-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A gradient with a red left half: its contents depend on the size only. */
export function drawing(width: number, height: number, left = 'red'): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g">
    <stop stop-color="blue"/><stop offset="1" stop-color="white"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/><rect width="50%" height="100%" fill="${left}"/></svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

/** Writes a JPEG with an IPTC-IIM block (APP13, „Photoshop 3.0“), which sharp itself cannot write. */
export async function writeWithIptc(path: string, datasets: Readonly<Record<number, string>>): Promise<void> {
  const jpeg = await drawing(60, 40).jpeg().toBuffer();
  const records = Object.entries({ 90: '\u001b%G', ...datasets }).map(([dataset, value]) => {
    const bytes = Buffer.from(value);
    // Record 1 holds the envelope (90: character set, UTF-8), record 2 the application's fields.
    const record = dataset === '90' && value === '\u001b%G' ? 1 : 2;
    return Buffer.concat([Buffer.from([0x1c, record, Number(dataset), 0, bytes.length]), bytes]);
  });
  const iim = Buffer.concat(records.sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0)));
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM', 'latin1'),
    Buffer.from([0x04, 0x04, 0, 0, 0, 0, iim.length >> 8, iim.length & 255]),
    iim,
    Buffer.alloc(iim.length % 2),
  ]);
  const length = resource.length + 2;
  const app13 = Buffer.concat([Buffer.from([0xff, 0xed, length >> 8, length & 255]), resource]);
  await writeFile(path, Buffer.concat([jpeg.subarray(0, 2), app13, jpeg.subarray(2)]));
}

/** The names of the files that a cache of pictures keeps. */
export function keptNames(cache: string): string[] {
  const files = new CacheFiles(cache);
  return files.folders.flatMap((folder) => [...files.namesIn(folder)]);
}

/** Where a cache of pictures keeps a file. */
export const keptPath = (cache: string, name: string): string => new CacheFiles(cache).path(name);
