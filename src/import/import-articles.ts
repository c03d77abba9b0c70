// `npm run import`: reads a source, writes its articles, and proves that nothing was lost on the way.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { filesBelow } from '../content/files-below.ts';
import { Refusal } from '../content/refusal.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { articlePath, articleText } from './article-file.ts';
import { addCounts, type Counts, countsOf, noCounts } from './counts.ts';
import type { ImportedArticle, ImportNote } from './imported-article.ts';
import { readDump } from './read-dump.ts';
import { sourceText } from './source-text.ts';

/** Why nothing was imported; German, with the remedy. */
export class CannotImport extends Refusal {
  override name = 'CannotImport';
}

export interface Imported {
  /** What the sources hold, counted in them. */
  readonly source: Counts;
  /** What the written articles hold, counted in these. */
  readonly written: Counts;
  /** Paths below the output folder, in the order of the sources. */
  readonly files: readonly string[];
  /** How many of them stood there already, to the letter. */
  readonly unchanged: number;
  /** Articles whose counts differ. */
  readonly differences: readonly {
    readonly origin: string;
    readonly file: string;
    readonly source: Counts;
    readonly written: Counts;
  }[];
  readonly notes: readonly ImportNote[];
}

const dumpEndings = /\.(?:txt|text|dump)$/i;

/**
 * Imports page dumps.
 *
 * @param source a file, or a folder of which all files that end in `.txt`, `.text` or `.dump` are read
 * @param outputDir a content folder; files that somebody has changed since an earlier import stay as they are
 * @throws {CannotImport}
 */
export function importArticles(source: string, outputDir: string): Imported {
  if (!existsSync(source))
    throw new CannotImport(`${source} gibt es nicht. Nennen Sie eine Datei oder einen Ordner.`);
  const folder = statSync(source).isDirectory() ? source : dirname(source);
  const names = statSync(source).isDirectory()
    ? filesBelow(source)
        .filter((name) => dumpEndings.test(name))
        .sort()
    : [basename(source)];
  if (names.length === 0) {
    throw new CannotImport(`In ${source} liegt keine Datei, die auf .txt, .text oder .dump endet.`);
  }
  const notes: ImportNote[] = [];
  const files: string[] = [];
  const differences: Imported['differences'][number][] = [];
  const taken = new Map<string, string>();
  let [total, out] = [noCounts, noCounts];
  let unchanged = 0;
  for (const name of names) {
    const { text, encoding } = sourceText(readFileSync(join(folder, name)));
    if (encoding !== undefined)
      notes.push({ origin: name, message: `Die Datei ist in ${encoding} geschrieben und wurde so gelesen.` });
    const read = readDump(name, text);
    notes.push(...read.notes);
    for (const article of read.articles) {
      const placed = place(article, taken);
      if (placed === undefined) {
        notes.push({
          origin: article.origin,
          message: `Steht schon an anderer Stelle, Wort für Wort: „${article.title}“. Einmal übernommen.`,
        });
        continue;
      }
      if (article.date === undefined)
        notes.push({
          origin: article.origin,
          message: `„${article.title}“ hat kein Datum; tragen Sie eines nach.`,
        });
      const state = write(outputDir, placed, articleText(article));
      if (state === 'foreign')
        notes.push({
          origin: article.origin,
          message: `${placed} gibt es schon und ist anders; die Datei bleibt, wie sie ist.`,
        });
      if (state === 'same') unchanged++;
      files.push(placed);
      const [there, here] = [article.source, countsOf(article)];
      total = addCounts(total, there);
      out = addCounts(out, here);
      if (there.words !== here.words || there.paragraphs !== here.paragraphs) {
        differences.push({ origin: article.origin, file: placed, source: there, written: here });
      }
    }
  }
  return { source: total, written: out, files, unchanged, differences, notes };
}

/** A path of its own; undefined for an article that has one already. @param taken path → text */
function place(article: ImportedArticle, taken: Map<string, string>): string | undefined {
  const wanted = articlePath(article);
  const text = articleText(article);
  for (let number = 1; ; number++) {
    const path = number === 1 ? wanted : wanted.replace(/\.md$/, `-${number}.md`);
    const other = taken.get(path);
    if (other === text) return undefined;
    if (other !== undefined) continue;
    taken.set(path, text);
    return path;
  }
}

function write(outputDir: string, path: string, text: string): 'written' | 'same' | 'foreign' {
  const file = resolve(outputDir, path);
  if (!file.startsWith(resolve(outputDir) + sep)) throw new Error(`${path} leads out of ${outputDir}`);
  if (existsSync(file)) return readFileSync(file, 'utf8') === text ? 'same' : 'foreign';
  mkdirSync(dirname(file), { recursive: true });
  prepareWhole(file, text)();
  return 'written';
}
