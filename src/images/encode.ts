// Makes the files that variants.ts names, each once, into a cache that outlives builds.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { CacheFiles, keptFolder, keptName } from './cache-files.ts';
import { decode, encode, Parts } from './codec.ts';
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
 * Makes all missing variants into `cacheDir`, each under its {@link keptName}; what is there and whole stays
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
  const cache = new CacheFiles(cacheDir);
  const jobs = await missingVariants(uses, cache);
  const total = jobs.length;
  const twins = new Twins(cache);
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
    const parts = new Parts(base);
    // With fewer pictures than cores, one picture's variants share the cores.
    await inParallel(missing, Math.ceil(workers / jobs.length), async (variant) => {
      const name = keptName(variant.output);
      const twin = twins.of(name);
      if (twin === undefined || !(await cache.has(twin))) {
        const bytes = await encodable(async () =>
          encode(base, variant, variant.cut && (await parts.of(variant.cut))),
        );
        if (bytes === undefined) problems.set(info.file, 'not-encodable');
        else {
          await cache.write(name, bytes);
          twins.add(name);
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
  const name = keptName(variant.output);
  if (await cache.has(name)) return undefined;
  const base = await decode(join(contentDir, info.file), info, decodedWidth(info));
  if (typeof base === 'string') return base;
  const { cut } = variant;
  const bytes = await encodable(async () => encode(base, variant, cut && (await new Parts(base).of(cut))));
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
      const name = keptName(variant.output);
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

/** Kept files by their contents, whatever they are called: a renamed picture is copied, not encoded again. */
class Twins {
  readonly #cache: CacheFiles;
  /** By folder: pictures of the same bytes share one. */
  readonly #byContents = new Map<string, Map<string, string>>();

  constructor(cache: CacheFiles) {
    this.#cache = cache;
  }

  /** A file that holds what `name` would. */
  of(name: string): string | undefined {
    return this.#in(keptFolder(name)).get(contentsPart(name));
  }

  add(name: string): void {
    this.#in(keptFolder(name)).set(contentsPart(name), name);
  }

  #in(folder: string): Map<string, string> {
    const known = this.#byContents.get(folder);
    if (known !== undefined) return known;
    const made = new Map(Array.from(this.#cache.namesIn(folder), (name) => [contentsPart(name), name]));
    this.#byContents.set(folder, made);
    return made;
  }
}

/** `1f2e3d4c-16x9-800.avif` of `8a/rathaus-1f2e3d4c-16x9-800.avif`. */
function contentsPart(name: string): string {
  return /[0-9a-f]{8}(?:-\d+x\d+)?-\d+\.\w+$/.exec(name)?.[0] ?? name;
}
