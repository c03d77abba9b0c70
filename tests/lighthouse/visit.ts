// One visit of Lighthouse to a page, as a phone on a slow connection.
import lighthouse, { type RunnerResult } from 'lighthouse';

/** 0 to 100. */
export interface Categories {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
}

export interface Visit {
  /** What kind of page: `home`. */
  readonly page: string;
  readonly url: string;
  readonly categories: Categories;
  /** Milliseconds until the largest part of the first window is painted. */
  readonly lcp: number;
  /** Milliseconds for which the page could not have answered the reader. */
  readonly tbt: number;
  /** Cumulative layout shift, without unit. */
  readonly cls: number;
  /** All that was transferred, compressed. */
  readonly bytes: number;
  /** By category: what costs it points. */
  readonly faults: Readonly<Record<keyof Categories, readonly string[]>>;
}

const ids: Record<keyof Categories, string> = {
  performance: 'performance',
  accessibility: 'accessibility',
  bestPractices: 'best-practices',
  seo: 'seo',
};

/**
 * Lighthouse's defaults: a phone of 412 × 823 pixels, simulated slow 4G (150 ms, 1.6 Mbit/s), a processor four times
 * as slow as this one, an empty cache.
 *
 * @param port where a running Chromium listens for DevTools
 * @throws {Error} when the page cannot be loaded
 */
export async function visit(page: string, url: string, port: number): Promise<Visit> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: Object.values(ids),
  });
  if (result === undefined || result.lhr.runtimeError) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse has no result'}`);
  }
  return toVisit(page, url, result.lhr);
}

type Lhr = RunnerResult['lhr'];

function toVisit(page: string, url: string, lhr: Lhr): Visit {
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  return {
    page,
    url,
    categories: each((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100)),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    faults: each((id) => faults(lhr, id)),
  };
}

/** Audits of a category that have weight and are not passed in full. */
function faults(lhr: Lhr, id: string): string[] {
  return (lhr.categories[id]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .flatMap((reference) => lhr.audits[reference.id] ?? [])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ title, displayValue }) => (displayValue ? `${title}: ${displayValue}` : title));
}

function each<Value>(of: (id: string) => Value): Record<keyof Categories, Value> {
  return {
    performance: of(ids.performance),
    accessibility: of(ids.accessibility),
    bestPractices: of(ids.bestPractices),
    seo: of(ids.seo),
  };
}
