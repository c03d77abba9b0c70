// `npm run reads:report`: what was read how often, as a table and as a page for the newsroom.
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { buildFolders, folderOptions } from './build-arguments.ts';
import { calledWith, runCommand } from './command-line.ts';

const help = `npm run reads:report -- [Angaben]

Zeigt, was wie oft gelesen wurde: je Tag, nach Ressort und Uhrzeit, die meistgelesenen Artikel und was zugelegt hat. Schreibt
dasselbe als Seite mit Diagrammen. Die Seite ist nicht öffentlich, solange sie nicht in public liegt.

  --file DATEI        wohin die Seite kommt, sonst reads-report.html im Cache
  --content ORDNER    der Inhalt, sonst content
  --output ORDNER     wohin die Website gebaut wird, sonst _site
  --cache ORDNER      was zwischen zwei Bauten aufgehoben wird, sonst .cache neben der Ausgabe
`;

const options = { ...folderOptions, file: { type: 'string' } } as const;
const projectDir = resolve(import.meta.dirname, '../..');

async function report(): Promise<void> {
  const { values } = calledWith(help, options);
  const folders = buildFolders(values);
  enableCompileCache(join(folders.cacheDir, 'compiled'));
  const { runReport } = await import('./run-report.ts');
  const file = resolve(values.file ?? join(folders.cacheDir, 'reads-report.html'));
  await runReport({ ...folders, projectDir, file });
}

await runCommand(report);
