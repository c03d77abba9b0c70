// The record of one article: validated, typed, without its text. Everything downstream works on it.

import type { Correction } from './corrections.ts';
import type { Focus } from './focus.ts';
import type { AiKind, Label, Political } from './labels.ts';
import type { LiveBlog } from './live-blog.ts';
import type { FrontMatter } from './schema.ts';

/** A tag as editors wrote it and the address it stands for. */
export interface Tag {
  readonly slug: string;
  readonly name: string;
}

/** Someone who writes; the slug is the last part of `/autor/…/`. */
export interface Author {
  readonly slug: string;
  readonly name: string;
}

/** The lead picture as the front-matter names it. */
export interface ArticleImage {
  /** Path of the picture file below `content/`, with `/`, for instance `artikel/2019/12/bild.jpg`. */
  readonly file: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** What every crop must show; absent: the encoder looks for it. */
  readonly focus?: Focus;
  /** Whether it was made by a machine, as the editor says; its file may say so, too. */
  readonly ai?: true;
  /** From when on it must not be shown any more, milliseconds since the epoch. */
  readonly until?: number;
}

/**
 * What the record takes from the front-matter as it is, texts on one line; a new field of this kind needs nothing else to be
 * read, kept and known to the article's page.
 */
export const takenFields = ['source', 'sponsor'] as const satisfies readonly (keyof FrontMatter)[];

/** Fields that nobody has written, or left empty, are absent. */
export type Taken = { readonly [Field in (typeof takenFields)[number]]?: NonNullable<FrontMatter[Field]> };

/** One article without its text. */
export interface Article extends Taken {
  /** Path of the Markdown file below `content/`, with `/`: the article's identity within a build. */
  readonly file: string;
  /** Git blob id (SHA-1, 40 hex digits) of the Markdown file: changes when anything in the file does. */
  readonly hash: string;
  /** Address from the root of the site: `/2019/12/05/slug.html`. */
  readonly url: string;
  readonly title: string;
  /** Dachzeile. */
  readonly kicker?: string;
  /** Vorspann: as written, or the first sentences of the text; plain text. */
  readonly lead: string;
  /** Whether `lead` was written by the editor (then the article's page shows it apart from the text). */
  readonly hasLead: boolean;
  /** Slug of the section. */
  readonly section: string;
  readonly tags: readonly Tag[];
  readonly authors: readonly Author[];
  /** Instant of publication, milliseconds since the epoch. */
  readonly published: number;
  /** Whether the editor gave a time of day; without it the page shows the day only. */
  readonly hasTime: boolean;
  /** Day of publication in the site's zone, `2019-12-05`. */
  readonly day: string;
  /** Instant of the last editorial change, milliseconds since the epoch. */
  readonly updated?: number;
  readonly reads: number;
  readonly image?: ArticleImage;
  /**
   * Paths below `content/` of the pictures that the text shows and the films and sound that it plays, in order, each
   * once; a film's captions, which may be missing, are among them.
   */
  readonly pictures: readonly string[];
  /** Where the text's links lead, as written, each once: those that may lead to pages of this site. */
  readonly links?: readonly string[];
  /** Only live blogs: their state and entries. */
  readonly live?: LiveBlog;
  /** Origins of foreign pages that the text shows when the reader asks for them. */
  readonly frames?: readonly string[];
  /** BCP 47; absent: German. */
  readonly lang?: string;
  /** Files or addresses of the same article in other languages, as written. */
  readonly translations?: readonly string[];
  /** What a paid article is called wherever it is shown. */
  readonly label?: Label;
  /** Only political advertisements. */
  readonly political?: Political;
  /** What of it was made by machines. */
  readonly ai?: readonly AiKind[];
  /** Whether search engines, the search, feeds and recommendations leave it out. */
  readonly noindex?: true;
  /** Oldest first; absent: none. The newest one counts as a change of the article. */
  readonly corrections?: readonly Correction[];
  /** Until when the article is breaking news, milliseconds since the epoch. */
  readonly breakingUntil?: number;
  /** From when on the article is on the site, milliseconds since the epoch; absent: at once. */
  readonly visibleFrom?: number;
  /** From when on it is no longer on the site, milliseconds since the epoch. */
  readonly expires?: number;
  /** Former addresses that lead here, each from the root of the site. */
  readonly aliases: readonly string[];
  /** Words of the text, for the reading time. */
  readonly words: number;
}
