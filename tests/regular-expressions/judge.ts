// Judges whether a regular expression may take more than linear time: tries the texts of `pumps.ts` in two lengths and
// counts steps.
import { RegExpParser } from '@eslint-community/regexpp';
import { CountedMatch } from './counted-match.ts';
import { pumpsOf } from './pumps.ts';

const parser = new RegExpParser({ ecmaVersion: 2025 });
/** What may follow the repeated word, so that no match is found in the end. */
const ends = ['', '\n\u0001\n', '\u0001'];
/** Letters of the longer text: more of them, and the call stack does not hold the loops. */
const mostLetters = 1200;
/** The square of the longest text: what grows exponentially would not end. */
const mostSteps = mostLetters ** 2;
/** Four times the text costs four times the steps, and sixteen times where each letter is tried with each other. */
const mostGrowth = 7;

/** @returns a text that costs more than its length, as a person would write it down; null when there seems to be none */
export function slowText(source: string, flags: string): string | null {
  const literal = parser.parseLiteral(`/${source}/${flags}`);
  const match = new CountedMatch(literal);
  for (const { before, word, ends: own } of pumpsOf(literal)) {
    const short = Math.max(8, Math.min(32, Math.floor(mostLetters / 4 / word.length)));
    for (const end of new Set([...ends, ...own])) {
      const few = match.steps(before + word.repeat(short) + end, mostSteps);
      const most = Math.min(few * mostGrowth, mostSteps);
      if (match.steps(before + word.repeat(short * 4) + end, most) >= most) {
        return `${JSON.stringify(before)} + ${JSON.stringify(word)}.repeat(n) + ${JSON.stringify(end)}`;
      }
    }
  }
  return null;
}
