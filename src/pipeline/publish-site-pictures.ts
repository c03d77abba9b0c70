import type { Archive } from '../archive/archive.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { PictureProblem } from '../images/picture-problem.ts';
import { type PlaceFile, publishPictures } from '../images/publish.ts';
import { inSlice } from '../ledger/slice.ts';
import { pictureError } from '../site/load-pictures.ts';
import type { Site } from '../site/open-site.ts';
import type { BuildOptions } from './build-options.ts';

export interface PublishedPictures {
  /** Paths below the output folder. */
  readonly paths: readonly string[];
  /** Pictures that the next build will make, by path below `content/`: no page may show them yet. */
  readonly waiting: ReadonlySet<string>;
  /** Files that left the cache, unused for long. */
  readonly forgotten: number;
}

/**
 * Encodes and places the pictures, films and sound of this build's part of the site, those of the newest articles first;
 * where pictures are made later, films and sound alone.
 *
 * @param isPublished whether the output holds one already
 * @throws {ContentErrors} for pictures that cannot be encoded, each at an article that shows it
 */
export async function publishSitePictures(
  { archive, pictureUses, media }: Site,
  isPublished: (path: string) => boolean,
  place: PlaceFile,
  { contentDir, cacheDir, slice, picturesFor, later, clock, now, onProgress }: BuildOptions,
): Promise<PublishedPictures> {
  const paths: string[] = [];
  const started = clock?.() ?? performance.now();
  const { problems, waiting, forgotten } = await publishPictures({
    contentDir,
    cacheDir: `${cacheDir}/images`,
    place,
    uses: later === undefined ? pictureUses.filter(({ info }) => inSlice(info.file, slice)) : [],
    media: media.filter(({ file }) => inSlice(file, slice)),
    // A part of the site does not know the others' pictures.
    ...(slice === undefined ? { now } : {}),
    newest: () => newestUse(archive),
    ...(picturesFor === undefined
      ? {}
      : { isTimeUp: () => (clock?.() ?? performance.now()) - started >= picturesFor }),
    isPublished,
    onPublished: (path) => paths.push(path),
    onProgress: (done, total) => onProgress?.('pictures', done, total),
  });
  if (problems.size > 0) throw pictureErrors(problems, contentDir, archive);
  return { paths, waiting, forgotten };
}

/** By picture, the place of the newest article that shows it. */
function newestUse({ articles }: Archive): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { image, pictures }] of articles.entries()) {
    if (image !== undefined) places.set(image.file, place);
    for (const file of pictures) places.set(file, place);
  }
  return places;
}

/** @param problems by path below `content/` of pictures that articles show */
export function pictureErrors(
  problems: ReadonlyMap<string, PictureProblem>,
  contentDir: string,
  archive: Archive,
): ContentErrors {
  return new ContentErrors(
    [...problems].flatMap(([file, problem]) => errorAt(file, problem, contentDir, archive)),
  );
}

function errorAt(
  file: string,
  problem: PictureProblem,
  contentDir: string,
  { articles }: Archive,
): ContentError[] {
  const user = articles.find(({ image, pictures }) => image?.file === file || pictures.includes(file));
  return user === undefined ? [] : [pictureError(contentDir, user, file, problem)];
}
