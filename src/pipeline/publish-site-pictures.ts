import type { Archive } from '../archive/archive.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { PictureProblem } from '../images/picture-problem.ts';
import { type PlaceFile, publishPictures } from '../images/publish.ts';
import { inSlice } from '../ledger/slice.ts';
import { pictureError } from '../site/load-pictures.ts';
import type { Site } from '../site/open-site.ts';
import type { BuildOptions } from './build-options.ts';

/**
 * Encodes and places the pictures, films and sound of this build's part of the site; returns their paths below the output
 * folder.
 *
 * @param isPublished whether the output holds one already
 * @throws {ContentErrors} for pictures that cannot be encoded, each at an article that shows it
 */
export async function publishSitePictures(
  { archive, pictureUses, media }: Site,
  isPublished: (path: string) => boolean,
  place: PlaceFile,
  { contentDir, cacheDir, slice, onProgress }: BuildOptions,
): Promise<readonly string[]> {
  const paths: string[] = [];
  const problems = await publishPictures({
    contentDir,
    cacheDir: `${cacheDir}/images`,
    place,
    uses: pictureUses.filter(({ info }) => inSlice(info.file, slice)),
    media: media.filter(({ file }) => inSlice(file, slice)),
    isPublished,
    onPublished: (path) => paths.push(path),
    onProgress: (done, total) => onProgress?.('pictures', done, total),
  });
  const errors = [...problems].flatMap(([file, problem]) => errorAt(file, problem, contentDir, archive));
  if (errors.length > 0) throw new ContentErrors(errors);
  return paths;
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
