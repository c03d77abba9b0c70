// How the search compares words, which each language does in its own way.

/** A word of a text and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Analysis {
  /** The words of a text, in order; one with hyphens is one word. */
  words(text: string): string[];
  /** The same with their places, without hyphens: what can be marked. */
  placedWords(text: string): Word[];
  /** A word without what readers write in different ways: capitals, accents. */
  folded(word: string): string;
  /** What a word without hyphens is looked for by; `undefined` for one that says nothing. */
  stem(word: string): string | undefined;
  /** What a word of a text is found by, with hyphens also as a whole. */
  stems(word: string): string[];
}

/** The script with the analysis of a language, below the indexes' folder. @param code as `periodLanguage` of an index names it */
export const analysisFile = (code: string): string => `${code}.js`;
