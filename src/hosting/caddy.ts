// The configuration of Caddy for a site on an own server.
import { bothPolicies, caching, formFolder, securityHeaders } from './headers.ts';
import type { ServerOptions } from './nginx.ts';
import { quoted } from './quoted.ts';
import {
  askedFor,
  encodedPath,
  numberedListPage,
  queryGroups,
  type Redirect,
  spellingsOf,
} from './redirects.ts';

/** A Caddyfile; Caddy gets the certificate by itself. */
export function caddyfile({
  root,
  host,
  base,
  redirects,
  headers = securityHeaders,
  policy,
}: ServerOptions): string {
  const name = host.replace(/[^a-z0-9]/gi, '_');
  const strict = headers['Content-Security-Policy'] ?? '';
  const lines = redirects.flatMap(({ from, to, query }) =>
    query === undefined
      ? spellingsOf(from).map((path) => `        ${quoted(path)} ${quoted(encodedPath(to))}`)
      : [],
  );
  return `# Erzeugt von „npm run hosting -- caddy“.
(headers_${name}) {
    header {
${Object.entries(headers)
  .filter(([header]) => policy === undefined || header !== 'Content-Security-Policy')
  .map(([header, value]) => `        ${header} ${quoted(value)}`)
  .join('\n')}
        -Server
    }
}
${host} {
    import headers_${name}
${policy === undefined ? '' : policies(base, headers, policy)}    root * ${quoted(root)}
${queryMaps(redirects)}    # Verglichen wird Zeichen für Zeichen; in „redir“ wären manche davon Muster.
    map {path} {moved} {
${lines.join('\n')}
        default ""
    }
    @moved expression {moved} != ""
    redir @moved {moved} 301
    @numbered {
        expression {moved} == ""
        path_regexp numbered ${numberedListPage(base)}
    }
    redir @numbered {re.numbered.1} 301
    @pictures path ${base}${caching.pictures.folder}*
    @pages path_regexp (?:/|\\.html)$
    @others not path_regexp (?:/|\\.html)$|^${base}${caching.pictures.folder}
    header @pictures Cache-Control ${quoted(caching.pictures.value)}
    header @pages Cache-Control ${quoted(caching.pages.value)}
    header @others Cache-Control ${quoted(caching.others.value)}
${base === '' ? '' : `    uri strip_prefix ${base}\n`}    file_server {
        precompressed br gzip
    }
    handle_errors {
        import headers_${name}
${policy === undefined ? '' : `        header Content-Security-Policy ${quoted(strict)}\n`}        header Cache-Control ${quoted(caching.pages.value)}
        @missing expression {http.error.status_code} == 404
        rewrite @missing /404.html
        file_server
    }
}
`;
}

/** Addresses that differ behind the question mark: one map for all that have the same names there, asked for in order. */
const queryMaps = (redirects: readonly Redirect[]): string =>
  queryGroups(redirects)
    .map((group, index) => {
      const { names } = group;
      const moved = `moved_${index + 1}`;
      const seen =
        names === undefined
          ? '{http.request.uri.query}'
          : names.map((one) => `${one}={http.request.uri.query.${one}}`).join('&');
      const lines = group.redirects.flatMap((redirect) =>
        askedFor(group, redirect, (value) => value).map(
          (address) => `        ${quoted(address)} ${quoted(encodedPath(redirect.to))}\n`,
        ),
      );
      return `    map ${quoted(`{path}?${seen}`)} {${moved}} {
${lines.join('')}        default ""
    }
    @${moved} expression {${moved}} != ""
    redir @${moved} {${moved}} 301
`;
    })
    .join('');

/** Of two headers for one path the one for all paths would stay. */
function policies(base: string, headers: Readonly<Record<string, string>>, policy: string): string {
  const header = 'Content-Security-Policy';
  return `    @form path ${base}${formFolder}*
    @apart not path ${base}${formFolder}*
    header @form ${header} ${quoted(bothPolicies(headers, policy))}
    header @apart ${header} ${quoted(headers[header] ?? '')}
`;
}
