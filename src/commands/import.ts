// `npm run import`: brings an old archive over, with a count of what came.
import { parseArgs } from 'node:util';
import { CannotImport, type Imported, importArticles } from '../import/import-articles.ts';

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

function run(): void {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { output: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [source, more] = positionals;
  if (values.help || source === undefined || more !== undefined || values.output === undefined) {
    process.stdout.write(help);
    if (!values.help) process.exitCode = 2;
    return;
  }
  const imported = importArticles(source, values.output);
  console.log(report(imported));
  if (imported.differences.length > 0) process.exitCode = 1;
}

try {
  run();
} catch (error) {
  if (error instanceof CannotImport) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${help}`);
  else throw error;
  process.exitCode = 2;
}
