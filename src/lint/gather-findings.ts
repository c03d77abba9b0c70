// Everything that there is to say about a newspaper, in one pass and without building it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { IndexEntry } from '../content/article-index.ts';
import type { Sources } from '../content/read-sources.ts';
import type { TextHintsByFile } from '../markdown/text-hints.ts';
import { afterMending } from '../pipeline/after-mending.ts';
import { alone } from '../pipeline/alone.ts';
import type { BuildOptions } from '../pipeline/build-options.ts';
import { openTools } from '../pipeline/build-tools.ts';
import { checkedFolders } from '../pipeline/check-folders.ts';
import { deadLinkHints, siteLinks } from '../pipeline/dead-links.ts';
import { deadPlaceHints } from '../pipeline/dead-places.ts';
import { type HeadStart, headStart, readCache } from '../pipeline/head-start.ts';
import { type LaterMistakes, laterMistakes } from '../pipeline/later-mistakes.ts';
import { missingPages } from '../pipeline/missing-pages.ts';
import { openContent } from '../pipeline/open-content.ts';
import { redirectHints } from '../pipeline/redirect-hints.ts';
import { untilItAgrees } from '../pipeline/until-it-agrees.ts';
import type { CodeVersions } from '../site/code-versions.ts';
import type { Site } from '../site/open-site.ts';
import { blankHints } from '../site/unfilled-blanks.ts';
import type { Finding } from './finding.ts';
import { hintsOfTexts } from './known-texts.ts';
import { newspaperHints } from './newspaper-hints.ts';
import { recordHints } from './record-hints.ts';
import { unusedPictures } from './unused-pictures.ts';
import { wordsFile } from './words-file.ts';

export interface LintOptions extends BuildOptions {
  /** Whether to look up every word; without it, where the newspaper has a list of words. */
  readonly spelling?: boolean;
}

/**
 * All mistakes and hints of the whole archive, drafts and scheduled articles included; what earlier builds know is not
 * read again, and what is read is kept for them.
 *
 * @param headStarted what has been asked for before this code was loaded
 * @throws {BuildRunning} when a build uses the same cache
 */
export async function gatherFindings(given: LintOptions, headStarted?: HeadStart): Promise<Finding[]> {
  const options = checkedFolders(given);
  const { contentDir, cacheDir } = options;
  return alone(options, () =>
    untilItAgrees(cacheDir, (doubtful, attempt) => {
      const early = attempt === 1 ? headStarted : undefined;
      return gather(options, doubtful, early ?? headStart(contentDir, cacheDir));
    }),
  );
}

async function gather(
  options: LintOptions,
  doubtful: ReadonlySet<string>,
  start: HeadStart,
): Promise<Finding[]> {
  const read = readCache(options.cacheDir);
  const tools = await openTools(options, start);
  const textHints: TextHintsByFile = new Map();
  let known: Known | undefined;
  try {
    tools.output.clear();
    const { site, entries, store } = await openContent(
      {
        ...options,
        ...tools.carried,
        doubtful,
        textHints,
        laterMistakes: async (site, errors, { entries, broken }) => {
          const later = await laterMistakes(site.context, errors, tools, options);
          known = { site, entries, broken, later, errors: [...errors, ...later.errors] };
          return later.errors;
        },
      },
      tools.versions.records,
      tools.workers,
      { ...start, read },
    );
    try {
      const later = await laterMistakes(site.context, [], tools, options);
      return await all(
        { site, entries, broken: [], later, errors: later.errors },
        textHints,
        tools.versions,
        options,
      );
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof ContentErrors)) throw error;
    // Of a newspaper with mistakes as much as there is.
    return known === undefined ? [...error.errors] : await all(known, textHints, tools.versions, options);
  } finally {
    await tools.endHelp();
    tools.output.clear();
  }
}

/** A newspaper as far as it could be read. */
interface Known extends Pick<Sources, 'broken'> {
  readonly entries: readonly IndexEntry[];
  readonly site: Site;
  readonly later: LaterMistakes;
  readonly errors: readonly ContentError[];
}

async function all(
  { site, entries, broken, later: { outputs, htmlAt, isComplete }, errors }: Known,
  textHints: TextHintsByFile,
  versions: CodeVersions,
  options: LintOptions,
): Promise<Finding[]> {
  const { contentDir, settings, now } = options;
  const articles = entries.map(({ article }) => article);
  // What is not told of them may be what is wrong with the newspaper's own file.
  const wrong = new Set([...errors.map(({ file }) => file), ...broken.map(({ file }) => `content/${file}`)]);
  const mending = afterMending(wrong, broken, contentDir, isComplete);
  const { dead, toPlaces } = siteLinks(site.context, (path) => outputs.has(path), broken, mending);
  return [
    ...errors,
    ...hintsOf(articles, site, textHints, options),
    ...broken.flatMap(({ file, hints }) => [...hints, ...(textHints.get(file) ?? [])]),
    ...(await spelling(articles, options)),
    ...deadLinkHints(dead, contentDir, new Set(), []).map(({ hint }) => hint()),
    ...deadPlaceHints(toPlaces, site.context, htmlAt, new Set(), versions, options).map(({ hint }) => hint()),
    ...redirectHints(site.context, contentDir, (path) => outputs.has(path) || mending.mayHave(path)),
    ...blankHints(options),
    ...missingPages(settings, (path) => outputs.has(path) || mending.mayHave(path)),
    ...unusedPictures(contentDir, articles, wrong),
    ...(options.newspaper?.errors.length ? [] : newspaperHints(contentDir, settings, now)),
  ];
}

/** Dictionary and all: loaded only where somebody wants to know. */
async function spelling(
  articles: readonly ArchivedArticle[],
  { contentDir, spelling }: LintOptions,
): Promise<Finding[]> {
  if (!(spelling ?? existsSync(join(contentDir, wordsFile)))) return [];
  const { spellingHints } = await import('./spelling.ts');
  return spellingHints(articles, contentDir);
}

function hintsOf(
  articles: readonly ArchivedArticle[],
  { archive, pictures }: Site,
  justRead: TextHintsByFile,
  folders: Pick<BuildOptions, 'contentDir' | 'cacheDir' | 'projectDir' | 'now'>,
): Finding[] {
  return [
    ...articles.flatMap((article) => (article.hintCount === 0 ? [] : (article.hints ?? []))),
    ...recordHints(articles, archive, pictures, folders.now),
    ...hintsOfTexts(articles, justRead, folders),
  ];
}
