// The pipeline: content → article → archive → plan → diff → render → output. Loaded when there is something to do, or may be.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variants } from '../archive/archive.ts';
import type { Changes } from '../ledger/changes.ts';
import { removeJournals } from '../ledger/journal.ts';
import { lastOutput } from '../ledger/last-output.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Slice } from '../ledger/slice.ts';
import type { SiteContext } from '../plan/context.ts';
import { changesAround } from '../site/changes-around.ts';
import type { CodeVersions } from '../site/code-versions.ts';
import { changeLogHint } from '../site/load-changes.ts';
import { notingContext } from '../workers/noting-context.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { planBuild } from './build-plan.ts';
import { noArticles } from './build-refused.ts';
import { searchAfter } from './build-search.ts';
import { type BuildTools, openTools } from './build-tools.ts';
import { deadLinkHints, siteLinks } from './dead-links.ts';
import { type HeadStart, headStart, readCache } from './head-start.ts';
import { hintsOf, lastingHints, type SiteHint } from './hints.ts';
import { forgetResult, type Inputs, keepResult } from './kept-result.ts';
import { laterMistakes } from './later-mistakes.ts';
import { makeOutputs } from './make-outputs.ts';
import { missingPages } from './missing-pages.ts';
import { type ContentOptions, openContent, type ReadContent } from './open-content.ts';
import { PlacedFiles } from './placed-files.ts';
import { publishSitePictures } from './publish-site-pictures.ts';
import { putInPlace } from './put-in-place.ts';
import { redirectHints } from './redirect-hints.ts';
import { writeReports } from './reports.ts';
import { untilItAgrees } from './until-it-agrees.ts';

/**
 * All steps of a build, again where an editor saves meanwhile.
 *
 * @param start what has been asked for already
 * @param inputs as they were before anything was read; absent: the result is not to be kept
 * @throws what `buildSite` does
 */
export async function buildInSteps(
  options: BuildOptions,
  start: HeadStart,
  inputs: Inputs | undefined,
): Promise<BuildResult> {
  const { contentDir, cacheDir } = options;
  forgetResult(cacheDir);
  return untilItAgrees(cacheDir, (doubtful, attempt) => {
    const early = attempt === 1 ? start : headStart(contentDir, cacheDir);
    return build(options, doubtful, early, inputs);
  });
}

async function build(
  options: BuildOptions,
  doubtful: ReadonlySet<string>,
  begun: HeadStart,
  inputs: Inputs | undefined,
): Promise<BuildResult> {
  const { outputDir, cacheDir, settings, now, slice } = options;
  const start = { ...begun, read: readCache(cacheDir) };
  const tools = await openTools(options, start);
  const { versions, output, workers } = tools;
  let content: ReadContent | undefined;
  try {
    output.clear();
    // Content, articles, archive.
    content = await openContent(contentOptions(tools, doubtful, options), versions.records, workers, start);
    const { site, entries, fresh } = content;
    if (entries.length === 0 && options.allowEmpty !== true) throw noArticles();

    // The plan, and how it differs from what the last build has left.
    const last = lastOutput(cacheDir, outputDir, slice, await start.read);
    const planned = plannedIn(site.context, last.ledger, tools, slice);

    // Pictures, which pages only name; where the time for them is over, pages do without the others.
    const placed = new PlacedFiles(output, last.ledger);
    const published = await publishSitePictures(site, versions.pictureFiles, last.ledger, placed, options);
    const { rows, unchanged, waiting, forgotten } = published;
    const { context, plan } =
      waiting.size === 0 ? planned : plannedIn(site.contextWithout(waiting), last.ledger, tools, slice);

    // Rendering, then the output, all at once.
    const pictures = { placed, rows, unchanged, waiting };
    const articles = entries.map(({ article }) => article);
    const { last: since, next } = changesAround(articles, site.archive, settings, now, context.reads);
    const made = await makeOutputs(context, { plan, pictures, since }, last.ledger, tools, options);
    const { written, removed, notes } = putInPlace(made, last, output, options);

    if (options.later !== undefined) {
      const { LaterPictures } = await import('./later-pictures.ts');
      options.later(new LaterPictures(site, options, versions.records));
    }

    // What others want to know of it.
    writeReports(cacheDir, { written, removed, next, zone: settings.zone });
    removeJournals(cacheDir, slice);

    // Pages never wait for the search: it follows when they are in place.
    const searchNow = { version: versions.search, touched: last.searchTouched };
    const search = await searchAfter(site.context, searchNow, options);
    const all = bothChanges({ written, removed }, search);
    writeReports(cacheDir, { ...all, next, zone: settings.zone });
    notes?.changed(search.written, search.removed);
    notes?.write(cacheDir, made.ledger);

    const ofSite = await siteHints(site.context, made.ledger, { fresh, removed }, versions, options);
    const result: BuildResult = {
      ...all,
      articles: site.archive.articles.length,
      pages: plan.count,
      rendered: made.rendered,
      pictures: site.pictures.size,
      waiting: waiting.size,
      forgotten: forgotten + made.forgotten,
      tagVariants: spellings(site.archive.tagVariants),
      authorVariants: spellings(site.archive.authorVariants),
      hints: hintsOf(articles, fresh, ofSite),
      nextChange: next,
      workerMemory: workers.memory,
    };
    if (inputs !== undefined && made.isKnown && waiting.size === 0) {
      const { hasLinks, store } = content;
      const hashOf = (file: string) => store.index.get(file)?.article.hash ?? site.pictures.get(file)?.hash;
      const known = { state: store.state, hasLinks, hashOf };
      keepResult(options, inputs, known, made.ledger, withoutChanges(result, ofSite));
    }
    return result;
  } finally {
    await tools.endHelp();
    content?.store.close();
    output.clear();
  }
}

