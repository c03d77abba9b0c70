// A mistake in a field, before it is known where in the file the field stands.
import type { RuleName } from './rules.ts';

/** One mistake: what is wrong with which field. German, see ContentError for the texts' roles. */
export interface Problem {
  /** Way to the field, for instance `['image', 'src']` or `['tags', 0]`; empty: the file as a whole. */
  readonly path: readonly (string | number)[];
  /** Whether the caret belongs below the field's name instead of its value. */
  readonly at?: 'key';
  /** Line of the article's text, from 0, when the mistake stands there; `path` is empty then. */
  readonly bodyLine?: number;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly remedy?: string;
  /** As in ContentError; a hint needs one. */
  readonly rule: RuleName;
  /** Absent: an error. */
  readonly severity?: 'hint';
}

/** A mistake in the article's text, before it is known where in the file the text begins. */
export interface TextProblem extends Omit<Problem, 'path' | 'at' | 'bodyLine'> {
  /** Of the text, from 0. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}
