// `npm run reads:fold`: old days go into the articles' own `reads`.

import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { ContentErrors } from '../article/content-error.ts';
import { germanCount } from '../article/german-count.ts';
import { Refusal, WrongArgument } from '../content/refusal.ts';
import { buildFolders, folderOptions } from './build-arguments.ts';
import { calledWith, runCommand } from './command-line.ts';
import { instant } from './instant.ts';

const help = `npm run reads:fold -- --before TAG

Rechnet die Zählungen alter Tage in die Angabe „reads“ ihrer Artikel ein und löscht die Dateien dieser Tage. In den Artikeln
ändert sich sonst nichts. Ein abgebrochener Lauf wird mit demselben Befehl beendet; nichts geht verloren, nichts zählt doppelt.

  --before TAG        Tage vor diesem: 2026-01-01; er muss mindestens acht Tage zurückliegen
  --content ORDNER    der Inhalt, sonst content
  --output ORDNER     wohin die Website gebaut wird, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
  --now ZEIT          als wäre es diese Zeit: 2019-12-05T14:32
`;

const options = {
  ...folderOptions,
  now: { type: 'string' },
  before: { type: 'string' },
} as const;
const projectDir = resolve(import.meta.dirname, '../..');

async function fold(): Promise<void> {
  const { values } = calledWith(help, options);
  const folders = buildFolders(values);
  enableCompileCache(join(folders.cacheDir, 'compiled'));
  const { readNewspaper } = await import('../newspaper/read-newspaper.ts');
  const { foldDays, readFolded } = await import('../reads/fold.ts');
  const { isDay } = await import('../reads/day-file.ts');
  const { openMillis, stateDir } = await import('../reads/count-reads.ts');
  const { forgetDay, knownDays } = await import('../reads/day-state.ts');
  const { dayColumns } = await import('../reads/read-days.ts');
  const { SiteDays } = await import('../reads/site-days.ts');
  const { readableArticles } = await import('../site/readable-articles.ts');
  const { lock } = await import('../ledger/lock.ts');
  const settings = readNewspaper(folders.contentDir);
  const before = values.before ?? readFolded(folders.contentDir)?.before;
  if (before === undefined || !isDay(before)) {
    throw new WrongArgument('Bis zu welchem Tag? Zum Beispiel: npm run reads:fold -- --before 2026-01-01');
  }
  const last = new SiteDays(settings.zone).dayOf(instant(values.now, settings.zone) - openMillis);
  if (before > last) {
    throw new Refusal(`Tage ab ${last} sind noch offen; schreiben Sie --before ${last} oder früher.`);
  }
  const release = lock(`${stateDir(folders.cacheDir)}.lock`);
  try {
    const { articles, unknown } = await readableArticles({ ...folders, projectDir, settings });
    if (unknown > 0) {
      throw new Refusal(
        `${germanCount(unknown)} Artikel haben Fehler; „npm run lint“ nennt sie. Erst danach wird eingerechnet.`,
      );
    }
    const { columns, errors } = dayColumns(folders.contentDir);
    if (errors.length > 0) throw new ContentErrors(errors);
    const result = foldDays({ contentDir: folders.contentDir, articles, columns, before });
    for (const { day } of knownDays(stateDir(folders.cacheDir))) {
      if (day < before) forgetDay(stateDir(folders.cacheDir), day);
    }
    console.log(
      `${result.days === 1 ? '1 Tag' : `${germanCount(result.days)} Tage`} vor dem ${before} eingerechnet: ${germanCount(result.reads)} gelesen, ${germanCount(result.articles)} Artikel geändert.`,
    );
  } finally {
    release();
  }
}

await runCommand(fold);
