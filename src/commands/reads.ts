// `npm run reads`: counts from access logs how often articles are read.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { WrongArgument } from '../content/refusal.ts';
import { buildFolders, folderOptions } from './build-arguments.ts';
import { calledWith, runCommand } from './command-line.ts';
import { instant } from './instant.ts';

const help = `npm run reads -- [Angaben] PROTOKOLL …

Zählt aus Zugriffsprotokollen, wie oft jeder Artikel gelesen wurde, in content/reads/JAHR/TAG.csv. Dieselben Protokolle noch
einmal zu zählen ändert nichts; Reihenfolge und Aufteilung sind gleichgültig. - steht für die Standardeingabe.

Gelesen werden gepackte (gzip, bzip2, zstd, brotli) und ungepackte Protokolle von nginx, Apache, Caddy, Traefik, HAProxy, IIS,
CloudFront, Cloudflare, bunny.net, Amazon S3 und ALB sowie Exporte von GoatCounter, Plausible, Matomo und GoAccess. Das Format
erkennt der Befehl selbst.

  --host NAME         ein weiterer Name, unter dem die Website gelesen wird; darf mehrfach stehen
  --day TAG           der Tag eines Exports, der keinen nennt: 2026-11-24
  --paths             druckt nur die Pfade aller Artikel als CSV, für eine Datenbank, die zählt (src/reads/README.md)
  --robots            druckt nur, welche Browsernamen von der Standardeingabe keine sind, für dieselbe
  --close             vergisst sofort, was für offene Tage aufgehoben ist; sonst sieben Tage nach deren Ende
  --content ORDNER    der Inhalt, sonst content
  --output ORDNER     wohin die Website gebaut wird, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
  --now ZEIT          zählt, als wäre es diese Zeit: 2019-12-05T14:32
`;

const options = {
  ...folderOptions,
  now: { type: 'string' },
  host: { type: 'string', multiple: true, default: [] as string[] },
  day: { type: 'string' },
  close: { type: 'boolean', default: false },
  paths: { type: 'boolean', default: false },
  robots: { type: 'boolean', default: false },
} as const;

const projectDir = resolve(import.meta.dirname, '../..');

async function reads(): Promise<void> {
  const { values, positionals } = calledWith(help, options, Number.POSITIVE_INFINITY);
  if (values.robots) {
    const { printRobots } = await import('./reads-tables.ts');
    await printRobots(process.stdin);
    return;
  }
  if (positionals.length === 0 && !values.close && !values.paths) {
    throw new WrongArgument(
      'Welche Protokolle sollen gezählt werden? Zum Beispiel: npm run reads -- /var/log/nginx/access.log*',
    );
  }
  const folders = buildFolders(values);
  enableCompileCache(join(folders.cacheDir, 'compiled'));
  const files = positionals.map((file) => (file === '-' ? file : resolve(file)));
  const { readNewspaper } = await import('../newspaper/read-newspaper.ts');
  const settings = readNewspaper(folders.contentDir);
  if (values.paths) {
    const { printPaths } = await import('./reads-tables.ts');
    await printPaths({ ...folders, projectDir, settings });
    return;
  }
  const { runCount } = await import('./run-count.ts');
  await runCount({
    ...folders,
    projectDir,
    settings,
    files,
    now: instant(values.now, settings.zone),
    hosts: values.host,
    day: values.day,
    closes: values.close,
  });
}

await runCommand(reads);
