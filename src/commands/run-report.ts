// What `npm run reads:report` prints and writes.

import { mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { DateTime } from 'luxon';
import { type ReadsReportProps, readsReport } from '../../layouts/reads-report.ts';
import { ContentErrors } from '../article/content-error.ts';
import { germanCount } from '../article/german-count.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { stateDir } from '../reads/count-reads.ts';
import { knownDays, readSeconds } from '../reads/day-state.ts';
import { dayColumns } from '../reads/read-days.ts';
import { type Growth, type ReportNumbers, reportNumbers } from '../reads/report-numbers.ts';
import type { Settings } from '../settings.ts';
import { reportArticles } from '../site/readable-articles.ts';
import { prepareWhole } from '../store/whole-file.ts';

interface ReportArguments {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
  /** Absolute path of the page. */
  readonly file: string;
}

/** @throws {ContentErrors} for damaged files of days */
export async function runReport({ contentDir, cacheDir, projectDir, file }: ReportArguments): Promise<void> {
  const settings = readNewspaper(contentDir);
  const { columns, errors } = dayColumns(contentDir);
  if (errors.length > 0) throw new ContentErrors(errors);
  const articles = await reportArticles({ contentDir, cacheDir, projectDir, settings });
  const numbers = reportNumbers(articles, columns);
  const props = propsOf(numbers, hoursOf(stateDir(cacheDir), settings.zone), settings);
  console.log(tableOf(props));
  mkdirSync(dirname(file), { recursive: true });
  prepareWhole(file, readsReport(props))();
  console.log(`\nAls Seite: ${relative(process.cwd(), file)}`);
}

/** Reads by the hour of the newspaper's clocks, as far as days are not closed. */
function hoursOf(dir: string, zone: string): number[] {
  const hours = new Array<number>(24).fill(0);
  const known = new Map<number, number>();
  for (const { day } of knownDays(dir)) {
    for (const second of readSeconds(dir, day)) {
      const quarter = Math.floor(second / 900);
      const hour = known.get(quarter) ?? DateTime.fromSeconds(second, { zone }).hour;
      known.set(quarter, hour);
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
  }
  return hours;
}

/** What the report shows. @param hours reads in each hour of the day, from 0 */
export function propsOf(
  numbers: ReportNumbers,
  hours: readonly number[],
  { name, sections, siteUrl }: Pick<Settings, 'name' | 'sections' | 'siteUrl'>,
): ReadsReportProps {
  const { last, days } = numbers;
  const sectionName = (slug: string): string =>
    sections.find((section) => section.slug === slug)?.name ?? slug;
  return {
    name,
    until: last === undefined ? 'noch nichts gezählt' : `bis ${german(last)}`,
    totals: totalsOf(numbers),
    days: bars(days.map((entry) => ({ label: german(entry.day), reads: entry.reads }))),
    sections: bars(
      numbers.sections.map(({ slug, now, before }) => ({
        label: sectionName(slug),
        reads: now,
        change: changeOf({ now, before }),
      })),
    ),
    hours: hours.some((reads) => reads > 0)
      ? bars(hours.map((reads, hour) => ({ label: `${hour} Uhr`, reads })))
      : [],
    lists: listsOf(numbers, siteUrl),
  };
}

/** With their share of the longest, in percent. */
function bars<Entry extends { readonly reads: number }>(entries: readonly Entry[]) {
  const longest = Math.max(1, ...entries.map(({ reads }) => reads));
  return entries.map(({ reads, ...entry }) => ({
    ...entry,
    value: germanCount(reads),
    share: Math.round((reads / longest) * 1000) / 10,
  }));
}

const totalsOf = ({ last, all, day, week, month }: ReportNumbers): ReadsReportProps['totals'] => [
  {
    label: last === undefined ? 'Letzter Tag' : german(last),
    value: germanCount(day.now),
    change: changeOf(day),
  },
  { label: 'Sieben Tage', value: germanCount(week.now), change: changeOf(week) },
  { label: 'Vier Wochen', value: germanCount(month.now), change: changeOf(month) },
  { label: 'Insgesamt', value: germanCount(all) },
];

/** Lists of articles, without empty ones. */
function listsOf({ week10, rising10, all10 }: ReportNumbers, siteUrl: string): ReadsReportProps['lists'] {
  const linked = ({ title, url }: { readonly title: string; readonly url: string }) => ({
    label: title,
    url: siteUrl + url,
  });
  const growing = ({ article, now, before }: ReportNumbers['week10'][number]) => ({
    ...linked(article),
    reads: now,
    change: changeOf({ now, before }),
  });
  const whole = ({ article, reads }: ReportNumbers['all10'][number]) => ({ ...linked(article), reads });
  return [
    { title: 'Meistgelesen in sieben Tagen', lines: bars(week10.map(growing)) },
    { title: 'Am meisten zugelegt in sieben Tagen', lines: bars(rising10.map(growing)) },
    { title: 'Meistgelesen insgesamt', lines: bars(all10.map(whole)) },
  ].filter(({ lines }) => lines.length > 0);
}

/** `+12 %`, `−3 %`; `neu` where there was nothing before. */
function changeOf({ now, before }: Growth): string {
  if (before === 0) return now === 0 ? '±0 %' : 'neu';
  const percent = Math.round(((now - before) / before) * 100);
  return percent === 0 ? '±0 %' : `${percent > 0 ? '+' : '−'}${germanCount(Math.abs(percent))} %`;
}

const german = (day: string): string => day.split('-').reverse().join('.');

function tableOf({ name, until, totals, sections, lists }: ReadsReportProps): string {
  const row = (label: string, value: string, change = ''): string =>
    `  ${value.padStart(9)} ${change.padStart(8)}  ${label}`;
  return [
    `${name}: wie oft gelesen wurde, ${until}`,
    ...totals.map(({ label, value, change }) => row(label, value, change)),
    ...(sections.length === 0 ? [] : ['Nach Ressort, in vier Wochen']),
    ...sections.map(({ label, value, change }) => row(label, value, change)),
    ...lists.flatMap(({ title, lines }) => [
      title,
      ...lines.map(({ label, value, change }) => row(label.slice(0, 80), value, change)),
    ]),
  ].join('\n');
}
