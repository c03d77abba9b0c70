// `npm run bench -- --sizes 1000,10000 --rounds 3 --limit 20 --contestants depesche,depesche-search,hugo,eleventy --out FILE.json`:
// Depesche beside Hugo and plain Eleventy. HUGO=/path/to/hugo takes another binary.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Contestant, Workspace } from './contestants/contestant.ts';
import { createDepesche } from './contestants/depesche.ts';
import { createEleventy } from './contestants/eleventy.ts';
import { createHugo, hugoVersion } from './contestants/hugo.ts';
import { describeMachine } from './machine.ts';
import { measureSize } from './measure-size.ts';
import { type ContestantName, parseOptions, roundsOf, takesPart } from './options.ts';
import type { SizeResults } from './results/results.ts';
import { resultsText } from './results/table.ts';

const options = parseOptions(process.argv.slice(2));
const hugo = hugoVersion();
const makers: Partial<Record<ContestantName, (workspace: Workspace) => Contestant>> = {
  depesche: (workspace) => createDepesche(workspace, false),
  'depesche-search': (workspace) => createDepesche(workspace, true),
  eleventy: createEleventy,
  ...(hugo === undefined ? {} : { hugo: (workspace: Workspace) => createHugo(workspace, hugo) }),
};
const date = new Date().toISOString();
const base = resolve(options.dir ?? tmpdir());
mkdirSync(base, { recursive: true });
const folder = mkdtempSync(join(base, 'depesche-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const sizes: SizeResults[] = [];
const loadNow = () => loadavg()[0] ?? 0;
const before = loadNow();
const results = () => ({
  ...{ date, machine: describeMachine(hugo), load: [before, loadNow()] as const },
  ...{ seed: options.seed, sizes },
});
for (const count of options.sizes) {
  const chosen = options.contestants
    .filter((name) => takesPart(name, count))
    .flatMap((name) => makers[name] ?? []);
  if (chosen.length === 0) {
    console.error(`${count} articles: none of the contestants is installed and takes part at this size`);
    continue;
  }
  const dir = join(folder, String(count));
  const size = await measureSize({
    count,
    seed: options.seed,
    rounds: (name) => roundsOf(name, count, options.rounds),
    limit: options.limit,
    dir,
    makers: chosen,
    onStep: (text) => console.error(text),
    settle,
  });
  sizes.push(size);
  // A large size takes an hour: what the smaller ones have measured is not lost with it.
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(results(), null, 2)}\n`);
}
console.log(resultsText(results()));

/** What the preparation has written goes to the disk before the clock runs, not while it runs. */
function settle(): void {
  if (process.platform !== 'win32') execFileSync('sync');
}
