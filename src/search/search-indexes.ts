// The search of the whole archive: an index for each period, of which only those that changed are written.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { dayOf } from '../article/dates.ts';
import { type Key, keyOf } from '../article/key.ts';
import { isMissing } from '../content/error-code.ts';
import { filesBelow } from '../content/files-below.ts';
import { searchRootUrl } from '../contract/addresses.ts';
import type { Settings } from '../settings.ts';
import { contentsFile, indexPeriod, type OldIndex, periodKey, termsFile } from './index-period.ts';
import { analysisScript } from './languages.ts';
import { NotedArticles, removeNotes } from './notes.ts';
import { searchPeriods } from './periods.ts';
import { type KnownFile, type KnownIndex, readLedger, writeLedger } from './search-ledger.ts';
import { searchable } from './searchable.ts';
import { analysisFile } from './shared/analysis.ts';
import { readContents } from './shared/contents.ts';
import { groupSize, type PlacedHead, packedText, readGroup } from './shared/hit-texts.ts';
import { periodLanguage } from './shared/period-name.ts';
import { writeRoot } from './shared/root.ts';

/** Where the site is written to; see `src/ledger/output.ts`. */
export interface SearchOutput {
  readonly dir: string;
  /** Writes a file unless it is there with these bytes. @param output path below `dir`, with `/` */
  put(output: string, content: string | Uint8Array): Promise<void>;
}

export interface SearchSite {
  /** Visible articles, oldest first. */
  readonly articles: readonly ArchivedArticle[];
  /** Safe HTML of a text. */
  readonly body: (article: ArchivedArticle) => string;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Of the code and packages that make articles searchable. */
  readonly version: string;
  readonly cacheDir: string;
  readonly output: SearchOutput;
  /** Whether somebody has been at the indexes in the output: then all their files are compared. */
  readonly touched: boolean;
  onProgress?(done: number, total: number): void;
}

export interface SearchResult {
  /** Names of the indexes that were written. */
  readonly indexed: readonly string[];
  readonly removed: readonly string[];
}

/** The folder of all indexes, below the output; nothing else may write there. */
export const indexFolder = 'suche/index';
/** Names the indexes, see `shared/root.ts`. */
export const rootFile = searchRootUrl.slice(1);

/** Whether the search itself keeps book of a file. @param path below the output */
export const isOfSearch = (path: string): boolean => path === rootFile || path.startsWith(`${indexFolder}/`);

/** Brings the search indexes in the output up to date, one after the other: what is in memory is one period. */
export async function updateSearch(site: SearchSite): Promise<SearchResult> {
  const { output, cacheDir, version } = site;
  const last = readLedger(cacheDir, version);
  const known = new Map(last.indexes.map((index) => [index.name, index]));
  const old = oldIndexes(output.dir, [...known.values()], site.touched);
  const periods = searchPeriods(site.articles, dayOf(site.now, site.settings.zone));
  const noted = new NotedArticles(cacheDir, version);
  const fresh = (article: ArchivedArticle) =>
    noted.get(article.recordKey) ?? searchable(article, site.body(article));
  const indexes: KnownIndex[] = [];
  const indexed: string[] = [];
  try {
    for (const [done, period] of periods.entries()) {
      const { name, articles } = period;
      const key = periodKey(period, version).toString(36);
      let index = known.get(name);
      if (index?.key !== key || !isThere(output.dir, index, site.touched)) {
        const { files, kept } = indexPeriod(period, version, old.of(articles), fresh);
        for (const [file, bytes] of files) await output.put(`${indexFolder}/${name}/${file}`, bytes);
        const still = index?.files.filter((file) => kept.includes(file.name)) ?? [];
        index = {
          name,
          key,
          keys: Float64Array.from(articles, ({ recordKey }) => recordKey),
          files: [...still, ...notedFiles(files)],
        };
        indexed.push(name);
      }
      indexes.push(index);
      site.onProgress?.(done + 1, periods.length);
    }
  } finally {
    noted.close();
  }
  const root = writeRoot(
    indexes.map(({ name, key, keys }) => ({ name, key, articles: keys.length })),
    (name) => readFileSync(join(output.dir, indexFolder, name, contentsFile)),
  );
  const scripts = await scriptsOf(indexes, last.scripts, site);
  await output.put(rootFile, deflateRawSync(root, { level: 9 }));
  const removed = removeOthers(output.dir, indexes, scripts);
  if (indexed.length + removed.length > 0 || known.size !== indexes.length)
    writeLedger(cacheDir, version, { indexes, scripts });
  removeNotes(cacheDir);
  return { indexed, removed };
}

