// The days' files as columns: 365 files a year are looked at in each build, and read only when they have changed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError } from '../article/content-error.ts';
import type { Key } from '../article/key.ts';
import { isMissing } from '../content/error-code.ts';
import { isLeftBehind } from '../content/file-kinds.ts';
import { fileStamp } from '../content/file-stamp.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import { dayOfFile, foldedFile, parseDay, readsFolder } from './day-file.ts';

/** Rows of all days, oldest first: how often a path was read on a day. */
export interface DayColumns {
  /** Each path once, by number. */
  readonly paths: readonly string[];
  readonly days: readonly string[];
  /** Where the rows of each day begin; the last one: how many there are. */
  readonly starts: Uint32Array;
  /** Of each row, the number of its path. */
  readonly pathOf: Uint32Array;
  readonly reads: Uint32Array;
}

interface Kept {
  readonly version: string;
  /** How the files lay on the disk, in the order of `days`. */
  readonly stamps: readonly Key[];
  readonly columns: DayColumns;
}

const keptFile = (cacheDir: string): string => join(cacheDir, 'reads.bin');

/** As a build has kept it: what its helpers see. */
export function keptDays(cacheDir: string, version: string): DayColumns | undefined {
  return readKept(cacheDir, version)?.columns;
}

function readKept(cacheDir: string, version: string): Kept | undefined {
  const kept = readChecked(keptFile(cacheDir)) as Kept | undefined;
  return kept?.version === version ? kept : undefined;
}

/** @param version names the code behind what is kept */
export function readDays(
  contentDir: string,
  cacheDir: string,
  version: string,
): { readonly columns: DayColumns; readonly errors: readonly ContentError[] } {
  const { found, errors } = dayFiles(contentDir);
  if (isBeingFolded(contentDir)) errors.push(unfinished);
  const kept = readKept(cacheDir, version);
  const isSame =
    kept?.stamps.length === found.length &&
    found.every(({ day, stamp }, index) => kept.columns.days[index] === day && kept.stamps[index] === stamp);
  if (isSame) return { columns: kept.columns, errors };
  const columns = columnsOf(contentDir, found, kept, errors);
  if (errors.length === 0) {
    writeChecked(keptFile(cacheDir), { version, stamps: found.map(({ stamp }) => stamp), columns });
  }
  return { columns, errors };
}

/** What the files say, read anew; of a run of `fold.ts` that was killed, too. */
export function dayColumns(contentDir: string): {
  readonly columns: DayColumns;
  readonly errors: readonly ContentError[];
} {
  const { found, errors } = dayFiles(contentDir);
  return { columns: columnsOf(contentDir, found, undefined, errors), errors };
}

interface Found {
  readonly file: string;
  readonly day: string;
  readonly stamp: Key;
}

function dayFiles(contentDir: string): { readonly found: Found[]; readonly errors: ContentError[] } {
  const found: Found[] = [];
  const errors: ContentError[] = [];
  for (const { name: year, isFolder } of entriesOf(join(contentDir, readsFolder))) {
    const names = isFolder
      ? entriesOf(join(contentDir, readsFolder, year)).map(({ name }) => `/${name}`)
      : [''];
    for (const name of names) {
      const file = `${readsFolder}/${year}${name}`;
      if (file === foldedFile || isLeftBehind(file)) continue;
      const day = dayOfFile(file);
      if (day === undefined) errors.push(noDay(file));
      else found.push({ file, day, stamp: fileStamp(statSync(join(contentDir, file))) });
    }
  }
  return { found: found.sort((a, b) => (a.day < b.day ? -1 : 1)), errors };
}

function entriesOf(dir: string): { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(dir, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What is kept of the files that are as they were, and the others. @param errors is told of lines that are no counts */
function columnsOf(
  contentDir: string,
  found: readonly Found[],
  kept: Kept | undefined,
  errors: ContentError[],
): DayColumns {
  // Of files that are gone nothing stays, not even their paths.
  const isLess = kept?.columns.days.some((day) => !found.some((file) => file.day === day));
  const known = isLess ? undefined : kept;
  const numbers = new Map(known?.columns.paths.map((path, number) => [path, number]));
  const parts: { readonly pathOf: Uint32Array; readonly reads: Uint32Array }[] = [];
  for (const { file, day, stamp } of found) {
    const index = known?.columns.days.indexOf(day) ?? -1;
    if (known !== undefined && index >= 0 && known.stamps[index] === stamp) {
      const { starts, pathOf, reads } = known.columns;
      const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
      parts.push({ pathOf: pathOf.subarray(from, to), reads: reads.subarray(from, to) });
      continue;
    }
    const { reads, wrong } = parseDay(readFileSync(join(contentDir, file), 'utf8'));
    for (const line of wrong) errors.push(noCount(file, line));
    const pathOf = Uint32Array.from(reads.keys(), (path) => {
      const number = numbers.get(path) ?? numbers.size;
      numbers.set(path, number);
      return number;
    });
    parts.push({ pathOf, reads: Uint32Array.from(reads.values()) });
  }
  const starts = new Uint32Array(parts.length + 1);
  for (const [index, { reads }] of parts.entries()) starts[index + 1] = (starts[index] ?? 0) + reads.length;
  const pathOf = new Uint32Array(starts.at(-1) ?? 0);
  const reads = new Uint32Array(starts.at(-1) ?? 0);
  for (const [index, part] of parts.entries()) {
    pathOf.set(part.pathOf, starts[index] ?? 0);
    reads.set(part.reads, starts[index] ?? 0);
  }
  return { paths: [...numbers.keys()], days: found.map(({ day }) => day), starts, pathOf, reads };
}

/** What `fold.ts` has begun, and something has killed. */
function isBeingFolded(contentDir: string): boolean {
  try {
    return /"pending"/.test(readFileSync(join(contentDir, foldedFile), 'utf8'));
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const unfinished: ContentError = {
  file: `content/${foldedFile}`,
  rule: 'reads-folding',
  message: 'Alte Zählungen sind erst zum Teil in die Artikel eingerechnet.',
  expected: 'ein Lauf von „npm run reads:fold“, der zu Ende kam',
  remedy: 'Rufen Sie „npm run reads:fold“ noch einmal auf; nichts zählt doppelt.',
};

const noDay = (file: string): ContentError => ({
  file: `content/${file}`,
  rule: 'reads-file',
  message: 'In diesem Ordner liegt nur, wie oft Artikel gelesen wurden.',
  expected: 'Dateien wie reads/2026/2026-11-24.csv, die „npm run reads“ anlegt',
  remedy: 'Verschieben oder löschen Sie die Datei.',
});

const noCount = (
  file: string,
  { line, text }: { readonly line: number; readonly text: string },
): ContentError => ({
  file: `content/${file}`,
  line,
  rule: 'reads-line',
  message: 'Diese Zeile ist keine Zählung.',
  found: text,
  expected: 'ein Pfad und eine ganze Zahl: /2019/12/05/stromausfall-birkenau.html,17',
  remedy: 'Holen Sie die Datei mit „git checkout“ zurück, oder löschen Sie die Zeile.',
});
