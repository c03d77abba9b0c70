// How often articles were read, for those newspapers that count it; the others pay a look for a folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError } from '../article/content-error.ts';
import type { DayColumns } from '../reads/read-days.ts';

const hasReads = (contentDir: string): boolean => existsSync(join(contentDir, 'reads'));

/** What the days' files say, and what is wrong with them. */
export interface LoadedReads {
  readonly columns?: DayColumns;
  readonly errors: readonly ContentError[];
}

/** What the days' files say. @param version see `RecordVersions` */
export async function loadReads(contentDir: string, cacheDir: string, version: string): Promise<LoadedReads> {
  if (!hasReads(contentDir)) return { errors: [] };
  const { readDays } = await import('../reads/read-days.ts');
  const { columns, errors } = readDays(contentDir, cacheDir, version);
  return { ...someDays(columns), errors };
}

/** What {@link loadReads} has kept. */
export async function storedReads(
  contentDir: string,
  cacheDir: string,
  version: string,
): Promise<DayColumns | undefined> {
  if (!hasReads(contentDir)) return undefined;
  const { keptDays } = await import('../reads/read-days.ts');
  return someDays(keptDays(cacheDir, version)).columns;
}

/** An empty folder, which git does not keep, is as none. */
const someDays = (columns: DayColumns | undefined): Pick<LoadedReads, 'columns'> =>
  columns === undefined || columns.days.length === 0 ? {} : { columns };
