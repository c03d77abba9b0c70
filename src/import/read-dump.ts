// Plain-text page dumps as a crawler leaves them: headline, a line with date and „Gelesen: …“, the headline again, paragraphs,
// „Tags: …“, „Newsticker“ and behind it the page's furniture. Several may stand in one file; every part may be missing. What
// cannot be told for certain is kept as text.
import { embedOf } from '../markdown/providers.ts';
import { addressesIn } from './count-html.ts';
import { type Counts, noCounts, wordsOf } from './counts.ts';
import { type DumpStart, dumpStarts, tidy } from './dump-starts.ts';
import { dumpText } from './dump-text.ts';
import type { ImportNote, SourceItem } from './imported-article.ts';

export interface ReadDump {
  readonly articles: readonly SourceItem[];
  readonly notes: readonly ImportNote[];
  /** Origins of those pages behind whose text furniture was left out. */
  readonly furnished: readonly string[];
  /** What may go on in the file's next part; empty at its end. */
  readonly rest: string;
  /** Number of the line with which `rest` begins, from 0. */
  readonly restLine: number;
}

/** Of a file that is read in parts. */
export interface DumpPart {
  /** Number of its first line in the file, from 0. */
  readonly line: number;
  readonly isLast: boolean;
}

const wholeFile: DumpPart = { line: 0, isLast: true };

/**
 * @param name of the file, for {@link SourceItem.origin}
 * @param zone of the newspaper, for dates with an offset
 */
export function readDump(name: string, text: string, zone: string, part = wholeFile): ReadDump {
  const lines = linesOf(text);
  const shown = lines.map(tidy);
  const starts = dumpStarts(lines, shown, zone);
  const last = part.isLast ? undefined : starts.at(-1);
  const complete = part.isLast ? starts : starts.slice(0, -1);
  const restLine = part.isLast ? lines.length : (last?.from ?? 0);
  const [articles, notes, furnished]: [SourceItem[], ImportNote[], string[]] = [[], [], []];
  const originOf = (line: number) => `${name}:${part.line + line + 1}`;
  const read = (start: Omit<DumpStart, 'from'>, end: number, origin: string) => {
    const { title, date, reads, remarks } = start;
    const { paragraphs, words, tags, hasFurniture } = dumpText(shown.slice(start.text, end), title);
    const [headline = title, ...rest] = title === undefined ? paragraphs : [title, ...paragraphs];
    for (const message of remarks) notes.push({ origin, message });
    if (headline === undefined) {
      notes.push({ origin, message: 'Über dem Datum steht keine Überschrift, darunter kein Text.' });
      return;
    }
    if (hasFurniture) furnished.push(origin);
    // Without a headline of its own, the first paragraph is it and part of the text.
    const texts = title === undefined ? paragraphs : rest;
    articles.push({
      ...{ origin, kind: 'article', title: headline, authors: [], gallery: [], addresses: [], closing: [] },
      base: '',
      ...(date === undefined ? {} : { date }),
      ...(reads === undefined ? {} : { reads }),
      body: {
        format: 'text',
        paragraphs: texts,
        counts: countsOf(texts, words),
      },
      tags,
    });
  };
  for (const [index, start] of complete.entries())
    read(start, starts[index + 1]?.from ?? lines.length, originOf(start.from));
  const above = shown.slice(0, starts[0]?.from ?? 0).filter((line) => wordsOf(line).length > 0);
  if (above.length > 0)
    notes.unshift({
      origin: originOf(0),
      message: `Was vor der ersten Überschrift steht, gehört zu keinem Artikel und wurde nicht übernommen: „${beginning(above.join(' '))}“`,
    });
  const firstLine = shown.findIndex((line) => line !== '');
  if (starts.length === 0 && firstLine >= 0 && part.isLast) {
    notes.push({
      origin: name,
      message:
        'Keine Zeile mit einem Datum wie „05 Dezember 2019“ gefunden; der Text kommt ohne Datum herüber, mit seiner ersten Zeile als Überschrift.',
    });
    const title = shown[firstLine];
    read(
      { ...(title === undefined ? {} : { title }), text: firstLine + 1, remarks: [] },
      lines.length,
      originOf(firstLine),
    );
  }
  return { articles, notes, furnished, rest: lines.slice(restLine).join('\n'), restLine };
}

/** @param words of the page, the address of a film or post included */
function countsOf(paragraphs: readonly string[], words: number): Counts {
  const filled = paragraphs.filter((one) => wordsOf(one).length > 0);
  const embeds = filled.filter((one) => embedOf(one) !== undefined);
  return {
    ...noCounts,
    paragraphs: filled.length - embeds.length,
    words: words - embeds.length,
    links: filled.filter((one) => !embeds.includes(one)).reduce((sum, one) => sum + addressesIn(one), 0),
    embeds: embeds.length,
  };
}

/** Of any kind of line's end; pages that were printed have form feeds. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n?\f/g, '\n\f')
    .replace(/\v/g, '\n')
    .replace(/[^\P{Cc}\t\n\f\u0080-\u009f]/gu, '')
    .split(/[\n\u2028\u2029]/);
}

const beginning = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 119)}…`);
