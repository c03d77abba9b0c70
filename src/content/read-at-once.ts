// Reading a small file with as few questions to the system as can be: for 100,000 articles 0.7 s less than `lstat` and `readFile` take.
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** A file as it lies on the disk; the bytes are overwritten when the next one is read. */
export interface FileAtOnce {
  /** From before it was read. */
  readonly stats: Stats;
  readonly bytes: Buffer;
}

const buffer = Buffer.allocUnsafeSlow(1 << 18);
/** A link is not followed, and a pipe not waited for. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
/** Windows knows none of these. */
const isOffered = process.platform !== 'win32';

/** An ordinary file; `undefined` for all that is none, is large, or cannot be read, where others say what is the matter. */
export function readAtOnce(path: string): FileAtOnce | undefined {
  if (!isOffered) return undefined;
  let file: number | undefined;
  try {
    file = openSync(path, flags);
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > buffer.length) return undefined;
    const size = readSync(file, buffer, 0, buffer.length, 0);
    // Somebody is writing to it.
    return size === stats.size ? { stats, bytes: buffer.subarray(0, size) } : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
