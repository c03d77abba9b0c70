// What a build has done to an output folder: compared from outside, whatever the build says itself.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface FileState {
  /** Time stamp and size: what rsync, rclone and their like compare. */
  readonly stamp: string;
  readonly hash: string;
}

/** By path below the output folder, with `/`. */
export type OutputSnapshot = ReadonlyMap<string, FileState>;

export interface OutputChange {
  /** Files that are new, gone, or differ in time stamp or size: what a synchronisation transfers. */
  readonly touched: number;
  /** Files that are new, gone, or differ in bytes: what readers' caches have to fetch again. */
  readonly changed: number;
}

/** Reads every file; a missing folder is an empty one. */
export function takeSnapshot(dir: string): OutputSnapshot {
  const files = new Map<string, FileState>();
  for (const path of outputFiles(dir)) {
    const file = join(dir, path);
    const { mtimeMs, size } = statSync(file);
    files.set(path, {
      stamp: `${mtimeMs} ${size}`,
      hash: createHash('sha1').update(readFileSync(file)).digest('base64'),
    });
  }
  return files;
}

export function compareSnapshots(before: OutputSnapshot, after: OutputSnapshot): OutputChange {
  let touched = 0;
  let changed = 0;
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(path);
    const now = after.get(path);
    if (old?.stamp !== now?.stamp) touched++;
    if (old?.hash !== now?.hash) changed++;
  }
  return { touched, changed };
}

/** Paths of all files below the folder, with `/`. */
export function outputFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}
