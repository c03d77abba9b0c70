// A mistake in a field, before it is known where in the file the field stands.
import type { Mistake } from './content-error.ts';

/** One mistake: what is wrong with which field. */
export interface Problem extends Mistake {
  /** Way to the field, for instance `['image', 'src']` or `['tags', 0]`; empty: the file as a whole. */
  readonly path: readonly (string | number)[];
  /** Whether the caret belongs below the field's name instead of its value. */
  readonly at?: 'key';
  /** Line of the article's text, from 0, when the mistake stands there; `path` is empty then. */
  readonly bodyLine?: number;
}

/** A mistake in the article's text, before it is known where in the file the text begins. */
export interface TextProblem extends Mistake {
  /** Of the text, from 0. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}
