// The site as it was stored, checked: what a worker opens, and the main process after it has read much.

import type { IndexEntry } from '../content/article-index.ts';
import { PictureStore } from '../images/picture-store.ts';
import { ArticleStore } from '../store/article-store.ts';
import type { RecordVersions } from './code-versions.ts';
import { storedChanges } from './load-changes.ts';
import { storedReads } from './load-reads.ts';
import { openSite, type Site, type SiteOptions } from './open-site.ts';

/** As those of the build that has stored it. */
export interface StoredSiteOptions
  extends Pick<SiteOptions, 'contentDir' | 'settings' | 'now' | 'style' | 'searchScript' | 'redirects'> {
  readonly cacheDir: string;
}

/** A site, and the articles behind it. */
export interface Content {
  readonly site: Site;
  /** Where articles keep their details; open as long as pages are made. */
  readonly store: ArticleStore;
  /** All articles, also those that are not visible now. */
  readonly entries: readonly IndexEntry[];
}

/** Articles from the store leave their details on the disk until a page shows them. */
export async function openStoredSite(options: StoredSiteOptions, versions: RecordVersions): Promise<Content> {
  const { contentDir, cacheDir, settings, now, style, searchScript, redirects } = options;
  const store = new ArticleStore(cacheDir, versions.articles);
  const entries = [...store.index.values()];
  const reads = await storedReads(contentDir, cacheDir, versions.reads);
  const site = await openSite({
    contentDir,
    settings,
    now,
    style,
    searchScript,
    articles: entries.map(({ article }) => article),
    reads,
    ...(redirects === undefined ? {} : { redirects }),
    changes: await storedChanges(options, versions.changes),
    errors: [],
    pictures: new PictureStore(cacheDir, versions.pictures),
    isSame: () => true,
  });
  return { site, store, entries };
}
