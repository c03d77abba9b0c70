// `>` at a line's start: a quotation as a paragraph, unless it is half of »…« typed with two signs.
import type { MarkdownIt } from 'markdown-it';
import { deepest } from './numbered-lists.ts';
import { ruleNamed } from './rule-named.ts';

/** `>>so<<`, also with `>so<` in it, and `>so<`. */
const guillemets =
  /(?:>>(?=[^\s<>])(?:[^<>]|>[^\s<>][^<>]*<)*(?:(?<!\s)<<|<<(?=[.,;:!?)–-]))|>(?=[^\s<>])[^<>\n]*[^\s<>]<(?=[\s.,;:!?)–-]|$))/y;

/** Leaves lines of {@link guillemets} to the paragraph, and stops at the level from which nothing nests. */
export function quotations(md: MarkdownIt): void {
  const blockquote = ruleNamed(md.block.ruler, 'blockquote');
  const rule: typeof blockquote = (state, startLine, endLine, silent) => {
    const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
    if (state.src[start] !== '>') return false;
    if (state.level >= deepest(state)) return false;
    if (!/\s/.test(state.src[start + 1] ?? ' ')) {
      const end = paragraphEnd(state.src, start);
      const text = state.src.slice(start, end);
      guillemets.lastIndex = 0;
      if (guillemets.test(text)) return false;
    }
    return blockquote(state, startLine, endLine, silent);
  };
  md.block.ruler.at('blockquote', rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

/** Quotations that are longer than this are not typed with `>>`: looking further would cost a look at all the text. */
const longest = 2000;

function paragraphEnd(text: string, from: number): number {
  const blank = text.indexOf('\n\n', from);
  return Math.min(blank === -1 ? text.length : blank, from + longest);
}
