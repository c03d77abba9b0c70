// The time at the head of a live blog's entry: `14:32`, `06.12. 00:15`, `2019-12-06 00:15`.
import { clockOf, dayOf, parseMoment } from './dates.ts';
import type { Problem } from './problem.ts';

const expected = '### 14:32 Überschrift, für andere Tage ### 06.12. 00:15 Überschrift';
const clock = String.raw`(\d{1,2})(?::(\d\d)(?!\d)(?:[ \t]*Uhr\b)?|\.(\d\d)[ \t]*Uhr\b)[ \t]*(?:[:–—-][ \t]*)?`;
const germanForm = new RegExp(
  String.raw`^(?:(\d{1,2})\.[ \t]?(\d{1,2})\.(?:[ \t]?(\d{4}))?,?[ \t]+)?${clock}(.*)`,
  's',
);
const isoForm =
  /^(\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?:[ \t]*[+-]\d\d:?\d\d)?)(?![\d:])[ \t]*(?:[:–—-][ \t]+)?(.*)/s;

interface Start {
  /** Of the article, milliseconds since the epoch. */
  readonly published: number;
  readonly hasTime: boolean;
  readonly zone: string;
}

/** When an entry was published and what follows the time; `undefined` for a heading without a time. */
export function entryMoment(
  text: string,
  start: Start,
): { readonly published: number; readonly rest: string } | { readonly problem: Problem } | undefined {
  const written = isoOfHeading(text, start);
  if (written === undefined) return undefined;
  const moment = parseMoment(written.iso, start.zone);
  if (!moment.ok) {
    const { reason, message, remedy } = moment;
    return {
      problem: {
        path: [],
        rule: `date-${reason}`,
        message,
        found: text,
        expected,
        remedy: inHeading(remedy),
      },
    };
  }
  const first = start.hasTime ? start.published : dayStart(start);
  if (moment.millis >= first) return { published: moment.millis, rest: written.rest };
  return { problem: tooEarly(text, written.dated, start) };
}

function isoOfHeading(text: string, start: Start) {
  const iso = isoForm.exec(text);
  if (iso !== null) return { iso: iso[1] ?? '', rest: iso[2] ?? '', dated: true };
  const german = germanForm.exec(text);
  if (german === null) return undefined;
  const [, day, month, year, hour = '', colonMinute, dotMinute, rest = ''] = german;
  const two = (digits: string): string => digits.padStart(2, '0');
  const own = dayOf(start.published, start.zone);
  const date =
    day === undefined || month === undefined
      ? own
      : `${year ?? yearOf(Number(month), own)}-${two(month)}-${two(day)}`;
  return { iso: `${date} ${two(hour)}:${colonMinute ?? dotMinute}`, rest, dated: day !== undefined };
}

/** A date without a year is of the article's year, or of the next one when a live blog sees in the New Year. */
function yearOf(month: number, articleDay: string): number {
  const year = Number(articleDay.slice(0, 4));
  return Number(articleDay.slice(5, 7)) === 12 && month === 1 ? year + 1 : year;
}

function dayStart({ published, zone }: Start): number {
  const moment = parseMoment(dayOf(published, zone), zone);
  return moment.ok ? moment.millis : published;
}

function tooEarly(text: string, dated: boolean, { published, hasTime, zone }: Start): Problem {
  const day = dayOf(published, zone);
  const begin = hasTime ? `${day} ${clockOf(published, zone)}` : day;
  const next = new Date(Date.parse(day) + 86_400_000).toISOString();
  const remedy = dated
    ? 'Berichtigen Sie den Tag des Eintrags oder „date“ des Artikels.'
    : `Gehört der Eintrag zum nächsten Tag, schreiben Sie ### ${next.slice(8, 10)}.${next.slice(5, 7)}. ${text}; sonst setzen Sie „date“ früher.`;
  return {
    path: [],
    rule: 'live-entry-too-early',
    message: 'Der Eintrag ist älter als das Liveblog.',
    found: text,
    expected: `eine Zeit nicht vor ${begin}`,
    remedy,
  };
}

/** A heading of the third level without a time, or an entry of another level. */
export function explainNoTime(text: string, level: number, hasTime: boolean): Problem {
  const remedy = hasTime
    ? `Schreiben Sie ### ${text}.`
    : `Schreiben Sie die Uhrzeit davor, zum Beispiel ### 14:32 ${text}; eine Zwischenüberschrift im Eintrag beginnt mit ####.`;
  return {
    path: [],
    rule: hasTime ? 'live-entry-level' : 'live-entry-time',
    message: hasTime
      ? 'Ein Eintrag des Liveblogs beginnt mit genau drei Rauten.'
      : 'Diesem Eintrag des Liveblogs fehlt die Uhrzeit.',
    found: `${'#'.repeat(level)} ${text}`,
    expected,
    remedy,
  };
}

/** The mistake „no entries“. */
export const missingEntries: Problem = {
  path: ['liveblog'],
  at: 'key',
  rule: 'missing-live-entries',
  message: 'Das Liveblog hat noch keinen Eintrag.',
  expected: `im Text mindestens ein Eintrag: ${expected}`,
  remedy: 'Schreiben Sie einen Eintrag oder löschen Sie das Feld „liveblog“.',
};

/** `Schreiben Sie 2026-10-25 02:30 +01:00 …` → with the heading's mark. */
function inHeading(remedy: string): string {
  return remedy.replace(/\b(?=\d{4}-\d\d-\d\d \d\d:\d\d)/g, '### ');
}
