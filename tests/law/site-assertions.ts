// What must hold of the sites that two builds leave.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildResult } from '../../src/pipeline/build-options.ts';
import { difference, type SiteFile } from './site-files.ts';
import type { SiteFolders } from './workshop.ts';

type Site = ReadonlyMap<string, SiteFile>;

/** The same names and the same bytes. */
export function assertSame(a: Site, b: Site, which: string): void {
  assert.deepEqual(difference(a, b), { written: [], removed: [] }, `${which} differ`);
}

/** The build tells all that it changed and nothing else, and has left alone the files that stay. */
export function assertReported(
  { cacheDir }: SiteFolders,
  { written, removed }: Pick<BuildResult, 'written' | 'removed'>,
  before: Site,
  after: Site,
): void {
  assert.deepEqual({ written, removed }, difference(before, after), 'what the build says of itself');
  const report: unknown = JSON.parse(readFileSync(join(cacheDir, 'changes.json'), 'utf8'));
  assert.deepEqual(report, { written, removed }, 'changes.json');
  const told = new Set([...written, ...removed]);
  const rewritten = [...before].filter(
    ([path, file]) => !told.has(path) && after.get(path)?.written !== file.written,
  );
  assert.deepEqual(
    rewritten.map(([path]) => path),
    [],
    'files that were written without need',
  );
}
