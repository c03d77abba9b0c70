// From an article's Markdown to safe HTML: wiring only, one file per feature.
import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { links } from './links.ts';
import { pictureOf, pictures, pictureToken, type TextPicture } from './pictures.ts';
import { safeHtml } from './safe-html.ts';
import { tables } from './tables.ts';
import { Trusted } from './trusted.ts';
import { typographyRule } from './typography-rule.ts';

/** A local picture that a text shows. */
export interface PictureReference {
  /** As written, percent-decoded. */
  readonly src: string;
  readonly alt: string;
  /** Line in the body, from 0. */
  readonly line: number;
}

export interface Markdown {
  /** Safe HTML with balanced tags, headings from h2. */
  render(body: string): string;
  /** The local pictures in their order, also repeated ones; without `![` in the body this costs nothing. */
  pictures(body: string): PictureReference[];
}

/**
 * A Markdown renderer for German news text; make one and use it for all articles.
 * @param options.origin the site's origin without a slash at the end; links to it are not external
 * @param options.figure markup of a local picture: called with `src` as written, must escape what it prints
 */
export function createMarkdown(options: {
  readonly origin: string;
  readonly figure: (image: TextPicture) => string;
}): Markdown {
  const md = new MarkdownIt({ html: true });
  links(md, options.origin);
  footnotes(md);
  typographyRule(md);
  pictures(md, options.figure);
  headings(md);
  tables(md);
  return {
    render(body) {
      const env: Env = {};
      const tokens = md.parse(body, env);
      if (!tokens.some(isRawHtml)) return md.renderer.render(tokens, md.options, env);
      const trusted = Trusted.start(env);
      return trusted.restore(safeHtml(md.renderer.render(tokens, md.options, env), options.origin));
    },
    pictures(body) {
      return body.includes('![') ? md.parse(body, {}).flatMap(references) : [];
    },
  };
}

function isRawHtml(token: Token): boolean {
  return (
    token.type === 'html_block' || (token.children?.some((child) => child.type === 'html_inline') ?? false)
  );
}

function references(token: Token): PictureReference[] {
  if (token.type !== pictureToken) return (token.children ?? []).flatMap(references);
  const picture = pictureOf(token);
  return picture === undefined ? [] : [{ src: picture.src, alt: picture.alt, line: token.map?.[0] ?? 0 }];
}
