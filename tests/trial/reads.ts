// `npm run reads:trial -- DIR`: what the counter of reads makes of foreign logs, a line a file, such as the samples of
// Matomo's importer (matomo-org/matomo-log-analytics, tests/logs), GoatCounter's (arp242/goatcounter, pkg/logscan/testdata)
// and Elastic's (elastic/examples, „Common Data Formats“). Nothing is written.
import { relative, resolve } from 'node:path';
import { escaped } from '../../src/commands/run-count.ts';
import { filesBelow } from '../../src/content/files-below.ts';
import { readLog } from '../../src/reads/read-logs.ts';
import type { Counted, Request } from '../../src/reads/request.ts';
import { refusal } from '../../src/reads/rule.ts';
import { SiteDays } from '../../src/reads/site-days.ts';

const [dir] = process.argv.slice(2);
if (dir === undefined) {
  console.error('npm run reads:trial -- DIR');
  process.exit(2);
}
const folder = resolve(dir);
const days = new SiteDays('Europe/Berlin');
const cells = (values: readonly (string | number)[]): void =>
  console.log(
    values
      .map((value, index) =>
        index < 1 ? String(value).padEnd(34) : String(value).padStart(index < 4 ? 9 : 0),
      )
      .join(' '),
  );

cells(['file', 'lines', 'requests', 'unread', 'formats · pages of people · the first one']);
for (const name of filesBelow(folder).sort()) {
  let requests = 0;
  let people = 0;
  let first: Request | Counted | undefined;
  const log = await readLog(
    resolve(folder, name),
    {
      wants: () => true,
      request(request) {
        requests++;
        first ??= request;
        const hosts = new Set([request.host ?? ''].map((host) => host.toLowerCase().replace(/:\d+$/, '')));
        const plain = { ...request, target: request.target.replace(/^\w+:\/\/[^/]*/, '') };
        if (refusal(plain, { hosts, now: Date.now() }) === undefined) people++;
      },
      counted(row) {
        requests++;
        first ??= row;
      },
      numbered: () => requests++,
    },
    days.fromWallClock,
  );
  const { lines, unreadable, formats, broken, examples } = log;
  const kinds = [...formats].map(([format, count]) => `${format} ${count}`).join(', ');
  cells([
    relative(folder, resolve(folder, name)),
    lines,
    requests,
    unreadable,
    ` ${kinds}${broken === undefined ? '' : ` BROKEN: ${broken}`} · ${people} · ${about(first)}`,
  ]);
  for (const { line, text } of examples) console.log(`    line ${line}: ${escaped(text)}`);
}

function about(first: Request | Counted | undefined): string {
  if (first === undefined) return '–';
  if ('tool' in first) return `${first.tool} ${first.day ?? '?'} ${escaped(first.target)} ${first.reads}`;
  const { at, method, target, status, host = '–', address, agent = '–' } = first;
  return escaped(
    [new Date(at).toISOString(), address, host, method, target.slice(0, 60), status, agent.slice(0, 40)].join(
      ' ',
    ),
  );
}
