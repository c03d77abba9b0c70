// Which addresses a text may link to, and how foreign ones are marked.

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { decodedAddress } from '../article/percent-decoded.ts';
import { placesIn } from './places.ts';
import { type Loss, lossProblem } from './raw-losses.ts';
import { notesOf } from './text-notes.ts';

/** Everything before a colon, whether a browser takes it for a scheme or not: `java%09script:` is refused as well. */
const scheme = /^([^/?#]*?):/;
const allowed = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * `noopener` and `external` for links that leave the site. No `target`: whether a new window opens is the reader's
 * choice. No `noreferrer` and no `nofollow`: a newsroom vouches for its sources and may be seen as their reader.
 */
export const externalRel = 'external noopener';

/** Of a paid text; https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links */
export const paidRel = `${externalRel} sponsored`;

/** Relative addresses, anchors and the few schemes that lead somewhere without running anything. */
export function isAllowedLink(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these, `java\nscript:` would run.
  const found = scheme.exec(url.replace(/[\u0000-\u0020\u007f]/g, ''));
  return found === null || allowed.has((found[1] ?? '').toLowerCase());
}

/** Whether a link leads away from the site; `siteUrl` is `https://name.example` without a slash at the end. */
export function isExternal(url: string, siteUrl: string): boolean {
  if (!/^(?:https?:)?[/\\]{2}/i.test(url)) return false;
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  return !(absolute === siteUrl || ['/', '?', '#'].some((next) => absolute.startsWith(siteUrl + next)));
}

/** Whether a link can lead to a page of this site: foreign pages, places in the same text and mail are not its own. */
export function mayBeOwn(url: string, siteUrl: string): boolean {
  if (url === '' || url.startsWith('#') || !isAllowedLink(url)) return false;
  return url.startsWith('/') || /^https?:/i.test(url) ? !isExternal(url, siteUrl) : !scheme.test(url);
}

/** Where a link to another article's file leads; `undefined` when no visible article is meant. */
export type ArticleAddress = (href: string) => string | undefined;

/** A Markdown file, perhaps with a place in it: `../11/2019-11-28-bruecke.md#kosten`. */
export const isArticleFile = (href: string): boolean =>
  /^(?!\/\/)[^:?#]*\.(?:md|markdown)(?:[?#]|$)/i.test(href);

/** @param relOf of links that leave the site, in the text that is being rendered @param articleAddress absent: such links stay as they are, nobody sees them */
export function links(
  md: MarkdownIt,
  siteUrl: string,
  articleAddress?: ArticleAddress,
  relOf: () => string = () => externalRel,
): void {
  md.core.ruler.before('pictures', 'checked_links', (state) => {
    const placeOf = placesIn(state.src);
    const note = (loss: Loss, map: Token['map']) =>
      notesOf(state.env).problems.push(
        lossProblem(loss, placeOf(map, decodedAddress(loss.found), loss.found)),
      );
    for (const token of state.tokens) {
      if (token.type !== 'inline' || !token.children?.some(hasAddress)) continue;
      token.children = checked(state, token.children, (loss) => note(loss, token.map), articleAddress);
    }
  });
  md.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    const href = String(token?.attrGet('href') ?? '');
    // Behind the rule above, in case another one makes links.
    if (!isAllowedLink(href)) token?.attrSet('href', '');
    else if (isExternal(href, siteUrl)) token?.attrSet('rel', relOf());
    return renderer.renderToken(tokens, index, options);
  };
}

const hasAddress = ({ type }: Token): boolean => type === 'link_open' || type === 'image';

/** Links that may be published; of the others the words stay. */
function checked(
  state: StateCore,
  children: readonly Token[],
  note: (loss: Loss) => void,
  articleAddress: ArticleAddress | undefined,
): Token[] {
  const result: Token[] = [];
  let dropped = false;
  for (const child of children) {
    if (child.type === 'link_open') {
      const href = String(child.attrGet('href') ?? '');
      const leads = isArticleFile(href) && articleAddress !== undefined ? articleAddress(href) : href;
      dropped = leads === undefined || !isAllowedLink(href);
      if (!isAllowedLink(href) && child.markup !== 'linkify') note({ kind: 'scheme', found: href });
      if (dropped || leads === undefined) continue;
      notesOf(state.env).links.push({ href, raw: false });
      child.attrSet('href', leads);
    } else if (child.type === 'link_close' && dropped) {
      dropped = false;
      continue;
    } else if (child.type === 'image' && !isAllowedLink(String(child.attrGet('src') ?? ''))) {
      note({ kind: 'picture', found: String(child.attrGet('src')) });
      result.push(...(child.children ?? []));
      continue;
    }
    result.push(child);
  }
  return result;
}
