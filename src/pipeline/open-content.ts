// The content side of a build: what has changed is read and checked, what is known comes from the cache.
import { setImmediate } from 'node:timers/promises';
import type { ContentError } from '../article/content-error.ts';
import type { SourceResult } from '../content/read-source.ts';
import type { Sources } from '../content/read-sources.ts';
import { type Scan, type ScanState, sameState } from '../content/scan.ts';
import type { FileInfo } from '../images/file-info.ts';
import { PictureStore } from '../images/picture-store.ts';
import type { TextHintsByFile } from '../markdown/text-hints.ts';
import { ArticleRecords, type ShareReading } from '../site/article-records.ts';
import type { RecordVersions } from '../site/code-versions.ts';
import { loadChanges } from '../site/load-changes.ts';
import { loadReads } from '../site/load-reads.ts';
import { openSite, type Site, type SiteOptions } from '../site/open-site.ts';
import { type Content, openStoredSite } from '../site/stored-site.ts';
import { blankErrors } from '../site/unfilled-blanks.ts';
import type { ReadFile } from '../store/read-ahead.ts';
import { collectGarbage } from '../workers/bound-heap.ts';
import { chunksOf } from '../workers/chunks.ts';
import type { Workers } from '../workers/workers.ts';
import type { BuildOptions } from './build-options.ts';
import type { HeadStart } from './head-start.ts';

export type ContentOptions = BuildOptions &
  Pick<SiteOptions, 'style' | 'searchScript' | 'redirects'> & {
    /** Files of which what is known is not believed: an attempt to build has found them otherwise. */
    readonly doubtful: ReadonlySet<string>;
    /** Looks, in a build that has failed already, for what would make the next one fail. */
    readonly laterMistakes: LookOn;
    /** Takes the hints of the texts that are read; absent: nobody asks for them. */
    readonly textHints?: TextHintsByFile;
  };

/** @param sources all articles, those with mistakes among them @param errors what is known already */
type LookOn = (
  site: Site,
  errors: readonly ContentError[],
  sources: Pick<Sources, 'entries' | 'broken'>,
) => Promise<readonly ContentError[]>;

/** A head start, and what reads the large files of the cache. */
export type ReadingStart = HeadStart & { readonly read: Promise<ReadFile> };

/** Articles that one process reads at a time. */
const chunkSize = 200;
/**
 * So many of them, and this process listens to its helpers: a channel holds but 200 KB, and while nobody takes out what is
 * in it, whoever wants to say more waits. With pieces of 500, the second of two processes did a sixth of the work.
 */
const pieceSize = 20;
/** Records of more articles than this, just read, are not worth their memory. */
const manyArticles = 5_000;

/** @throws {ContentErrors} all mistakes at once; nothing is stored then */
export async function openContent(
  options: ContentOptions,
  versions: RecordVersions,
  workers: Workers,
  start: ReadingStart,
): Promise<ReadContent> {
  const { content, read, fresh, hasLinks } = await readContent(options, versions, workers, start);
  if (read <= manyArticles) return { ...content, fresh, hasLinks };
  content.store.close();
  return { ...(await reopen(options, versions)), fresh, hasLinks };
}

export interface ReadContent extends Content {
  /** Files of the articles that are new or changed since the last build. */
  readonly fresh: ReadonlySet<string>;
  /** Whether any file of the content is a link, as far as git knows. */
  readonly hasLinks: boolean;
}

/** When nothing waits for the reading any more, what it left goes before as much again is loaded. */
async function reopen(options: ContentOptions, versions: RecordVersions): Promise<Content> {
  await setImmediate();
  collectGarbage();
  return openStoredSite(options, versions);
}

