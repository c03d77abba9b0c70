import { posix } from 'node:path';
import { decodedAddress } from '../article/percent-decoded.ts';

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
  // markdown-it percent-encodes addresses; file names are not.
  const decoded = decodedAddress(src);
  const path = decoded.startsWith('/')
    ? posix.normalize(decoded.slice(1))
    : posix.join(posix.dirname(articleFile), decoded);
  return path.startsWith('..') ? null : path;
}

/** The file that a link means, without the place in it; empty when it leads out of `content/`. */
export function linkedFile(articleFile: string, href: string): string {
  return resolvePicture(articleFile, href.replace(/[?#].*/s, '')) ?? '';
}
