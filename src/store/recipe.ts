// The versions of code that makes files which are kept by name: they are part of the names, so that caches here and in
// browsers never mix old and new.
import { resolve } from 'node:path';
import { Keys } from '../article/key.ts';
import { LockedPackages } from './locked-packages.ts';
import { SourceGraph } from './source-graph.ts';

const ownProject = resolve(import.meta.dirname, '../..');

/**
 * Names `roots`, what they import within `rooms`, and the packages among that: another version of sharp makes other bytes.
 * What lies elsewhere (errors, hashes) has no part in the bytes, and Node has none.
 *
 * @param roots paths below the project
 * @param rooms folders below the project, with a slash at their end
 */
export function recipeOf(
  roots: readonly string[],
  rooms: readonly string[],
  projectDir = ownProject,
): string {
  const { files, packages } = new SourceGraph(projectDir).reach(roots, (path) =>
    rooms.some((room) => path.startsWith(room)),
  );
  const keys = new Keys().add(new LockedPackages(projectDir).key(packages));
  for (const [path, key] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) keys.add(path).add(key);
  return keys.key.toString(36);
}
