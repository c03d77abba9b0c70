// Pictures whose rights have ended: no page shows them any more, in whichever article they stand.
import type { ArchivedArticle } from '../article/archived-article.ts';

/**
 * Files (below `content/`) whose rights have ended at `now`, milliseconds since the epoch. Where several articles name a day, the
 * first one counts: it is the picture whose rights end.
 */
export function picturesOver(
  articles: readonly Pick<ArchivedArticle, 'image'>[],
  now: number,
): ReadonlySet<string> {
  let over: Set<string> | undefined;
  for (const { image } of articles) {
    if (image?.until === undefined || image.until > now) continue;
    over ??= new Set();
    over.add(image.file);
  }
  return over ?? new Set();
}

type PictureUser = Pick<ArchivedArticle, 'file' | 'image' | 'pictures'>;

/** The same articles as if they had none of the pictures, which may be deleted. */
export function withoutPictures(
  users: readonly PictureUser[],
  over: ReadonlySet<string>,
): readonly PictureUser[] {
  if (over.size === 0) return users;
  return users.map(({ file, image, pictures }) => ({
    file,
    ...(image === undefined || over.has(image.file) ? {} : { image }),
    pictures: pictures.filter((picture) => !over.has(picture)),
  }));
}
