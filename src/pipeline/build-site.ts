// The pipeline: content → article → archive → plan → diff → render → output.
import { randomUUID } from 'node:crypto';
import { siteIcon } from '../../layouts/icons/site-icon.ts';
import type { Variants } from '../archive/archive.ts';
import { ContentErrors } from '../article/content-error.ts';
import type { Key } from '../article/key.ts';
import { bundleAssets, styleSheet } from '../assets/bundle.ts';
import { customStyle } from '../assets/custom-style.ts';
import { ChangedMeanwhile } from '../content/changed-meanwhile.ts';
import { siteIcons } from '../icons/site-icons.ts';
import type { PlaceFile } from '../images/publish.ts';
import { changesOf } from '../ledger/changes.ts';
import { commit } from '../ledger/commit.ts';
import { FolderNotes } from '../ledger/folder-notes.ts';
import { removeJournals } from '../ledger/journal.ts';
import { lastOutput } from '../ledger/last-output.ts';
import { cacheLock, lock } from '../ledger/lock.ts';
import { Output, type Put } from '../ledger/output.ts';
import { outputLock, releaseOwnFolder } from '../ledger/own-folder.ts';
import { SearchNotes } from '../search/notes.ts';
import { causeOf } from '../site/causes.ts';
import { codeVersions } from '../site/code-versions.ts';
import { dropArticleStore } from '../store/article-files.ts';
import { CacheDamaged } from '../store/details.ts';
import { notingContext } from '../workers/noting-context.ts';
import { PageRenderer } from '../workers/page-renderer.ts';
import { PlannedPages } from '../workers/planned-pages.ts';
import { Workers } from '../workers/workers.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import { planBuild } from './build-plan.ts';
import { noArticles, refuseManyRemovals } from './build-refused.ts';
import { buildsSearch, searchAfter, searchCache } from './build-search.ts';
import { checkedPlaces } from './check-places.ts';
import { deadLinkHint, deadLinks } from './dead-links.ts';
import { type HeadStart, headStart } from './head-start.ts';
import { hintsOf } from './hints.ts';
import { laterMistakes } from './later-mistakes.ts';
import { nextChange } from './next-change.ts';
import { type ContentOptions, openContent, type ReadContent } from './open-content.ts';
import { stageOtherFiles } from './other-files.ts';
import { publishShareCards } from './publish-share-cards.ts';
import { publishSitePictures } from './publish-site-pictures.ts';
import { renderDirty } from './render-dirty.ts';
import { writeReports } from './reports.ts';

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
  const options = checkedPlaces(given);
  const releases = [lock(cacheLock(options.cacheDir))];
  try {
    releases.push(lock(outputLock(options.outputDir)));
    return await buildAtLast(options, headStarted);
  } finally {
    for (const release of releases) release();
    releaseOwnFolder(options.outputDir);
  }
}

/** Whatever the cache holds, and also when an editor saves meanwhile: what does not agree is read anew. */
async function buildAtLast(options: BuildOptions, headStarted?: HeadStart): Promise<BuildResult> {
  const doubtful = new Set<string>();
  for (let left = 2; ; left--) {
    try {
      return await build(options, doubtful, left === 2 ? headStarted : undefined);
    } catch (error) {
      const meanwhile = causeOf(error, ChangedMeanwhile);
      const isCurable = meanwhile !== undefined || causeOf(error, CacheDamaged) !== undefined;
      if (!isCurable || left === 0) throw causeOf(error, ContentErrors) ?? error;
      // A second file: who knows how many more there are.
      if (meanwhile === undefined || doubtful.size > 0) dropArticleStore(options.cacheDir);
      else doubtful.add(meanwhile.file);
    }
  }
}

