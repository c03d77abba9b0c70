// A text as readers see it: character references are what they stand for, and what has no width is not there.
import { parseFragment } from 'parse5';

export interface VisibleText {
  readonly plain: string;
  /** The text with each match of a pattern in `plain` replaced; everything else is as it was written. */
  replace(pattern: RegExp, replacement: (match: RegExpMatchArray) => string): string;
}

/** References, and soft hyphens, joiners and other signs that are not seen. */
const unseen = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|[\u00ad\u200b-\u200d\u2060\ufeff]/giu;

/** @param text of a file, in the normal form NFC */
export function visibleText(text: string): VisibleText {
  // Where in `plain` a piece begins, and where in the text.
  const pieces: { readonly at: number; readonly from: number; readonly to: number }[] = [];
  let plain = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(unseen)) {
    plain += text.slice(from, index);
    from = index + found.length;
    const seen = found.startsWith('&') ? decoded(found) : '';
    pieces.push({ at: plain.length, from: index, to: from });
    plain += seen;
    pieces.push({ at: plain.length, from, to: from });
  }
  plain += text.slice(from);

  /** The place in the text of one in `plain`: of a reference's start, or of its end. */
  const placeOf = (at: number, isEnd: boolean): number => {
    const last = pieces.findLastIndex((piece) => (isEnd ? piece.at < at : piece.at <= at));
    const piece = pieces[last];
    if (piece === undefined) return at;
    if (isEnd) return piece.from === piece.to ? piece.to + at - piece.at : piece.to;
    return piece.from + at - piece.at;
  };
  return {
    plain,
    replace(pattern, replacement) {
      let result = '';
      let done = 0;
      for (const match of plain.matchAll(pattern)) {
        const [start, end] = [placeOf(match.index, false), placeOf(match.index + match[0].length, true)];
        result += text.slice(done, start) + replacement(match);
        done = end;
      }
      return result + text.slice(done);
    },
  };
}

/** What a reference stands for: `ü` for `&uuml;`, nothing for `&shy;`; itself where there is none of the name. */
function decoded(reference: string): string {
  const [node] = parseFragment(reference).childNodes;
  const text = node !== undefined && 'value' in node ? node.value : '';
  return text.replace(unseen, (sign) => (sign.startsWith('&') ? sign : ''));
}
