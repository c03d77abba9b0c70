// The site as it was stored, checked: what a worker opens, and the main process after it has read much.
import { ArticleStore } from '../archive/article-store.ts';
import { openSite, type SiteOptions } from '../eleventy/open-site.ts';
import type { RecordVersions } from './code-version.ts';
import type { Content } from './open-content.ts';
import { readPictures } from './picture-store.ts';

export interface StoredSiteOptions extends Pick<SiteOptions, 'contentDir' | 'settings' | 'now' | 'style'> {
  readonly cacheDir: string;
}

/** Articles from the store leave their details on the disk until a page shows them. */
export async function openStoredSite(options: StoredSiteOptions, versions: RecordVersions): Promise<Content> {
  const { contentDir, cacheDir, settings, now, style } = options;
  const store = new ArticleStore(cacheDir, versions.articles);
  const entries = [...store.index.values()];
  const site = await openSite({
    contentDir,
    settings,
    now,
    style,
    articles: entries.map(({ article }) => article),
    errors: [],
    pictures: readPictures(cacheDir, versions.pictures),
    isSame: () => true,
  });
  return { site, store, entries };
}