/** What browsers need to search the indexes of other languages than German, written where it is not there. */
async function scriptsOf(
  indexes: readonly KnownIndex[],
  last: readonly KnownFile[],
  { output, touched }: Pick<SearchSite, 'output' | 'touched'>,
): Promise<KnownFile[]> {
  const scripts: KnownFile[] = [];
  for (const code of new Set(indexes.map(({ name }) => periodLanguage(name)))) {
    if (code === '') continue;
    const name = analysisFile(code);
    const known = last.find((file) => file.name === name);
    if (known !== undefined && isAsWritten(join(output.dir, indexFolder, name), known, touched))
      scripts.push(known);
    else {
      const bytes = await analysisScript(code);
      await output.put(`${indexFolder}/${name}`, bytes);
      scripts.push(...notedFiles(new Map([[name, bytes]])));
    }
  }
  return scripts;
}

const notedFiles = (files: ReadonlyMap<string, Uint8Array>): KnownFile[] =>
  [...files].map(([name, bytes]) => ({ name, size: bytes.length, bytes: keyOf(bytes) }));

/**
 * Whether all files of an index look as they were written; its contents name the editions of the others.
 *
 * @param touched whether looks may deceive
 */
function isThere(dir: string, { name, files }: KnownIndex, touched: boolean): boolean {
  return files.every((file) =>
    isAsWritten(join(dir, indexFolder, name, file.name), file, touched || file.name === contentsFile),
  );
}

/** @param touched whether its size may deceive */
const isAsWritten = (path: string, { size, bytes }: KnownFile, touched: boolean): boolean =>
  sizeOf(path) === size && (!touched || keyOf(readFileSync(path)) === bytes);

function sizeOf(file: string): number | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Removes all files of indexes that are not wanted any more; returns their paths. */
function removeOthers(dir: string, indexes: readonly KnownIndex[], scripts: readonly KnownFile[]): string[] {
  const folder = join(dir, indexFolder);
  if (sizeOf(folder) === undefined) return [];
  const wanted = new Set([
    ...indexes.flatMap(({ name, files }) => files.map((file) => `${name}/${file.name}`)),
    ...scripts.map(({ name }) => name),
  ]);
  const others = filesBelow(folder).filter((path) => !wanted.has(path));
  for (const path of others) rmSync(join(folder, path));
  const names = new Set([...indexes, ...scripts].map(({ name }) => name));
  for (const name of new Set(others.map((path) => path.split('/')[0] ?? ''))) {
    if (!names.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return others.map((path) => `${indexFolder}/${path}`);
}

/** Finds indexes of the last build that have some of a period's articles. */
function oldIndexes(
  dir: string,
  known: readonly KnownIndex[],
  touched: boolean,
): { of(articles: readonly ArchivedArticle[]): OldIndex[] } {
  const opened = new Map<string, OldIndex | undefined>();
  let indexOf: Map<Key, KnownIndex> | undefined;
  return {
    of(articles) {
      indexOf ??= new Map(known.flatMap((index) => [...index.keys].map((key) => [key, index] as const)));
      const found = new Set(articles.flatMap(({ recordKey }) => indexOf?.get(recordKey) ?? []));
      return [...found].flatMap((index) => {
        if (!opened.has(index.name)) opened.set(index.name, openIndex(dir, index, touched));
        return opened.get(index.name) ?? [];
      });
    },
  };
}

/**
 * `undefined` for an index that is not as it was written: its articles are read anew.
 *
 * @param touched as {@link isThere} has it: then all files are read, else the texts only when one asks for them
 */
function openIndex(dir: string, index: KnownIndex, touched: boolean): OldIndex | undefined {
  if (!isThere(dir, index, touched)) return undefined;
  const { name, keys, files } = index;
  const contents = new Map<string, Uint8Array | undefined>();
  const bytesOf = (file: string): Uint8Array | undefined => {
    if (!contents.has(file)) {
      const bytes = readFileSync(join(dir, indexFolder, name, file));
      const isWhole = files.some((one) => one.name === file && one.bytes === keyOf(bytes));
      contents.set(file, isWhole ? bytes : undefined);
    }
    return contents.get(file);
  };
  const [described, terms] = [contentsFile, termsFile].map(bytesOf);
  if (described === undefined || terms === undefined) return undefined;
  const { tag, blocks, parts, groups } = readContents(described);
  const partOf = parts.flatMap((part) => Array.from({ length: part.articles }, () => part));
  let last: { readonly group: number; readonly heads: ReturnType<typeof readGroup> } | undefined;
  const placed = (number: number): PlacedHead => {
    const group = Math.floor(number / groupSize);
    if (last?.group !== group) {
      last = { group, heads: readGroup(terms.subarray(groups[group], groups[group + 1]), tag) };
    }
    const head = last.heads[number % groupSize];
    if (head === undefined) throw new RangeError(`The index ${name} has no article ${number}`);
    return head;
  };
  return {
    name,
    tag,
    blocks,
    parts,
    keys,
    terms,
    placed,
    text(number) {
      const part = partOf[number];
      const { start, end } = placed(number);
      const bytes = part && bytesOf(`${part.name}.bin`);
      return bytes && packedText(bytes.subarray(start, end), part.tag);
    },
  };
}
