// Paths that editors write in front-matter, and the files below `content/` they mean.
import { posix } from 'node:path';

/** The file that a path means, or why it means none. */
export type ContentPath =
  | { readonly ok: true; readonly file: string }
  | {
      readonly ok: false;
      readonly reason: 'computer' | 'address' | 'backslash' | 'outside' | 'folder';
    };

/** Where a file lies on somebody's own machine: `C:\Fotos\rat.jpg`, `\\server\rat.jpg`, `file:///…`. */
export const onComputer = /^(?:[a-z]:[\\/]|\\\\|file:)/i;

const besideArticle = /^(?!\.*$)[^/\\:?#]+$/;

/**
 * Resolves a path written in an article: relative to the article's own folder or, with a leading `/`, from the root
 * of `content/`. Both `article` and the result are paths below `content/`.
 */
export function contentPath(written: string, article: string): ContentPath {
  const folder = article.slice(0, article.lastIndexOf('/') + 1);
  if (besideArticle.test(written)) return { ok: true, file: folder + written };
  if (onComputer.test(written)) return { ok: false, reason: 'computer' };
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(written)) return { ok: false, reason: 'address' };
  if (written.includes('\\')) return { ok: false, reason: 'backslash' };
  const file = posix.normalize(written.startsWith('/') ? written.slice(1) : folder + written);
  if (file === '..' || file.startsWith('../') || file.startsWith('/'))
    return { ok: false, reason: 'outside' };
  if (/(?:^|\/)\.{0,2}$/.test(written)) return { ok: false, reason: 'folder' };
  return { ok: true, file };
}
