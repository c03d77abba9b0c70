// What git's history says of articles' changes, for those newspapers that show it; the others pay nothing.
import type { Hint } from '../article/content-error.ts';
import type { ChangeLogs } from '../changes/change-logs.ts';
import { newspaperPlace } from '../newspaper/read-newspaper.ts';
import type { Settings } from '../settings.ts';

interface Folders {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly settings: Pick<Settings, 'changeLog'>;
}

/** @param version see `RecordVersions`; the results: no newspaper that wants them, or no git */
export async function loadChanges(
  { contentDir, cacheDir, settings }: Folders,
  version: string,
): Promise<ChangeLogs | undefined> {
  if (!settings.changeLog) return undefined;
  const { changeLogs } = await import('../changes/change-logs.ts');
  return changeLogs(contentDir, cacheDir, version);
}

/** What {@link loadChanges} has kept. */
export async function storedChanges(
  { cacheDir, settings }: Folders,
  version: string,
): Promise<ChangeLogs | undefined> {
  if (!settings.changeLog) return undefined;
  const { keptChangeLogs } = await import('../changes/change-logs.ts');
  return keptChangeLogs(cacheDir, version);
}

/** What keeps articles from saying how they were changed. */
export function changeLogHint({ contentDir, settings }: Folders, logs: ChangeLogs | undefined): Hint[] {
  if (!settings.changeLog) return [];
  const isCut = logs !== undefined && [...logs.values()].includes(null);
  if (logs !== undefined && !isCut) return [];
  return [
    {
      ...newspaperPlace(contentDir, ['changeLog']),
      severity: 'hint',
      rule: 'change-log-history',
      message: isCut
        ? 'Manche Artikel sagen nicht, wie sie geändert wurden: Git hat hier nur den jüngsten Teil der Geschichte.'
        : 'Kein Artikel sagt, wie er geändert wurde: Git kennt diesen Ordner nicht.',
      expected: 'ein Git-Verzeichnis mit seiner ganzen Geschichte',
      remedy: isCut
        ? 'Holen Sie die Geschichte mit „git fetch --unshallow“, auf GitHub mit fetch-depth: 0, auf GitLab mit GIT_DEPTH: 0.'
        : 'Bauen Sie in einem Git-Verzeichnis mit wenigstens einem Commit, oder löschen Sie „changeLog“.',
    },
  ];
}
