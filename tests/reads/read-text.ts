// A log's text to what is read of it, without counting.
import assert from 'node:assert/strict';
import { LogReader, type LogReport, type Numbered } from '../../src/reads/read-log.ts';
import type { Counted, Request } from '../../src/reads/request.ts';
import { SiteDays } from '../../src/reads/site-days.ts';

export interface ReadText {
  readonly requests: readonly Request[];
  readonly counted: readonly Counted[];
  readonly numbered: readonly Numbered[];
  readonly report: LogReport;
}

/** Wall clocks are those of Berlin. */
export function readText(log: string | Uint8Array, chunk = Number.POSITIVE_INFINITY): ReadText {
  const requests: Request[] = [];
  const counted: Counted[] = [];
  const numbered: Numbered[] = [];
  let asked: string | undefined;
  const reader = new LogReader(
    {
      wants: (bytes, from, to) => {
        asked = bytes.toString('utf8', from, to);
        return true;
      },
      request: (request) => {
        assert.equal(asked, request.target, 'the target that was asked for last is not the one that came');
        requests.push(request);
      },
      counted: (row) => counted.push(row),
      numbered: (entry) => numbered.push(entry),
    },
    new SiteDays('Europe/Berlin').fromWallClock,
  );
  const bytes = Buffer.from(log);
  for (let at = 0; at < bytes.length; at += chunk) reader.push(bytes.subarray(at, at + chunk));
  reader.end();
  return { requests, counted, numbered, report: reader.report };
}
