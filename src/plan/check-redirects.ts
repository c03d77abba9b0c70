import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { redirectsFile, type SiteRedirect } from '../newspaper/redirects-file.ts';
import { redirectUrl } from './addresses.ts';
import { addressKey } from './check-addresses.ts';
import type { Page } from './page.ts';

/** Whose former addresses they are: an article, or the file of the others, which has no address itself. */
export type Former = Pick<ArchivedArticle, 'file' | 'aliases'> & Partial<Pick<ArchivedArticle, 'url'>>;

/** All that have former addresses at which a file lies. */
export function formersOf(
  articles: readonly Former[],
  redirects: readonly SiteRedirect[] = [],
): readonly Former[] {
  const aliases = redirects.filter(({ query }) => query === undefined).map(({ from }) => from);
  return aliases.length === 0 ? articles : [...articles, { file: redirectsFile, aliases }];
}

/** Where somebody has written a former address: behind the name of the file. */
export const writtenIn = ({ file }: Pick<Former, 'file'>): string =>
  file === redirectsFile ? `„content/${file}“` : `„content/${file}“ („aliases“)`;

const remedyFor = ({ file }: Former): string =>
  file === redirectsFile ? 'Löschen Sie diese Zeile.' : 'Streichen Sie diese Adresse aus „aliases“.';

/** Former addresses of `articles` that lie below another one, as if that were a folder. */
export function checkRedirects(articles: readonly Former[]): ContentError[] {
  const owners = ownersOf(articles);
  return [...owners].flatMap(([key, owner]) => {
    const above = foldersOf(key)
      .map((folder) => owners.get(folder))
      .find((other) => other !== undefined);
    return above === undefined ? [] : [belowFile(owner, above.url, writtenIn(above.article))];
  });
}

/** Finds former addresses of `articles` at which, or below which, a page of the plan lies: an error for each such page. */
export function redirectCheck(articles: readonly Former[]): (page: Page) => ContentError | undefined {
  const owners = ownersOf(articles);
  const below = new Map<string, Owner>();
  for (const [key, owner] of owners) for (const folder of foldersOf(key)) below.set(folder, owner);
  const nameOf = ({ url }: Page): string => {
    const article = articles.find((one) => one.url === url);
    return article === undefined
      ? `die Seite „${url}“, die zur Website selbst gehört`
      : `„content/${article.file}“`;
  };
  return (page) => {
    if (page.layout === 'redirect' || owners.size === 0) return undefined;
    const key = addressKey(page.url);
    const owner = owners.get(key);
    if (owner !== undefined) {
      return {
        file: `content/${owner.article.file}`,
        rule: 'alias-taken',
        message: `Unter der früheren Adresse „${owner.url}“ liegt heute eine andere Seite.`,
        found: nameOf(page),
        expected: 'eine Adresse, die frei geworden ist',
        remedy: remedyFor(owner.article),
      };
    }
    const under = below.get(key);
    return under === undefined ? undefined : belowFile(under, page.url, nameOf(page));
  };
}

interface Owner {
  readonly url: string;
  readonly article: Former;
}

/** By the key of the address. */
function ownersOf(articles: readonly Former[]): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  for (const article of articles) {
    for (const alias of article.aliases) {
      const url = redirectUrl(alias);
      owners.set(addressKey(url), { url, article });
    }
  }
  return owners;
}

/** `/a`, `/a/b` of `/a/b/c`. */
function foldersOf(key: string): string[] {
  const parts = key.split('/').slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

function belowFile({ url, article }: Owner, file: string, owner: string): ContentError {
  return {
    file: `content/${article.file}`,
    rule: 'alias-below-file',
    message: `Die frühere Adresse „${url}“ liegt unter „${file}“, das eine Datei ist und kein Ordner.`,
    found: owner,
    expected: 'eine Adresse, über der keine Datei liegt',
    remedy: remedyFor(article),
  };
}
