// `npm run hosting`: prints the configuration of an own server for this newspaper.
import { resolve } from 'node:path';
import { createArchive } from '../archive/archive.ts';
import { ContentErrors } from '../article/content-error.ts';
import { readSources } from '../content/read-sources.ts';
import { WrongArgument } from '../content/refusal.ts';
import { scanFiles } from '../content/scan.ts';
import { caddyfile } from '../hosting/caddy.ts';
import { nginxConfig } from '../hosting/nginx.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { redirectsOf } from '../plan/host-pages.ts';
import { basePath } from '../settings.ts';
import { contentReader } from '../site/read-content.ts';
import { helpOption, parseCommandLine, runCommand } from './command-line.ts';

const servers = { nginx: nginxConfig, caddy: caddyfile } as const;

const help = `npm run --silent hosting -- nginx > bote.conf

Zeigt die Konfiguration eines eigenen Servers (nginx oder caddy): Kopfzeilen, frühere Adressen, Fehlerseite.
Netlify, Cloudflare Pages und Apache brauchen den Befehl nicht: Nennen Sie sie in content/newspaper.yaml (host).

  --root ORDNER       wo die Website auf dem Server liegt, sonst /var/www/ und der Name des Servers
  --content ORDNER    der Inhalt, sonst content
`;

await runCommand(async () => {
  const options = {
    root: { type: 'string' },
    content: { type: 'string', default: 'content' },
    ...helpOption,
  } as const;
  const { values, positionals } = parseCommandLine(process.argv.slice(2), options, 1);
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const config = Object.entries(servers).find(([name]) => name === positionals[0])?.[1];
  if (config === undefined)
    throw new WrongArgument(`Es fehlt, für welchen Server: ${Object.keys(servers).join(' oder ')}.`);
  const contentDir = resolve(values.content);
  const settings = readNewspaper(contentDir);
  const read = contentReader(contentDir, settings, new Map());
  const { entries, errors } = await readSources(
    await scanFiles(contentDir, undefined),
    new Map(),
    async (files) => read(files),
  );
  if (errors.length > 0) throw new ContentErrors(errors);
  const archive = createArchive(
    entries.map(({ article }) => article),
    settings,
    Date.now(),
  );
  const { hostname } = new URL(settings.siteUrl);
  const root = values.root ?? `/var/www/${hostname}`;
  process.stdout.write(
    config({ root, host: hostname, base: basePath(settings), redirects: redirectsOf({ archive, settings }) }),
  );
});
