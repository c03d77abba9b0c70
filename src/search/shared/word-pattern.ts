// What is a word in a text of any language.

/**
 * Figures with their separators (`1.204`), words with hyphens as a whole (`Corona-Virus`), all other words. Soft hyphens
 * stand within words.
 */
export const wordPattern =
  /\d{1,3}(?:\.\d{3})+(?!\d)|[\p{L}\p{M}\p{N}\u00ad]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}\u00ad]+)*/gu;

/** The parts of a word with hyphens. */
export const partsOf = (word: string): string[] => word.split(/[-\u2010\u2011]/);