/** How the content is opened here: an editor is told of mistakes in pictures and links together with those in the text. */
function contentOptions(
  tools: BuildTools,
  doubtful: ReadonlySet<string>,
  options: BuildOptions,
): ContentOptions {
  return {
    ...options,
    ...tools.carried,
    doubtful,
    laterMistakes: async ({ context }, errors) =>
      (await laterMistakes(context, errors, tools, options)).errors,
  };
}

/** The pages as they are in a context, and what they differ in from the output. */
function plannedIn(shown: SiteContext, last: Ledger, tools: BuildTools, slice: Slice | undefined) {
  const context = notingContext(shown, tools.searchNotes);
  return { context, plan: planBuild(context, tools.versions, last, slice) };
}

const bothChanges = (pages: Changes, search: Changes): Changes => ({
  written: [...pages.written, ...search.written].sort(),
  removed: [...pages.removed, ...search.removed].sort(),
});

/** What the next build would have done if nothing changes. */
const withoutChanges = (result: BuildResult, ofSite: readonly SiteHint[]): BuildResult => ({
  ...result,
  written: [],
  removed: [],
  rendered: 0,
  forgotten: 0,
  hints: lastingHints(result.hints, ofSite),
  workerMemory: 0,
});

/** What may be amiss with the site as a whole. @param ledger what the output now has */
async function siteHints(
  context: SiteContext,
  ledger: Ledger,
  { fresh, removed }: Pick<ReadContent, 'fresh'> & Pick<BuildResult, 'removed'>,
  versions: CodeVersions,
  options: BuildOptions,
): Promise<SiteHint[]> {
  const { contentDir, outputDir, settings, slice } = options;
  const has = (path: string) => ledger.hasFile(path);
  // A part of the site does not know the others' pages.
  const { dead, toPlaces } = slice === undefined ? siteLinks(context, has) : { dead: [], toPlaces: [] };
  // Most sites have none, and do not load what renders texts.
  const places = toPlaces.length === 0 ? undefined : await import('./dead-places.ts');
  const htmlAt = (path: string) => readFileSync(join(outputDir, path), 'utf8');
  const missing = slice === undefined ? missingPages(settings, has) : [];
  const redirects = slice === undefined ? redirectHints(context, contentDir, has) : [];
  return [
    ...[...missing, ...redirects, ...changeLogHint(options, context.changes)].map((hint) => ({
      fresh: 'always' as const,
      hint: () => hint,
    })),
    ...deadLinkHints(dead, contentDir, fresh, removed),
    ...(places?.deadPlaceHints(toPlaces, context, htmlAt, fresh, versions, options) ?? []),
  ];
}

const spellings = (variants: Variants): string[][] => [...variants.values()].map((names) => [...names]);
