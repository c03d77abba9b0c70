// What is a word in a text of any language.
import type { Word } from './analysis.ts';

/**
 * Figures with their separators (`1.204`), words with hyphens as a whole (`Corona-Virus`), all other words. Soft hyphens
 * stand within words.
 */
export const wordPattern =
  /\d{1,3}(?:\.\d{3})+(?!\d)|[\p{L}\p{M}\p{N}\u00ad]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}\u00ad]+)*/gu;

/** The parts of a word with hyphens. */
export const partsOf = (word: string): string[] => word.split(/[-\u2010\u2011]/);

/** With its parts also the whole without hyphens: `Corona`, `Virus`, `CoronaVirus`. */
export function formsOf(word: string): string[] {
  const parts = partsOf(word);
  return parts.length === 1 ? parts : [...parts, parts.join('')];
}

/** What stands where in a text. @param partsIn of what the pattern finds, in order */
export function placedIn(text: string, pattern: RegExp, partsIn: (word: string) => string[]): Word[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, index }) => {
    let from = index;
    return partsIn(whole).map((part) => {
      const start = text.indexOf(part, from);
      from = start + part.length;
      return { text: part, start, end: from };
    });
  });
}
