// A folder of plain-text page dumps, or one file of them.
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '../content/files-below.ts';
import type { Source } from './imported-article.ts';
import { readDump } from './read-dump.ts';
import { sourceText } from './source-text.ts';

export const dumpEndings = /\.(?:txt|text|dump)$/i;

export function dumpSource(path: string): Source {
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
      for (const name of names) {
        const { text, encoding } = sourceText(readFileSync(join(folder, name)));
        if (encoding !== undefined)
          telling.note({
            origin: name,
            message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.`,
          });
        const read = readDump(name, text);
        for (const note of read.notes) telling.note(note);
        yield* read.articles;
      }
    },
  };
}
