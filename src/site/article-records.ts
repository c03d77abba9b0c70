// All that makes the records of articles, and keeps them: a change of this code reads every article anew.
import { looksUnchanged } from '../content/looks-unchanged.ts';
import type { SourceContext, SourceResult } from '../content/read-source.ts';
import { readSources, type Sources } from '../content/read-sources.ts';
import { type Scan, type ScanState, sameState, scanFiles } from '../content/scan.ts';
import type { Settings } from '../settings.ts';
import { ArticleStore } from '../store/article-store.ts';
import type { ReadFile } from '../store/read-ahead.ts';

interface Folders {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly settings: Settings;
  readonly previewAt?: number | undefined;
}

/** A scan that was begun before it was known what it should start from. */
export interface EarlyScan {
  /** What it started from. */
  readonly likely: ScanState | undefined;
  readonly scan: Promise<Scan>;
}

/** Reads files, results in their order; `reader` does it in this process. */
export type ShareReading = (
  files: readonly string[],
  reader: (files: readonly string[]) => SourceResult[],
) => Promise<readonly SourceResult[]>;

/** The records of one newspaper's articles, from its store and its files. */
export class ArticleRecords {
  readonly store: ArticleStore;
  readonly #folders: Folders;

  /** @param version names the code and settings behind the records; what another one has made does not count */
  constructor(folders: Folders, version: string, read?: ReadFile) {
    this.#folders = folders;
    this.store = new ArticleStore(folders.cacheDir, version, read);
  }

  /**
   * Reads what is new or has changed.
   *
   * @param doubtful files that were found to be other than what is known of them
   * @param share does what takes long
   * @param onText see `SourceContext`; of what is read in this process
   */
  async read(
    early: EarlyScan,
    doubtful: ReadonlySet<string>,
    share: ShareReading,
    onText?: SourceContext['onText'],
  ): Promise<{ readonly scan: Scan; readonly sources: Sources }> {
    const { contentDir, settings, previewAt } = this.#folders;
    const { index, state } = this.store;
    const begun = await early.scan;
    const found = sameState(state, early.likely) ? begun : await scanFiles(contentDir, state);
    const scan = withDoubts(found, doubtful);
    // What git names otherwise than it is known has to be read, however it looks.
    const mayBeKnown = (file: string) => typeof scan.files.get(file) !== 'string' && !doubtful.has(file);
    const sources = await readSources(scan, index, async (files) => {
      // Without git every file has to be looked at, which is no work for several processes; reading is.
      const found = new Map<string, SourceResult>();
      for (const file of files) {
        const entry = mayBeKnown(file) ? index.get(file) : undefined;
        if (entry !== undefined && looksUnchanged(file, entry, contentDir)) found.set(file, entry);
      }
      const others = files.filter((file) => !found.has(file));
      if (others.length === 0) return files.map((file) => found.get(file) ?? null);
      // A build in which no article has changed does without all that reads them.
      const { contentReader } = await import('./read-content.ts');
      const reader = contentReader(contentDir, settings, index, previewAt, onText);
      for (const [index, result] of (await share(others, reader)).entries()) {
        found.set(others[index] ?? '', result);
      }
      return files.map((file) => found.get(file) ?? null);
    });
    return { scan, sources };
  }
}

/** The scan names the files, without vouching for them. */
function withDoubts(scan: Scan, doubtful: ReadonlySet<string>): Scan {
  if (doubtful.size === 0) return scan;
  const doubts = Array.from(doubtful, (file) => [file, null] as const);
  return { ...scan, files: new Map([...scan.files, ...doubts]) };
}
