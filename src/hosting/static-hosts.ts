// `_headers` and `_redirects`, which Netlify and Cloudflare Pages read from the published folder.
import { caching, formFolder, securityHeaders } from './headers.ts';
import { encodedPath, queryGroups, type Redirect, spellingsOf } from './redirects.ts';

/**
 * Both hosts join the values of a header that several rules set (https://developers.cloudflare.com/pages/configuration/headers/),
 * so that no path gets a header twice, but for the form's policy: of two joined ones each holds. What is not named here they
 * send with `max-age=0, must-revalidate`.
 *
 * @param policy of the form in the browser, where there is one
 */
export function headersFile(
  all: Readonly<Record<string, string>> = securityHeaders,
  policy?: string,
): string {
  const lines = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...lines(all),
    `${caching.pictures.folder}*`,
    ...lines({ 'Cache-Control': caching.pictures.value }),
    ...(policy === undefined ? [] : [`${formFolder}*`, ...lines({ 'Content-Security-Policy': policy })]),
    '',
  ].join('\n');
}

export interface RedirectsOptions {
  /** How many lines the host reads. */
  readonly most: number;
  /** How many bytes of the file it reads; absent: all. */
  readonly mostBytes?: number;
  /** Of the longest line that it reads, bytes; absent: any. */
  readonly longest?: number;
  /** `301!` where files go before rules. */
  readonly status: '301' | '301!';
  /** Whether the host looks behind the question mark. */
  readonly queries: boolean;
  /** Rules that the host follows only where there is no file. */
  readonly otherwise: readonly string[];
}

/**
 * Older pages of lists had numbers until they were named after their days, see `numberedListPage`. Netlify has no regular
 * expressions: what is no page any more leads to its list, whatever it was called.
 */
const olderLists = ['/:list', '/thema/:list', '/autor/:list'].map(
  (list) => `${list}/seite/:page ${list}/ 301`,
);

/** What the hosts take; all former addresses have a page that sends readers on, also those for which there is no line. */
export const redirectHosts = {
  // Files shadow rules unless forced: https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing
  netlify: { most: 10_000, status: '301!', queries: true, otherwise: olderLists },
  // https://developers.cloudflare.com/pages/configuration/redirects/: 2,000 static ones of 1,000 characters, always followed.
  // What is behind the first 100 KB is silently left out: https://wppoland.com/en/cloudflare-redirects-100kb-cap-silent-tail-truncation/
  'cloudflare-pages': {
    most: 2_000,
    mostBytes: 100_000,
    longest: 1_000,
    status: '301',
    queries: false,
    otherwise: [],
  },
} as const satisfies Readonly<Record<string, RedirectsOptions>>;

/** The line that says how many former addresses are left to their pages; {@link linesLeft} reads it. */
const leftNote = (left: number): string =>
  left === 1
    ? '# 1 weitere frühere Adresse hat eine Seite, die weiterleitet.'
    : `# ${left} weitere frühere Adressen haben eine Seite, die weiterleitet.`;

/** How many former addresses have no line in a file that {@link redirectsFile} has written. */
export const linesLeft = (text: string): number =>
  Number(/^# (\d+) weitere frühere Adresse/.exec(text)?.[1] ?? 0);

/**
 * Rules with names and values behind the path come first, since the first that fits counts; what a host cannot tell apart has
 * neither a line nor a page (`redirectHints` counts it).
 *
 * @returns the file's text, and how many former addresses have no line in it
 */
export function redirectsFile(
  all: readonly Redirect[],
  {
    most,
    mostBytes = Number.POSITIVE_INFINITY,
    longest = Number.POSITIVE_INFINITY,
    status,
    queries,
    otherwise,
  }: RedirectsOptions,
): { readonly text: string; readonly left: number } {
  const asked = queries ? queryGroups(all).flatMap((group) => group.redirects) : [];
  const redirects = [...asked, ...all.filter(({ query }) => query === undefined)];
  const lines: string[] = [];
  const fixed = [leftNote(redirects.length), ...otherwise];
  let bytes = fixed.reduce((sum, line) => sum + bytesOf(line), 0);
  let taken = 0;
  for (const { from, to, query = [] } of redirects) {
    const values = query.map((part) => ` ${part.map(encodeURIComponent).join('=')}`).join('');
    const own = spellingsOf(from).map((path) => `${encodedPath(path)}${values} ${encodedPath(to)} ${status}`);
    // `*` and `:name` would be patterns.
    if (/[*:]/.test(from) || own.some((line) => Buffer.byteLength(line) > longest)) continue;
    bytes += own.reduce((sum, line) => sum + bytesOf(line), 0);
    if (lines.length + own.length > most - otherwise.length || bytes > mostBytes) break;
    taken++;
    lines.push(...own);
  }
  const left = redirects.length - taken;
  return { text: [...(left === 0 ? [] : [leftNote(left)]), ...lines, ...otherwise, ''].join('\n'), left };
}

/** Of a line with its end. */
const bytesOf = (line: string): number => Buffer.byteLength(line) + 1;
