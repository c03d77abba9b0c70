// `.htaccess` for Apache, the web server of most web space for rent.
import { bothPolicies, caching, formFolder, securityHeaders } from './headers.ts';
import { quoted } from './quoted.ts';
import {
  encodedPath,
  numberedListPage,
  type Query,
  type QueryGroup,
  queryGroups,
  type Redirect,
  spellingsOf,
} from './redirects.ts';

/**
 * @param base the site's folder on its host, `/bote`; empty for a host of its own
 * @param headers sent with every file
 * @param policy of the form in the browser, where there is one
 */
export function htaccess(
  redirects: readonly Redirect[],
  base: string,
  headers: Readonly<Record<string, string>> = securityHeaders,
  policy?: string,
): string {
  const set = (name: string, value: string, when = '') =>
    `  Header always set ${name} ${quoted(value)}${when}`;
  return [
    `ErrorDocument 404 ${base}/404.html`,
    'Options -Indexes',
    'AddType application/manifest+json .webmanifest',
    'AddType image/avif .avif',
    'AddType font/woff2 .woff2',
    'AddType text/javascript .js .mjs',
    'AddDefaultCharset utf-8',
    'AddCharset utf-8 .css .js .mjs .xml .svg',
    '<IfModule mod_headers.c>',
    // mod_deflate names what it packs otherwise, and does not know the name again (bug 45023).
    '  RequestHeader edit If-None-Match \'^"((.*)-gzip)"$\' \'"$1", "$2"\'',
    ...Object.entries(headers).map(([name, value]) => set(name, value)),
    ...(policy === undefined
      ? []
      : [
          set(
            'Content-Security-Policy',
            bothPolicies(headers, policy),
            ` "expr=%{REQUEST_URI} =~ m#^${base}${formFolder}#"`,
          ),
        ]),
    set('Cache-Control', caching.others.value),
    '  <FilesMatch "\\.html$">',
    `  ${set('Cache-Control', caching.pages.value)}`,
    '  </FilesMatch>',
    set(
      'Cache-Control',
      caching.pictures.value,
      ` "expr=%{REQUEST_URI} =~ m#^${base}${caching.pictures.folder}# && %{REQUEST_STATUS} -in {'200','206','304'}"`,
    ),
    '</IfModule>',
    '<IfModule mod_deflate.c>',
    '  AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/xml image/svg+xml',
    '</IfModule>',
    ...rewrites(queryGroups(redirects), base),
    '<IfModule mod_alias.c>',
    ...redirects.flatMap(({ from, to, query }) =>
      // `Redirect` would take all that begins alike.
      (query === undefined ? spellingsOf(from) : []).map(
        (path) => `  RedirectMatch 301 ${quoted(`^${pattern(path)}$`)} ${quoted(to)}`,
      ),
    ),
    `  RedirectMatch 301 ${quoted(numberedListPage(base))} "$1"`,
    '</IfModule>',
    '',
  ].join('\n');
}

/**
 * Addresses that differ behind the question mark, which `RedirectMatch` does not see. Paths are below the folder of the file;
 * `QSD` drops what stood behind the question mark. https://httpd.apache.org/docs/2.4/rewrite/flags.html
 */
function rewrites(groups: readonly QueryGroup[], base: string): string[] {
  const rules = groups.flatMap((group) =>
    group.redirects.flatMap(({ from, to, query = [] }) =>
      spellingsOf(from).flatMap((path) => [
        ...query.map(
          (part) => `  RewriteCond %{QUERY_STRING} ${unread(`(?:^|&)${valuePattern(part)}(?:&|$)`)}`,
        ),
        `  RewriteRule ${unread(`^${pattern(path.slice(base.length + 1))}$`)} ${unread(encodedPath(to).replace(/[%$]/g, '\\$&'))} [R=301,L,QSD,NE]`,
      ]),
    ),
  );
  return rules.length === 0
    ? []
    : ['<IfModule mod_rewrite.c>', '  RewriteEngine On', ...rules, '</IfModule>'];
}

/** mod_rewrite parts its lines itself, and leaves backslashes as they are. */
const unread = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** What has no value may stand with or without the sign of equation. */
const valuePattern = ([name, value]: Query[number]): string => {
  const written = (text: string) =>
    pattern(encodeURIComponent(text)).replace(
      /%5([BD])/g,
      (code, side) => `(?:${code}|\\${side === 'B' ? '[' : ']'})`,
    );
  return value === '' ? `${written(name)}=?` : `${written(name)}=${written(value)}`;
};

/** A path as a regular expression, in which nothing but itself has a meaning. */
const pattern = (path: string): string => path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
