// What is known about each film and sound file before it is published.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type MediaType, mediaTypeOf } from '../markdown/media-types.ts';
import { type FileProblem, lookAt, rootOf } from './look-at.ts';
import { beginsLike, type MediaInfo } from './media.ts';

/** A file of a kind that {@link mediaTypeOf} knows; one that lies there as `known` did is not read again. */
export async function inspectMedia(
  contentDir: string,
  file: string,
  known: MediaInfo | undefined,
): Promise<MediaInfo | FileProblem> {
  return lookAt<MediaInfo, FileProblem>(
    await rootOf(contentDir),
    file,
    known,
    async (path, { size, mtimeMs }) => {
      const type = mediaTypeOf(file);
      if (type === undefined || !(await beginsRight(path, type))) return 'unreadable';
      return { file, size, mtimeMs, hash: await streamedBlobId(path, size), type };
    },
  );
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

/** See `blobId` in src/content/hash.ts; a film need not fit into memory. */
async function streamedBlobId(path: string, size: number): Promise<string> {
  const hash = createHash('sha1').update(`blob ${size}\0`);
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
