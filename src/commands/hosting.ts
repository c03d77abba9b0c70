// `npm run hosting`: prints the configuration of an own server for this newspaper.
import { resolve } from 'node:path';
import { ContentErrors } from '../article/content-error.ts';
import { WrongArgument } from '../content/refusal.ts';
import { caddyfile } from '../hosting/caddy.ts';
import { formPolicy, siteHeaders } from '../hosting/headers.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { readRedirects } from '../newspaper/redirects-file.ts';
import { redirectsOf } from '../plan/host-pages.ts';
import { basePath } from '../settings.ts';
import { readArchive } from '../site/read-archive.ts';
import { calledWith, runCommand } from './command-line.ts';
import { instant } from './instant.ts';

const servers = { nginx: nginxConfig, caddy: caddyfile } as const;

const help = `npm run --silent hosting -- nginx > bote.conf

Zeigt die Konfiguration eines eigenen Servers (nginx oder caddy): Kopfzeilen, frühere Adressen, Fehlerseite.
Netlify, Cloudflare Pages und Apache brauchen den Befehl nicht: Nennen Sie sie in content/newspaper.yaml (host).

  --root ORDNER       wo die Website auf dem Server liegt, sonst /var/www/ und der Name des Servers
  --content ORDNER    der Inhalt, sonst content
  --now ZEIT          mit den früheren Adressen der Artikel, die zu dieser Zeit zu lesen sind: 2019-12-05T14:32
`;

await runCommand(async () => {
  const options = {
    root: { type: 'string' },
    content: { type: 'string', default: 'content' },
    now: { type: 'string' },
  } as const;
  const { values, positionals } = calledWith(help, options, 1);
  const config = Object.entries(servers).find(([name]) => name === positionals[0])?.[1];
  if (config === undefined)
    throw new WrongArgument(`Es fehlt, für welchen Server: ${Object.keys(servers).join(' oder ')}.`);
  const contentDir = resolve(values.content);
  const settings = readNewspaper(contentDir);
  const archive = await readArchive(contentDir, settings, instant(values.now, settings.zone));
  const { redirects, errors } = readRedirects(contentDir);
  if (errors.length > 0) throw new ContentErrors(errors);
  const { hostname } = new URL(settings.siteUrl);
  const root = values.root ?? `/var/www/${hostname}`;
  process.stdout.write(
    config({
      root,
      host: hostname,
      base: basePath(settings),
      redirects: redirectsOf({ archive, settings, redirects }),
      headers: siteHeaders(settings),
      policy: formPolicy(settings),
    }),
  );
});
