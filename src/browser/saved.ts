// The „Merkliste“: articles that the reader has saved, in this browser only.
import { remember, remembered } from './remembered.ts';

export interface SavedArticle {
  /** Path below the site's root. */
  readonly url: string;
  /** With its mark: `Anzeige: …`; what is stored may lack this and the following. */
  readonly title: string | undefined;
  /** `05 Dezember 2019`. */
  readonly date: string | undefined;
  /** BCP 47; empty or absent: German. */
  readonly lang?: string | undefined;
}

const key = 'merkliste';
const limit = 200;

/** Latest saved first. What is stored in another form is left out. */
export function savedArticles(): SavedArticle[] {
  const stored = remembered(key);
  return Array.isArray(stored) ? stored.filter((one) => /^\/[^/]/.test(one?.url)) : [];
}

/** @param url path below the site's root */
export const isSaved = (url: string): boolean => savedArticles().some((one) => one.url === url);

/** Puts the article on the list, or takes it off. */
export function toggleSaved(article: SavedArticle): void {
  const { url } = article;
  const others = savedArticles().filter((one) => one.url !== url);
  const saving = !isSaved(url);
  remember(key, (saving ? [article, ...others] : others).slice(0, limit));
  if (offline) void keepOffline(url, saving);
}

/** Saved articles are kept for times without a connection, however many others are read since. */
async function keepOffline(url: string, saving: boolean): Promise<void> {
  try {
    const cache = await caches.open(key + base);
    await (saving ? cache.add(url) : cache.delete(url));
  } catch {
    // Without secure connection or space it stays a list of links.
  }
}
