// Encoded pictures on their way into the site.
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CacheFiles, keptName } from './cache-files.ts';
import type { Encoding } from './encode.ts';
import type { PictureInfo } from './inspect.ts';
import { type MediaInfo, mediaOutput } from './media.ts';
import type { PictureProblem } from './picture-problem.ts';
import { filesOf, type PictureUse } from './picture-use.ts';
import { contentKey } from './stored-pictures.ts';

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
  /** By picture file: what is greater is encoded first. Asked only when something has to be encoded. */
  newest?(): ReadonlyMap<string, number>;
  /** Asked before each picture that has to be encoded: when it is, the others wait for the next build. */
  isTimeUp?(): boolean;
  /** Films and sound, placed as they are. */
  readonly media: Iterable<MediaInfo>;
  /** What is unused for long leaves the cache; absent: nothing does. */
  readonly forgetting?: {
    /** Milliseconds since the epoch. */
    readonly now: number;
    /** All pictures of the site, of which `uses` may be a part. */
    readonly ofSite: readonly PictureUse[];
  };
  /** Whether the output is known to hold a file already, by its path below the output folder. */
  isPublished?(output: string): boolean;
  /** Is told of each file that the output holds in the end, by its path below the output folder. */
  onPublished?(output: string): void;
  onProgress?(done: number, total: number): void;
}

/** By path below `content/`. */
export interface UnpublishedPictures {
  /** Could not be encoded. */
  readonly problems: ReadonlyMap<string, PictureProblem>;
  /** Not encoded yet: none of their files is in the output. */
  readonly waiting: ReadonlySet<string>;
  /** Files that left the cache, unused for long. */
  readonly forgotten: number;
}

/**
 * Encodes what the cache lacks and places what the output lacks. A variant's name holds the hash of its source. A picture
 * is published with all of its files or not at all.
 */
export async function publishPictures(options: PublishOptions): Promise<UnpublishedPictures> {
  const { contentDir, place } = options;
  const note = (output: string): void => options.onPublished?.(output);
  const incomplete: PictureUse[] = [];
  const uses = [...options.uses];
  for (const use of uses) {
    const outputs = filesOf(use).map(({ output }) => output);
    // What the output holds needs no encoding, even when the cache is gone.
    if (outputs.every((output) => options.isPublished?.(output) === true)) outputs.forEach(note);
    else incomplete.push(use);
  }
  const { problems, cache, encoded } = await encode(inOrder(incomplete, options), options);
  const waiting = new Set<string>();
  for (const use of incomplete) {
    if (cache === undefined || problems.has(use.info.file)) continue;
    const outputs = filesOf(use).map(({ output }) => output);
    const missing = outputs.filter((output) => options.isPublished?.(output) !== true);
    if (!missing.every((output) => cache.keeps(keptName(output)))) {
      waiting.add(use.info.file);
      continue;
    }
    for (const output of missing) await place(cache.path(keptName(output)), output);
    outputs.forEach(note);
  }
  // Only after something was encoded: the cache has not grown since it was last looked at.
  const { cacheDir, forgetting } = options;
  const forgotten =
    cache === undefined || forgetting === undefined
      ? 0
      : await forgetPictures(cache, cacheDir, encoded, forgetting);
  for (const info of options.media) {
    const output = mediaOutput(info);
    if (options.isPublished?.(output) !== true) await place(join(contentDir, info.file), output);
    note(output);
  }
  return { problems, waiting, forgotten };
}

/**
 * Removes encoded pictures that no page has shown for long.
 *
 * @param cacheDir folder of `cache`
 * @param added files that were made since this was last asked for
 * @returns how many files were removed
 */
export async function forgetPictures(
  cache: CacheFiles,
  cacheDir: string,
  added: number,
  { now, ofSite }: NonNullable<PublishOptions['forgetting']>,
): Promise<number> {
  const { forgetUnused } = await import('./forget-unused.ts');
  const byFolder = Map.groupBy(ofSite, ({ info }) => folderNumber(info));
  const inUse = (folder: string) =>
    byFolder
      .get(Number.parseInt(folder, 16))
      ?.flatMap((use) => filesOf(use).map(({ output }) => keptName(output))) ?? [];
  return forgetUnused({ kind: 'pictures', cacheDir, cache, inUse, added }, now);
}

/** `pictureFolder` as a number: of 100,000 pictures no text is made. */
const folderNumber = (info: PictureInfo): number => Math.floor(contentKey(info) / 2 ** 40);

function inOrder(uses: readonly PictureUse[], { newest }: PublishOptions): readonly PictureUse[] {
  if (uses.length < 2 || newest === undefined) return uses;
  const ranks = newest();
  const rank = ({ info }: PictureUse): number => ranks.get(info.file) ?? -1;
  return [...uses].sort((a, b) => rank(b) - rank(a));
}

/** Loads sharp only when there is something to encode. */
async function encode(
  uses: readonly PictureUse[],
  { contentDir, cacheDir, isTimeUp, onProgress }: PublishOptions,
): Promise<Pick<Encoding, 'problems' | 'encoded'> & Partial<Pick<Encoding, 'cache'>>> {
  if (uses.length === 0) return { problems: new Map(), encoded: 0 };
  const { encodeVariants } = await import('./encode.ts');
  return encodeVariants(contentDir, uses, cacheDir, {
    ...(isTimeUp && { isTimeUp }),
    ...(onProgress && { onProgress }),
  });
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
