// Where a build may write: looked at before anything is written, so that a slip of the pen costs nothing.
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, parse, sep } from 'node:path';
import { isMissing } from '../content/error-code.ts';
import { WrongArgument } from '../content/refusal.ts';

interface Folders {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
}

/** Folders of the project that are nobody's output. */
const ownFolders = ['.git', '.github', 'content', 'layouts', 'node_modules', 'public', 'src', 'tests'];

/**
 * The same folders with the output where its link leads to, if it is one: what is written goes there.
 *
 * @throws {WrongArgument} for folders that would write over what somebody else keeps there
 */
export function checkedFolders<P extends Folders>(folders: P): P {
  const { contentDir, cacheDir, projectDir } = folders;
  if (!isFolder(contentDir)) {
    const what = lies(contentDir) ? 'ist kein Ordner' : 'gibt es nicht';
    throw new WrongArgument(`Den Inhalt gibt es nicht: ${contentDir} ${what} (--content nennt den Ordner).`);
  }
  mustBeFolder(folders.outputDir, 'Die Ausgabe', '--output');
  mustBeFolder(cacheDir, 'Der Zwischenspeicher', '--cache');
  const [output, content, cache, project] = [folders.outputDir, contentDir, cacheDir, projectDir].map(
    realPath,
  );
  const problem = problemOf({ output, content, cache, project } as Record<
    'output' | 'content' | 'cache' | 'project',
    string
  >);
  if (problem !== undefined) throw new WrongArgument(problem);
  // Eleventy takes it for an escape, and would leave out the ordinary pages.
  if (sep === '/' && content?.includes('\\') === true) {
    throw new WrongArgument(
      `Im Pfad des Inhalts steht ein Rückstrich (${content}); benennen Sie den Ordner um (--content nennt ihn).`,
    );
  }
  return output === undefined ? folders : { ...folders, outputDir: output };
}

function problemOf({
  output,
  content,
  cache,
  project,
}: Record<'output' | 'content' | 'cache' | 'project', string>) {
  const another = 'nennen Sie mit --output einen eigenen Ordner, zum Beispiel _site.';
  if (output === parse(output).root) return `Die Ausgabe kann nicht ${output} sein; ${another}`;
  if (isIn(output, content)) return `Die Ausgabe ${output} läge im Inhalt ${content}; ${another}`;
  if (isIn(content, output)) return `In der Ausgabe ${output} läge der Inhalt ${content}; ${another}`;
  if (isIn(project, output)) return `In der Ausgabe ${output} läge das Programm ${project}; ${another}`;
  const own = ownFolders.map((name) => join(project, name)).find((folder) => isIn(output, folder));
  if (own !== undefined) return `Die Ausgabe ${output} läge in ${own}, was zum Programm gehört; ${another}`;
  const elsewhere = 'nennen Sie mit --cache einen anderen Ordner, zum Beispiel .cache.';
  if (isIn(cache, output)) return `Der Zwischenspeicher ${cache} läge in der Ausgabe ${output}; ${elsewhere}`;
  if (isIn(cache, content)) return `Der Zwischenspeicher ${cache} läge im Inhalt ${content}; ${elsewhere}`;
  return undefined;
}

/** Whether a path is the folder or lies in it. */
const isIn = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

function mustBeFolder(path: string, what: string, option: string): void {
  if (isFolder(path)) return;
  const remedy = `Löschen Sie sie, oder nennen Sie mit ${option} einen Ordner.`;
  if (lies(path)) {
    const isLink = lstatSync(path).isSymbolicLink();
    const problem = isLink
      ? 'ist eine Verknüpfung, die ins Leere oder auf eine Datei führt'
      : 'ist eine Datei, kein Ordner';
    throw new WrongArgument(`${what} ${path} ${problem}. ${remedy}`);
  }
  const above = nearest(path);
  if (above !== path && !isFolder(above)) {
    throw new WrongArgument(`${what} ${path} läge in ${above}, und das ist kein Ordner. ${remedy}`);
  }
}

/** The path itself, or that above it which is there. */
function nearest(path: string): string {
  return lies(path) || dirname(path) === path ? path : nearest(dirname(path));
}

const isFolder = (path: string): boolean => look(() => statSync(path).isDirectory());
const lies = (path: string): boolean => look(() => lstatSync(path) !== undefined);

function look(ask: () => boolean): boolean {
  try {
    return ask();
  } catch (error) {
    if (isMissing(error) || isLoop(error)) return false;
    throw error;
  }
}

const isLoop = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ELOOP';

/** Of what is not there yet, where it will be. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error;
    return join(realPath(dirname(path)), basename(path));
  }
}
