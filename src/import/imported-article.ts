// An article on its way in: what every source is read into, before anything is converted or written.
import type { Counts } from './counts.ts';

/** A moment as front-matter holds it: `2019-12-05` or `2019-12-05 17:52`, wall time of the newspaper's zone. */
export type WrittenMoment = string;

export interface SourcePicture {
  /** As the source names it: a path or an address. */
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The text as the source holds it. */
export type SourceBody =
  /** Plain paragraphs, counted where they were read. */
  | { readonly format: 'text'; readonly paragraphs: readonly string[]; readonly counts: Counts }
  | {
      readonly format: 'html';
      readonly html: string;
      readonly footnotes?: ReadonlyMap<string, string>;
      /** With its shortcodes, as typed: what is counted. Absent: the HTML itself. */
      readonly typed?: string;
    }
  /** `typed`: with its template marks. */
  | { readonly format: 'markdown'; readonly text: string; readonly typed?: string };

/** One article or ordinary page of a source. */
export interface SourceItem {
  /** Where it comes from, as a person finds it again: `seiten/17.txt:12`. */
  readonly origin: string;
  readonly kind: 'article' | 'page';
  readonly title: string;
  /** Absent: the source does not say. */
  readonly date?: WrittenMoment;
  readonly updated?: WrittenMoment;
  readonly publish?: WrittenMoment;
  readonly expires?: WrittenMoment;
  readonly draft?: boolean;
  readonly kicker?: string;
  readonly lead?: string;
  /** As the source or the given map names it; written only where the newspaper has such a section. */
  readonly section?: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly source?: string;
  /** A name (see {@link SourceItem.names}) of the same article in German. */
  readonly translation?: string;
  readonly reads?: number;
  /** `en`, `pt-BR`; absent: that of the newspaper, or the source does not say. */
  readonly lang?: string;
  readonly image?: SourcePicture;
  /** Further pictures: they follow the text. */
  readonly gallery: readonly SourcePicture[];
  /** Name of the file, without its day; absent: from the title. */
  readonly slug?: string;
  /** Former addresses: paths, or whole addresses of the old site. */
  readonly addresses: readonly string[];
  /** By which links of the source's own kind mean it: `umzug:_posts/2019-12-05-a.md`. */
  readonly names?: readonly string[];
  readonly body: SourceBody;
  /** Paragraphs in Markdown that follow the text: what front-matter said to readers. */
  readonly closing: readonly string[];
  /** Folder below the source or address from which the text's relative addresses count. */
  readonly base: string;
}

/** An article or page that nobody can read: it counts, and a person looks after it. */
export interface UnreadItem {
  /** See {@link SourceItem.origin}. */
  readonly origin: string;
  /** What the program said of it. */
  readonly unread: string;
}

/** What a person has to know of an article that was read. */
export interface ImportNote {
  readonly origin: string;
  /** German, one sentence. */
  readonly message: string;
}

/** What happens to a construct of a source. */
export type Fate = 'converted' | 'dropped' | 'left';

/** Told while a source is read and its texts are converted. */
export interface Telling {
  note(note: ImportNote): void;
  /** @param name German, of a construct of the source: „Shortcode [gallery]“ */
  construct(name: string, fate: Fate, origin: string): void;
  /**
   * What stood beside the text and does not come over: no reason for anything that the text lacks.
   * @param name German: „Schlüssel layout“
   */
  leftOut(name: string, origin: string): void;
}

/** An archive of another system. */
export interface Source {
  /** German: „Jekyll-Ordner“. */
  readonly name: string;
  /** Of the old site, without a slash at the end, where the source says it. */
  readonly origin?: string;
  /** Read twice: first for the addresses, then for the texts; the same each time. @param telling of this reading */
  items(telling: Telling): AsyncIterable<SourceItem | UnreadItem>;
  /** After a reading: the name (of {@link SourceItem.names}) of the item to which a page of the old site belonged. */
  owner?(address: string): string | undefined;
  /** After a reading: what is called so in addresses of lists. */
  nameOf?(kind: 'topic' | 'author', slug: string): string | undefined;
  /** The file that a text's picture means; undefined where there is none. */
  file(src: string, base: string): string | undefined;
}
