// The configuration of nginx for a site on an own server.
import { bothPolicies, caching, formFolder, securityHeaders } from './headers.ts';
import { quoted } from './quoted.ts';
import {
  askedFor,
  encodedPath,
  namedValues,
  numberedListPage,
  queryGroups,
  type Redirect,
  spellingsOf,
} from './redirects.ts';

export interface ServerOptions {
  /** Folder on the server in which the site lies. */
  readonly root: string;
  /** `www.bote.example`. */
  readonly host: string;
  /** The site's folder on its host, `/bote`; empty for a host of its own. */
  readonly base: string;
  readonly redirects: readonly Redirect[];
  /** Sent with every file. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the form in the browser, where there is one. */
  readonly policy?: string | undefined;
}

/**
 * A file for `conf.d` or `sites-enabled`: one server on port 80, to which `certbot --nginx` adds the certificate. Headers are
 * set in one place only: nginx drops those of the server where a location sets one of its own.
 */
export function nginxConfig({
  root,
  host,
  base,
  redirects,
  headers = securityHeaders,
  policy,
}: ServerOptions): string {
  const name = host.replace(/[^a-z0-9]/gi, '_');
  const lines = redirects.flatMap(({ from, to, query }) =>
    query === undefined
      ? spellingsOf(from).map((path) => `    ${quoted(path)} ${quoted(encodedPath(to))};`)
      : [],
  );
  const asked = queryMaps(name, redirects);
  return `# Erzeugt von „npm run hosting -- nginx“. Verschlüsselung: certbot --nginx -d ${host}
# So breit wie die längste frühere Adresse.
map_hash_bucket_size ${bucketSize(redirects)};
map_hash_max_size ${Math.max(2048, 4 * redirects.length)};
map $uri $caching_${name} {
    default ${quoted(caching.others.value)};
    ~^${base}${caching.pictures.folder} ${quoted(caching.pictures.value)};
    ~(?:/|\\.html)$ ${quoted(caching.pages.value)};
}
${policy === undefined ? '' : policies(name, base, headers, policy)}${asked.map(({ map }) => map).join('')}map $uri $moved_${name} {
    default "";
${lines.join('\n')}
}

server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    ${base === '' ? `root ${quoted(root)};` : `location ${base}/ { alias ${quoted(`${root}/`)}; }`}
    index index.html;
    charset utf-8;
    charset_types text/css text/javascript text/plain text/xml image/svg+xml;
    absolute_redirect off;
    server_tokens off;
    error_page 404 ${base}/404.html;
    # Was „npm run deploy -- … --compress“ daneben legt; das Modul für Brotli heißt libnginx-mod-http-brotli-static.
    gzip_static on;
    gzip_vary on;
    # brotli_static on;
    types_hash_max_size 4096;
    include /etc/nginx/mime.types;
    types {
        image/avif avif;
        application/manifest+json webmanifest;
        text/javascript js mjs;
    }

${asked.map(({ variable }) => `    if (${variable} != "") { return 301 ${variable}; }\n`).join('')}    if ($moved_${name} != "") { return 301 $moved_${name}; }
    rewrite ${quoted(numberedListPage(base))} $1 permanent;

${Object.entries(headers)
  .map(([header, value]) =>
    header === 'Content-Security-Policy' && policy !== undefined
      ? `    add_header ${header} $policy_${name} always;`
      : `    add_header ${header} ${quoted(value)} always;`,
  )
  .join('\n')}
    add_header Cache-Control $caching_${name} always;
}
`;
}

/** Addresses that differ behind the question mark: one map for all that have the same names there, asked for in order. */
function queryMaps(
  name: string,
  redirects: readonly Redirect[],
): { readonly variable: string; readonly map: string }[] {
  return queryGroups(redirects).map((group, index) => {
    const { names } = group;
    const variable = `$moved_${name}_${index + 1}`;
    const seen =
      names === undefined ? '$args' : names.map((one) => `${one}=$arg_${one.toLowerCase()}`).join('&');
    const lines = group.redirects.flatMap((redirect) =>
      askedFor(group, redirect, encodeURIComponent).map(
        (address) => `    ${quoted(address)} ${quoted(encodedPath(redirect.to))};\n`,
      ),
    );
    return { variable, map: `map "$uri?${seen}" ${variable} {\n    default "";\n${lines.join('')}}\n` };
  });
}

/** A power of two in which the longest address fits. */
function bucketSize(redirects: readonly Redirect[]): number {
  const lengthOf = ({ from, query = [] }: Redirect): number =>
    Buffer.byteLength(from) + namedValues(query, encodeURIComponent).length + 1;
  const longest = redirects.reduce((most, redirect) => Math.max(most, lengthOf(redirect)), 0);
  return Math.max(128, 2 ** Math.ceil(Math.log2(longest + 32)));
}

function policies(
  name: string,
  base: string,
  headers: Readonly<Record<string, string>>,
  policy: string,
): string {
  return `map $uri $policy_${name} {
    default ${quoted(headers['Content-Security-Policy'] ?? '')};
    ~^${base}${formFolder} ${quoted(bothPolicies(headers, policy))};
}
`;
}
