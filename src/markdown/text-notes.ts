// What is noticed of a text while it is parsed: rules write here, `look` reads.
import type { Env } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';

/** What the rules of the parser tell each other, and the look at a text, about it. */
export interface TextNotes {
  readonly problems: TextProblem[];
  /** The text's links; `raw`: of raw HTML. */
  readonly links: { readonly href: string; readonly raw: boolean }[];
  /** Ids that authors have set, and what they are on the page. */
  readonly anchors: Map<string, string>;
  /** Ids that the page has from the text itself. */
  readonly ids: Set<string>;
}

const key = Symbol('notes');

/** Of the text that is being parsed. */
export function notesOf(env: Env): TextNotes {
  const known = env[key] as TextNotes | undefined;
  if (known !== undefined) return known;
  const notes: TextNotes = { problems: [], links: [], anchors: new Map(), ids: new Set() };
  env[key] = notes;
  return notes;
}
