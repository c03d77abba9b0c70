import type { Archive } from '../archive/archive.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { Key } from '../article/key.ts';
import type { PictureProblem } from '../images/picture-problem.ts';
import { type PlaceFile, publishPictures } from '../images/publish.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { inSlice } from '../ledger/slice.ts';
import { pictureError } from '../site/load-pictures.ts';
import type { Site } from '../site/open-site.ts';
import type { BuildOptions } from './build-options.ts';

interface PictureLedgers {
  readonly ledger: Ledger;
  readonly last: Ledger;
  /** Key of what lies, or will lie, at a path. */
  readonly bytesOf: (path: string) => Key;
}

/**
 * Encodes and places the pictures of this build's part of the site, and enters them into `ledger`; those that `last` names
 * are in the output.
 *
 * @throws {ContentErrors} for pictures that cannot be encoded, each at an article that shows it
 */
export async function publishSitePictures(
  { archive, pictureUses, media }: Site,
  { ledger, last, bytesOf }: PictureLedgers,
  place: PlaceFile,
  { contentDir, cacheDir, slice, onProgress }: BuildOptions,
): Promise<void> {
  const problems = await publishPictures({
    contentDir,
    cacheDir: `${cacheDir}/images`,
    place,
    uses: pictureUses.filter(({ info }) => inSlice(info.file, slice)),
    media: media.filter(({ file }) => inSlice(file, slice)),
    isPublished: (path) => last.has(path),
    onPublished: (path) => ledger.set(path, { fingerprint: null, bytes: bytesOf(path) }),
    onProgress: (done, total) => onProgress?.('pictures', done, total),
  });
  const errors = [...problems].flatMap(([file, problem]) => errorAt(file, problem, contentDir, archive));
  if (errors.length > 0) throw new ContentErrors(errors);
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
