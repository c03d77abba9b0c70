import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Archive } from './archive.ts';

const made = new WeakMap<Archive, ReadonlyMap<string, ArchivedArticle>>();

/** The visible article that a file below `content/` holds. The look-up is made when first needed: most sites never do. */
export function articleOfFile(archive: Archive, file: string): ArchivedArticle | undefined {
  let byFile = made.get(archive);
  if (byFile === undefined) {
    byFile = new Map(archive.articles.map((article) => [article.file, article]));
    made.set(archive, byFile);
  }
  return byFile.get(file);
}
