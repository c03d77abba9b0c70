// Makes the files that variants.ts names, each once, into a cache that outlives builds.
import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import { CacheFiles } from './cache-files.ts';
import { cutOut, decode, encode } from './codec.ts';
import { type Cut, decodedWidth } from './crops.ts';
import { inParallel } from './in-parallel.ts';
import type { PictureInfo } from './inspect.ts';
import type { PictureProblem } from './picture-problem.ts';
import { filesOf, type PictureUse } from './picture-use.ts';
import type { Variant } from './variants.ts';

export interface Encoding {
  /** Files made by this call. */
  readonly encoded: number;
  /** Where the files lie. */
  readonly cache: CacheFiles;
  /** By picture file. The other pictures are complete. */
  readonly problems: Map<string, PictureProblem>;
}

export interface EncodeOptions {
  /** Asked before each picture: when it is, no further one is begun. */
  isTimeUp?(): boolean;
  /** Counts pictures. */
  onProgress?(done: number, total: number): void;
}

/** The missing variants of one source; several names when the same bytes lie in files of different names. */
interface Job {
  readonly info: PictureInfo;
  readonly missing: (Variant & { readonly cut?: Cut })[];
}

/**
 * Makes all missing variants into `cacheDir`, each under the last part of its `output`; what is there and whole stays
 * untouched, what was damaged is made anew. Of metadata only xmp.ts stays, colours become sRGB, the orientation is
 * applied. The pictures are encoded in the order given. A picture that cannot be decoded, or that is no longer the one inspected, is a problem, not an exception;
 * what the editor cannot mend (a full disk) is thrown.
 */
export async function encodeVariants(
  contentDir: string,
  uses: Iterable<PictureUse>,
  cacheDir: string,
  options: EncodeOptions = {},
): Promise<Encoding> {
  await mkdir(cacheDir, { recursive: true });
  const cache = await CacheFiles.open(cacheDir);
  const jobs = await missingVariants(uses, cache);
  const total = jobs.length;
  /** By contents, whatever the name before: a renamed picture is copied, not encoded again. */
  const byContents = new Map(Array.from(cache.names, (name) => [contentsPart(name), name]));
  const problems = new Map<string, PictureProblem>();
  let done = 0;
  let encoded = 0;
  // libvips runs each call on a thread of Node's pool, which has four unless UV_THREADPOOL_SIZE says otherwise.
  const workers = Math.min(availableParallelism(), 4);
  sharp.concurrency(Math.ceil(availableParallelism() / workers));
  await inParallel(jobs, workers, async ({ info, missing }) => {
    if (options.isTimeUp?.() === true) return;
    const base = await decode(join(contentDir, info.file), info, decodedWidth(info));
    if (typeof base === 'string') {
      problems.set(info.file, base);
      options.onProgress?.(++done, total);
      return;
    }
    /** Each part is cut out once for all its files. */
    const parts = new Map<string, ReturnType<typeof cutOut>>();
    const pixelsFor = (cut: Cut | undefined) => {
      if (cut === undefined) return base;
      const key = JSON.stringify(cut);
      const part = parts.get(key) ?? cutOut(base, cut);
      parts.set(key, part);
      return part;
    };
    // With fewer pictures than cores, one picture's variants share the cores.
    await inParallel(missing, Math.ceil(workers / jobs.length), async (variant) => {
      const name = posix.basename(variant.output);
      const twin = byContents.get(contentsPart(name));
      if (twin === undefined || !(await cache.has(twin))) {
        const bytes = await encodable(async () => encode(await pixelsFor(variant.cut), variant));
        if (bytes === undefined) problems.set(info.file, 'not-encodable');
        else {
          await cache.write(name, bytes);
          byContents.set(contentsPart(name), name);
          encoded++;
        }
      } else await cache.copy(twin, name);
    });
    options.onProgress?.(++done, total);
  });
  return { encoded, cache, problems };
}

/** Makes one file of a picture, as {@link encodeVariants} does, unless it is there and whole; says what is wrong with the source. */
export async function encodeVariant(
  contentDir: string,
  info: PictureInfo,
  variant: Variant & { readonly cut?: Cut },
  cache: CacheFiles,
): Promise<PictureProblem | undefined> {
  const name = posix.basename(variant.output);
  if (await cache.has(name)) return undefined;
  const base = await decode(join(contentDir, info.file), info, decodedWidth(info));
  if (typeof base === 'string') return base;
  const { cut } = variant;
  const bytes = await encodable(async () =>
    encode(cut === undefined ? base : await cutOut(base, cut), variant),
  );
  if (bytes === undefined) return 'not-encodable';
  await cache.write(name, bytes);
  return undefined;
}

/** `undefined` for what libvips refuses: no picture may end a build without its name. */
async function encodable(make: () => Promise<Buffer>): Promise<Buffer | undefined> {
  try {
    return await make();
  } catch {
    return undefined;
  }
}

async function missingVariants(uses: Iterable<PictureUse>, cache: CacheFiles): Promise<Job[]> {
  const jobs = new Map<string, Job>();
  const seen = new Set<string>();
  for (const use of uses) {
    const { info } = use;
    for (const variant of filesOf(use)) {
      const name = posix.basename(variant.output);
      if (seen.has(name)) continue;
      seen.add(name);
      if (await cache.has(name)) continue;
      const job = jobs.get(info.hash);
      if (job === undefined) jobs.set(info.hash, { info, missing: [variant] });
      else job.missing.push(variant);
    }
  }
  return [...jobs.values()];
}

/** `1f2e3d4c5b-16x9-800.avif` of `rathaus-1f2e3d4c5b-16x9-800.avif`. */
function contentsPart(name: string): string {
  return /[0-9a-f]{10}(?:-\d+x\d+)?-\d+\.\w+$/.exec(name)?.[0] ?? name;
}
