// Watches folders with all below them: one watch a folder, not one a file, so that 10,000 articles cost 130 of them.
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** A change within this time of another belongs to it: editors write, rename and touch. Milliseconds. */
const quiet = 30;

/**
 * Calls `onChange` once after each burst of changes. Files beginning with a dot or ending in `~` are editors' own.
 *
 * @param paths folders or single files; those that do not exist are left out
 * @returns stops watching
 */
export function watchFolders(paths: readonly string[], onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const changed = (dir: string) => (_event: string, name: string | null) => {
    if (name !== null && /^\.|~$/.test(name)) return;
    if (name !== null) {
      const path = join(dir, name);
      // Vim tries whether it may write with a file of digits; a folder of digits is a month.
      if (/^\d+$/.test(name) && !isFolder(path)) return;
      add(path);
    }
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  };
  const add = (path: string): void => {
    if (!isFolder(path) || watchers.has(path)) return;
    const watcher = watch(path, changed(path));
    watchers.set(path, watcher);
    // A folder that is removed ends its own watch.
    watcher.on('error', () => watchers.delete(path));
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) add(join(path, entry.name));
    }
  };
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) add(path);
    else if (stats !== undefined) {
      watchers.set(
        path,
        watch(path, () => changed('')('change', null)),
      );
    }
  }
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
