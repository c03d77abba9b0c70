// The text of one page of a plain-text dump: its paragraphs, its tags, and where the page's furniture begins.
import { wordsOf } from './counts.ts';
import { furniturePattern, tagsPattern } from './dump-starts.ts';

export interface DumpText {
  readonly paragraphs: readonly string[];
  readonly words: number;
  readonly tags: readonly string[];
  readonly hasFurniture: boolean;
}

/** @param shown lines behind the date, without doubled blanks @param title stands perhaps once more above the text */
export function dumpText(shown: readonly string[], title: string | undefined): DumpText {
  const first = shown.findIndex((line) => line !== '' && line !== title);
  const lines = withoutRules(shown.slice(Math.max(0, first)));
  const { tagLine, furniture } = placesOf(lines);
  const page = lines.slice(0, furniture);
  const { tags, end } = tagLine === undefined ? { tags: [], end: 0 } : tagsAt(page, tagLine);
  // What follows the tags is text, too; a sentence that begins with „Tags:“ in the middle of it is none.
  const isText =
    tagLine === undefined || (isSentence(page.slice(tagLine, end).join(' ')) && end < page.length);
  const text = isText ? page : [...page.slice(0, tagLine), '', ...page.slice(end)];
  // An abbreviation at the end of one goes on in no other.
  const paragraphs = first < 0 ? [] : blocksOf(text);
  return {
    paragraphs,
    words: paragraphs.reduce((sum, one) => sum + wordsOf(one).length, 0),
    tags: isText ? [] : tags,
    hasFurniture: lines.slice(furniture).some((line) => line !== ''),
  };
}

/** Lines of dashes part one page from the next. */
function withoutRules(lines: readonly string[]): readonly string[] {
  const end = lines.findLastIndex(
    (line) => line !== '' && !/^(?:([-=_*#~+])\1{2,}|-{2,}(?:8<|>8|✂)-{2,})$/.test(line.replaceAll(' ', '')),
  );
  return lines.slice(0, end + 1);
}

const blocksOf = (lines: readonly string[]): string[] =>
  lines
    .join('\n')
    .split(/\n\n+/)
    .flatMap((block) => itemsOf(block.split('\n').filter((line) => line !== '')))
    .filter((block) => block !== '');

const bullet = /^[-*•·▪‣–—] \S/;

const isItems = (lines: readonly string[]): boolean =>
  (lines.length > 1 && lines.every((line) => bullet.test(line))) ||
  (lines.length > 2 && lines.every((line, index) => numbered(line, index)));

/** `1. eins` or `1) eins`, where it is the first. */
const numbered = (line: string, index: number): boolean =>
  line.startsWith(`${index + 1}. `) || line.startsWith(`${index + 1}) `);

/** A block's lines are one paragraph; those of a list are one each, with the lines that go on with them. */
function itemsOf(lines: readonly string[]): string[] {
  // „Es kamen:“, and what came in the lines below.
  if (/:$/.test(lines[0] ?? '') && isItems(lines.slice(1)))
    return [lines[0] ?? '', ...itemsOf(lines.slice(1))];
  const mark = bullet.test(lines[0] ?? '') ? lines[0]?.[0] : undefined;
  const starts = lines.map((line, index) =>
    mark === undefined ? numbered(line, index) : bullet.test(line) && line.startsWith(mark),
  );
  const isList = mark === undefined ? lines.length > 2 && !starts.includes(false) : true;
  const items: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (items.length === 0 || (isList && starts[index])) items.push(line);
    else items[items.length - 1] += ` ${line}`;
  }
  return items;
}

/**
 * Both words may begin a paragraph of the text as well. The tags that count are the last ones that the furniture follows
 * at once, else those that end the page. @returns `furniture` as number of its first line or of all lines
 */
function placesOf(lines: readonly string[]): { tagLine?: number; furniture: number } {
  const tagLines = lines.flatMap((line, index) => (tagsPattern.test(line) ? [index] : []));
  const followed = tagLines.map((tagLine) => {
    const { end } = tagsAt(lines, tagLine);
    return { tagLine, next: lines.findIndex((line, index) => index >= end && line !== '') };
  });
  const sure = followed.findLast(({ next }) => next >= 0 && furniturePattern.test(lines[next] ?? ''));
  if (sure !== undefined) return { tagLine: sure.tagLine, furniture: sure.next };
  const closing = followed.findLast(({ next }) => next < 0);
  const behind = (tagLine: number): number =>
    lines.findIndex((line, index) => index > tagLine && furniturePattern.test(line));
  const loose = tagLines.findLast((tagLine) => behind(tagLine) >= 0);
  if (loose !== undefined) return { tagLine: loose, furniture: behind(loose) };
  if (closing !== undefined) return { tagLine: closing.tagLine, furniture: lines.length };
  // Without any tags, the word that stands alone counts, else the last one that begins no sentence.
  const alone = lines.findIndex((line) => /^Newsticker ?:?$/i.test(line));
  const last =
    alone >= 0 ? alone : lines.findLastIndex((line) => furniturePattern.test(line) && !isSentence(line));
  const furniture = last < 0 ? lines.length : last;
  const tagLine = tagLines.findLast((line) => line < furniture);
  return { ...(tagLine === undefined ? {} : { tagLine }), furniture };
}

const isSentence = (text: string): boolean =>
  /\p{L}{2}[.!?…]["“”‘’«»)]*$/u.test(text) && text.split(' ').length > 4;

/** What pages say instead of tags where an article has none. */
const noTags = /^(?:keine|[-–—])?$/i;

/** @returns `end` as number of the first line behind the tags */
function tagsAt(lines: readonly string[], tagLine: number): { tags: readonly string[]; end: number } {
  let end = tagLine + 1;
  let written = (tagsPattern.exec(lines[tagLine] ?? '')?.[1] ?? '').trim();
  const take = (): void => {
    for (; end < lines.length && isName(lines[end] ?? ''); end++) written += ` ${lines[end]}`;
  };
  take();
  // A list that is not at its end goes on behind a blank line.
  while (written === '' || /[,;|]$/.test(written)) {
    const next = lines.findIndex((line, index) => index >= end && line !== '');
    if (next < 0 || !isList(lines, next)) break;
    end = next;
    take();
  }
  return { tags: tagsOf(written.trim()), end };
}

/** Whether a line can go on with tags. */
const isName = (line: string): boolean =>
  line !== '' && !furniturePattern.test(line) && !tagsPattern.test(line);

function isList(lines: readonly string[], start: number): boolean {
  const line = lines[start] ?? '';
  const isWhole = (lines[start + 1] ?? '') === '' || furniturePattern.test(lines[start + 1] ?? '');
  return (
    isName(line) && isWhole && !isSentence(line) && line.split(/[,;|]/).every((name) => name.length <= 60)
  );
}

/** Separated by commas, semicolons or bars, else by blanks. */
function tagsOf(written: string): string[] {
  if (noTags.test(written)) return [];
  const separator = /[,;|·•]/.test(written) ? /[,;|·•]/ : / +/;
  const names = written
    .split(separator)
    .map((name) => name.replace(/[\u200b\u2060]/g, '').trim())
    .map((name) => name.replace(/^#(?=\p{L})/u, ''))
    .map((name) => /^(?:"(.+)"|„(.+)[“”]|»(.+)«|'(.+)')$/.exec(name)?.slice(1).find(Boolean) ?? name)
    .filter((tag) => tag !== '');
  return [...new Set(names)];
}
