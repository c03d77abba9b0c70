// The newsroom's repository as its editors and its CI service have it: an origin and a clone to build from.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveAway } from './move-away.ts';

export interface ContentRepository {
  readonly contentDir: string;
  /** Commits everything below the content folder and pushes it to the origin. */
  commit(message: string): void;
  /** Clones anew into the same folder, so that every file has a new time stamp, as on a CI service. */
  checkOutAnew(): void;
}

/** Makes a repository below `dir` whose content folder `fill` has written. */
export function createContentRepository(dir: string, fill: (contentDir: string) => void): ContentRepository {
  const clone = join(dir, 'repository');
  const origin = join(dir, 'origin.git');
  const contentDir = join(clone, 'content');
  mkdirSync(contentDir, { recursive: true });
  fill(contentDir);
  git(clone, 'init', '--quiet', '--initial-branch=main');
  commitAll(clone, 'All articles');
  git(dir, 'clone', '--quiet', '--bare', clone, origin);
  // A push makes the origin tidy up in the background, by its own settings: clones would lose files under their hands.
  git(origin, 'config', 'gc.auto', '0');
  git(origin, 'config', 'receive.autogc', 'false');
  git(clone, 'remote', 'add', 'origin', origin);
  return {
    contentDir,
    commit: (message) => {
      commitAll(clone, message);
      git(clone, 'push', '--quiet', 'origin', 'main');
    },
    checkOutAnew: () => {
      moveAway(clone);
      git(dirname(clone), 'clone', '--quiet', origin, clone);
    },
  };
}

function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', `--message=${message}`);
}

/** Neither the user's settings nor signing keys nor housekeeping in the background take part. */
function git(folder: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org'];
  const quiet = ['-c', 'commit.gpgsign=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
  execFileSync('git', [...identity, ...quiet, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
