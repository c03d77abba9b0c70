// `npm run lint`: everything that there is to say about the whole archive, without building it.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { ContentErrors } from '../article/content-error.ts';
import { WrongArgument } from '../content/refusal.ts';
import type { Finding } from '../lint/finding.ts';
import type { Format } from '../lint/format-findings.ts';
import { buildFolders, folderOptions } from './build-arguments.ts';
import { calledWith, runCommand } from './command-line.ts';
import { instant } from './instant.ts';

const help = `npm run lint -- [Angaben]

Sagt alles, was am Inhalt falsch ist oder anders gemeint sein könnte, ohne etwas zu bauen. Endet mit 1, wenn Fehler dabei
sind, mit 0, wenn es nur Hinweise gibt.

  --fix               behebt, was sich ohne Rückfrage beheben lässt, und zeigt jede geänderte Zeile
  --dry-run           zeigt nur, was --fix ändern würde
  --spelling          schlägt jedes Wort nach; richtige, die fehlen, stehen in content/woerter.txt
  --all               alle Stellen, nicht nur die ersten drei jeder Art
  --format FORM       text, json, github (Anmerkungen in Pull Requests) oder gitlab (Code Quality)
  --content ORDNER    der Inhalt, sonst content
  --public ORDNER     die anderen Dateien der Zeitung, sonst public
  --output ORDNER     wohin die Website gebaut wird, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
  --now ZEIT          was zu dieser Zeit zu sagen ist: 2019-12-05T14:32
`;

const options = {
  ...folderOptions,
  now: { type: 'string' },
  spelling: { type: 'boolean' },
  fix: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
} as const;

const projectDir = resolve(import.meta.dirname, '../..');

async function lint(): Promise<void> {
  const { values } = calledWith(help, options);
  const folders = buildFolders(values);
  enableCompileCache(join(folders.cacheDir, 'compiled'));
  // Eleventy finds its configuration and layouts from the working folder.
  process.chdir(projectDir);
  const { formatFindings, formats } = await import('../lint/format-findings.ts');
  const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
  const { format } = values;
  if (!isFormat(format)) {
    throw new WrongArgument(`--format ${format} gibt es nicht. Erwartet wird ${formats.join(', ')}.`);
  }
  const all = () => found(folders, values.now, values.spelling);
  let findings = await all();
  if (values.fix || values['dry-run']) {
    const isTrial = values['dry-run'];
    const fixed = await fix(findings, folders.contentDir, isTrial);
    if (isTrial) {
      process.stdout.write(fixed.text);
      return;
    }
    // The other forms are read by programs.
    (format === 'text' ? process.stdout : process.stderr).write(`${fixed.text}\n`);
    if (fixed.count > 0) findings = await all();
  }
  process.stdout.write(formatFindings(findings, format, { all: values.all, contentDir: folders.contentDir }));
  process.exitCode = findings.some(({ severity }) => severity !== 'hint') ? 1 : 0;
}

async function fix(
  findings: readonly Finding[],
  contentDir: string,
  isTrial: boolean,
): Promise<{ readonly text: string; readonly count: number }> {
  const { readNewspaper } = await import('../newspaper/read-newspaper.ts');
  const { fixFiles } = await import('../lint/fix-files.ts');
  const { formatFixes } = await import('../lint/format-fixes.ts');
  // Which sections there are decides what is wrong: where the newspaper itself is, people come first.
  const isReadable = !findings.some(({ file }) => file === 'content/newspaper.yaml');
  const files = isReadable ? fixFiles(findings, contentDir, readNewspaper(contentDir), isTrial) : [];
  return { text: formatFixes(files, isTrial), count: files.length };
}

async function found(
  folders: ReturnType<typeof buildFolders>,
  now: string | undefined,
  spelling: boolean | undefined,
): Promise<readonly Finding[]> {
  const { headStartWithWorkers } = await import('../pipeline/head-start.ts');
  const headStarted = headStartWithWorkers(folders.contentDir, folders.cacheDir, true);
  try {
    const { knownNewspaper } = await import('../newspaper/read-newspaper.ts');
    const { gatherFindings } = await import('../lint/gather-findings.ts');
    const { settings, ...newspaper } = knownNewspaper(folders.contentDir);
    const time = instant(now, settings.zone);
    const options = {
      ...folders,
      projectDir,
      settings,
      newspaper,
      now: time,
      search: false,
      ...(spelling === undefined ? {} : { spelling }),
    };
    return await gatherFindings(options, headStarted);
  } catch (error) {
    if (error instanceof ContentErrors) return error.errors;
    throw error;
  } finally {
    // Those that nobody needed: while they wait for work, this process does not end.
    for (const worker of headStarted.workers) worker.kill();
  }
}

await runCommand(lint);
