// Cuts a parsed text into pieces at some of its headings.
import type { Token } from 'markdown-it';

interface CutTokens {
  readonly opening: Token[];
  /** Each begins with the inline token of its heading, whose own element is left out. */
  readonly pieces: Token[][];
  readonly footnotes: Token[];
}

/** @param lines of the headings that begin a piece, from 0; other headings stay in theirs */
export function cutAtHeadings(tokens: readonly Token[], lines: readonly number[]): CutTokens {
  const cut: CutTokens = { opening: [], pieces: [], footnotes: [] };
  let current = cut.opening;
  const beginnings = new Set(lines);
  let heading = false;
  for (const token of tokens) {
    const starts = token.type === 'heading_open' && token.level === 0 && beginnings.has(token.map?.[0] ?? -1);
    if (starts) {
      heading = true;
      current = [];
      cut.pieces.push(current);
    } else if (heading && token.type === 'heading_close') {
      heading = false;
    } else {
      if (token.type === 'footnote_block_open') current = cut.footnotes;
      current.push(token);
    }
  }
  return cut;
}
