import { type Archive, createArchive } from '../archive/archive.ts';
import { ContentErrors } from '../article/content-error.ts';
import { readSources } from '../content/read-sources.ts';
import { scanFiles } from '../content/scan.ts';
import type { Settings } from '../settings.ts';
import { contentReader } from './read-content.ts';

/**
 * What is visible at `now`, read without any cache and without a site: for commands that run beside the builds.
 *
 * @param now milliseconds since the epoch
 * @throws {ContentErrors} the mistakes of the articles
 */
export async function readArchive(contentDir: string, settings: Settings, now: number): Promise<Archive> {
  const read = contentReader(contentDir, settings, new Map());
  const scan = await scanFiles(contentDir, undefined);
  const { entries, errors } = await readSources(scan, new Map(), async (files) => read(files));
  if (errors.length > 0) throw new ContentErrors(errors);
  return createArchive(
    entries.map(({ article }) => article),
    settings,
    now,
  );
}
