// Encoded pictures on their way into the site.
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { encodeVariants } from './encode.ts';
import { filesOf, type PictureUse } from './picture-use.ts';

export interface PublishOptions {
  readonly contentDir: string;
  /** Folder of the encoded pictures, kept from build to build. */
  readonly cacheDir: string;
  readonly outputDir: string;
  readonly uses: Iterable<PictureUse>;
  /** Whether the output is known to hold a file already, by its path below `outputDir`. */
  isPublished?(output: string): boolean;
  onProgress?(done: number, total: number): void;
}

export interface PublishedPictures {
  /** Paths below the output folder. */
  readonly outputs: readonly string[];
  /** Those of them that were not there before. */
  readonly written: readonly string[];
  readonly encoded: number;
  /** By path below `content/`: pictures that could not be encoded. */
  readonly problems: ReadonlyMap<string, string>;
}

/**
 * Encodes what the cache lacks and copies what the output lacks. A variant's name holds the hash of its
 * source, so a file that is there with the right size is the right one.
 */
export async function publishPictures(options: PublishOptions): Promise<PublishedPictures> {
  const { contentDir, cacheDir, outputDir, onProgress } = options;
  const uses = [...options.uses];
  // What the output holds needs no encoding, even when the cache is gone.
  const isMissing = ({ output }: { readonly output: string }): boolean =>
    options.isPublished?.(output) !== true;
  const incomplete = uses.filter((use) => filesOf(use).some(isMissing));
  const { encoded, problems } = await encodeVariants(
    contentDir,
    incomplete,
    cacheDir,
    onProgress ? { onProgress } : {},
  );
  const outputs: string[] = [];
  const written: string[] = [];
  for (const use of uses) {
    if (problems.has(use.info.file)) {
      continue;
    }
    for (const file of filesOf(use)) {
      const { output } = file;
      outputs.push(output);
      if (!isMissing(file)) continue;
      if (await publishFile(join(cacheDir, basename(output)), join(outputDir, output))) {
        written.push(output);
      }
    }
  }
  return { outputs, written, encoded, problems };
}

/** Copies a file unless one of its size is there; whether it did. For files whose names hold their contents' hash. */
export async function publishFile(from: string, to: string): Promise<boolean> {
  const [source, target] = await Promise.all([stat(from), stat(to).catch(() => null)]);
  if (target?.size === source.size) {
    return false;
  }
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, `${to}.tmp`, constants.COPYFILE_FICLONE);
  await rename(`${to}.tmp`, to);
  return true;
}
