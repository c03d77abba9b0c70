// The search of a newspaper that a test brings along.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byPublication } from '../../src/archive/by-publication.ts';
import { DirectOutput } from '../../src/ledger/direct-output.ts';
import { updateSearch } from '../../src/search/search-indexes.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';
import { foundUrls, openSearch } from './folder-files.ts';

interface PaperArticle {
  readonly day: string;
  readonly lang?: string;
  readonly kicker?: string;
  readonly title: string;
  readonly lead: string;
  readonly tags?: readonly string[];
  readonly text: string;
}

export interface PaperSite {
  /** Slugs of the ten best hits. */
  found(query: string): Promise<string[]>;
  remove(): Promise<void>;
}

/** @param paper by slug @param now ISO 8601 */
export async function paperSite(
  paper: Readonly<Record<string, PaperArticle>>,
  now: string,
): Promise<PaperSite> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-zeitung-'));
  const articles = Object.entries(paper).map(([slug, { text: _, tags = [], ...fields }]) =>
    anArticle({ slug, tags: [...tags], hasLead: true, ...fields }),
  );
  await updateSearch({
    articles: articles.sort(byPublication),
    body: ({ url }) => `<p>${paper[slugOf(url)]?.text}</p>`,
    settings,
    now: Date.parse(now),
    version: '1',
    touched: false,
    cacheDir: join(folder, 'cache'),
    output: new DirectOutput(join(folder, '_site'), 'suche'),
  });
  return {
    found: async (query) => (await foundUrls(await openSearch(join(folder, '_site')), query, 10)).map(slugOf),
    remove: () => rm(folder, { recursive: true }),
  };
}

const slugOf = (url: string): string => url.split('/').at(-1)?.replace('.html', '') ?? '';
