// Which addresses a text may link to, and how foreign ones are marked.
import type { MarkdownIt } from 'markdown-it';

/** Everything before a colon, whether a browser takes it for a scheme or not: `java%09script:` is refused as well. */
const scheme = /^([^/?#]*?):/;
const allowed = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * `noopener` and `external` for links that leave the site. No `target`: whether a new window opens is the reader's
 * choice. No `noreferrer` and no `nofollow`: a newsroom vouches for its sources and may be seen as their reader.
 */
export const externalRel = 'external noopener';

/** Relative addresses, anchors and the few schemes that lead somewhere without running anything. */
export function isAllowedLink(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these, `java\nscript:` would run.
  const found = scheme.exec(url.replace(/[\u0000-\u0020\u007f]/g, ''));
  return found === null || allowed.has((found[1] ?? '').toLowerCase());
}

/** Whether a link leads away from the site; `origin` is `https://name.example` without a slash at the end. */
export function isExternal(url: string, origin: string): boolean {
  if (!/^(?:https?:)?[/\\]{2}/i.test(url)) return false;
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  return !(absolute === origin || ['/', '?', '#'].some((next) => absolute.startsWith(origin + next)));
}

export function links(md: MarkdownIt, origin: string): void {
  md.validateLink = isAllowedLink;
  // Only addresses with a scheme: „Amazon.de“ and a forgotten blank („gut.Es“) are no links.
  md.set({ linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  md.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    if (token !== undefined && isExternal(String(token.attrGet('href') ?? ''), origin)) {
      token.attrSet('rel', externalRel);
    }
    return renderer.renderToken(tokens, index, options);
  };
}
