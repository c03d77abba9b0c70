// `npm run import`: brings an old archive over, with a count of what came.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { germanCount } from '../article/german-count.ts';
import { WrongArgument } from '../content/refusal.ts';
import { countKeys, countNames, differingCounts } from '../import/counts.ts';
import { type Imported, importArticles } from '../import/import-articles.ts';
import { readImportMap } from '../import/import-map.ts';
import { nextSteps } from '../import/next-steps.ts';
import { oldUrls } from '../import/old-urls.ts';
import { openSource } from '../import/open-source.ts';
import { firstDifferences, writeReport } from '../import/report.ts';
import {
  arrivedSentence,
  coveredSentence,
  differencesTitle,
  filesTitle,
  type Listed,
  moreOf,
  proposedTitle,
  uncoveredTitle,
} from '../import/report-words.ts';
import type { ScratchList } from '../import/scratch.ts';
import { demandApart } from '../import/source-files.ts';
import { newspaperFile, readNewspaper } from '../newspaper/read-newspaper.ts';
import { defaults, type Settings } from '../settings.ts';
import { boundNewSpace } from '../workers/bound-heap.ts';
import { calledWith, runCommand } from './command-line.ts';

const help = `npm run import -- QUELLE --output ORDNER [--media ORDNER] [--public ORDNER] [--map DATEI] [--urls DATEI]

QUELLE ist eine von diesen:
  ein Export von WordPress (.xml) oder Ghost (.json), ein gespeicherter Feed (RSS, Atom, JSON)
  ein Ordner von Jekyll, Hugo, Zola, Eleventy, Hexo, Astro oder Pelican, oder ein anderer mit Markdown
  ein Ordner mit HTML-Seiten; wo darin Überschrift, Datum und Text stehen, sagt --map
  ein Textauszug einer Seite (.txt) oder ein Ordner davon: Überschrift, Zeile mit Datum und „Gelesen: …“, Absätze,
  „Tags: …“, „Newsticker“

  --output ORDNER  ein Inhaltsordner wie content; was darin steht, wird nicht überschrieben. Dort liegt danach auch der
                   Bericht: import-report.html und import-report.json
  --media ORDNER   wo die Bilder der alten Website liegen; darf mehrfach stehen
  --public ORDNER  wohin Dateien kommen, auf die Artikel verweisen (PDF, Termine), und Bilder fester Seiten, sonst bleiben
                   sie, wo sie sind; ist es nicht public, nennt man ihn auch npm run build mit --public
  --map DATEI      eine YAML-Datei: url: (die alte Website), sections: (welches Schlagwort welches Ressort ist),
                   html: (bei HTML-Seiten: title, date, body, lead, authors, tags, image … als CSS-Selektoren;
                   ein Beispiel steht in content/README.md unter „Umziehen“)
  --urls DATEI     alte Adressen, die weiter erreichbar sein müssen: eine Sitemap oder ihr Index, ein Zugriffsprotokoll
                   (alles, was npm run reads liest, auch gepackt), ein Export der Search Console (.csv) oder eine Adresse
                   je Zeile; darf mehrfach stehen

Ein abgebrochener Lauf wird mit demselben Befehl fortgesetzt.
`;

const most = 20;

