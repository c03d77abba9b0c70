// What an article's text shows besides its own words.
import { articleOfFile } from '../archive/article-of-file.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys } from '../article/key.ts';
import { linkedFile } from '../content/resolve-picture.ts';
import { isArticleFile } from '../markdown/links.ts';
import type { PlanContext } from './context.ts';

/** Names the files in the text and the addresses of the articles to whose files it links. */
export function textFilesKey(
  article: ArchivedArticle,
  { archive, pictures, media }: Pick<PlanContext, 'archive' | 'pictures' | 'media'>,
): Key | undefined {
  const linked = article.links?.filter(isArticleFile) ?? [];
  if (article.pictures.length + linked.length === 0) return undefined;
  const keys = new Keys();
  for (const file of article.pictures) keys.add(pictures.get(file)?.key ?? media.get(file)?.hash);
  for (const href of linked) keys.add(articleOfFile(archive, linkedFile(article.file, href))?.urlKey);
  return keys.key;
}
