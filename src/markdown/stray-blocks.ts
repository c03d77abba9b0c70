// Lines that Markdown takes for something else than their author did: what is missing shows only together with their neighbours.
import { Fences } from '../article/fences.ts';
import type { ProseLine } from './prose-lines.ts';
import { hasSign } from './signs.ts';

/** What readers would see. */
export type StrayBlock = 'code' | 'fence' | 'heading' | 'stars' | 'table';

/** Where it begins; both from 0, in the body. */
interface Found {
  readonly kind: StrayBlock;
  readonly line: number;
  readonly column: number;
}

/** Of what makes a line code. */
const codeSigns = ['    ', '\t', '```', '~~~'] as const;
const signs = [...codeSigns, '|', '**', '--', '=='] as const;
const rough =
  /^(?: {4}|\t)[ \t]*\S|^ {0,3}(?:`{3}|~{3}|\|)|\.[ \t]*\r?\n {0,3}(?:-{2,}|={2,})[ \t]*\r?$|\*\*/m;

/** Holds for every text that has one, and for few others. */
export const mayHaveStrayBlocks = (body: string): boolean => hasSign(body, signs) && rough.test(body);

/** In no order. @param prose the body's lines that readers read */
export function strayBlocks(body: string, prose: readonly ProseLine[]): readonly Found[] {
  const written = hasSign(body, codeSigns) ? body.split('\n').map((line) => line.replace(/\r$/, '')) : [];
  return [
    ...openFence(written),
    ...indentedProse(written),
    ...(body.includes('.') ? headingsByChance(prose) : []),
    ...(body.includes('|') ? tablesWithoutRule(prose) : []),
    ...(body.includes('**') ? openStars(prose) : []),
  ];
}

/** A fence that nobody closes: all below it is code. */
function openFence(lines: readonly string[]): Found[] {
  const fences = new Fences();
  let opened = 0;
  for (const [line, text] of lines.entries()) {
    const wasOpen = fences.isOpen;
    if (fences.hold(text) && !wasOpen) opened = line;
  }
  return fences.isOpen ? [{ kind: 'fence', line: opened, column: 0 }] : [];
}

/** A paragraph as typewriters begin it: four blanks make it code. */
function indentedProse(lines: readonly string[]): Found[] {
  const fences = new Fences();
  let isInList = false;
  return lines.flatMap((text, line): Found[] => {
    fences.hold(text);
    if (fences.isOpen || text.trim() === '') return [];
    if (!/^(?: {4}|\t)/.test(text)) {
      isInList =
        /^\s*(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]*\]:)(?:\s|$)/.test(text) || (isInList && /^\s/.test(text));
      return [];
    }
    const isProse = /^\s+["„»“]?\p{Lu}\p{L}*,? (?:[^\s{}<>;=|]+ ){2,}/u.test(`${text} `);
    return isProse && !isInList && (lines[line - 1] ?? '').trim() === ''
      ? [{ kind: 'code', line, column: 0 }]
      : [];
  });
}

/** A sentence with `---` right below it is a heading. */
function headingsByChance(lines: readonly ProseLine[]): Found[] {
  return lines.flatMap(({ text, index }, at): Found[] => {
    const below = lines[at + 1];
    const isRule = below?.index === index + 1 && /^ {0,3}(?:-{2,}|={2,})\s*$/.test(below.text);
    return isRule && /^[^|#>].*\p{L}{2}\.["“”«]?\s*$/su.test(text)
      ? [{ kind: 'heading', line: index, column: 0 }]
      : [];
  });
}

function isRow(line: string): boolean {
  const text = line.trim();
  const second = text.indexOf('|', 1);
  return text.startsWith('|') && text.endsWith('|') && second > 0 && second < text.length - 1;
}

const cells = (row: string): number =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length;

/** Rows between strokes of which the second one is no `| --- | --- |` as wide as the first. */
function tablesWithoutRule(lines: readonly ProseLine[]): Found[] {
  return lines.flatMap(({ text, index }, at): Found[] => {
    const above = lines[at - 1];
    const below = lines[at + 1];
    if (!isRow(text) || below?.index !== index + 1 || !/^\s{0,3}\|/.test(below.text)) return [];
    if (above?.index === index - 1 && above.text.trim() !== '') return [];
    const isRule = /^[\s|:-]+$/.test(below.text) && cells(below.text) === cells(text);
    return isRule ? [] : [{ kind: 'table', line: index, column: text.indexOf('|') }];
  });
}

/** Not the ones of a power, nor those that stand for themselves. */
const emphasis = /(?<![\\*])(?!(?<=\d)\*\*\d|(?<=\s|^)\*\*(?:\s|$))\*\*(?!\*)/g;

/** `**` that opens and never closes in its paragraph. */
function openStars(lines: readonly ProseLine[]): Found[] {
  let open: Found | undefined;
  let count = 0;
  let last = -2;
  const found: Found[] = [];
  const end = () => {
    if (count % 2 === 1 && open !== undefined) found.push(open);
    open = undefined;
    count = 0;
  };
  for (const { text, index } of lines) {
    if (index !== last + 1 || text.trim() === '') end();
    last = index;
    if (!text.includes('**')) continue;
    for (const { index: column } of text.matchAll(emphasis)) {
      count += 1;
      if (count % 2 === 1 && /^\*\*[\p{L}\d„"»]/u.test(text.slice(column)))
        open = { kind: 'stars', line: index, column };
    }
  }
  end();
  return found;
}
