// The pipeline: content → article → archive → plan → diff → render → output.
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
import { alone } from './alone.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { planBuild } from './build-plan.ts';
import { noArticles } from './build-refused.ts';
import { searchAfter } from './build-search.ts';
import { type BuildTools, openTools } from './build-tools.ts';
import { checkedFolders } from './check-folders.ts';
import { deadLinkHints, siteLinks } from './dead-links.ts';
import { type HeadStart, headStart } from './head-start.ts';
import { hintsOf, type SiteHint } from './hints.ts';
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
 * Builds the site: only pages whose inputs have changed since the last build are rendered, and nothing in the output
 * folder changes before all of them have been. A mistake leaves the last good site as it was.
 *
 * @param headStarted what has been asked for before this code was loaded
 * @throws {ContentErrors} all mistakes at once
 * @throws {BuildRefused} a newspaper without articles, or many pages that would disappear at once
 * @throws {WrongArgument} for places that cannot be built to
 * @throws {BuildRunning} when another build uses the same cache or output folder
 */
export async function buildSite(given: BuildOptions, headStarted?: HeadStart): Promise<BuildResult> {
  const options = checkedFolders(given);
  const { contentDir, cacheDir } = options;
  return alone(options, () =>
    untilItAgrees(cacheDir, (doubtful, attempt) => {
      const early = attempt === 1 ? headStarted : undefined;
      return build(options, doubtful, early ?? headStart(contentDir, cacheDir));
    }),
  );
}

async function build(
  options: BuildOptions,
  doubtful: ReadonlySet<string>,
  start: HeadStart,
): Promise<BuildResult> {
  const { outputDir, cacheDir, settings, now, slice } = options;
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

    return {
      ...all,
      articles: site.archive.articles.length,
      pages: plan.count,
      rendered: made.rendered,
      pictures: site.pictures.size,
      waiting: waiting.size,
      forgotten: forgotten + made.forgotten,
      tagVariants: spellings(site.archive.tagVariants),
      authorVariants: spellings(site.archive.authorVariants),
      hints: hintsOf(
        articles,
        fresh,
        await siteHints(site.context, made.ledger, { fresh, removed }, versions, options),
      ),
      nextChange: next,
      workerMemory: workers.memory,
    };
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
      fresh: true,
      hint: () => hint,
    })),
    ...deadLinkHints(dead, contentDir, fresh, removed),
    ...(places?.deadPlaceHints(toPlaces, context, htmlAt, fresh, versions, options) ?? []),
  ];
}

const spellings = (variants: Variants): string[][] => [...variants.values()].map((names) => [...names]);
