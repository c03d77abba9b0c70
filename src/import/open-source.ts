// Which kind of archive somebody brings.
import { existsSync, statSync } from 'node:fs';
import { filesBelow } from '../content/files-below.ts';
import { dumpEndings, dumpSource } from './dump-source.ts';
import { CannotImport } from './import-articles.ts';
import type { ImportMap } from './import-map.ts';
import type { Source } from './imported-article.ts';
import { markdownFolder } from './markdown-folder.ts';

export interface SourceOptions {
  readonly zone: string;
  /** Folders in which pictures are looked for. */
  readonly mediaDirs: readonly string[];
  readonly map: ImportMap;
}

/** @throws {CannotImport} for what is no archive that is known */
export function openSource(path: string, { zone, mediaDirs }: SourceOptions): Source {
  if (!existsSync(path))
    throw new CannotImport(`${path} gibt es nicht. Nennen Sie eine Datei oder einen Ordner.`);
  for (const dir of mediaDirs) {
    if (!existsSync(dir)) throw new CannotImport(`Den Ordner ${dir} (--media) gibt es nicht.`);
  }
  if (!statSync(path).isDirectory()) return dumpSource(path);
  const names = filesBelow(path);
  if (names.some((name) => /\.(?:md|markdown|mdx)$/i.test(name)))
    return markdownFolder(path, zone, mediaDirs);
  if (names.some((name) => dumpEndings.test(name))) return dumpSource(path);
  throw new CannotImport(
    `In ${path} liegt nichts, was sich übernehmen ließe: weder Markdown noch Textauszüge (.txt, .text, .dump).`,
  );
}
