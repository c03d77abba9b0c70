// What the conversion of a text asks about the article and the archive around it.
import type { Fate } from './imported-article.ts';

export interface FoundPicture {
  /** Of its file beside the article, or on the web; absent: to be had nowhere. */
  readonly url?: string | undefined;
  /** Why it has no file beside the article, in German as it follows „Bild“: „, dessen Datei fehlt“. Absent: it has one. */
  readonly lack?: string | undefined;
}

export interface TextSurroundings {
  /** Where a link leads from now on; undefined: nowhere that a reader may go, its words stay. */
  link(href: string): string | undefined;
  /** What a picture (or a film) is called here. */
  picture(src: string): FoundPicture;
  told(construct: string, fate: Fate): void;
}
