// `npm run import`: brings an old archive over, with a count of what came.
import { WrongArgument } from '../content/refusal.ts';
import { type Imported, importArticles } from '../import/import-articles.ts';
import { helpOption, parseCommandLine, runCommand } from './command-line.ts';

const help = `npm run import -- QUELLE --output ORDNER

QUELLE ist ein Textauszug einer Seite oder ein Ordner davon (.txt): Überschrift, Zeile mit Datum und „Gelesen: …“, Absätze,
„Tags: …“, „Newsticker“. ORDNER ist ein Inhaltsordner wie content; was darin steht, wird nicht überschrieben.
`;

const most = 20;

function report({ source, written, files, unchanged, differences, notes }: Imported): string {
  const row = (name: string, there: number, here: number) =>
    `${name.padEnd(10)} ${String(there).padStart(10)} ${String(here).padStart(10)}${there === here ? '' : '   ≠'}`;
  const told = (lines: readonly string[]) =>
    lines.length > most ? [...lines.slice(0, most), `… und ${lines.length - most} weitere`] : lines;
  return [
    `${files.length} Artikel übernommen, ${unchanged} davon standen schon da.`,
    '',
    `${' '.repeat(10)} ${'Quelle'.padStart(10)} ${'Ergebnis'.padStart(10)}`,
    row('Artikel', source.articles, written.articles),
    row('Absätze', source.paragraphs, written.paragraphs),
    row('Wörter', source.words, written.words),
    ...told(
      differences.map(
        (one) =>
          `${one.origin} → ${one.file}: ${one.source.words} Wörter in der Quelle, ${one.written.words} im Ergebnis`,
      ),
    ),
    ...told(notes.map(({ origin, message }) => `${origin}: ${message}`)),
  ].join('\n');
}

await runCommand(() => {
  const options = { output: { type: 'string' }, ...helpOption } as const;
  const { values, positionals } = parseCommandLine(process.argv.slice(2), options, 1);
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const [source] = positionals;
  if (source === undefined)
    throw new WrongArgument('Es fehlt, was übernommen werden soll: eine Datei oder ein Ordner.');
  if (values.output === undefined) throw new WrongArgument('Es fehlt, wohin: --output ORDNER.');
  const imported = importArticles(source, values.output);
  console.log(report(imported));
  if (imported.differences.length > 0) process.exitCode = 1;
});
