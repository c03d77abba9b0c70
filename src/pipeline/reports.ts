// What a build tells those who deploy: `changes.json` and `next-change.json` in the cache folder.
import { join } from 'node:path';
import { isoOf } from '../article/dates.ts';
import type { NextChange } from '../site/changes-around.ts';
import { prepareWhole } from '../store/whole-file.ts';

export interface Report {
  /** Paths below the output folder, sorted. */
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly next: NextChange | undefined;
  readonly zone: string;
}

/**
 * `changes.json`: `{ "written": [...], "removed": [...] }`, for purges of a CDN or `rclone --files-from`.
 * `next-change.json`: `{ "at": "2019-12-05T14:32:00+01:00", "reason": …, "file": … }`, or `{ "at": null }`.
 */
export function writeReports(cacheDir: string, { written, removed, next, zone }: Report): void {
  const due = next === undefined ? { at: null } : { ...next, at: isoOf(next.at, zone) };
  write(join(cacheDir, 'changes.json'), { written, removed });
  write(join(cacheDir, 'next-change.json'), due);
}

function write(file: string, value: unknown): void {
  prepareWhole(file, `${JSON.stringify(value, null, 1)}\n`)();
}
