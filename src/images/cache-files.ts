// Files that appear under their name only when they are complete, whenever the process ends.
import { copyFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { named } from '../content/error-code.ts';

const suffix = '.part';
/** No picture takes this long: an older part belongs to a build that was killed. */
const abandonedAfter = 3_600_000;

/** Writes `bytes` as `dir/name`; on any error nothing stays. */
export async function writeWhole(dir: string, name: string, bytes: Uint8Array): Promise<void> {
  await whole(dir, name, (part) => writeFile(part, bytes));
}

/** Copies `dir/from` to `dir/name` the same way. */
export async function copyWhole(dir: string, from: string, name: string): Promise<void> {
  await whole(dir, name, (part) => copyFile(join(dir, from), part));
}

/** Removes parts that a killed build left; `names` are the directory's entries. */
export async function removeLeftovers(dir: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (!name.endsWith(suffix)) continue;
    const { mtimeMs } = await stat(join(dir, name));
    if (Date.now() - mtimeMs > abandonedAfter) await rm(join(dir, name), { force: true });
  }
}

async function whole(dir: string, name: string, fill: (part: string) => Promise<void>): Promise<void> {
  const part = join(dir, `${name}.${process.pid}${suffix}`);
  try {
    await fill(part);
    await rename(part, join(dir, name));
  } catch (error) {
    await rm(part, { force: true });
    throw named(join(dir, name), error);
  }
}
