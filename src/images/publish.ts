// Encoded pictures on their way into the site.
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Encoding } from './encode.ts';
import { type MediaInfo, mediaOutput } from './media.ts';
import type { PictureProblem } from './picture-problem.ts';
import { filesOf, type PictureUse } from './picture-use.ts';

/**
 * Puts the file `from` at `output`, a path below the output folder, unless it is there. The name of `output` holds the
 * hash of its contents, so a file that is there with the right size is the right one.
 */
export type PlaceFile = (from: string, output: string) => Promise<void>;

export interface PublishOptions {
  readonly contentDir: string;
  /** Folder of the encoded pictures, kept from build to build. */
  readonly cacheDir: string;
  readonly place: PlaceFile;
  readonly uses: Iterable<PictureUse>;
  /** Films and sound, placed as they are. */
  readonly media: Iterable<MediaInfo>;
  /** Whether the output is known to hold a file already, by its path below the output folder. */
  isPublished?(output: string): boolean;
  /** Is told of each file that the output holds in the end, by its path below the output folder. */
  onPublished?(output: string): void;
  onProgress?(done: number, total: number): void;
}

/**
 * Encodes what the cache lacks and places what the output lacks. A variant's name holds the hash of its source. Returns
 * the pictures that could not be encoded, by path below `content/`.
 */
export async function publishPictures(options: PublishOptions): Promise<ReadonlyMap<string, PictureProblem>> {
  const { contentDir, place } = options;
  // What the output holds needs no encoding, even when the cache is gone.
  const isThere = (output: string): boolean => {
    const there = options.isPublished?.(output) === true;
    if (there) options.onPublished?.(output);
    return there;
  };
  const incomplete: { readonly use: PictureUse; readonly missing: readonly string[] }[] = [];
  for (const use of options.uses) {
    const missing = filesOf(use).flatMap(({ output }) => (isThere(output) ? [] : [output]));
    if (missing.length > 0) incomplete.push({ use, missing });
  }
  const { problems, cache } = await encode(
    incomplete.map(({ use }) => use),
    options,
  );
  const put = async (from: string, output: string) => {
    await place(from, output);
    options.onPublished?.(output);
  };
  for (const { use, missing } of incomplete) {
    if (problems.has(use.info.file)) continue;
    for (const output of missing) if (cache !== undefined) await put(cache.path(basename(output)), output);
  }
  for (const info of options.media) {
    const output = mediaOutput(info);
    if (!isThere(output)) await put(join(contentDir, info.file), output);
  }
  return problems;
}

/** Loads sharp only when there is something to encode. */
async function encode(
  uses: readonly PictureUse[],
  { contentDir, cacheDir, onProgress }: PublishOptions,
): Promise<Pick<Encoding, 'problems'> & Partial<Pick<Encoding, 'cache'>>> {
  if (uses.length === 0) return { problems: new Map() };
  const { encodeVariants } = await import('./encode.ts');
  return encodeVariants(contentDir, uses, cacheDir, onProgress ? { onProgress } : {});
}

/** Places files in `outputDir` at once. */
export function copyInto(outputDir: string): PlaceFile {
  return async (from, output) => {
    const to = join(outputDir, output);
    const [source, target] = await Promise.all([stat(from), stat(to).catch(() => null)]);
    if (target?.size === source.size) return;
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, `${to}.tmp`, constants.COPYFILE_FICLONE);
    await rename(`${to}.tmp`, to);
  };
}
