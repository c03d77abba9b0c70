// Logs to the files of days, see `day-state.ts` for why it does not matter in which order, and how often, they are read.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../content/refusal.ts';
import type { Settings } from '../settings.ts';
import { basePath } from '../settings.ts';
import { ArticlePaths, type ReadableArticle, robots } from './article-paths.ts';
import { isDay, mostReads, readDay, writeDay } from './day-file.ts';
import { DayState, dueDays, forgetDay, knownDays } from './day-state.ts';
import { readFolded } from './fold.ts';
import type { LogSink, Numbered } from './read-log.ts';
import { readerId } from './readers.ts';
import type { Counted, Request } from './request.ts';
import { isRobot } from './robots.ts';
import { isClockRight, isOwnHost, plainHost, type Refused, refusal } from './rule.ts';
import { SiteDays } from './site-days.ts';

export interface CountOptions {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly settings: Pick<Settings, 'zone' | 'siteUrl'>;
  readonly articles: readonly ReadableArticle[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Under which names the site is read besides its own. */
  readonly hosts?: readonly string[];
  /** Of exports that do not say which day they are of. */
  readonly day?: string | undefined;
  /** Whether past days are closed at once. */
  readonly closes?: boolean;
}

export interface CountResult {
  /** Days whose file has changed, and how often articles were read on each. */
  readonly written: readonly { readonly day: string; readonly reads: number }[];
  /** Days that the logs were about, also those whose file stays as it is. */
  readonly days: readonly string[];
  readonly closed: readonly string[];
  /** Requests for articles that may count. */
  readonly requests: number;
  /** Requests for articles that are no reads, by reason. */
  readonly refused: ReadonlyMap<Refused, number>;
  /** Hosts that are not the site's, the most frequent ones. */
  readonly otherHosts: readonly string[];
  /** Rows of exports that name no day. */
  readonly withoutDay: number;
  /** Requests and rows of days that are in the articles' own `reads` already. */
  readonly folded: number;
}

/** A day is closed when it, and the last change of what is known of it, are so long ago: its secret is forgotten then. */
export const openMillis = 7 * 24 * 60 * 60_000;

/** Where what is known of open days lies. */
export const stateDir = (cacheDir: string): string => join(cacheDir, 'reads');

/** Takes what logs say, in any order; {@link ReadCounter.finish} writes the days' files. */
export class ReadCounter implements LogSink {
  readonly #options: CountOptions;
  readonly #paths: ArticlePaths;
  readonly #days: SiteDays;
  readonly #hosts: ReadonlySet<string>;
  readonly #dir: string;
  /** Days before this one are not counted any more. */
  readonly #from: string;
  readonly #states = new Map<string, DayState>();
  readonly #refused = new Map<Refused, number>();
  readonly #otherHosts = new Map<string, number>();
  readonly #pages = new Map<number, string>();
  readonly #hours = new Map<string, Map<number, number>>();
  #requests = 0;
  #withoutDay = 0;
  #folded = 0;
  #wanted = -1;

