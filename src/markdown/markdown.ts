// From an article's Markdown to safe HTML: wiring only, one file per feature.
import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it';
import type { TextProblem } from '../article/problem.ts';
import { anchorLinks, givenAnchors, resolveFragment } from './anchors.ts';
import type { Chart } from './chart.ts';
import { charts } from './charts.ts';
import { cutAtHeadings } from './cut-at-headings.ts';
import { embedIn, embeds, type TextEmbed } from './embeds.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { envWithLead, leadOf, leads, notedLead } from './lead.ts';
import { type ArticleAddress, links } from './links.ts';
import { media, mediaOf, type TextMedia } from './media.ts';
import { pictureOf } from './picture-tokens.ts';
import { type PictureMarkup, pictures } from './pictures.ts';
import { germanProse, proseAddresses } from './prose.ts';
import { rawMedia } from './raw-media.ts';
import { safeHtml } from './safe-html.ts';
import { tables } from './tables.ts';
import { checksFor } from './text-checks.ts';
import { notesOf } from './text-notes.ts';
import { Trusted } from './trusted.ts';

/** A local picture, film or sound in a text. */
export interface PictureReference {
  /** As written, percent-decoded. */
  readonly src: string;
  readonly alt: string;
  /** Line in the body, from 0. */
  readonly line: number;
}

/** A text in pieces; all of it safe HTML with balanced tags. */
export interface Pieces {
  /** What stands before the first piece. */
  readonly opening: string;
  /** The heading's words without its element, and what follows it. */
  readonly pieces: readonly { readonly heading: string; readonly html: string }[];
  /** The footnotes of all pieces; empty when there are none. */
  readonly footnotes: string;
}

export interface Markdown {
  /** Safe HTML with balanced tags, headings from h2. */
  render(body: string): string;
  /**
   * Renders a text in pieces, each beginning with the top-level heading on one of `lines` (from 0, ascending):
   * one text for ids and footnotes, several for whoever marks them up.
   */
  renderPieces(body: string, lines: readonly number[]): Pieces;
  /** What is to be known of a text before it is shown; plain prose is not even parsed. */
  look(body: string): TextLook;
}

/** What a text holds, each in its order. */
export interface TextLook {
  /** The local pictures, films and sound, also repeated ones. */
  readonly pictures: readonly PictureReference[];
  /** Origins of the frames that the text may load, each once. */
  readonly frames: readonly string[];
  /** Hints, and mistakes, with which a text must not be rendered. */
  readonly problems: readonly TextProblem[];
  /** Where its links lead, as written, each once. */
  readonly links: readonly string[];
  /** Its first sentences, see lead.ts. */
  lead(): string;
}

/** What texts are marked up with; functions must escape what they print. */
export interface MarkdownOptions extends PictureMarkup {
  /** The site's siteUrl without a slash at the end; links to it are not external. */
  readonly siteUrl: string;
  readonly articleAddress?: ArticleAddress;
  /** `rel` of links that leave the site, in the text that is being rendered. */
  readonly relOf?: () => string;
  /** A player of a film or sound. */
  readonly media: (media: TextMedia) => string;
  /** A chart, see chart.ts. */
  readonly chart: (chart: Chart) => string;
  /** The box that stands for a foreign page. */
  readonly embed: (embed: TextEmbed) => string;
}

const nothing = { pictures: [], frames: [], problems: [], links: [] };

/** A Markdown renderer for German news text; make one and use it for all articles. */
export function createMarkdown(options: MarkdownOptions): Markdown {
  const md = new MarkdownIt({ html: true });
  germanProse(md);
  proseAddresses(md);
  footnotes(md);
  pictures(md, options);
  // In the order of their names from here on: raw HTML, links, pictures.
  links(md, options.siteUrl, options.articleAddress, options.relOf);
  rawMedia(md);
  media(md, options.media);
  embeds(md, options.embed);
  charts(md, options.chart);
  headings(md);
  givenAnchors(md);
  anchorLinks(md);
  tables(md);
  leads(md);
  const rendered = (tokens: Token[], env: Env): string => safelyRendered(md, tokens, env, options);
  return {
    render(body) {
      const env: Env = {};
      return rendered(md.parse(body, env), env);
    },
    renderPieces(body, lines) {
      const env: Env = {};
      const { opening, pieces, footnotes } = cutAtHeadings(md.parse(body, env), lines);
      return {
        opening: rendered(opening, env),
        pieces: pieces.map(([heading, ...tokens]) => ({
          heading: heading === undefined ? '' : rendered([heading], env),
          html: rendered(tokens, env),
        })),
        footnotes: rendered(footnotes, env),
      };
    },
    look: (body) => lookAt(md, body),
  };
}

/** Only an author's own HTML has to be sanitised: what Markdown makes is ours. */
function safelyRendered(
  md: Parser,
  tokens: Token[],
  env: Env,
  { siteUrl, articleAddress, relOf }: MarkdownOptions,
): string {
  if (!tokens.some(isRawHtml)) return md.renderer.render(tokens, md.options, env);
  const trusted = Trusted.start(env);
  const html = md.renderer.render(tokens, md.options, env);
  Trusted.stop(env);
  const fragment = (href: string) => resolveFragment(href, env);
  return trusted.restore(safeHtml(html, { siteUrl, articleAddress, rel: relOf?.(), fragment }));
}

function lookAt(md: Parser, body: string): TextLook {
  const checks = checksFor(body);
  if (checks.length === 0 && !mayRefer(body)) return { ...nothing, lead: () => leadOf(body) };
  const env = envWithLead();
  const tokens = md.parse(body, env);
  const notes = notesOf(env);
  const embedded = tokens.flatMap((token) => embedIn(token) ?? []);
  return {
    pictures: tokens.flatMap(references),
    frames: [...new Set(embedded.map(({ frame }) => new URL(frame).origin))],
    problems: [...notes.problems, ...checks.flatMap(({ find }) => find(tokens, body))],
    links: [...new Set(notes.links.map(({ href }) => href))],
    lead: () => notedLead(env),
  };
}

/** Whether a text may have pictures, links or markup; most with a colon have none. */
function mayRefer(body: string): boolean {
  const signs = ['<', '](', ']:', ':'];
  return signs.some((sign) => body.includes(sign)) && /<[a-z!/]|\]\(|\]:|https?:/i.test(body);
}

function isRawHtml(token: Token): boolean {
  return (
    token.type === 'html_block' || (token.children?.some((child) => child.type === 'html_inline') ?? false)
  );
}

function references(token: Token): PictureReference[] {
  const line = token.map?.[0] ?? 0;
  const played = mediaOf(token);
  if (played !== undefined) {
    return [played.src, ...(played.poster === undefined ? [] : [played.poster])].map((src) => ({
      src,
      alt: played.label,
      line,
    }));
  }
  const picture = pictureOf(token);
  return picture === undefined
    ? (token.children ?? []).flatMap(references)
    : [{ src: picture.src, alt: picture.alt, line }];
}
