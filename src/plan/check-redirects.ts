import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { redirectUrl } from './addresses.ts';
import { outputOf, type Page } from './page.ts';

/** Finds former addresses of `articles` at which another page of the plan lies: an error for each such page. */
export function redirectCheck(
  articles: readonly ArchivedArticle[],
): (page: Page) => ContentError | undefined {
  const owners = new Map<string, ArchivedArticle>();
  for (const article of articles) {
    for (const alias of article.aliases) owners.set(outputOf(redirectUrl(alias)), article);
  }
  return (page) => {
    const owner = page.layout === 'redirect' || owners.size === 0 ? undefined : owners.get(page.output);
    if (owner === undefined) return undefined;
    return {
      file: `content/${owner.file}`,
      message: `Unter der früheren Adresse „${page.url}“ liegt heute eine andere Seite.`,
      expected: 'eine Adresse, die frei geworden ist',
      remedy: 'Streichen Sie diese Adresse aus „aliases“.',
    };
  };
}
