// What an article is read from.

/** A Markdown file. */
export interface ArticleSource {
  /** Path below `content/`, with `/`: `artikel/2019/12/2019-12-05-slug.md`. */
  readonly file: string;
  /** Git blob id (SHA-1, 40 hex digits). */
  readonly hash: string;
  /** The whole file, front-matter included. */
  readonly text: string;
}
