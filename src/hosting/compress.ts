// Compressed twins of a site's texts, for web servers that send `page.html.br` to those who can read it.
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from '../content/files-below.ts';

const compressible = /\.(?:html|css|js|mjs|json|svg|xml|txt|webmanifest)$/;
/** Below it the answer fits into one packet anyhow. */
const leastBytes = 1400;
const atOnce = 16;

const codings = {
  // 11 takes ten times as long for 2 % less.
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
} as const;

/**
 * Fills `twinsDir` with a `.br` and a `.gz` for each text of `siteDir`, in the same folders. Twins carry the time of their
 * original: those of unchanged files are left alone, those of files that are gone are removed.
 *
 * @returns how many files were compressed and how many twins removed
 */
export async function compressSite(
  siteDir: string,
  twinsDir: string,
): Promise<{ compressed: number; removed: number }> {
  await mkdir(twinsDir, { recursive: true });
  const wanted = new Set<string>();
  const due: string[] = [];
  for (const file of filesBelow(siteDir)) {
    if (!compressible.test(file)) continue;
    const { size, mtimeMs } = await stat(join(siteDir, file));
    if (size < leastBytes) continue;
    const twins = Object.keys(codings).map((ending) => `${file}.${ending}`);
    for (const twin of twins) wanted.add(twin);
    const times = await Promise.all(twins.map((twin) => timeOf(join(twinsDir, twin))));
    // File systems keep times to different fractions.
    if (times.some((time) => time === undefined || Math.abs(time - mtimeMs) > 2)) due.push(file);
  }
  for (let at = 0; at < due.length; at += atOnce) {
    await Promise.all(due.slice(at, at + atOnce).map((file) => compress(siteDir, twinsDir, file)));
  }
  let removed = 0;
  for (const file of filesBelow(twinsDir)) {
    if (wanted.has(file)) continue;
    await rm(join(twinsDir, file));
    removed++;
  }
  await removeEmptyFolders(twinsDir);
  return { compressed: due.length, removed };
}

async function compress(siteDir: string, twinsDir: string, file: string): Promise<void> {
  const original = join(siteDir, file);
  const [bytes, { mtime }] = await Promise.all([readFile(original), stat(original)]);
  await mkdir(dirname(join(twinsDir, file)), { recursive: true });
  for (const [ending, code] of Object.entries(codings)) {
    const twin = join(twinsDir, `${file}.${ending}`);
    await writeFile(twin, await code(bytes));
    // Last: a twin that was interrupted has another time and is made again.
    await utimes(twin, mtime, mtime);
  }
}

const timeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );

async function removeEmptyFolders(dir: string): Promise<boolean> {
  const entries = await readdir(dir, { withFileTypes: true });
  let left = entries.length;
  for (const entry of entries) {
    if (!entry.isDirectory() || !(await removeEmptyFolders(join(dir, entry.name)))) continue;
    await rm(join(dir, entry.name), { recursive: true });
    left--;
  }
  return left === 0;
}
