// What a page or a style sheet points to.
import { Parser } from 'htmlparser2';

export interface PageLinks {
  /** Links that a reader can follow. */
  readonly followed: readonly string[];
  /** Everything else that the page needs or names: pictures, style sheets, canonical address … */
  readonly needed: readonly string[];
  /** Targets of `#…`. */
  readonly anchors: ReadonlySet<string>;
  /** Whether it sends the reader on at once. */
  readonly redirects: boolean;
}

export function linksOf(html: string): PageLinks {
  const followed: string[] = [];
  const needed: string[] = [];
  const anchors = new Set<string>();
  let redirects = false;
  let styles = '';
  let inStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inStyle = name === 'style';
      const { id, href, src, poster, content = '', action, style = '' } = attributes;
      if (id !== undefined) anchors.add(id);
      if (href !== undefined) (name === 'a' || name === 'area' ? followed : needed).push(href);
      for (const address of [src, poster, action]) {
        if (address !== undefined) needed.push(address);
      }
      needed.push(...candidates(attributes.srcset ?? attributes.imagesrcset ?? ''), ...cssUrls(style));
      if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
        redirects = true;
        needed.push(content.replace(/^.*?url=/i, ''));
      }
      if (/^og:(image|url)$/.test(attributes.property ?? '')) needed.push(content);
    },
    ontext(text) {
      if (inStyle) styles += text;
    },
  });
  parser.end(html);
  needed.push(...cssUrls(styles));
  return { followed, needed, anchors, redirects };
}

/** Addresses in `url(…)` and `@import`. */
export function cssUrls(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
}

/** Addresses in a `srcset`; ours hold no commas. */
function candidates(srcset: string): string[] {
  return srcset
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}
