// Which files a folder of somebody's old website holds, and that nothing is written among them.
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix, resolve, sep } from 'node:path';
import { CannotImport } from './cannot-import.ts';
import type { Telling } from './imported-article.ts';

export interface SourceFiles {
  /** Paths below the folder, with `/`, in the order of their names. */
  readonly files: readonly string[];
  /** Links (of the file system) that lead out of the folder, or nowhere: what is behind them is no part of the website. */
  readonly outside: readonly string[];
  /** Files and folders whose names are not in UTF-8, as on servers of long ago: no program here can open them. */
  readonly misnamed: readonly string[];
}

/** Links within the folder are not followed: what they lead to is there once already, and they could lead in circles. */
export function sourceFiles(dir: string): SourceFiles {
  const root = realpathSync(dir) + sep;
  const files: string[] = [];
  const outside: string[] = [];
  const misnamed: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = posix.join(folder, entry.name);
      if (entry.name.includes('\ufffd') && !existsSync(join(dir, path))) misnamed.push(path);
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink() && !leadsWithin(root, join(dir, path))) outside.push(path);
    }
  }
  return { files: files.sort(), outside: outside.sort(), misnamed: misnamed.sort() };
}

/** Says which of a source's files cannot be had for their names. @param isWanted whether a file would be taken */
export function tellOfMisnamed(
  { misnamed }: SourceFiles,
  telling: Telling,
  isWanted: (name: string) => boolean = () => true,
): void {
  for (const name of misnamed)
    if (isWanted(name))
      telling.note({
        origin: name,
        message:
          'Der Name ist nicht in UTF-8 geschrieben, deshalb ist nichts davon übernommen. Benennen Sie die Datei oder den Ordner um.',
      });
}

function leadsWithin(root: string, link: string): boolean {
  try {
    return (realpathSync(link) + sep).startsWith(root);
  } catch {
    return false;
  }
}

/** Folders of the output in which articles and pages are written. */
const written = ['artikel', 'seiten', 'ohne-datum'];

/**
 * What is written must not be read by the next run as a text of the source.
 * @throws {CannotImport} for an output whose articles would lie in the source's folder
 */
export function demandApart(source: string, outputDir: string): void {
  if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) return;
  const root = realpathSync(source) + sep;
  if (written.some((name) => (placeOf(join(outputDir, name)) + sep).startsWith(root)))
    throw new CannotImport(
      `Der Ordner ${outputDir} (--output) liegt in der Quelle ${source}; was dort entsteht, wäre beim nächsten Lauf ein Teil von ihr. Nennen Sie einen Ordner außerhalb.`,
    );
}

/** Where a path really lies, though it may not exist yet. */
function placeOf(path: string): string {
  const whole = resolve(path);
  return existsSync(whole) || dirname(whole) === whole
    ? realpathSync(whole)
    : join(placeOf(dirname(whole)), whole.slice(dirname(whole).length));
}
