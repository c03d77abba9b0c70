// Where the pages of a plain-text dump begin: at a line that is a date and a count of reads, below a headline that often
// stands there twice.
import { germanDate } from './german-date.ts';
import { writtenMoment } from './written-moment.ts';

export interface DumpStart {
  /** Number of the headline's first line, or of the date's where there is none. */
  readonly from: number;
  /** Absent: none stands above the date. */
  readonly title?: string;
  /** Number of the first line behind date, count and repeated headline. */
  readonly text: number;
  readonly date?: string;
  readonly reads?: number;
  /** German, what a person should know of it. */
  readonly remarks: readonly string[];
}

/** A line that names an article's topics. */
export const tagsPattern = /^(?:Tags|Schlagworte|Schlagwörter|Stichworte|Stichwörter)\s?:(.*)$/i;
/** A line from which what follows is the page's, not the article's. */
export const furniturePattern = /^Newsticker(?![\p{L}\p{N}-])/iu;

/** Text without its line's breaks and doubled blanks. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const countWords = 'gelesen|aufrufe|zugriffe|klicks|leser|views|hits';
/** `1475`, `1.475`, `1 475`, `1’475`; no part of a date, and none of „1,4 Tsd.“ */
const number = String.raw`(?<![\d.])(\d{1,3}(?:[.,'’ ]\d{3})+|\d+)(?![.,-]?\d| ?(?:Tsd|Tausend|Mio|Mill|k\b))`;
const countBehind = new RegExp(
  String.raw`(?<!\p{L})(?:${countWords})(?!\p{L}) ?[:(]? ?(?:${number})?(?: ?(?:mal|x|×)(?!\p{L}))?\)?`,
  'iu',
);
const countBefore = new RegExp(String.raw`${number} ?(?:mal|x|×)? ?(?:${countWords})(?!\p{L})`, 'iu');
/** Words before the date. */
const label =
  /^(?:(?:veröffentlicht|erstellt|publiziert|erschienen|eingestellt|geschrieben|datum|stand)(?: am| vom)?|am|vom|den) ?:? /i;
const none = /^[\s|·•,;:–—-]*(?:k\. ?A\.?|keine Angabe|n\/a|unbekannt)?[\s|·•,;:.–—-]*$/i;
/** Longer lines are text. */
const longestLine = 200;

interface DateLine {
  readonly date?: string;
  readonly reads?: number;
  readonly hasCount: boolean;
  /** What else stands in the line. */
  readonly more: string;
}

