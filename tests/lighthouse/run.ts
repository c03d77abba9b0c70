// `npm run lighthouse -- --site _site --visits 3 --out FILE.json`: Lighthouse's judgement of a built site, served on
// loopback and compressed as hosts do it. Fails when a category stays below the gate.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../browser/browser.ts';
import { freePort } from '../browser/free-port.ts';
import { pageKinds } from '../browser/page-kinds.ts';
import { StaticServer } from '../browser/static-server.ts';
import { best, failures, passes, table } from './gate.ts';
import { type Visit, visit } from './visit.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: '_site' },
    /** At most so many for each page: one that passes ends them. */
    visits: { type: 'string', default: '3' },
    out: { type: 'string' },
  },
});
const server = new StaticServer(resolve(values.site), { compresses: true });
await server.start();
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);
try {
  const visits: Visit[] = [];
  for (const [page, path] of await pages()) {
    visits.push(await visitUntilPassed(page, server.origin + path));
  }
  console.log(table(visits));
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(visits, null, 2)}\n`);
  const failed = visits.flatMap(failures);
  if (failed.length > 0) {
    console.error(`\n${failed.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.stop();
}

/** Of the kinds that readers open most, one each; of articles the newest with a picture. */
async function pages(): Promise<(readonly [page: string, path: string])[]> {
  const site = resolve(values.site);
  const kinds = (await pageKinds(site)).filter(([kind]) => ['home', 'section', 'search'].includes(kind));
  const articles = globSync('[0-9]*/*/*/[!i]*.html', { cwd: site }).sort().reverse();
  const illustrated = articles.find((file) =>
    readFileSync(join(site, file), 'utf8').includes('fetchpriority="high"'),
  );
  return illustrated === undefined ? kinds : [...kinds, ['article with picture', `/${illustrated}`]];
}

async function visitUntilPassed(page: string, url: string): Promise<Visit> {
  const visits: Visit[] = [];
  do {
    visits.push(await visit(page, url, port));
  } while (!visits.some(passes) && visits.length < Number(values.visits));
  return best(visits) as Visit;
}