async function build(
  options: BuildOptions,
  doubtful: ReadonlySet<string>,
  headStarted?: HeadStart,
): Promise<BuildResult> {
  const { contentDir, outputDir, cacheDir, projectDir, settings, now, slice } = options;
  const start = headStarted ?? headStart(contentDir, cacheDir);
  const versions = codeVersions(projectDir, settings);
  const assets = await bundleAssets({ projectDir, cacheDir, settings, customStyle: customStyle(contentDir) });
  const style = assets[styleSheet];
  const icons = await siteIcons({ projectDir, cacheDir, settings, markup: siteIcon });
  // A worker that outlives a killed build must not meet the next one's files.
  const id = randomUUID();
  const setup = {
    contentDir,
    outputDir,
    cacheDir,
    settings,
    now,
    style,
    versions: versions.records,
    build: id,
    ...(buildsSearch(options)
      ? { search: { cacheDir: searchCache(cacheDir), version: versions.search } }
      : {}),
  };
  const searchNotes = setup.search && new SearchNotes(setup.search.cacheDir, setup.search.version);
  const workers = new Workers(options.processes, setup, start.workers);
  const output = new Output(outputDir, id);
  let content: ReadContent | undefined;
  try {
    output.clear();
    const made = { assets, icons };
    const laterMistakesOf: ContentOptions['laterMistakes'] = ({ context }, errors) => {
      const renderer = new PageRenderer(context, options, output, new PlannedPages(context));
      return laterMistakes(context, errors, renderer, made, options);
    };
    const contentOptions = { ...options, style, doubtful, laterMistakes: laterMistakesOf };
    content = await openContent(contentOptions, versions.records, workers, start);
    const { site, entries } = content;
    if (entries.length === 0 && options.allowEmpty !== true) throw noArticles();
    const last = lastOutput(cacheDir, outputDir, slice, await start.read);
    const context = notingContext(site.context, searchNotes);
    const plan = planBuild(context, versions, last.ledger, slice);
    const placed = new Map<string, Put>();
    const place: PlaceFile = async (from, path) => {
      if (!placed.has(path)) placed.set(path, output.putFile(path, from));
    };
    const { ledger } = plan;
    const bytesOf = (path: string): Key => placed.get(path)?.bytes ?? last.ledger.get(path)?.bytes ?? 0;
    const ledgers = { ledger, last: last.ledger, bytesOf };
    await publishSitePictures(site, ledgers, place, options);
    const renderer = new PageRenderer(context, options, output, plan.pages);
    const work = [
      renderDirty(plan, renderer, workers, options),
      publishShareCards(site.context, last.ledger, place, options),
    ] as const;
    // Also a build that fails ends only when nothing writes any more.
    await Promise.allSettled(work);
    const [pages, cards] = await Promise.all(work);
    searchNotes?.close();
    // Their memory is free for the end of the build, which needs more than rendering does.
    await workers.close();
    for (const page of pages) ledger.set(page.path, page);
    const { articles: shown } = site.context.archive;
    const others = await stageOtherFiles(renderer, made, output, ledgers, options, shown);
    for (const path of cards.outputs) ledger.set(path, { fingerprint: null, bytes: bytesOf(path) });

    const puts = [...pages, ...others, ...placed.values()];
    const notes = slice === undefined ? { notes: new FolderNotes(outputDir, last.folders) } : {};
    const { written, removed } = changesOf(puts, ledger, last, slice);
    if (options.allowRemovals !== true) refuseManyRemovals(ledger, last, removed, slice);
    // Where nothing was rendered and nothing differs, the ledger stays as it is, too.
    if (pages.length + written.length + removed.length > 0 || !last.settled) {
      const staged = puts.some((put) => put.staged);
      const { interrupted } = last;
      commit({ cacheDir, output, slice, ledger, written, removed, interrupted, staged, ...notes });
    }
    const articles = entries.map(({ article }) => article);
    const gone = new Set(removed);
    // A part of the site does not know the others' pages.
    const dead = (slice === undefined ? deadLinks(site.context, (path) => ledger.has(path)) : []).map(
      (link) => ({
        fresh:
          content?.fresh.has(link.article.file) === true ||
          (link.output !== undefined && gone.has(link.output)),
        hint: () => deadLinkHint(contentDir, link),
      }),
    );
    const next = nextChange(articles, site.archive, settings, now);
    writeReports(cacheDir, { written, removed, next, zone: settings.zone });
    removeJournals(cacheDir, slice);

    // Pages never wait for the search: it follows when they are in place.
    const search = await searchAfter(
      site.context,
      { version: versions.search, touched: last.searchTouched },
      options,
    );
    const all = {
      written: [...written, ...search.written].sort(),
      removed: [...removed, ...search.removed].sort(),
    };
    writeReports(cacheDir, { ...all, next, zone: settings.zone });
    notes.notes?.changed(search.written, search.removed);
    notes.notes?.write(cacheDir, ledger);
    return {
      ...all,
      articles: site.archive.articles.length,
      pages: plan.count,
      rendered: pages.length,
      pictures: site.pictures.size,
      tagVariants: spellings(site.archive.tagVariants),
      authorVariants: spellings(site.archive.authorVariants),
      hints: hintsOf(articles, content.fresh, dead),
      nextChange: next,
      workerMemory: workers.memory,
    };
  } finally {
    searchNotes?.close();
    await workers.close();
    content?.store.close();
    output.clear();
  }
}

const spellings = (variants: Variants): string[][] => [...variants.values()].map((names) => [...names]);
