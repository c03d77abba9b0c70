// Counting words without making 350 little strings per article.

/** Words of a Markdown text: runs without white space that hold at least one letter or digit. */
export function countWords(text: string): number {
  let words = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0xa0) counted = false;
    else if (!counted && isWordCharacter(code)) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

/** Letters and digits; above Latin-1 everything but the block of general punctuation (dashes, quotation marks). */
function isWordCharacter(code: number): boolean {
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  }
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}
