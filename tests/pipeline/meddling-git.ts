// A git before the real one, to be imported before whatever runs git: when asked to, it changes the content folder right
// after it has told a scan how that folder looks.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
const dir = mkdtempSync(join(tmpdir(), 'depesche-git-'));
const meddle = join(dir, 'meddle.sh');
const countFile = join(dir, 'count');

/** A scan ends with listing the untracked files, once or, when it lists everything, twice. */
writeFileSync(
  join(dir, 'git'),
  `#!/bin/sh
"${real}" "$@"
code=$?
case "$*" in *--others*)
  if [ -f "${meddle}" ]; then
    count=$(($(cat "${countFile}") - 1))
    echo $count > "${countFile}"
    # The commands that run at the same time are done by then.
    if [ $count -eq 0 ]; then sleep 0.3; sh "${meddle}"; rm "${meddle}"; fi
  fi
esac
exit $code
`,
);
chmodSync(join(dir, 'git'), 0o755);
process.env.PATH = `${dir}:${process.env.PATH}`;
process.on('exit', () => rmSync(dir, { recursive: true }));

/** Runs a shell command right after the next scan. @param listings how often the scan lists the untracked files */
export function afterScan(command: string, listings: 1 | 2): void {
  writeFileSync(countFile, String(listings));
  writeFileSync(meddle, command);
}
