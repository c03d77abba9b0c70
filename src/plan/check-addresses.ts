import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { keyOf } from '../article/key.ts';
import { KeyTable } from '../store/key-table.ts';
import { redirectUrl } from './addresses.ts';

/** Two articles (or former addresses) for one address: an error that names both files, for each pair. */
export function checkAddresses(articles: readonly ArchivedArticle[]): ContentError[] {
  if (areDistinct(articles)) return [];
  const owners = new Map<string, string>();
  const errors: ContentError[] = [];
  const claim = (url: string, article: ArchivedArticle, remedy: string) => {
    const owner = owners.get(url);
    if (owner === undefined) {
      owners.set(url, article.file);
      return;
    }
    errors.push({
      file: `content/${article.file}`,
      message: `Die Adresse „${url}“ ist schon vergeben.`,
      found: `dieselbe Adresse in „content/${owner}“`,
      expected: 'eine eigene Adresse für jeden Artikel',
      remedy,
    });
  };
  for (const article of articles) {
    claim(article.url, article, 'Geben Sie einem der beiden Artikel mit „slug: …“ eine andere Adresse.');
  }
  for (const article of articles) {
    for (const alias of article.aliases) {
      claim(
        redirectUrl(alias),
        article,
        'Streichen Sie die frühere Adresse („aliases“) bei einem der beiden Artikel.',
      );
    }
  }
  return errors;
}

/** Nearly always they are: of 100,000 articles this takes some milliseconds, a list of their addresses ten times as long. */
function areDistinct(articles: readonly ArchivedArticle[]): boolean {
  const keys: number[] = [];
  for (const { urlKey, aliases } of articles) {
    keys.push(urlKey);
    for (const alias of aliases) keys.push(keyOf(redirectUrl(alias)));
  }
  return new KeyTable(Float64Array.from(keys)).areDistinct;
}
