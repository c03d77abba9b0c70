import type { Archive } from '../archive/archive.ts';
import { ContentErrors } from '../article/content-error.ts';
import { pictureError } from '../plan/load-pictures.ts';

/** @throws {ContentErrors} for pictures that could not be encoded, each at an article that shows it */
export function pictureErrors(
  contentDir: string,
  { articles }: Archive,
  problems: ReadonlyMap<string, string>,
): void {
  const errors = [...problems.keys()].flatMap((file) => {
    const user = articles.find(({ image, pictures }) => image?.file === file || pictures.includes(file));
    return user === undefined ? [] : [pictureError(contentDir, user, file, 'unreadable')];
  });
  if (errors.length > 0) throw new ContentErrors(errors);
}
