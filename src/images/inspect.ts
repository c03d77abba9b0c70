// What is known about each picture file before anything is encoded: size, hash, dimensions, credit.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { blobId } from '../content/hash.ts';
import { readCredit } from './credit.ts';
import { inParallel } from './in-parallel.ts';
import { type FileProblem, lookAt, rootOf } from './look-at.ts';

/** One picture file; plain data, so that it can be kept as JSON between builds. */
export interface PictureInfo {
  /** Path below `content/`, with `/`. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** Git blob id of the bytes, 40 hex digits. */
  readonly hash: string;
  /** Pixels, after the orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly credit?: string;
  /** Average colour, `#7a6a4f`; absent when one can see through the picture. */
  readonly colour?: string;
}

export interface Inspection {
  readonly infos: Map<string, PictureInfo>;
  readonly problems: Map<string, FileProblem>;
}

/** Reading a picture is short; this many at once keep slow disks busy without holding many files in memory. */
const atOnce = 8;

/**
 * Looks at the given pictures (paths below `contentDir`, with `/`); a file whose size and mtime are those of `known`
 * is not read again. Every file ends up in exactly one of the two maps, in the order given; nothing is thrown for a
 * bad file. A file whose header is sound but whose data is cut short is found later, by `encodeVariants`.
 */
export async function inspectPictures(
  contentDir: string,
  files: readonly string[],
  known: ReadonlyMap<string, PictureInfo>,
): Promise<Inspection> {
  const root = await rootOf(contentDir);
  const unique = [...new Set(files)];
  const found = await inParallel(unique, atOnce, (file) =>
    lookAt(root, file, known.get(file), (path, stamp) => examine(file, path, stamp)),
  );
  const infos = new Map<string, PictureInfo>();
  const problems = new Map<string, FileProblem>();
  for (const [index, file] of unique.entries()) {
    const result = found[index];
    if (typeof result === 'string') problems.set(file, result);
    else if (result !== undefined) infos.set(file, result);
  }
  return { infos, problems };
}

async function examine(
  file: string,
  path: string,
  { mtimeMs }: Pick<PictureInfo, 'mtimeMs'>,
): Promise<PictureInfo> {
  const bytes = await readFile(path);
  const metadata = await sharp(bytes).metadata();
  const { width, height } = metadata.autoOrient;
  const credit = await readCredit(bytes, metadata);
  const colour = await averageColour(bytes);
  return {
    file,
    size: bytes.length,
    mtimeMs,
    hash: blobId(bytes),
    width,
    height,
    ...(credit === undefined ? {} : { credit }),
    ...(colour === undefined ? {} : { colour }),
  };
}

/** Of data that is cut short as much as can be read: the encoder reports it. */
async function averageColour(bytes: Buffer): Promise<string | undefined> {
  try {
    const small = sharp(bytes, { failOn: 'none' }).resize({ width: 8, height: 8, fit: 'fill' });
    const { data, info } = await small.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    const [r = 0, g = 0, b = 0, alpha = 255] = Array.from({ length: info.channels }, (_, channel) => {
      const values = data.filter((_value, index) => index % info.channels === channel);
      return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
    });
    return alpha < 255 ? undefined : `#${Buffer.of(r, g, b).toString('hex')}`;
  } catch {
    return undefined;
  }
}
