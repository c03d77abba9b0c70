// Which state of the engine a newspaper began with, or has been brought to.

import { newspaperFile } from '../newspaper/read-newspaper.ts';
import { sampleListFile } from '../newspaper/sample.ts';
import type { Git } from './git.ts';

/** Names, in the message of a commit, the version whose files it has, as they were released. */
export const trailer = 'Depesche-Engine';

/** The version in a commit's `package.json`. */
export function versionIn(git: Git, commit: string): string {
  return (JSON.parse(git.run(['show', `${commit}:package.json`])) as { version: string }).version;
}

/**
 * The commit that has the files of the recorded version, unchanged by the newspaper: the one that the last update has
 * put into the history, else the release's tag, else the state in which the newspaper began.
 */
export function recordedVersion(git: Git): string {
  const version = versionIn(git, 'HEAD');
  const updated = git.run([
    'log',
    '--format=%H',
    '--max-count=1',
    `--grep=^${trailer}: ${escaped(version)}$`,
    'HEAD',
  ]);
  if (updated !== '') return updated;
  return (
    git.try(['rev-parse', '--verify', '--quiet', `v${version}^{commit}`]) ??
    beginning(git) ??
    oldest(git, version)
  );
}

const escaped = (text: string): string => text.replace(/[.+]/g, '\\$&');

/** The last commit before `newspaper.yaml` was another one than the sample's. */
function beginning(git: Git): string | undefined {
  const path = `content/${newspaperFile}`;
  const commits = git
    .run(['log', '--reverse', '--format=%H', '--', path])
    .split('\n')
    .filter((id) => id !== '');
  for (const commit of commits) {
    const own = git.try(['rev-parse', `${commit}:${path}`]);
    const list = git.try(['show', `${commit}:${sampleListFile}`]);
    if (own === undefined || list === undefined) continue;
    if ((JSON.parse(list) as Record<string, string>)[path] === own) continue;
    return git.try(['rev-parse', '--verify', '--quiet', `${commit}~1`]) ?? commit;
  }
  return undefined;
}

/** The first commit of the version: what was changed since counts as the newspaper's own, so that none of it is lost. */
function oldest(git: Git, version: string): string {
  const commits = git.run(['log', '--reverse', '--format=%H', '--', 'package.json']).split('\n');
  return commits.find((commit) => versionIn(git, commit) === version) ?? git.run(['rev-parse', 'HEAD']);
}
