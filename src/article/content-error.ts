// What an editor is told when something in `content/` is wrong.
import type { RuleName } from './rules.ts';

/** What is said of a mistake, wherever it stands. German. */
export interface Mistake {
  /** What is wrong, one sentence: `Unbekanntes Feld „titel“.` */
  readonly message: string;
  /** What was found, as written, when that helps. */
  readonly found?: string;
  /** What would be right. */
  readonly expected?: string;
  /** What to do, one sentence: `Benennen Sie „titel“ in „title“ um.` */
  readonly remedy?: string;
  /** Name of the rule that found it, in kebab-case, the same for ever: by it findings of a whole archive are grouped. */
  readonly rule: RuleName;
  /** Absent: an error, which fails the build. */
  readonly severity?: 'hint';
}

/** One mistake in a content file, and where it stands. */
export interface ContentError extends Mistake {
  /** Path as the editor knows it, from the project's root: `content/artikel/2019/12/….md`. */
  readonly file: string;
  /** Line in the file, from 1; absent when the mistake concerns the file as a whole. */
  readonly line?: number;
  /** Column in characters, from 1. */
  readonly column?: number;
  /** The text of that line, for the excerpt with the caret. */
  readonly source?: string;
}

/** What an editor is told that does not fail the build: the article is published as it is. */
export interface Hint extends ContentError {
  readonly severity: 'hint';
}

/** Whether a finding lets the build go on. */
export function isHint(finding: ContentError): finding is Hint {
  return finding.severity === 'hint';
}

/** All mistakes of a build, thrown once, after everything was looked at. */
export class ContentErrors extends Error {
  readonly errors: readonly ContentError[];

  constructor(errors: readonly ContentError[]) {
    super(`${errors.length} Fehler im Inhalt`);
    this.name = 'ContentErrors';
    this.errors = errors;
  }
}
