// `npm run lint`: everything that there is to say about the whole archive, without building it.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { ContentErrors } from '../article/content-error.ts';
import { WrongArgument } from '../content/refusal.ts';
import type { Finding } from '../lint/finding.ts';
import type { Format } from '../lint/format-findings.ts';
import { buildPlaces, placeOptions } from './build-arguments.ts';
import { helpOption, parseCommandLine, runCommand } from './command-line.ts';
import { instant } from './instant.ts';

const help = `npm run lint -- [Angaben]

Sagt alles, was am Inhalt falsch ist oder anders gemeint sein könnte, ohne etwas zu bauen. Endet mit 1, wenn Fehler dabei
sind, mit 0, wenn es nur Hinweise gibt.

  --all               alle Stellen, nicht nur die ersten drei jeder Art
  --format FORM       text, json, github (Anmerkungen in Pull Requests) oder gitlab (Code Quality)
  --content ORDNER    der Inhalt, sonst content
  --output ORDNER     wohin die Website gebaut wird, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
  --now ZEIT          was zu dieser Zeit zu sagen ist: 2019-12-05T14:32
`;

const options = {
  ...placeOptions,
  now: { type: 'string' },
  all: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  ...helpOption,
} as const;

const projectDir = resolve(import.meta.dirname, '../..');

async function lint(): Promise<void> {
  const { values } = parseCommandLine(process.argv.slice(2), options);
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const places = buildPlaces(values);
  enableCompileCache(join(places.cacheDir, 'compiled'));
  // Eleventy finds its configuration and layouts from the working folder.
  process.chdir(projectDir);
  const { formatFindings, formats } = await import('../lint/format-findings.ts');
  const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
  const { format } = values;
  if (!isFormat(format)) {
    throw new WrongArgument(`--format ${format} gibt es nicht. Erwartet wird ${formats.join(', ')}.`);
  }
  const findings = await found(places, values.now);
  process.stdout.write(formatFindings(findings, format, { all: values.all, contentDir: places.contentDir }));
  process.exitCode = findings.some(({ severity }) => severity !== 'hint') ? 1 : 0;
}

async function found(
  places: ReturnType<typeof buildPlaces>,
  now: string | undefined,
): Promise<readonly Finding[]> {
  const { readNewspaper } = await import('../newspaper/read-newspaper.ts');
  const { gatherFindings } = await import('../lint/gather-findings.ts');
  try {
    const settings = readNewspaper(places.contentDir);
    const time = instant(now, settings.zone);
    return await gatherFindings({ ...places, projectDir, settings, now: time, search: false });
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors;
    throw error;
  }
}

await runCommand(lint);