function report({
  kind,
  source,
  written,
  files,
  unchanged,
  differences,
  notes,
  constructs,
  addresses,
}: Imported): string {
  const rest = (listed: Listed, length: number) =>
    length > most ? [`… und ${moreOf(listed, length - most)}`] : [];
  const told = <Entry>(
    list: ScratchList<Entry> | readonly Entry[],
    listed: Listed,
    line: (entry: Entry) => string,
  ) => [
    ...('first' in list ? list.first(most) : list.slice(0, most)).map(line),
    ...rest(listed, list.length),
  ];
  const { covered, uncovered, proposed, files: asked } = addresses;
  const rows = countKeys.map((key) => {
    const [there, here] = [source[key], written[key]];
    return `${countNames[key].padEnd(22)} ${germanCount(there).padStart(10)} ${germanCount(here).padStart(10)}${there === here ? '' : '   ≠'}`;
  });
  const widest = Math.max(0, ...constructs.slice(0, most).map(({ name }) => name.length));
  return [
    `${kind}: ${arrivedSentence(files, unchanged)}`,
    '',
    `${' '.repeat(22)} ${'Quelle'.padStart(10)} ${'Ergebnis'.padStart(10)}`,
    ...rows,
    ...(constructs.length === 0
      ? []
      : [
          '',
          `${' '.repeat(widest)} ${'umgesetzt'.padStart(9)} ${'entfallen'.padStart(9)} ${'offen'.padStart(9)}`,
          ...told(
            constructs,
            'construct',
            ({ name, converted, dropped, left }) =>
              `${name.padEnd(widest)} ${germanCount(converted).padStart(9)} ${germanCount(dropped).padStart(9)} ${germanCount(left).padStart(9)}`,
          ),
        ]),
    '',
    `Alte Adressen: ${coveredSentence(covered, uncovered.length + proposed.length)}`,
    ...(uncovered.length === 0 ? [] : [uncoveredTitle(uncovered.length)]),
    ...told(uncovered, 'address', (address) => address),
    ...(proposed.length === 0 ? [] : [proposedTitle(proposed.length)]),
    ...told(proposed, 'address', ({ from, to }) => `${from} → ${to}`),
    ...(asked.length === 0 ? [] : [filesTitle(asked.length)]),
    ...told(asked, 'address', (address) => address),
    ...(differences.length === 0 ? [] : ['', `${differencesTitle(differences.length)}:`]),
    ...firstDifferences(differences, most).map(({ origin, file, source: there, written: here }) => {
      const what = differingCounts(there, here).map(
        (key) => `${countNames[key]} ${there[key]} → ${here[key]}`,
      );
      return `${origin} → ${file}: ${what.join(', ')}`;
    }),
    ...rest('article', differences.length),
    ...(notes.length === 0 ? [] : ['', 'Hinweise:']),
    ...told(notes, 'note', ({ origin, message }) => `${origin}: ${message}`),
  ].join('\n');
}

/** Of the newspaper into which is imported; where none has been set up yet, what counts without one. */
function settingsOf(outputDir: string): Settings {
  if (existsSync(join(outputDir, newspaperFile))) return readNewspaper(outputDir);
  const unnamed = { name: '', claim: '', description: '', siteUrl: 'https://zeitung.invalid' };
  return { ...defaults, ...unnamed, sections: [], defaultSection: '' };
}

await runCommand(
  async () => {
    boundNewSpace();
    const options = {
      output: { type: 'string' },
      media: { type: 'string', multiple: true },
      public: { type: 'string' },
      map: { type: 'string' },
      urls: { type: 'string', multiple: true },
    } as const;
    const { values, positionals } = calledWith(help, options, 1);
    const [path] = positionals;
    if (path === undefined)
      throw new WrongArgument('Es fehlt, was übernommen werden soll: eine Datei oder ein Ordner.');
    if (values.output === undefined) throw new WrongArgument('Es fehlt, wohin: --output ORDNER.');
    const settings = settingsOf(values.output);
    demandApart(path, values.output);
    const map = readImportMap(values.map, settings);
    const source = openSource(path, { zone: settings.zone, mediaDirs: values.media ?? [], map });
    const imported = await importArticles({
      source,
      outputDir: values.output,
      settings,
      publicDir: values.public,
      ...(map.sections === undefined ? {} : { sections: new Map(Object.entries(map.sections)) }),
      ...(values.urls === undefined ? {} : { urls: oldUrls(values.urls) }),
    });
    const steps = nextSteps(imported, { hasMedia: values.media !== undefined, outputDir: values.output });
    writeReport(values.output, imported, settings, steps);
    console.log(report(imported));
    console.log(`\nAlles im Einzelnen: ${join(values.output, 'import-report.html')}`);
    console.log(['\nWas jetzt zu tun ist:', ...steps.map((step) => `- ${step}`)].join('\n'));
    if (imported.differences.length > 0) process.exitCode = 1;
  },
  {
    interrupted: {
      during: 'Während der Übernahme',
      after: 'Was schon übernommen ist, bleibt; derselbe Befehl setzt die Übernahme fort.',
    },
  },
);
