// The addresses of all articles, for whoever counts how often they are read: without building anything.

import type { Sources } from '../content/read-sources.ts';
import { scanFiles } from '../content/scan.ts';
import type { ReadableArticle } from '../reads/article-paths.ts';
import type { ReportArticle } from '../reads/report-numbers.ts';
import type { Settings } from '../settings.ts';
import { likelyState } from '../store/article-files.ts';
import { ArticleRecords } from './article-records.ts';
import { codeVersions } from './code-versions.ts';

export interface Readable extends ReadableArticle {
  /** Path below the content folder. */
  readonly file: string;
}

export interface ReadableArticles {
  readonly articles: readonly Readable[];
  /** Files with mistakes of which not even the address is known. */
  readonly unknown: number;
}

interface Folders {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
  readonly settings: Settings;
}

/** All but drafts; also those that are not visible now, since they may have been when they were read. */
export function readableArticles(folders: Folders): Promise<ReadableArticles> {
  return withSources(folders, (sources) => {
    const addresses = sources.broken.flatMap(({ draft, address }) => (draft ? [] : [address]));
    const known = addresses.filter((address) => address !== undefined);
    return {
      articles: [
        ...sources.entries.flatMap(({ article: { draft, url, aliases, file } }) =>
          draft ? [] : [{ url, aliases, file }],
        ),
        ...known.map(({ url, aliases, file }) => ({ url, aliases, file })),
      ],
      unknown: addresses.length - known.length,
    };
  });
}

/** The same for a report, which names them. */
export function reportArticles(folders: Folders): Promise<ReportArticle[]> {
  return withSources(folders, ({ entries }) =>
    entries.flatMap(({ article: { draft, url, aliases, title, section, reads } }) =>
      draft ? [] : [{ url, aliases, title, section, reads }],
    ),
  );
}

async function withSources<Result>(folders: Folders, take: (sources: Sources) => Result): Promise<Result> {
  const { contentDir, cacheDir, projectDir, settings } = folders;
  const records = new ArticleRecords(folders, codeVersions(projectDir, settings).records.articles);
  try {
    const likely = likelyState(cacheDir);
    const early = { likely, scan: scanFiles(contentDir, likely) };
    const { sources } = await records.read(early, new Set(), async (files, reader) => reader(files));
    return take(sources);
  } finally {
    records.store.close();
  }
}
