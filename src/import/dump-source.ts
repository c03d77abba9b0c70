// A folder of plain-text page dumps, or files of many of them, of any size.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '../content/files-below.ts';
import { CannotImport } from './cannot-import.ts';
import type { Source, SourceItem, Telling } from './imported-article.ts';
import { readDump } from './read-dump.ts';
import { sourceText, wideEncoding } from './source-text.ts';

export const dumpEndings = /\.(?:txt|text|dump)$/i;

/** Bytes that are read at once. */
const partSize = 8_000_000;
/** Nobody writes a longer article. */
const longestPage = 100_000_000;

export function dumpSource(path: string, zone: string): Source {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const names = isFolder
    ? filesBelow(path)
        .filter((name) => dumpEndings.test(name))
        .sort()
    : [basename(path)];
  return {
    name: 'Textauszüge',
    file: () => undefined,
    async *items(telling) {
      for (const name of names) yield* pagesOf(folder, name, zone, telling);
    },
  };
}

/** @throws {CannotImport} for a file that would fill memory */
function* pagesOf(folder: string, name: string, zone: string, telling: Telling): Generator<SourceItem> {
  const encodings = new Set<string>();
  let [rest, line] = ['', 0];
  for (const { bytes, isLast } of partsOf(join(folder, name))) {
    const { text, encoding } = sourceText(bytes);
    if (encoding !== undefined && !encodings.has(encoding)) {
      encodings.add(encoding);
      telling.note({
        origin: name,
        message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.`,
      });
    }
    const read = readDump(name, rest + text, zone, { line, isLast });
    for (const note of read.notes) telling.note(note);
    for (const origin of read.furnished)
      telling.construct('Beiwerk der Seite, ab „Newsticker“', 'dropped', origin);
    yield* read.articles;
    rest = read.rest;
    line += read.restLine;
    if (rest.length > longestPage)
      throw new CannotImport(
        `${name}: Ab Zeile ${line + 1} folgt auf 100 MB kein Datum; so lang ist kein Artikel. Teilen Sie die Datei.`,
      );
  }
}

/** Whole lines of a file; of one in UTF-16 everything at once. */
function* partsOf(file: string): Generator<{ bytes: Buffer; isLast: boolean }> {
  const { size } = statSync(file);
  const handle = openSync(file, 'r');
  try {
    let kept = Buffer.alloc(0);
    for (let at = 0; at < size || at === 0; ) {
      const isWide = at === 0 && size > partSize && wideEncoding(bytesAt(handle, 0, 1_000)) !== undefined;
      if (isWide && size > longestPage)
        throw new CannotImport(
          `${file} ist in UTF-16 geschrieben und sehr groß. Speichern Sie die Datei in UTF-8.`,
        );
      const read = bytesAt(handle, at, isWide ? size : partSize);
      at += read.length;
      const isLast = read.length === 0 || at >= size;
      const bytes = Buffer.concat([kept, read]);
      const end = isLast ? bytes.length : bytes.lastIndexOf(0x0a) + 1;
      kept = bytes.subarray(end);
      if (kept.length > longestPage)
        throw new CannotImport(`${file}: Eine Zeile ist länger als 100 MB; das ist kein Text.`);
      yield { bytes: bytes.subarray(0, end), isLast };
      if (isLast) return;
    }
  } finally {
    closeSync(handle);
  }
}

function bytesAt(handle: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  return buffer.subarray(0, readSync(handle, buffer, 0, length, position));
}