  /** @throws {Refusal} while days are being folded */
  constructor(options: CountOptions) {
    this.#options = options;
    const folded = readFolded(options.contentDir);
    if (folded?.pending !== undefined) {
      throw new Refusal(
        'Das Einrechnen alter Tage wurde unterbrochen; beenden Sie es mit „npm run reads:fold“.',
      );
    }
    this.#from = folded?.before ?? '';
    const { settings, articles, cacheDir, hosts = [] } = options;
    this.#paths = new ArticlePaths(articles, basePath(settings));
    this.#days = new SiteDays(settings.zone);
    this.#hosts = new Set([new URL(settings.siteUrl).host, ...hosts].map(plainHost));
    this.#dir = stateDir(cacheDir);
    mkdirSync(this.#dir, { recursive: true, mode: 0o700 });
  }

  /** See `LogReader`. */
  get fromWallClock(): (wallTime: number) => number {
    return this.#days.fromWallClock;
  }

  readonly wants = (bytes: Buffer, from: number, to: number): boolean => {
    this.#wanted = this.#paths.find(bytes, from, to);
    return this.#wanted !== -1;
  };

  request(request: Request): void {
    // It is the one that was just asked for.
    const number = this.#wanted;
    if (number === robots) {
      this.#robot(request);
      return;
    }
    const url = this.#paths.urls[number];
    if (url === undefined) return;
    const reason = refusal(request, { hosts: this.#hosts, now: this.#options.now });
    if (reason !== undefined) {
      this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1);
      if (reason === 'host') this.#otherHost(request);
      return;
    }
    this.#requests++;
    this.#add(request, url);
  }

  counted({ tool, day = this.#options.day, target, host, reads }: Counted): void {
    const url = this.#urlOf(target);
    if (
      url === undefined ||
      !(reads > 0 && reads <= mostReads) ||
      !isOwnHost({ target, ...(host === undefined ? {} : { host }) }, this.#hosts)
    )
      return;
    if (day === undefined || !isDay(day)) this.#withoutDay++;
    else if (day < this.#from) this.#folded++;
    else if (day <= this.#days.dayOf(this.#options.now)) this.#state(day).addCounted(tool, url, reads);
  }

  numbered(entry: Numbered): void {
    if ('target' in entry) {
      this.#pages.set(entry.page, entry.target);
      return;
    }
    const day = this.#days.dayOf(entry.at);
    const counts = this.#hours.get(day) ?? new Map<number, number>();
    this.#hours.set(day, counts.set(entry.page, (counts.get(entry.page) ?? 0) + entry.reads));
  }

  /** Writes the days. Killed on the way, the next run ends it. */
  finish(): CountResult {
    for (const [day, counts] of this.#hours) {
      for (const [page, reads] of counts) {
        const target = this.#pages.get(page);
        if (target !== undefined) this.counted({ tool: 'goatcounter', day, target, reads });
      }
    }
    for (const day of dueDays(this.#dir)) if (isDay(day) && day >= this.#from) this.#state(day);
    const { contentDir } = this.#options;
    const written: { day: string; reads: number }[] = [];
    const days = [...this.#states.keys()].sort();
    for (const day of days) {
      const state = this.#state(day);
      const reads = state.settle(this.#options.now);
      if (writeDay(contentDir, day, reads)) {
        written.push({ day, reads: [...reads.values()].reduce((sum, count) => sum + count, 0) });
      }
      state.done();
    }
    return {
      written,
      days,
      closed: this.#close(),
      requests: this.#requests,
      refused: this.#refused,
      otherHosts: [...this.#otherHosts]
        .sort(([, a], [, b]) => b - a)
        .map(([host]) => host)
        .slice(0, 3),
      withoutDay: this.#withoutDay,
      folded: this.#folded,
    };
  }

  #close(): string[] {
    const { now, closes = false } = this.#options;
    const today = this.#days.dayOf(now);
    const lastOpen = this.#days.dayOf(now - openMillis);
    const closed = knownDays(this.#dir)
      .filter(({ day, changed }) => (closes ? day < today : day < lastOpen && changed < now - openMillis))
      .map(({ day }) => day);
    for (const day of closed) forgetDay(this.#dir, day);
    return closed;
  }

  /** Whoever asks for it is known as one that reads nothing, should it call itself a browser. */
  #robot(request: Request): void {
    const { agent, at } = request;
    if (agent !== undefined && isRobot(agent)) return;
    if (isOwnHost(request, this.#hosts) && isClockRight(at, this.#options.now)) this.#add(request, undefined);
  }

  #add({ address, agent, at, elsewhere }: Request, url: string | undefined): void {
    const day = this.#days.dayOf(at);
    if (day < this.#from) {
      if (url !== undefined) this.#folded++;
      return;
    }
    const state = this.#state(day);
    state.add(readerId(state.secret, address, agent), url, at, elsewhere === true);
  }

  #state(day: string): DayState {
    let state = this.#states.get(day);
    if (state === undefined) {
      const { contentDir } = this.#options;
      state = new DayState(this.#dir, day, () => readDay(contentDir, day));
      this.#states.set(day, state);
    }
    return state;
  }

  #urlOf(target: string): string | undefined {
    const bytes = Buffer.from(target);
    return this.#paths.urls[this.#paths.find(bytes, 0, bytes.length)];
  }

  #otherHost({ host, target }: Request): void {
    const named = plainHost(/^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(target)?.[1] ?? host ?? '').slice(0, 100);
    if (this.#otherHosts.has(named) || this.#otherHosts.size < 1000) {
      this.#otherHosts.set(named, (this.#otherHosts.get(named) ?? 0) + 1);
    }
  }
}
