// A folder of plain-text page dumps, or files of many of them, of any size.
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotImport } from './cannot-import.ts';
import { headOf, openText } from './file-text.ts';
import type { Source, SourceItem, Telling } from './imported-article.ts';
import { notText } from './not-text.ts';
import { readDump } from './read-dump.ts';
import { sourceFiles, tellOfMisnamed } from './source-files.ts';

/** Of files that may hold page dumps. */
export const dumpEndings = /\.(?:txt|text|dump)$/i;

/** Characters that are looked through at once. */
const partLength = 4_000_000;
/** Nobody writes a longer article. */
const longestPage = 100_000_000;

/**
 * @param path of a file, or of a folder, whose files are taken in the order of their names
 * @param zone in which moments without one are
 */
export function dumpSource(path: string, zone: string): Source {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const found = isFolder ? sourceFiles(path) : undefined;
  const names = found?.files.filter((name) => dumpEndings.test(name)) ?? [basename(path)];
  return {
    name: 'Textauszüge',
    file: () => undefined,
    async *items(telling) {
      if (found !== undefined) tellOfMisnamed(found, telling);
      for (const name of names) yield* pagesOf(folder, name, zone, telling);
    },
  };
}

/** @throws {CannotImport} for a file that would fill memory */
function* pagesOf(folder: string, name: string, zone: string, telling: Telling): Generator<SourceItem> {
  const kind = notText(headOf(join(folder, name), 8_000));
  if (kind !== undefined) {
    telling.note({ origin: name, message: `Die Datei ist ${kind}; nicht übernommen.` });
    return;
  }
  const { encoding, parts } = openText(join(folder, name));
  if (encoding !== undefined)
    telling.note({ origin: name, message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.` });
  let [line, pending, waiting] = [0, '', partLength];
  const read = function* (isLast: boolean): Generator<SourceItem> {
    const found = readDump(name, pending, zone, { line, isLast });
    for (const note of found.notes) telling.note(note);
    for (const origin of found.furnished) telling.leftOut('Beiwerk der Seite, ab „Newsticker“', origin);
    yield* found.articles;
    pending = found.rest;
    line += found.restLine;
    waiting = Math.max(partLength, 2 * pending.length);
    if (pending.length > longestPage)
      throw new CannotImport(
        `${name}: Ab Zeile ${line + 1} folgt auf 100 MB kein Datum; so lang ist kein Artikel. Teilen Sie die Datei.`,
      );
  };
  for (const part of parts()) {
    pending += part;
    if (pending.length < waiting) continue;
    // A line that goes on in the next part would be two.
    const end = Math.max(pending.lastIndexOf('\n'), pending.lastIndexOf('\r', pending.length - 2)) + 1;
    const begun = pending.slice(end);
    pending = pending.slice(0, end);
    yield* read(false);
    pending += begun;
  }
  yield* read(true);
}
