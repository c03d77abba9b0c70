export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Pagefind's excerpt: text with `<mark>` around what was found. Pagefind marks up to the next blank; commas
 * and quotation marks around a word are no part of what was found.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .flatMap((part) => {
      const [, before = '', word = '', after = ''] =
        /^<mark>([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)<\/mark>$/u.exec(part) ?? [];
      return word === ''
        ? [plain(part)]
        : [plain(before), { text: unescaped(word), marked: true }, plain(after)];
    })
    .filter(({ text }) => text !== '');
}

const plain = (text: string): ExcerptPart => ({ text: unescaped(text), marked: false });

/** Pagefind escapes nothing but these two. */
const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
