// What is looked for in the texts of articles: each check in its own file, one line of wiring here.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import { brokenTags, mayHoldBrokenTags } from './broken-tags.ts';
import { captionLinks, mayHoldCaptionLinks } from './caption-links.ts';
import { chartProblems, mayHoldCharts } from './charts.ts';
import { foreignSyntax, mayHoldForeignSyntax } from './foreign-syntax.ts';
import { mayHoldSkippedLevels, skippedLevels } from './heading-levels.ts';
import { emptyLinks, mayHoldEmptyLinks } from './link-problems.ts';
import { doubtfulNumbers, mayHoldNumbers } from './number-hints.ts';

/** Looks for mistakes (which fail the build) and hints (which name their rule) in a parsed text. */
export interface TextCheck {
  /** A cheap look: texts in which nothing can be found are not parsed. */
  readonly mayFind: (body: string) => boolean;
  /** @param tokens of the whole text, as they are rendered */
  readonly find: (tokens: readonly Token[], body: string) => TextProblem[];
}

export const textChecks: readonly TextCheck[] = [
  { mayFind: mayHoldCharts, find: chartProblems },
  { mayFind: mayHoldForeignSyntax, find: foreignSyntax },
  { mayFind: mayHoldBrokenTags, find: brokenTags },
  { mayFind: mayHoldCaptionLinks, find: captionLinks },
  { mayFind: mayHoldEmptyLinks, find: emptyLinks },
  { mayFind: mayHoldSkippedLevels, find: skippedLevels },
  { mayFind: mayHoldNumbers, find: doubtfulNumbers },
];
