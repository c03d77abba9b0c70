// Stand-ins for the encoded pictures of a newspaper of any size: each picture is decoded, cut and encoded as ever, but once
// for each format, in its smallest width; the wider files of the same cut are copies. Ten times as fast.
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSources } from '../../src/content/read-sources.ts';
import { scanFiles } from '../../src/content/scan.ts';
import { CacheFiles, keptName } from '../../src/images/cache-files.ts';
import { decode, encode, Parts } from '../../src/images/codec.ts';
import { decodedWidth } from '../../src/images/crops.ts';
import { inParallel } from '../../src/images/in-parallel.ts';
import type { PictureInfo } from '../../src/images/inspect.ts';
import { filesOf, type PictureUse } from '../../src/images/picture-use.ts';
import type { Settings } from '../../src/settings.ts';
import { openSite } from '../../src/site/open-site.ts';
import { contentReader } from '../../src/site/read-content.ts';

/** Pictures at the same time, as many as Node's pool has threads. */
const atOnce = 4;

type File = ReturnType<typeof filesOf>[number];

interface Newspaper {
  readonly contentDir: string;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Fills `images` with the pictures that a build will look for there. What `made` has is taken from there as it is.
 *
 * @param images the folder of a test, never that of a newspaper's builds
 * @param made where the newspaper's builds keep their pictures
 * @throws {ContentErrors} the mistakes of the articles
 */
export async function makeSmallest(paper: Newspaper, images: string, made: string): Promise<void> {
  mkdirSync(images, { recursive: true });
  const [kept, whole] = [new CacheFiles(images), new CacheFiles(made)];
  await inParallel(await usesOf(paper), atOnce, async (use) => {
    const missing: File[] = [];
    for (const file of filesOf(use)) {
      const name = keptName(file.output);
      if (await kept.has(name)) continue;
      if (await whole.has(name)) await kept.write(name, await readFile(whole.path(name)));
      else missing.push(file);
    }
    if (missing.length > 0) await makeFiles(use.info, missing, paper.contentDir, kept);
  });
}

async function usesOf({ contentDir, settings, now }: Newspaper): Promise<readonly PictureUse[]> {
  const scan = await scanFiles(contentDir, undefined);
  const read = contentReader(contentDir, settings, new Map());
  const { entries, errors } = await readSources(scan, new Map(), async (files) => read(files));
  const articles = entries.map(({ article }) => article);
  const options = {
    contentDir,
    settings,
    now,
    articles,
    errors,
    style: '',
    searchScript: '',
    pictures: new Map(),
  };
  return (await openSite(options)).pictureUses;
}

async function makeFiles(
  info: PictureInfo,
  files: readonly File[],
  contentDir: string,
  kept: CacheFiles,
): Promise<void> {
  const whole = await decode(join(contentDir, info.file), info, decodedWidth(info));
  // The build will find the same, and tell it.
  if (typeof whole === 'string') return;
  const parts = new Parts(whole);
  for (const equal of Map.groupBy(files, ({ cut, format }) => JSON.stringify([cut, format])).values()) {
    const [smallest] = equal.toSorted((one, other) => one.width - other.width);
    if (smallest === undefined) continue;
    const { cut } = smallest;
    const bytes = await encode(whole, smallest, cut && (await parts.of(cut)));
    for (const { output } of equal) await kept.write(keptName(output), bytes);
  }
}
