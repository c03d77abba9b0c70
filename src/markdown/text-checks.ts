// What is looked for in the texts of articles: each check in its own file, one line of wiring here.
import type { Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import { brokenTags, mayHoldBrokenTags } from './broken-tags.ts';
import { captionLinks, mayHoldCaptionLinks } from './caption-links.ts';
import { chartProblems, mayHoldCharts } from './charts.ts';
import { conflicts, mayHoldConflicts } from './conflicts.ts';
import { foreignSyntax, mayHoldForeignSyntax } from './foreign-syntax.ts';
import { mayHoldSkippedLevels, skippedLevels } from './heading-levels.ts';
import { emptyLinks, mayHoldEmptyLinks } from './link-problems.ts';
import { doubtfulNumbers, mayHoldNumbers } from './number-hints.ts';
import { hasSign } from './signs.ts';

/** Looks for mistakes (which fail the build) and hints (which name their rule) in a parsed text. */
export interface TextCheck {
  /** Texts with none of these have nothing to be found; most articles are plain prose. */
  readonly signs: readonly string[];
  /** A cheap look at the others: texts in which nothing can be found are not parsed. */
  readonly mayFind: (body: string) => boolean;
  /** @param tokens of the whole text, as they are rendered */
  readonly find: (tokens: readonly Token[], body: string) => TextProblem[];
}

const textileHeadings = ['h1. ', 'h2. ', 'h3. ', 'h4. ', 'h5. ', 'h6. '];

/** In the order in which their findings are told. */
export const textChecks: readonly TextCheck[] = [
  { signs: ['diagramm'], mayFind: mayHoldCharts, find: chartProblems },
  {
    signs: [
      '{',
      '<',
      '[',
      '::',
      '!!!',
      '???',
      '.. ',
      '== ',
      '":http',
      'bq. ',
      'import ',
      'export ',
      ':`',
      '`_',
      ...textileHeadings,
    ],
    mayFind: mayHoldForeignSyntax,
    find: foreignSyntax,
  },
  { signs: ['<<<<<<<'], mayFind: mayHoldConflicts, find: conflicts },
  { signs: ['<'], mayFind: mayHoldBrokenTags, find: brokenTags },
  { signs: ['!['], mayFind: mayHoldCaptionLinks, find: captionLinks },
  { signs: [']('], mayFind: mayHoldEmptyLinks, find: emptyLinks },
  { signs: ['####'], mayFind: mayHoldSkippedLevels, find: skippedLevels },
  { signs: ['. ', ') ', '.\t', ')\t'], mayFind: mayHoldNumbers, find: doubtfulNumbers },
];

/** Those that may find something in a text. */
export function checksFor(body: string): TextCheck[] {
  return textChecks.filter(({ signs, mayFind }) => hasSign(body, signs) && mayFind(body));
}
