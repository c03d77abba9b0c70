// Former addresses, as web servers send readers on.

/** Both are paths on the host, decoded: `/alt/artikel-17/` → `/2019/12/05/slug.html`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The addresses that lead to a page which lies at `path`: that of a folder also without the slash at its end. */
export function spellingsOf(path: string): string[] {
  return path.endsWith('/') && path !== '/' ? [path, path.slice(0, -1)] : [path];
}

/** As it stands in an address line: percent-encoded, and once only. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Older pages of lists had numbers until they were named after their days: whoever comes to one meets the list's front page.
 * A regular expression of which the first group is that page's path. @param base the site's folder on its host, `/bote`
 */
export const numberedListPage = (base: string): string => `^(${base}/(?:.+/)?)seite/[0-9]+(?:[.]html|/)?$`;
