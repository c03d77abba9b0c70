// Straight quotation marks become German ones, straight apostrophes become ’.
const space = /[\s\u00a0\u202f]/;
const wordCharacter = /[\p{L}\p{N}]/u;
const opener = /[([{„‚»«›‹“\-–—/\u2026]/;
/** Words that begin with an apostrophe: ’s, ’n, ’ne(n), ’nem, ’ner, ’rein, ’68. */
const clipped = /^'(?:s|n|ne|nen|nem|ner|nes|ran|rauf|raus|rein|rum|rüber|runter|\d\d)(?![\p{L}\p{N}])/u;

/**
 * „…“ for `"…"`, ‚…‘ for `'…'`, ’ for apostrophes, judged by the neighbouring characters (seams are looked past).
 * Every mark is replaced by exactly one character. Marks after a digit that close nothing stay (19", 90').
 */
export function germanQuotes(text: string): string {
  let result = '';
  let copied = 0;
  let inDouble = false;
  let inSingle = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark !== '"' && mark !== "'") continue;
    const before = neighbour(text, at, -1);
    const after = neighbour(text, at, 1);
    const closes = before !== '' && !space.test(before) && !wordCharacter.test(after);
    const opens =
      after !== '' &&
      !space.test(after) &&
      (before === '' || space.test(before) || opener.test(before) || isQuote(before));
    let set = mark;
    if (mark === '"') {
      if (inDouble && closes) {
        set = '“';
        inDouble = false;
      } else if (opens) {
        set = '„';
        inDouble = true;
      } else if (closes && !/\p{N}/u.test(before)) set = '“';
      else if (inDouble && before !== '' && !space.test(before)) {
        // `"Bild"leser`: closes although a letter follows.
        set = '“';
        inDouble = false;
      }
    } else if (wordCharacter.test(before) && wordCharacter.test(after)) set = '’';
    else if (inSingle && closes) {
      set = '‘';
      inSingle = false;
    } else if (opens && !clipped.test(text.slice(at, at + 8)) && hasCloser(text, at + 1)) {
      set = '‚';
      inSingle = true;
    } else if (!/\p{N}/u.test(before) && (wordCharacter.test(before) || wordCharacter.test(after))) set = '’';
    result += text.slice(copied, at) + set;
    copied = at + 1;
  }
  return result + text.slice(copied);
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

function neighbour(text: string, at: number, step: 1 | -1): string {
  let index = at + step;
  while (text[index] === '\u0000') index += step;
  return text[index] ?? '';
}

/** Whether some later `'` could close a quotation: something before it, no word after it. */
function hasCloser(text: string, from: number): boolean {
  for (let at = text.indexOf("'", from); at !== -1; at = text.indexOf("'", at + 1)) {
    const before = neighbour(text, at, -1);
    if (before !== '' && !space.test(before) && !wordCharacter.test(neighbour(text, at, 1))) return true;
  }
  return false;
}
