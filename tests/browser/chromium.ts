// Where the browser's program lies on Linux: unpacked once from its npm package.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Path of headless Chromium, kept from run to run. The package unpacks into the temporary folder and takes a half-written file
 * for a whole one, so each process unpacks into a folder of its own, which then appears complete.
 */
export async function chromiumPath(cacheDir = resolve(import.meta.dirname, '../../.cache')): Promise<string> {
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

/** In a process of its own: the package knows its target only as the temporary folder, which is everybody's. */
async function unpackInto(folder: string): Promise<void> {
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  await promisify(execFile)(process.execPath, ['--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder },
  });
}

function version(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@sparticuz/chromium')).replace(/build[\\/].*$/, '');
  return (require(join(folder, 'package.json')) as { version: string }).version;
}
