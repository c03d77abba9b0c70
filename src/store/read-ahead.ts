import { type BigIntStats, close, fstatSync, openSync, read, readFileSync, statSync } from 'node:fs';

/** Reads a file. @throws as `readFileSync` does */
export type ReadFile = (file: string) => Buffer;

interface File {
  readonly stats: BigIntStats;
  readonly bytes: Buffer;
}

/**
 * Reads files while this process is busy with something else: a pool thread copies each in one step. What is returned
 * hands out every file once, and reads what has been replaced meanwhile (all that writes here replaces) or was not there.
 */
export async function readAhead(files: readonly string[]): Promise<ReadFile> {
  const ahead = new Map<string, File>();
  const reading = files.map(async (file) => {
    const found = await open(file);
    if (found !== undefined) ahead.set(file, found);
  });
  await Promise.all(reading);
  return (file) => {
    const known = ahead.get(file);
    ahead.delete(file);
    return known !== undefined && isStill(known, file) ? known.bytes : readFileSync(file);
  };
}

function open(path: string): Promise<File | undefined> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return Promise.resolve(undefined);
  }
  const stats = fstatSync(file, { bigint: true });
  const bytes = Buffer.allocUnsafeSlow(Number(stats.size));
  return new Promise((done) => {
    read(file, bytes, 0, bytes.length, 0, (error, length) => {
      close(file);
      done(error === null && length === bytes.length ? { stats, bytes } : undefined);
    });
  });
}

function isStill({ stats }: File, path: string): boolean {
  const now = statSync(path, { bigint: true, throwIfNoEntry: false });
  return now?.ino === stats.ino && now.mtimeNs === stats.mtimeNs && now.size === stats.size;
}
