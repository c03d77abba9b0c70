// What the build would say of a picture later, for commands that are given one.
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Why a file is no picture that can be shown, and what to do, in German; undefined for one that can, and where there is no
 * such file. Sharp is loaded only here.
 */
export async function brokenPicture(path: string): Promise<string | undefined> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const [{ inspectPictures }, { explainPicture }] = await Promise.all([
    import('../images/inspect.ts'),
    import('../site/picture-messages.ts'),
  ]);
  const name = basename(path);
  const { problems } = await inspectPictures(dirname(resolve(path)), [name], new Map());
  const problem = problems.get(name);
  if (problem === undefined) return undefined;
  const { message, remedy } = explainPicture(problem);
  return `${message} ${remedy}`;
}