/** A line that is a date, a count, or both; undefined for every other one. */
function dateLine(text: string, zone: string): DateLine | undefined {
  if (text.length > longestLine || !/\d|gelesen/i.test(text)) return undefined;
  const bare = text.replace(label, '');
  const first = dateAt(bare, zone);
  const behind = first === undefined ? bare : bare.slice(first.length);
  const after = countBehind.exec(behind);
  const count = after?.[1] === undefined ? (countBefore.exec(behind) ?? after) : after;
  const left =
    count === null
      ? behind
      : tidy(`${behind.slice(0, count.index)} ${behind.slice(count.index + count[0].length)}`);
  const rest = left.replace(/^[\s|·•,;–—-]+/, '').replace(label, '');
  const second = first === undefined ? dateAt(rest, zone) : undefined;
  const date = first ?? second;
  const more = second === undefined ? left : rest.slice(second.length);
  if (date === undefined && count === null) return undefined;
  // „Am 5. Dezember 2019 gelesen, was …“ is a sentence.
  if (count !== null && !none.test(more) && !/\d|[:(]/.test(count[0])) return undefined;
  const reads = count?.[1]?.replace(/\D/g, '');
  return {
    ...(date === undefined ? {} : { date: date.written }),
    ...(reads === undefined ? {} : { reads: Number(reads) }),
    hasCount: count !== null,
    more: none.test(more) ? '' : tidy(more.replace(/^[\s|·•,;–—-]+/, '')),
  };
}

function dateAt(text: string, zone: string): { written: string; length: number } | undefined {
  const found = germanDate(text);
  if (found === undefined) return undefined;
  const written = /T|Z/.test(found.written) ? writtenMoment(found.written, zone) : found.written;
  return written === undefined ? undefined : { written, length: found.length };
}

/** @param lines as they were read @param shown the same, {@link tidy} */
export function dumpStarts(lines: readonly string[], shown: readonly string[], zone: string): DumpStart[] {
  const starts: DumpStart[] = [];
  // How many lines of text stand above, since the file's start or the last form feed.
  let above = 0;
  let taken = 0;
  for (const [line, text] of shown.entries()) {
    if (lines[line]?.startsWith('\f')) above = 0;
    if (text === '') continue;
    const isFirst = above <= 1;
    above++;
    if (line < taken) continue;
    const found = dateLine(text, zone);
    if (found === undefined) continue;
    const start = startAt(shown, line, found, isFirst, taken, zone);
    if (start === undefined) continue;
    starts.push(start);
    taken = start.text;
  }
  return starts;
}

function startAt(
  shown: readonly string[],
  line: number,
  found: DateLine,
  isFirst: boolean,
  taken: number,
  zone: string,
): DumpStart | undefined {
  if (isHeadline(shown, line, found, taken, zone)) return undefined;
  const { date, more } = found;
  const { hasOwnLine, reads, below } = countOf(shown, line, found, zone);
  const repeated = repeatedHeadline(shown, line, below, taken);
  // Within an article's text a bare date may be a paragraph of its own, and „5. Mai 2019: …“ may begin one.
  const isLabelled = found.hasCount && (more === '' || isFirst || /[:|·•]/.test(more));
  const isDated = date !== undefined && (isLabelled || hasOwnLine || (more === '' && isFirst));
  const isRepeated = repeated !== undefined && (more === '' || found.hasCount);
  if (!isDated && !isRepeated && !(isFirst && found.hasCount)) return undefined;
  const facts = {
    ...(date === undefined ? {} : { date }),
    ...(reads === undefined ? {} : { reads }),
    remarks: remarksOn(shown[line] ?? '', found),
  };
  if (repeated !== undefined) return { ...repeated, ...facts };
  const headline = headlineAbove(shown, line, taken);
  const title = headline === undefined ? undefined : shown[headline];
  return { from: headline ?? line, ...(title === undefined ? {} : { title }), text: below, ...facts };
}

/** A headline may look like a date or a count itself: then the line that is both, or at least a date, stands below it. */
function isHeadline(
  shown: readonly string[],
  line: number,
  { date, hasCount, more }: DateLine,
  taken: number,
  zone: string,
): boolean {
  const next = filledFrom(shown, line + 1);
  const below = next === undefined ? undefined : dateLine(shown[next] ?? '', zone);
  if (next === undefined || below?.date === undefined) return false;
  const text = shown[line] ?? '';
  // A count has no line of its own above its date.
  const isBareDate = date !== undefined && !hasCount && more === '' && !label.test(text);
  const isMore = date === undefined && more !== '';
  if (isBareDate || isMore) return below.more === '' || below.hasCount;
  if (below.hasCount && (date === undefined || !hasCount)) return true;
  const repeated = repeatedHeadline(shown, next, countOf(shown, next, below, zone).below, taken);
  return repeated !== undefined && repeated.from <= line;
}

/** The count may stand in the line of the date or in one of its own. @returns `below` as number of the line behind both */
function countOf(shown: readonly string[], line: number, found: DateLine, zone: string) {
  const next = found.hasCount ? undefined : filledFrom(shown, line + 1);
  const own = next === undefined ? undefined : dateLine(shown[next] ?? '', zone);
  return next !== undefined && own?.hasCount === true && own.date === undefined && own.more === ''
    ? { hasOwnLine: true, reads: own.reads, below: next + 1 }
    : { hasOwnLine: false, reads: found.reads, below: line + 1 };
}

function remarksOn(text: string, { date, more }: DateLine): string[] {
  if (date === undefined)
    return [`„${text}“: Darin steht kein lesbares Datum; der Text kommt ohne Datum herüber.`];
  return more === ''
    ? []
    : [`„${text}“: Nicht übernommen wurde daraus „${more}“. Tragen Sie es nach, wenn es zählt.`];
}

function filledFrom(shown: readonly string[], start: number): number | undefined {
  let line = start;
  while (shown[line] === '') line++;
  return line < shown.length ? line : undefined;
}

/** Headlines fill no more lines than these. */
const mostLines = 4;

/** The headline that stands above a date's line and below it once more, on one or several lines each. */
function repeatedHeadline(
  shown: readonly string[],
  line: number,
  below: number,
  taken: number,
): Pick<DumpStart, 'from' | 'title' | 'text'> | undefined {
  let end = line;
  while (end > taken && shown[end - 1] === '') end--;
  const start = filledFrom(shown, below);
  if (start === undefined || end <= taken) return undefined;
  for (let upper = mostLines; upper > 0; upper--) {
    const block = shown.slice(Math.max(taken, end - upper), end);
    if (block.length < upper || block.includes('')) continue;
    const title = block.join(' ');
    for (let lower = 1; lower <= mostLines; lower++) {
      const lines = shown.slice(start, start + lower);
      if (lines.length < lower || lines.includes('')) break;
      const again = lines.join(' ');
      // A line of dashes or the like above a headline is none of its words.
      const hasRule = title !== again && block.some((one) => folded(one) === '');
      const same = hasRule ? undefined : sameHeadline(title, again);
      if (same === undefined) continue;
      return { from: firstOfSame(shown, end - upper, title, taken), title: same, text: start + lower };
    }
  }
  return undefined;
}

/** The same headline may stand above itself, too. */
function firstOfSame(shown: readonly string[], from: number, title: string, taken: number): number {
  let at = from - 1;
  while (at > taken && shown[at] === '') at--;
  return at >= taken && shown[at] === title ? at : from;
}

/** What pages set in capitals, with other quotation marks or dashes, or with other spaces, is the same headline. */
const folded = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Before `…`, where a headline is cut off. */
const uncut = (text: string): string => folded(/^(.{20,}?) ?(?:…|\.{3})$/.exec(text)?.[1] ?? '');

/**
 * The headline that two lines are, however they differ in what is no word of it.
 * @param title above the date @param again below it @returns undefined for two different ones
 */
function sameHeadline(title: string, again: string): string | undefined {
  if (title === again) return title;
  const [above, below] = [folded(title), folded(again)];
  if (above !== '' && above === below) return isPlainer(title, again) ? again : title;
  const [cutAbove, cutBelow] = [uncut(title), uncut(again)];
  if (cutAbove !== '' && below.startsWith(cutAbove)) return again;
  if (cutBelow !== '' && above.startsWith(cutBelow)) return title;
  // The page's title, which has the newspaper's name behind it.
  return /\p{L}/u.test(again) &&
    title.startsWith(again) &&
    /^ ?[|·•»:–—-] \S.{0,60}$/u.test(title.slice(again.length))
    ? title
    : undefined;
}

/** All in capitals, or with typewriters' quotation marks, where the other has both as they should be. */
function isPlainer(title: string, again: string): boolean {
  const hasSmall = (text: string): boolean => /\p{Ll}/u.test(text);
  return hasSmall(title) === hasSmall(again) ? /["']/.test(title) && !/["']/.test(again) : !hasSmall(title);
}

function headlineAbove(shown: readonly string[], line: number, taken: number): number | undefined {
  for (let at = line - 1; at >= taken; at--) {
    const text = shown[at] ?? '';
    if (text === '') continue;
    // The first line of a file is no other page's end.
    const isEnd = furniturePattern.test(text) || tagsPattern.test(text);
    return isEnd && shown.slice(0, at).some((other) => other !== '') ? undefined : at;
  }
  return undefined;
}
