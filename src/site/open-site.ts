import { createRequire } from 'node:module';
import { type Archive, createArchive } from '../archive/archive.ts';
import { articleOfFile } from '../archive/article-of-file.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { BrokenArticle } from '../article/broken-article.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { ChangeLogs } from '../changes/change-logs.ts';
import type { FileInfo, IsSame, KnownFiles } from '../images/file-info.ts';
import type { MediaInfo } from '../images/media.ts';
import { type PictureUse, pictureUses } from '../images/picture-use.ts';
import type { KnownRedirects } from '../newspaper/redirects-file.ts';
import { checkAddresses } from '../plan/check-addresses.ts';
import { checkRedirects, formersOf } from '../plan/check-redirects.ts';
import type { SiteContext } from '../plan/context.ts';
import type { ReadCounts } from '../reads/read-counts.ts';
import type { DayColumns } from '../reads/read-days.ts';
import type { Settings } from '../settings.ts';
import { checkPages } from './check-pages.ts';
import { checkSections } from './check-sections.ts';
import { checkSiteRedirects } from './check-site-redirects.ts';
import { loadPictures } from './load-pictures.ts';
import { picturesOver, withoutPictures } from './picture-rights.ts';
import { sitePictures } from './site-pictures.ts';

/** What a site is opened from. */
export interface SiteOptions {
  readonly contentDir: string;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The text of `/assets/site.css`. */
  readonly style: string;
  /** See `PlanContext`. */
  readonly searchScript: string;
  readonly articles: readonly ArchivedArticle[];
  /** How often they were read on which day; absent: nobody has counted. */
  readonly reads?: DayColumns | undefined;
  /** How articles were changed; absent: the newspaper does not say it, or nobody knows. */
  readonly changes?: ChangeLogs | undefined;
  /** Former addresses of other pages, and what is wrong with their file; absent: there is none. */
  readonly redirects?: KnownRedirects;
  /** Mistakes that reading the articles has found; the site's own join them. */
  readonly errors: readonly ContentError[];
  /** Articles that are among `errors`: their pictures and addresses are looked at with the others'. */
  readonly broken?: readonly BrokenArticle[];
  /** Pictures, films and sound that earlier builds know; empty is correct, only slower. */
  readonly pictures: KnownFiles;
  /** Whether a known file is sure to be as it was, so that it need not even be looked at. */
  readonly isSame?: IsSame;
  /** Is given the site as far as it goes when mistakes are about to be thrown, and may find further ones. */
  readonly onMistakes?: (site: Site, errors: readonly ContentError[]) => Promise<readonly ContentError[]>;
}

/** A newspaper, opened: what its pages are planned from, and what beside pages has to be made. */
export interface Site {
  readonly context: SiteContext;
  /** The site while some pictures (paths below `content/`) are not made yet: no page shows them. */
  readonly contextWithout: (waiting: ReadonlySet<string>) => SiteContext;
  /** For the next build's {@link SiteOptions}. */
  readonly pictures: ReadonlyMap<string, FileInfo>;
  /** Of these the files of which not just what was known is sure to hold. */
  readonly unsurePictures: ReadonlySet<string>;
  /** What has to be encoded. */
  readonly pictureUses: readonly PictureUse[];
  /** What has to be published as it is. */
  readonly media: readonly MediaInfo[];
  readonly archive: Archive;
}

/** @throws {ContentErrors} all mistakes of all files at once */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { contentDir, settings, now, style, searchScript } = options;
  const counted = await withCounts(options);
  const archive = createArchive(counted.articles, settings, now);
  const { broken = [] } = options;
  const users = broken.length === 0 ? archive.articles : [...archive.articles, ...broken];
  const over = picturesOver(archive.articles, now);
  const loaded = await loadPictures(
    contentDir,
    withoutPictures(users, over),
    options.pictures,
    options.isSame,
  );
  const addressed =
    broken.length === 0
      ? archive.articles
      : [...archive.articles, ...broken.flatMap(({ address }) => address ?? [])];
  const { redirects, errors: ofRedirects } = options.redirects ?? { redirects: [], errors: [] };
  const errors = [
    ...options.errors,
    ...ofRedirects,
    ...checkAddresses(addressed, redirects),
    ...checkRedirects(formersOf(addressed, redirects)),
    ...checkSiteRedirects(contentDir, addressed, redirects),
    ...loaded.errors,
    ...checkPages(contentDir, settings.pages),
    ...checkSections(contentDir, settings),
  ];
  const contextWithout = (waiting: ReadonlySet<string>): SiteContext => {
    const ready = sitePictures(loaded.infos, waiting);
    const hidden = over.size === 0 ? waiting : new Set([...waiting, ...over]);
    const urlOf = (file: string) => articleOfFile(archive, file)?.url;
    return {
      archive,
      settings,
      now,
      style,
      searchScript,
      pictures: ready,
      media: loaded.media,
      ...(counted.counts === undefined ? {} : { reads: counted.counts }),
      ...(options.changes === undefined ? {} : { changes: options.changes }),
      ...(redirects.length === 0 ? {} : { redirects }),
      body: whenNeeded(() =>
        bodies().articleBodies(contentDir, settings, { ready, waiting: hidden }, loaded.media, urlOf),
      ),
      feedBody: (article, text) => bodies().feedBodies(settings)(article, text),
    };
  };
  const site: Site = {
    context: contextWithout(new Set()),
    contextWithout,
    // Most sites play nothing, and the map of their pictures may be large.
    pictures:
      loaded.media.size === 0 ? loaded.infos : new Map<string, FileInfo>([...loaded.infos, ...loaded.media]),
    unsurePictures: loaded.unsure,
    media: [...loaded.media.values()],
    pictureUses: pictureUses(loaded.infos, archive.articles),
    archive,
  };
  if (errors.length > 0) {
    throw new ContentErrors([...errors, ...((await options.onMistakes?.(site, errors)) ?? [])]);
  }
  return site;
}

type Bodies = typeof import('./article-bodies.ts');

/** A hundred modules that a build in which no page changes need not load. */
const bodies = (): Bodies => createRequire(import.meta.url)('./article-bodies.ts') as Bodies;

/** Makes the function when it is called for the first time. */
function whenNeeded(make: () => SiteContext['body']): SiteContext['body'] {
  let made: SiteContext['body'] | undefined;
  return (article) => {
    made ??= make();
    return made(article);
  };
}

/** Most sites count nothing, and do not load what would. */
async function withCounts({ articles, reads, settings, now }: SiteOptions): Promise<{
  readonly articles: readonly ArchivedArticle[];
  readonly counts?: ReadCounts;
}> {
  if (reads === undefined) return { articles };
  const { countReads } = await import('../reads/read-counts.ts');
  return countReads(articles, reads, settings, now);
}
