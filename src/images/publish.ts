// Encoded pictures on their way into the site.
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Encoding } from './encode.ts';
import { type MediaInfo, mediaOutput } from './media.ts';
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
  onProgress?(done: number, total: number): void;
}

export interface PublishedPictures {
  /** Paths below the output folder. */
  readonly outputs: readonly string[];
  /** By path below `content/`: pictures that could not be encoded. */
  readonly problems: ReadonlyMap<string, string>;
}

/**
 * Encodes what the cache lacks and places what the output lacks. A variant's name holds the hash of its source.
 */
export async function publishPictures(options: PublishOptions): Promise<PublishedPictures> {
  const { contentDir, cacheDir, place } = options;
  const uses = [...options.uses];
  // What the output holds needs no encoding, even when the cache is gone.
  const isMissing = ({ output }: { readonly output: string }): boolean =>
    options.isPublished?.(output) !== true;
  const incomplete = uses.filter((use) => filesOf(use).some(isMissing));
  const { problems } = await encode(incomplete, options);
  const outputs: string[] = [];
  for (const use of uses) {
    if (problems.has(use.info.file)) {
      continue;
    }
    for (const file of filesOf(use)) {
      const { output } = file;
      outputs.push(output);
      if (isMissing(file)) await place(join(cacheDir, basename(output)), output);
    }
  }
  for (const info of options.media) {
    const output = mediaOutput(info);
    outputs.push(output);
    if (isMissing({ output })) await place(join(contentDir, info.file), output);
  }
  return { outputs, problems };
}

/** Loads sharp only when there is something to encode. */
async function encode(
  uses: readonly PictureUse[],
  { contentDir, cacheDir, onProgress }: PublishOptions,
): Promise<Encoding> {
  if (uses.length === 0) return { encoded: 0, problems: new Map() };
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
