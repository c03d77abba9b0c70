// What `npm run bench:reads` measures of ours, in a process of its own: counts a log of generated articles.
import { ReadCounter } from '../../src/reads/count-reads.ts';
import { readLog } from '../../src/reads/read-logs.ts';
import { boundHeap } from '../../src/workers/bound-heap.ts';
import { logArticles, logDay, logHost } from './access-log.ts';

// As the command does.
boundHeap();
const [log = '', folder = ''] = process.argv.slice(2);
const counter = new ReadCounter({
  contentDir: `${folder}/content`,
  cacheDir: `${folder}/cache`,
  settings: { zone: 'Europe/Berlin', siteUrl: `https://${logHost}` },
  articles: logArticles.map((url) => ({ url, aliases: [] })),
  now: logDay + 2 * 86_400_000,
});
const { unreadable } = await readLog(log, counter, counter.fromWallClock);
const { written, requests } = counter.finish();
console.log(
  JSON.stringify({ unreadable, requests, reads: written.reduce((sum, { reads }) => sum + reads, 0) }),
);
