// What the conversion of a text asks about the article and the archive around it.
import type { Fate } from './imported-article.ts';

export interface TextSurroundings {
  /** Where a link leads from now on; undefined: nowhere that a reader may go, its words stay. */
  link(href: string): string | undefined;
  /** The address of a picture's file (or a film's) beside the article; undefined when there is none. */
  picture(src: string): string | undefined;
  told(construct: string, fate: Fate): void;
}
