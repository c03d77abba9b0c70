// Template marks that their generator shows as they are typed: in code within a sentence, between Liquid's `raw` marks, and
// behind Hugo's slash and star.
import { type Enclosure, replaceEnclosed } from '../markdown/enclosed.ts';
import { fencedParts } from './fenced-parts.ts';

/** Of Liquid and Nunjucks; Twig says `verbatim`. */
export const rawMarks: Enclosure = {
  open: /\{%-?\s*(?:raw|verbatim)\s*-?%\}/g,
  close: /\{%-?\s*end(?:raw|verbatim)\s*-?%\}/g,
};
const rawMark = /\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}/g;
const mark = /\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\}/g;
/** Anything that may be read as a mark of a template or of Kramdown. */
const mayBeMark = /\{\{|\{%|\{[:#.]/;
const hugoEscape = /\{\{([<%])\/\*([\s\S]{0,2000}?)\*\/([>%])\}\}/g;

/** Hugo shows a shortcode whose inside is a comment. https://gohugo.io/content-management/shortcodes/ */
const asHugoShows = (text: string): string => text.replace(hugoEscape, '{{$1$2$3}}');

/**
 * @param prose Markdown without fenced code
 * @param keep puts text aside that stays to the letter @returns what stands there meanwhile
 */
export function withLiteralMarks(prose: string, keep: (literal: string) => string): string {
  if (!mayBeMark.test(prose)) return prose;
  const spans = replaceCodeSpans(prose, (span) =>
    mayBeMark.test(span) ? keep(asHugoShows(span.replace(rawMark, ''))) : span,
  );
  const escaped = spans.replace(hugoEscape, (found) => keep(asCode(asHugoShows(found))));
  return replaceEnclosed(escaped, [rawMarks], ({ inner, opened }) => {
    const before = opened.input.slice(Math.max(0, opened.index - 2_000), opened.index);
    return inner.replace(mark, (found, at: number) =>
      keep(isWithinCode(before + inner.slice(0, at)) ? found : asCode(found)),
    );
  });
}

/** The newspaper refuses marks of templates that stand between its words. */
const asCode = (literal: string): string => `\`${literal.replaceAll('`', "'")}\``;

/** An element of HTML for code, or a line that is indented so far that it is code. */
const isWithinCode = (before: string): boolean =>
  /<(?:code|pre|kbd|samp)\b[^<>]{0,200}>[^<]{0,2000}$/i.test(before) ||
  /(?:^|\n)(?: {4}|\t)[^\n]*$/.test(before);

/**
 * Jekyll and Eleventy look for marks in fenced code as well, so that people write `raw` around what is in there.
 *
 * @param readsFences whether the generator does @returns the text with fenced code as readers saw it
 */
export function withShownFences(markdown: string, readsFences: boolean): string {
  if (!/\{%-?\s*(?:raw|verbatim)|\/\*/.test(markdown)) return markdown;
  return fencedParts(markdown)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const escaped = asHugoShows(part);
      return readsFences ? replaceEnclosed(escaped, [rawLines, rawMarks], ({ inner }) => inner) : escaped;
    })
    .join('');
}

/** In lines of their own, which go with them. */
const rawLines: Enclosure = {
  open: /(?<=\n)[ \t]*\{%-?\s*(?:raw|verbatim)\s*-?%\}[ \t]*\n/g,
  close: /(?<=\n)[ \t]*\{%-?\s*end(?:raw|verbatim)\s*-?%\}[ \t]*\n/g,
};

/** Code within sentences: from a run of backticks to the next of the same length in its paragraph (CommonMark 6.1). */
export function replaceCodeSpans(prose: string, change: (span: string) => string): string {
  if (!prose.includes('`')) return prose;
  return prose
    .split(/(\n[ \t]*\n)/)
    .map((block) => (block.includes('`') ? replaceSpansIn(block, change) : block))
    .join('');
}

function replaceSpansIn(block: string, change: (span: string) => string): string {
  const runs = [...block.matchAll(/`+/g)].map((run) => ({ at: run.index, length: run[0].length }));
  /** By length, the indexes of such runs, the last one first. */
  const later = new Map<number, number[]>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.length ?? 0;
    const same = later.get(length);
    if (same === undefined) later.set(length, [index]);
    else same.push(index);
  }
  const parts: string[] = [];
  let done = 0;
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index];
    if (open === undefined || block[open.at - 1] === '\\') continue;
    const same = later.get(open.length) ?? [];
    while (same.length > 0 && (same.at(-1) ?? 0) <= index) same.pop();
    const closing = same.at(-1);
    const close = closing === undefined ? undefined : runs[closing];
    if (closing === undefined || close === undefined) continue;
    const end = close.at + close.length;
    parts.push(block.slice(done, open.at), change(block.slice(open.at, end)));
    done = end;
    index = closing;
  }
  return parts.join('') + block.slice(done);
}
