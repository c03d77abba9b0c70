// What is known about each picture file before anything is encoded: size, hash, dimensions, credit, and that it is sound.
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import sharp, { type Metadata } from 'sharp';
import type { Key } from '../article/key.ts';
import { errorCode } from '../content/error-code.ts';
import { blobId } from '../content/hash.ts';
import { inSrgb } from './colours.ts';
import { creditOf, isMachineMade, readOrigin } from './credit.ts';
import type { KnownFiles } from './file-info.ts';
import { beginsLikePicture, drawingFault, foreignKind, isAnimatedPng, isRawPhoto } from './foreign-kind.ts';
import { inParallel } from './in-parallel.ts';
import { lookAt, rootOf } from './look-at.ts';
import type { PictureProblem } from './picture-problem.ts';
import { plainPicture } from './stored-pictures.ts';

/** One picture file; from the cache its fields are read one by one, see `plainPicture`. */
export interface PictureInfo {
  /** Path below `content/`, with `/`. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  /** See `fileStamp`. */
  readonly stamp?: Key;
  /** Git blob id of the bytes, 40 hex digits. */
  readonly hash: string;
  /** Pixels, after the orientation is applied. */
  readonly width: number;
  readonly height: number;
  readonly credit?: string;
  /** Whether the file says that a machine has made it. */
  readonly ai?: true;
  /** Average colour, `#7a6a4f`; absent when one can see through the picture. */
  readonly colour?: string;
  /** At which a drawing (SVG) has `width` and `height`, dots per inch; absent for all other pictures. */
  readonly density?: number;
}

/** What was found in pictures, and what is wrong with the others, by path below `content/`. */
export interface Inspection {
  readonly infos: Map<string, PictureInfo>;
  readonly problems: Map<string, PictureProblem>;
}

/** Reading a picture is short; this many at once keep slow disks busy without holding many files in memory. */
const atOnce = 8;

/** sharp's own limit (`limitInputPixels`): decoded, that many take a gigabyte. */
const mostPixels = 0x3fff ** 2;
/** Bytes of a packed drawing: more is none. */
const mostText = 64 << 20;
/** Drawings have no pixels of their own: they get as many as the widest file of a picture. */
const drawnWidth = 1600;

/**
 * Looks at the given pictures (paths below `contentDir`, with `/`); a file that lies there as `known` did is not read
 * again, one with the bytes of any of them or of another one is not decoded again. Every file ends up in exactly one of the
 * two maps, in the order given; nothing is thrown for a bad file. Each new picture is decoded once, as small as its
 * format allows, so that damage is found before anything is encoded.
 */
export async function inspectPictures(
  contentDir: string,
  files: readonly string[],
  known: KnownFiles<PictureInfo>,
): Promise<Inspection> {
  const root = await rootOf(contentDir);
  const unique = [...new Set(files)];
  const fresh = new Map<string, PictureInfo>();
  const before = byHash(known);
  const withHash = (hash: string) => fresh.get(hash) ?? before(hash);
  const found = await inParallel(unique, atOnce, (file) =>
    lookAt<PictureInfo, PictureProblem>(root, file, known.get(file), async (path, stamp) => {
      const info = await examine(file, path, stamp, withHash);
      if (typeof info !== 'string') fresh.set(info.hash, info);
      return info;
    }),
  );
  const infos = new Map<string, PictureInfo>();
  const problems = new Map<string, PictureProblem>();
  for (const [index, file] of unique.entries()) {
    const result = found[index];
    if (typeof result === 'string') problems.set(file, result);
    else if (result !== undefined) infos.set(file, result);
  }
  return { infos, problems };
}

/** Finds what is known of some bytes. */
function byHash(known: KnownFiles<PictureInfo>): (hash: string) => PictureInfo | undefined {
  let hashes: Map<string, PictureInfo> | undefined;
  return (hash) => {
    if (known.withHash !== undefined) return known.withHash(hash);
    hashes ??= new Map(Array.from(known.values(), (info) => [info.hash, info]));
    return hashes.get(hash);
  };
}

