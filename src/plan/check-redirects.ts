import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { redirectUrl } from './addresses.ts';
import { addressKey } from './check-addresses.ts';
import type { Page } from './page.ts';

const remedy = 'Streichen Sie diese Adresse aus „aliases“.';

type Addressed = Pick<ArchivedArticle, 'file' | 'url' | 'aliases'>;

/** Former addresses of `articles` that lie below another one, as if that were a folder. */
export function checkRedirects(articles: readonly Addressed[]): ContentError[] {
  const owners = ownersOf(articles);
  return [...owners].flatMap(([key, owner]) => {
    const above = foldersOf(key)
      .map((folder) => owners.get(folder))
      .find((other) => other !== undefined);
    return above === undefined
      ? []
      : [belowFile(owner, above.url, `„content/${above.article.file}“ („aliases“)`)];
  });
}

/** Finds former addresses of `articles` at which, or below which, a page of the plan lies: an error for each such page. */
export function redirectCheck(articles: readonly Addressed[]): (page: Page) => ContentError | undefined {
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
        remedy,
      };
    }
    const under = below.get(key);
    return under === undefined ? undefined : belowFile(under, page.url, nameOf(page));
  };
}

interface Owner {
  readonly url: string;
  readonly article: Addressed;
}

/** By the key of the address. */
function ownersOf(articles: readonly Addressed[]): Map<string, Owner> {
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
    remedy,
  };
}