/** Reads what is new, checks everything, and stores it. */
async function readContent(
  options: ContentOptions,
  versions: RecordVersions,
  workers: Workers,
  start: ReadingStart,
): Promise<{ readonly content: Content } & Pick<Sources, 'read' | 'fresh'> & Pick<ReadContent, 'hasLinks'>> {
  const {
    contentDir,
    cacheDir,
    settings,
    newspaper,
    now,
    style,
    searchScript,
    redirects,
    doubtful,
    textHints,
  } = options;
  const onText = textHints && (await import('../markdown/text-hints.ts')).textHintsInto(textHints);
  const read = await start.read;
  const records = new ArticleRecords(options, versions.articles, read);
  const { store } = records;
  const share = sharedBy(workers, options);
  const { scan, sources } = await records.read(start, doubtful, share, onText);
  const { entries, errors, broken } = sources;
  const articles = entries.map(({ article }) => article);
  const known = new PictureStore(cacheDir, versions.pictures, read);
  const reads = await loadReads(contentDir, cacheDir, versions.reads);
  const changes = await loadChanges(options, versions.changes);
  const site = await openSite({
    contentDir,
    settings,
    now,
    style,
    searchScript,
    articles,
    reads: reads.columns,
    changes,
    ...(redirects === undefined ? {} : { redirects }),
    errors: [
      ...(newspaper?.errors ?? []),
      ...errors.filter(({ rule }) => newspaper?.doubtful.has(rule) !== true),
      ...reads.errors,
      ...blankErrors(options),
    ],
    broken: broken.filter(({ draft }) => !draft),
    pictures: known,
    isSame: (file, known) => isSame(scan, file, known),
    onMistakes: (found, sofar) => {
      keepLooks(known, found.pictures.values());
      return options.laterMistakes(found, sofar, sources);
    },
  });
  // Workers open the site from here. Pictures first: with the articles the scan counts as done.
  const state = stateAfter(scan, sources, known, site);
  known.save(site.pictures, site.unsurePictures);
  if (sources.changed || !sameState(store.state, state)) store.save(entries, state);
  return {
    content: { site, store, entries },
    read: sources.read,
    fresh: sources.fresh,
    hasLinks: scan.links.size > 0,
  };
}

/** Hands the files out to all processes, which read them side by side. */
function sharedBy(workers: Workers, { textHints, onProgress }: ContentOptions): ShareReading {
  let done = 0;
  return async (files, reader) => {
    const results = await workers.share(
      chunksOf(files, chunkSize),
      async (chunk) => {
        const results: SourceResult[] = [];
        for (const piece of chunksOf(chunk, pieceSize)) {
          results.push(...reader(piece));
          await setImmediate();
        }
        return results;
      },
      (chunk) => ({ ask: 'read', files: chunk, textHints: textHints !== undefined }),
      (response) => {
        for (const [file, hints] of response.textHints) textHints?.set(file, hints);
        return response.results;
      },
      (chunk) => {
        done += chunk.length;
        onProgress?.('articles', done, files.length);
      },
    );
    return results.flat();
  };
}

/**
 * A newsroom that mends one damaged picture of hundreds need not wait for the others to be decoded again. They are kept
 * by their bytes alone: the scan does not count as done, so that nothing is known of the files' names.
 */
function keepLooks(known: PictureStore, pictures: Iterable<FileInfo>): void {
  const looks = new Map<string, FileInfo>();
  for (const info of pictures) {
    if (!('type' in info) && known.get(info.file) !== info) looks.set(`#${info.hash}`, info);
  }
  if (looks.size > 0) known.add(looks);
}

/** Whether the scan itself shows that the file is as it was, however new its time stamp is. */
function isSame(scan: Scan, file: string, { hash }: Pick<FileInfo, 'hash'>): boolean {
  return scan.kind === 'changes' ? !scan.files.has(file) : scan.files.get(file) === hash;
}

/** What the next scan starts from: it must name again what git does not vouch for. */
function stateAfter(
  { state, files }: Scan,
  { unsure }: Sources,
  known: PictureStore,
  { pictures, unsurePictures }: Site,
): ScanState | undefined {
  if (state === undefined) return undefined;
  const differing = new Set([...state.differing, ...unsure]);
  for (const file of unsurePictures) {
    const hash = pictures.get(file)?.hash;
    const isKnown = hash === undefined || known.get(file)?.hash === hash || files.get(file) === hash;
    if (!isKnown) differing.add(file);
  }
  return { ...state, differing: [...differing].sort() };
}
