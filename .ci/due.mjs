// Whether a build by the clock has anything to do: `node .ci/due.mjs [next-change.json] [now]`, before `npm ci`, without packages.
// Prints `due=true` or `due=false` (for GitHub’s $GITHUB_OUTPUT); ends with 77 when nothing is due (for GitLab’s allow_failure).
import { existsSync, readFileSync } from 'node:fs';

const [file = '.cache/depesche/next-change.json', now = new Date().toISOString()] = process.argv.slice(2);

/** Without a file, or with one that nobody understands, a build is the safe answer: it does nothing needless. */
function isDue() {
  if (!existsSync(file)) return true;
  try {
    const { at } = JSON.parse(readFileSync(file, 'utf8'));
    if (at === null) return false;
    const instant = Date.parse(at);
    return Number.isNaN(instant) || instant <= Date.parse(now);
  } catch {
    return true;
  }
}

const due = isDue();
console.log(`due=${due}`);
process.exitCode = due ? 0 : 77;
