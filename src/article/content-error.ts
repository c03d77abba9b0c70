// What an editor is told when something in `content/` is wrong.

/** One mistake in a content file: where, what was found, what was expected, how to mend it. German. */
export interface ContentError {
  /** Path as the editor knows it, from the project's root: `content/artikel/2019/12/….md`. */
  readonly file: string;
  /** Line in the file, from 1; absent when the mistake concerns the file as a whole. */
  readonly line?: number;
  /** Column in characters, from 1. */
  readonly column?: number;
  /** The text of that line, for the excerpt with the caret. */
  readonly source?: string;
  /** What is wrong, one sentence: `Unbekanntes Feld „titel“.` */
  readonly message: string;
  /** What was found, as written, when that helps. */
  readonly found?: string;
  /** What would be right. */
  readonly expected?: string;
  /** What to do, one sentence: `Benennen Sie „titel“ in „title“ um.` */
  readonly remedy?: string;
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
