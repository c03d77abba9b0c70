// Former addresses, as web servers send readers on.

/** Both are paths on the host, decoded: `/alt/artikel-17/` → `/2019/12/05/slug.html`. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  /** Names and values, decoded, that the address must have behind its question mark, beside whatever else. Absent: any. */
  readonly query?: readonly (readonly [name: string, value: string])[];
}

export type Query = NonNullable<Redirect['query']>;

/** Redirects that a server tells apart by what stands behind the same names. */
export interface QueryGroup {
  /** In their order; absent: all that stands behind the question mark is compared, letter by letter. */
  readonly names?: readonly string[];
  readonly redirects: readonly Redirect[];
}

/**
 * Those that have a {@link Redirect.query}, those with the most names first: they say more. What has no value is there or not,
 * and variables of servers do not tell that from an empty one; nor can they have any name.
 */
export function queryGroups(redirects: readonly Redirect[]): QueryGroup[] {
  const groups = new Map<string, Redirect[]>();
  for (const redirect of redirects) {
    if (redirect.query === undefined) continue;
    const key = isPlain(redirect.query) ? namesOf(redirect.query).join('&') : '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [redirect]);
    else group.push(redirect);
  }
  return [...groups]
    .map(([key, group]) => (key === '' ? { redirects: group } : { names: key.split('&'), redirects: group }))
    .sort(({ names: a = [] }, { names: b = [] }) => b.length - a.length);
}

const isPlain = (query: Query): boolean =>
  query.every(([name, value]) => /^[a-z0-9_]+$/i.test(name) && value !== '');
const namesOf = (query: Query): string[] => query.map(([name]) => name).sort();

/** Names and values in the order of the names, `cat=3&paged=2`; values as `written` makes them. */
export const namedValues = (query: Query, written: (value: string) => string): string =>
  query
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${written(value)}`)
    .join('&');

/** All that may stand behind the question mark, where that is compared letter by letter: brackets need no escape there. */
function querySpellings(query: Query): string[] {
  const spelled = (write: (text: string) => string, isOpen: boolean) =>
    query
      .map(([name, value]) => (value === '' && isOpen ? write(name) : `${write(name)}=${write(value)}`))
      .join('&');
  const bracketed = (text: string) => encodeURIComponent(text).replace(/%5B/g, '[').replace(/%5D/g, ']');
  const writers = [encodeURIComponent, bracketed];
  return [...new Set(writers.flatMap((write) => [spelled(write, true), spelled(write, false)]))];
}

/**
 * The addresses of one redirect of a group, each with its part behind the question mark, as servers compare them.
 * @param written a value as the server's variable holds it
 */
export function askedFor(
  { names }: QueryGroup,
  { from, query = [] }: Redirect,
  written: (value: string) => string,
): string[] {
  const asked = names === undefined ? querySpellings(query) : [namedValues(query, written)];
  return spellingsOf(from).flatMap((path) => asked.map((one) => `${path}?${one}`));
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
