// Where the browser's program lies on Linux: unpacked once from its npm package.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import sparticuz from '@sparticuz/chromium';

/** Kept from run to run. */
const cacheDir = resolve(import.meta.dirname, '../../.cache');

/**
 * Path of headless Chromium. The package unpacks into the temporary folder and takes a half-written file
 * for a whole one, so each process unpacks into a folder of its own, which then appears complete.
 */
export async function chromiumPath(): Promise<string> {
  const folder = join(cacheDir, `chromium-${version()}`);
  if (!existsSync(folder)) {
    await mkdir(cacheDir, { recursive: true });
    const part = await mkdtemp(join(cacheDir, 'chromium-teil-'));
    await unpackInto(part);
    await rename(part, folder).catch(async (error: NodeJS.ErrnoException) => {
      await rm(part, { recursive: true });
      // Another process was quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  }
  return join(folder, 'chromium');
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function version(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@sparticuz/chromium')).replace(/build[\\/].*$/, '');
  return (require(join(folder, 'package.json')) as { version: string }).version;
}
