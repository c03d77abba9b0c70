// What is known about each film and sound file before it is published.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type MediaType, mediaTypeOf } from '../markdown/media-types.ts';
import { beginsLike, type MediaInfo } from './media.ts';

/** `outside`: the path or a symbolic link leads out of `content/`; `unreadable`: not what its name says. */
export type MediaProblem = 'missing' | 'unreadable' | 'outside';

/** A file of a kind that {@link mediaTypeOf} knows. A file whose size and mtime are those of `known` is not read again. */
export async function inspectMedia(
  contentDir: string,
  file: string,
  known: MediaInfo | undefined,
): Promise<MediaInfo | MediaProblem> {
  const type = mediaTypeOf(file);
  const root = (await realpath(contentDir)) + sep;
  const path = join(root, file);
  if (type === undefined || !path.startsWith(root)) return 'outside';
  try {
    if (!(await realpath(path)).startsWith(root)) return 'outside';
    const { size, mtimeMs } = await stat(path);
    if (known !== undefined && known.size === size && known.mtimeMs === mtimeMs) return known;
    if (!(await beginsRight(path, type))) return 'unreadable';
    return { file, size, mtimeMs, hash: await streamedBlobId(path, size), type };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  }
}

async function beginsRight(path: string, type: MediaType): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return beginsLike(type, buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** See `blobId` in src/archive/hash.ts; a film need not fit into memory. */
async function streamedBlobId(path: string, size: number): Promise<string> {
  const hash = createHash('sha1').update(`blob ${size}\0`);
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
