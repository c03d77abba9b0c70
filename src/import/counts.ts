// Count in = count out: what is counted in the source and in what was written of it.

export interface Counts {
  readonly articles: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly headings: number;
  readonly links: number;
  readonly pictures: number;
  readonly lists: number;
  readonly tables: number;
  readonly code: number;
  readonly footnotes: number;
  readonly embeds: number;
}

/** German, in the order of the report. */
export const countNames: Readonly<Record<keyof Counts, string>> = {
  articles: 'Artikel',
  paragraphs: 'Absätze',
  words: 'Wörter',
  headings: 'Zwischenüberschriften',
  links: 'Verweise',
  pictures: 'Bilder',
  lists: 'Listen',
  tables: 'Tabellen',
  code: 'Codeblöcke',
  footnotes: 'Fußnoten',
  embeds: 'Einbettungen',
};

export const countKeys = Object.keys(countNames) as (keyof Counts)[];

/** What sums begin with. */
export const noCounts: Counts = {
  articles: 0,
  paragraphs: 0,
  words: 0,
  headings: 0,
  links: 0,
  pictures: 0,
  lists: 0,
  tables: 0,
  code: 0,
  footnotes: 0,
  embeds: 0,
};

/** The sums; what `b` does not count is 0. */
export function addCounts(a: Counts, b: Partial<Counts>): Counts {
  const sum = { ...a };
  for (const key of countKeys) sum[key] = a[key] + (b[key] ?? 0);
  return sum;
}

/** What differs, in the order of the report. */
export function differingCounts(a: Counts, b: Counts): (keyof Counts)[] {
  return countKeys.filter((key) => a[key] !== b[key]);
}

const sign = /[\p{L}\p{N}]/u;
const beginsAbbreviated = /^\p{L}{1,3}\./u;
const abbreviated = /(?<![\p{L}\p{N}])\p{L}{1,3}\.$/u;

/**
 * What has at least one letter or digit between white space: dashes and stars are no words. „e.V.“ and „e. V.“ are one
 * word each, since the newspaper sets the blank.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const word of text.split(/\s+/)) {
    if (!sign.test(word)) continue;
    const isPart = word.endsWith('.') && abbreviated.test(word);
    if (isOpen && beginsAbbreviated.test(word)) words[words.length - 1] += word;
    else words.push(word);
    isOpen = isPart;
  }
  return words;
}
