// Which kind of archive somebody brings: told by what is in it, not by its name.
import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { CannotImport } from './cannot-import.ts';
import { dumpEndings, dumpSource } from './dump-source.ts';
import { isXmlFeed, xmlFeedSource } from './feed-source.ts';
import { headOf } from './file-text.ts';
import { htmlPages, isHtmlPage } from './html-pages.ts';
import type { HtmlMap, ImportMap } from './import-map.ts';
import type { Source } from './imported-article.ts';
import { jsonSource } from './json-source.ts';
import { markdownFolder } from './markdown-folder.ts';
import { insteadOf, notText } from './not-text.ts';
import { sourceFiles } from './source-files.ts';
import { isWxr, wxrSource } from './wxr-source.ts';

export interface SourceOptions {
  readonly zone: string;
  /** Folders in which pictures are looked for. */
  readonly mediaDirs: readonly string[];
  readonly map: ImportMap;
}

/** @throws {CannotImport} for what is no archive that is known, or a damaged one */
export function openSource(path: string, options: SourceOptions): Source {
  if (!existsSync(path))
    throw new CannotImport(`${path} gibt es nicht. Nennen Sie eine Datei oder einen Ordner.`);
  for (const dir of options.mediaDirs) {
    if (!existsSync(dir)) throw new CannotImport(`Den Ordner ${dir} (--media) gibt es nicht.`);
  }
  const stat = statSync(path);
  if (!stat.isFile() && !stat.isDirectory())
    throw new CannotImport(`${path} ist weder eine Datei noch ein Ordner.`);
  const source = stat.isDirectory() ? folder(path, options) : file(path, options);
  const { url } = options.map;
  return url === undefined ? source : { ...source, origin: new URL(url).origin };
}

function file(path: string, { zone, mediaDirs, map }: SourceOptions): Source {
  const origin = map.url === undefined ? undefined : new URL(map.url).origin;
  const kind = notText(headOf(path, 8_000));
  if (kind !== undefined) throw new CannotImport(`${path} ist ${kind}. ${insteadOf(kind)}`);
  if (/\.json$/i.test(path)) return jsonSource(path, zone, mediaDirs, origin);
  if (isWxr(path)) return wxrSource(path, zone, mediaDirs);
  if (isXmlFeed(path) || /\.(?:xml|rss|atom|wxr)$/i.test(path)) return xmlFeedSource(path, zone, mediaDirs);
  if (isHtmlPage(path)) return pages(dirname(path), [basename(path)], map.html, { zone, mediaDirs, map });
  if (!dumpEndings.test(path) && /\.[a-z]{1,8}$/i.test(path))
    throw new CannotImport(
      `${path} ist weder ein Export noch ein Textauszug (.txt). ${textFile.test(path) ? 'Von Texten in Markdown nennen Sie den Ordner, in dem sie liegen.' : insteadOf('')}`,
    );
  return dumpSource(path, zone);
}

const textFile = /\.(?:md|markdown|mdx)$/i;

function folder(path: string, options: SourceOptions): Source {
  const names = sourceFiles(path).files;
  const html = names.filter(isHtmlPage);
  if (options.map.html !== undefined && html.length > 0) return pages(path, html, options.map.html, options);
  if (names.some((name) => textFile.test(name))) return markdownFolder(path, options.zone, options.mediaDirs);
  if (names.some((name) => dumpEndings.test(name))) return dumpSource(path, options.zone);
  if (html.length > 0) return pages(path, html, options.map.html, options);
  throw new CannotImport(
    `In ${path} liegt nichts, was sich übernehmen ließe: weder Markdown noch HTML noch Textauszüge (.txt, .text, .dump).`,
  );
}

function pages(
  dir: string,
  names: readonly string[],
  html: HtmlMap | undefined,
  { zone, mediaDirs, map }: SourceOptions,
): Source {
  if (html === undefined)
    throw new CannotImport(
      'Für HTML-Seiten muss eine Datei (--map) sagen, wo Überschrift, Datum und Text stehen:\nhtml:\n  title: h1\n  date: .datum\n  body: .artikel',
    );
  return htmlPages(dir, names, { map: html, zone, mediaDirs, url: map.url });
}
