// Plain-text page dumps as a crawler leaves them: headline, a line with date and „Gelesen: …“, the headline again, paragraphs,
// „Tags: …“, „Newsticker“ and behind it the page's furniture. Several may stand in one file; every part but the headline
// and the date may be missing.
import { noCounts, wordsOf } from './counts.ts';
import { germanDate } from './german-date.ts';
import type { ImportNote, SourceItem } from './imported-article.ts';

export interface ReadDump {
  readonly articles: readonly SourceItem[];
  readonly notes: readonly ImportNote[];
}

interface DateLine {
  /** Number of the line, from 0. */
  readonly line: number;
  readonly date: string;
  readonly reads?: number;
}

const tagsPattern = /^\s*(?:Tags|Schlagworte|Schlagwörter|Stichworte)\s*:(.*)$/i;
const furniturePattern = /^\s*Newsticker\b/;

/** @param name of the file, for {@link SourceItem.origin} @param text with `\n` */
export function readDump(name: string, text: string): ReadDump {
  const lines = text.split('\n');
  const starts = dateLines(lines).map((at) => ({ at, headline: headlineAbove(lines, at.line) }));
  const articles: SourceItem[] = [];
  const notes: ImportNote[] = [];
  for (const [index, { at, headline }] of starts.entries()) {
    const origin = `${name}:${(headline ?? at.line) + 1}`;
    const next = starts[index + 1];
    const end = next === undefined ? lines.length : (next.headline ?? next.at.line);
    const rest = lines.slice(at.line + 1, end);
    const title = headline === undefined ? firstText(rest) : clean(lines[headline] ?? '');
    if (title === undefined) {
      notes.push({
        origin,
        message: 'Über dem Datum steht keine Überschrift und darunter kein Text; nichts übernommen.',
      });
      continue;
    }
    articles.push({
      ...{ origin, kind: 'article', title, authors: [], gallery: [], addresses: [], closing: [], base: '' },
      date: at.date,
      ...(at.reads === undefined ? {} : { reads: at.reads }),
      ...bodyOf(rest, title),
    });
  }
  if (starts.length === 0 && text.trim() !== '') {
    notes.push({
      origin: name,
      message: 'Keine Zeile mit einem Datum wie „05 Dezember 2019“ gefunden; nichts übernommen.',
    });
  }
  return { articles, notes };
}

/** Lines that are a date and no more than a date and a count; a date within a sentence is none. */
function dateLines(lines: readonly string[]): DateLine[] {
  const found: DateLine[] = [];
  let inText = false;
  for (const [line, raw] of lines.entries()) {
    const text = clean(raw);
    const date = germanDate(text);
    const rest = date === undefined ? '' : text.slice(date.length).trim();
    const reads = /^[|·,–-]?\s?(?:Gelesen|Aufrufe|Zugriffe)\s?:?\s?(\d[\d.'’\s]*)?(?:mal|x)?$/i.exec(rest);
    // Within an article's text a bare date may be a paragraph of its own; one with its count begins the next article.
    if (date !== undefined && (reads !== null || (rest === '' && !inText && isFirst(lines, line)))) {
      const count = reads?.[1]?.replace(/\D/g, '') ?? '';
      found.push({ line, date: date.written, ...(count === '' ? {} : { reads: Number(count) }) });
      inText = true;
    }
    if (furniturePattern.test(raw)) inText = false;
  }
  return found;
}

/** Whether only one line of text stands above, since the file's start or the last page's furniture. */
function isFirst(lines: readonly string[], line: number): boolean {
  return lines.slice(0, line).filter((text) => text.trim() !== '').length <= 1;
}

function headlineAbove(lines: readonly string[], line: number): number | undefined {
  for (let at = line - 1; at >= 0; at--) {
    const text = lines[at] ?? '';
    if (text.trim() === '') continue;
    return furniturePattern.test(text) || tagsPattern.test(text) ? undefined : at;
  }
  return undefined;
}

function firstText(lines: readonly string[]): string | undefined {
  return lines
    .map(clean)
    .find((text) => text !== '' && !furniturePattern.test(text) && !tagsPattern.test(text));
}

/**
 * Where the page's furniture begins, -1: nowhere. A paragraph of the text may begin with the same word: behind it come the
 * tags. Without any, the word that stands alone counts, else the last one, so that no text is taken for furniture.
 */
function furnitureStart(lines: readonly string[]): number {
  const tags = lines.findIndex((line) => tagsPattern.test(line));
  const behindTags = lines.findIndex(
    (line, index) => tags >= 0 && index > tags && furniturePattern.test(line),
  );
  if (behindTags >= 0) return behindTags;
  const alone = lines.findIndex((line) => /^Newsticker ?:?$/.test(clean(line)));
  return alone >= 0 ? alone : lines.findLastIndex((line) => furniturePattern.test(line));
}

function bodyOf(lines: readonly string[], title: string): Pick<SourceItem, 'body' | 'tags'> {
  const furniture = furnitureStart(lines);
  const page = furniture < 0 ? lines : lines.slice(0, furniture);
  const tagLine = page.findLastIndex((line) => tagsPattern.test(line));
  const text = tagLine < 0 ? page : page.slice(0, tagLine);
  const tags =
    tagLine < 0
      ? []
      : tagsOf([tagsPattern.exec(page[tagLine] ?? '')?.[1] ?? '', ...page.slice(tagLine + 1)].join(' '));
  const paragraphs = text
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map(clean)
        .filter((line) => line !== ''),
    )
    .filter((paragraph) => paragraph.length > 0);
  const [first] = paragraphs;
  // The headline is printed twice.
  const repeated = first?.[0] === title;
  if (repeated) first?.shift();
  const texts = paragraphs.map((paragraph) => paragraph.join(' ')).filter((words) => words !== '');
  const words = wordsOf(text.join(' ')).length - (repeated ? wordsOf(title).length : 0);
  const isText = (words: string): boolean => wordsOf(words).length > 0;
  const links = texts.flatMap(wordsOf).filter((word) => /^[("'„“<]*https?:\/\//i.test(word)).length;
  const counts = { ...noCounts, paragraphs: texts.filter(isText).length, words, links };
  return { body: { format: 'text', paragraphs: texts, counts }, tags };
}

/** What pages say instead of tags where an article has none. */
const noTags = /^(?:keine|[-–—])?$/i;

/** Separated by commas or semicolons, else by blanks. */
function tagsOf(written: string): string[] {
  if (noTags.test(clean(written))) return [];
  const separator = /[,;]/.test(written) ? /[,;]/ : /\s+/;
  const names = written
    .split(separator)
    .map(clean)
    .filter((tag) => tag !== '');
  return [...new Set(names)];
}

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
