// A small newspaper's counter in a temporary folder, which takes logs as texts.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableArticle } from '../../src/reads/article-paths.ts';
import { type CountOptions, type CountResult, ReadCounter } from '../../src/reads/count-reads.ts';
import { LogReader } from '../../src/reads/read-log.ts';

export const articles: readonly ReadableArticle[] = ['a', 'b', 'c', 'd'].map((slug) => ({
  url: `/2026/11/20/${slug}.html`,
  aliases: [`/alt/${slug}`],
}));

export interface Counter {
  readonly folder: string;
  /** One run of the command, with these logs. */
  run(logs: readonly (string | Uint8Array)[], options?: Partial<CountOptions>): CountResult;
  /** The files of days, by name. */
  files(): Record<string, string>;
  remove(): void;
}

export function aCounter(given: Partial<CountOptions> = {}): Counter {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-reads-'));
  const contentDir = join(folder, 'content');
  return {
    folder,
    run(logs, options = {}) {
      const counter = new ReadCounter({
        contentDir,
        cacheDir: join(folder, 'cache'),
        settings: { zone: 'Europe/Berlin', siteUrl: 'https://bote.example' },
        articles,
        now: Date.parse('2026-11-28T12:00:00Z'),
        ...given,
        ...options,
      });
      for (const log of logs) {
        const reader = new LogReader(counter, counter.fromWallClock);
        reader.push(Buffer.from(log));
        reader.end();
      }
      // The state lies beside content, which the first run makes.
      return counter.finish();
    },
    files() {
      const names = filesBelow(join(contentDir, 'reads'));
      return Object.fromEntries(
        names.sort().map((name) => [name, readFileSync(join(contentDir, 'reads', name), 'utf8')]),
      );
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function filesBelow(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1));
  } catch {
    return [];
  }
}

/** A line of the combined format. @param time ISO 8601 with an offset */
export function line(
  target: string,
  time = '2026-11-24T10:00:00+01:00',
  {
    address = '192.0.2.7',
    agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  } = {},
): string {
  const date = new Date(time);
  const month = date.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  const [day, clock] = date.toISOString().split(/[T.]/);
  const [year, , dayOfMonth] = (day ?? '').split('-');
  return `${address} - - [${dayOfMonth}/${month}/${year}:${clock} +0000] "GET ${target} HTTP/1.1" 200 5316 "-" "${agent}"\n`;
}
