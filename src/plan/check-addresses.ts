import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { keyOf } from '../article/key.ts';
import { redirectsFile, type SiteRedirect } from '../newspaper/redirects-file.ts';
import { KeyTable } from '../store/key-table.ts';
import { redirectUrl } from './addresses.ts';
import { outputOf } from './page.ts';

/** What is known of an article's addresses. */
type Addressed = Pick<ArchivedArticle, 'file' | 'url' | 'urlKey' | 'aliases'>;

/** Two articles (or former addresses) for one address: an error that names both files, for each pair. */
export function checkAddresses(
  articles: readonly Addressed[],
  redirects: readonly SiteRedirect[] = [],
): ContentError[] {
  const others = redirects.filter(({ query }) => query === undefined);
  if (areDistinct(articles, others)) return [];
  const owners = new Map<
    string,
    { readonly file: string; readonly isAlias: boolean; readonly to: string | undefined }
  >();
  const errors: ContentError[] = [];
  const claim = (
    url: string,
    article: Pick<Addressed, 'file'>,
    remedy: string,
    isAlias: boolean,
    to?: string,
  ) => {
    const key = addressKey(url);
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, { file: article.file, isAlias, to });
      return;
    }
    // Spellings of one former address lead to the same article.
    if (isAlias && owner.isAlias && owner.file === article.file && owner.to === to) return;
    errors.push({
      file: `content/${article.file}`,
      rule: 'address-taken',
      message: `Die Adresse „${url}“ ist schon vergeben.`,
      found: `dieselbe Adresse in „content/${owner.file}“`,
      expected:
        article.file === redirectsFile
          ? 'eine Adresse, die nur an einer Stelle steht'
          : 'eine eigene Adresse für jeden Artikel',
      remedy,
    });
  };
  for (const article of articles) {
    claim(
      article.url,
      article,
      'Geben Sie einem der beiden Artikel mit „slug: …“ eine andere Adresse.',
      false,
    );
  }
  for (const article of articles) {
    for (const alias of article.aliases) {
      claim(
        redirectUrl(alias),
        article,
        'Streichen Sie die frühere Adresse („aliases“) bei einem der beiden Artikel.',
        true,
      );
    }
  }
  for (const { from, to } of others) {
    claim(redirectUrl(from), { file: redirectsFile }, 'Löschen Sie diese Zeile.', true, to);
  }
  return errors;
}

/** What an address is to hosts that do not tell upper from lower case, and to the output folder. */
export const addressKey = (url: string): string => `/${outputOf(url).toLowerCase()}`;

/** Nearly always they are: of 100,000 articles this takes some milliseconds, a list of their addresses ten times as long. */
function areDistinct(articles: readonly Addressed[], redirects: readonly SiteRedirect[]): boolean {
  const keys: number[] = [];
  for (const { urlKey, aliases } of articles) {
    keys.push(urlKey);
    for (const alias of aliases) keys.push(keyOf(addressKey(redirectUrl(alias))));
  }
  for (const { from } of redirects) keys.push(keyOf(addressKey(redirectUrl(from))));
  return new KeyTable(new Float64Array(keys)).areDistinct;
}
