import { posix } from 'node:path';

/**
 * The picture file that an article means: relative to the article's own file, or with a leading `/` from
 * the root of `content/`. Paths below `content/`, with `/`; `null` for what leads out of it (other sites included).
 *
 * @example resolvePicture('artikel/2019/a.md', 'rathaus.jpg') // 'artikel/2019/rathaus.jpg'
 */
export function resolvePicture(articleFile: string, src: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) {
    return null;
  }
  const decoded = decode(src);
  const path = decoded.startsWith('/')
    ? posix.normalize(decoded.slice(1))
    : posix.join(posix.dirname(articleFile), decoded);
  return path.startsWith('..') ? null : path;
}

/** The file that a link means, without the place in it; empty when it leads out of `content/`. */
export function linkedFile(articleFile: string, href: string): string {
  return resolvePicture(articleFile, href.replace(/[?#].*/s, '')) ?? '';
}

/** markdown-it percent-encodes addresses; file names are not. */
function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