async function examine(
  file: string,
  path: string,
  { mtimeMs }: Pick<PictureInfo, 'mtimeMs'>,
  withHash: (hash: string) => PictureInfo | undefined,
): Promise<PictureInfo | PictureProblem> {
  const bytes = await readWhole(path);
  if (bytes === undefined) return 'too-large';
  const here = { file, size: bytes.length, mtimeMs, hash: blobId(bytes) };
  const before = withHash(here.hash);
  if (before !== undefined) return { ...plainPicture(before), ...here };
  const head = bytes.subarray(0, 512);
  if (isRawPhoto(bytes)) return 'raw';
  const metadata = await metadataOf(bytes);
  if (metadata === undefined) {
    return foreignKind(head) ?? (beginsLikePicture(head) ? 'damaged' : 'unreadable');
  }
  const fault = faultOf(bytes, metadata);
  if (fault !== undefined) return fault;
  const { width, height, density } = await sizeOf(bytes, metadata);
  const origin = await readOrigin(bytes, metadata);
  const credit = creditOf(origin);
  const colour = await averageColour(bytes, metadata);
  if (colour === undefined) return 'damaged';
  return {
    ...here,
    width,
    height,
    ...(credit === undefined ? {} : { credit }),
    ...(isMachineMade(origin) ? { ai: true } : {}),
    ...(colour === 'transparent' ? {} : { colour }),
    ...(density === undefined ? {} : { density }),
  };
}

/** `undefined` for a file of more than two gigabytes. */
async function readWhole(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ERR_FS_FILE_TOO_LARGE') return undefined;
    throw error;
  }
}

/** `undefined` for what libvips does not know. Without its limit, so that what is too large is not taken for damaged. */
async function metadataOf(bytes: Buffer): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

function faultOf(
  bytes: Buffer,
  { format, width, height, pages, compression }: Metadata,
): PictureProblem | undefined {
  // libvips reads the header of HEIC, but has no decoder for it.
  if (format === 'heif' && compression !== 'av1') return 'heic';
  if (width * height > mostPixels) return 'too-large';
  if (format === 'svg') return drawingFault(drawingText(bytes));
  // Further pages of a TIFF are previews and layers, those of a still AVIF are, too.
  const moves = format === 'gif' || format === 'webp' || bytes.toString('latin1', 8, 12) === 'avis';
  return (moves && (pages ?? 1) > 1) || isAnimatedPng(bytes) ? 'animated' : undefined;
}

/** Drawings may be packed (`.svgz`): libvips reads those, too. */
function drawingText(bytes: Buffer): string {
  return (isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: mostText }) : bytes).toString();
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

async function sizeOf(
  bytes: Buffer,
  { format, autoOrient }: Metadata,
): Promise<Pick<PictureInfo, 'width' | 'height' | 'density'>> {
  const { width, height } = autoOrient;
  const scale = Math.min(drawnWidth / width, (4 * drawnWidth) / height);
  if (format !== 'svg' || scale <= 1) return { width, height };
  const density = Math.min(Math.round(72 * scale), 100_000);
  const drawn = await sharp(bytes, { density }).metadata();
  return { width: drawn.width, height: drawn.height, density };
}

/** `transparent` when one can see through the picture; `undefined` when its data is damaged or cut short. */
async function averageColour(bytes: Buffer, metadata: Metadata): Promise<string | undefined> {
  try {
    // libvips reports truncated data as a warning; anything less strict lets grey areas pass.
    const picture = await inSrgb(bytes, metadata, { failOn: 'warning' });
    const small = picture.resize({ width: 8, height: 8, fit: 'fill' });
    const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
    const [r = 0, g = 0, b = 0, alpha = 255] = Array.from({ length: info.channels }, (_, channel) => {
      const values = data.filter((_value, index) => index % info.channels === channel);
      return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
    });
    return alpha < 255 ? 'transparent' : `#${Buffer.of(r, g, b).toString('hex')}`;
  } catch {
    return undefined;
  }
}
