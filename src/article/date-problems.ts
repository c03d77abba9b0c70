// What editors are told about dates that cannot be read: each text proposes the right writing.

/** Why a date could not be read; the texts are German and end up in a ContentError. */
export interface DateProblem {
  readonly ok: false;
  /** `form`: not a date we know; `day`, `clock`: impossible; `gap`, `overlap`: the hour of a change of clocks. */
  readonly reason: 'form' | 'day' | 'clock' | 'gap' | 'overlap';
  readonly message: string;
  readonly expected: string;
  readonly remedy: string;
}

const wanted = 'ein Tag wie 2019-12-05, auf Wunsch mit Uhrzeit wie 2019-12-05 14:32';
const monthNames = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const two = (value: string | number): string => String(value).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** For a text that has no known form: proposes the ISO writing of German and other common forms. */
export function explainForm(written: string): DateProblem {
  const better = isoProposal(written);
  const impossible = better === undefined ? germanDay(written) : undefined;
  if (impossible !== undefined) return impossible;
  return {
    ok: false,
    reason: 'form',
    message: `„${written}“ ist keine lesbare Zeitangabe.`,
    expected: wanted,
    remedy:
      better === undefined
        ? 'Schreiben Sie Jahr, Monat und Tag mit Bindestrichen: 2019-12-05.'
        : `Schreiben Sie ${better}.`,
  };
}

/** `31.11.2026`: written in German, and no day at all. */
function germanDay(written: string): DateProblem | undefined {
  const [day, month, year] = (
    /^(\d{1,2})[./-]\s*(\d{1,2})[./-]\s*(\d{4})(?!\d)/.exec(written.replace(before, ''))?.slice(1) ?? []
  ).map(Number);
  if (day === undefined || month === undefined || year === undefined || month < 1 || month > 12)
    return undefined;
  const last = daysIn(year, month);
  if (day <= last || day > 31) return undefined;
  return noSuchDay(
    written,
    `${daysOf(year, month)} Schreiben Sie zum Beispiel ${year}-${two(month)}-${last}.`,
  );
}

const noSuchDay = (written: string, remedy: string): DateProblem => ({
  ok: false,
  reason: 'day',
  message: `Den Tag „${written}“ gibt es nicht.`,
  expected: wanted,
  remedy,
});

const daysOf = (year: number, month: number): string =>
  `Dieser Monat hat die Tage 01 bis ${daysIn(year, month)}.`;

/** What people put before a date: `bis 24.11.2026`, `Freitag, 20. Nov. 2026`, `„2026-11-20“`. */
const before =
  /^["'„“”»«‚‘’]?(?:(?:bis|ab|am|seit|vom|zum) )?(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)(?:[a-z]*tag|ttwoch|nnabend)?[.,]{0,2} )?(?:de[nmr] )?/iu;

/** `2019-12-05 14:32` for `5.12.2019, 14.32 Uhr` and its like; undefined when that would be guessing. */
export function isoProposal(given: string): string | undefined {
  // Dashes of a word processor are no hyphens.
  const written = given
    .replace(before, '')
    .replace(/["'“”»«‘’]$/u, '')
    .replace(/[‐‑‒–—−]/g, '-');
  const short = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d\d)(?![\d:.])(.*)$/.exec(written);
  if (short) return assemble(`${Number(short[3]) < 70 ? 20 : 19}${short[3]}`, short[2], short[1], short[4]);
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)(.*)$/.exec(written);
  if (slashes) {
    const [, first, second, year, rest] = slashes;
    // 05/12 is the fifth of December to some and the twelfth of May to others.
    if (Number(first) > 12) return assemble(year, second, first, rest);
    return Number(second) > 12 || first === second ? assemble(year, first, second, rest) : undefined;
  }
  const numeric = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})(?!\d)(.*)$/.exec(written);
  if (numeric) return assemble(numeric[3], numeric[2], numeric[1], numeric[4]);
  const named = /^(\d{1,2})\.?\s*([a-zä]{3})[a-zä]*\.?\s+(\d{4})(?!\d)(.*)$/i.exec(written);
  if (named) {
    const month = monthNames.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return month === 0 ? undefined : assemble(named[3], String(month), named[1], named[4]);
  }
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(written);
  if (yearFirst) return assemble(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst[4]);
  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(written);
  return digits ? assemble(digits[1], digits[2], digits[3], '') : undefined;
}

function assemble(year = '', month = '', day = '', rest = ''): string | undefined {
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined;
  const clock =
    /(\d{1,2})[:.h](\d\d)(?!\d)/i.exec(rest) ?? /(\d{1,2})()\s*(?:Uhr|h\b|[ap]\.?m\b)/i.exec(rest);
  const date = `${year}-${two(month)}-${two(day)}`;
  if (clock === null || Number(clock[1]) > 23 || Number(clock[2]) > 59) return date;
  return `${date} ${two(hoursOf(Number(clock[1]), rest))}:${two(clock[2] ?? '')}`;
}

/** `5:30 pm` is half past seventeen, `12:15 am` a quarter past midnight. */
function hoursOf(hours: number, rest: string): number {
  const half = /\d\s*([ap])\.?m\b/i.exec(rest)?.[1]?.toLowerCase();
  if (half === undefined || hours > 12) return hours;
  return (hours % 12) + (half === 'p' ? 12 : 0);
}

/** For a day that no calendar has, such as 2019-02-30. */
export function explainDay(written: string, year: number, month: number, day: number): DateProblem {
  const swapped = month > 12 && month <= 31 && day >= 1 && day <= 12;
  const knownMonth = month >= 1 && month <= 12 && year >= 1000;
  return noSuchDay(
    written.slice(0, 10),
    swapped
      ? `Schreiben Sie erst den Monat, dann den Tag: ${written.slice(0, 4)}-${two(day)}-${two(month)}.`
      : knownMonth
        ? daysOf(year, month)
        : 'Prüfen Sie Jahr (vierstellig), Monat (01 bis 12) und Tag.',
  );
}

/** For a time of day that no clock shows, such as 24:00. */
export function explainClock(written: string, hours: number, minutes: number): DateProblem {
  return {
    ok: false,
    reason: 'clock',
    message: `Die Uhrzeit in „${written}“ gibt es nicht.`,
    expected: 'eine Uhrzeit von 00:00 bis 23:59',
    remedy:
      hours === 24 && minutes === 0
        ? 'Mitternacht ist 00:00 Uhr des folgenden Tages.'
        : 'Stunden gehen von 00 bis 23, Minuten und Sekunden von 00 bis 59.',
  };
}

/** For a wall time that the zone's clocks skip; `offsets`: after and before the change. */
export function explainGap(written: string, zone: string, offsets: readonly string[]): DateProblem {
  return {
    ok: false,
    reason: 'gap',
    message: `Die Uhrzeit „${written}“ gibt es in ${zone} nicht: In dieser Nacht wurden die Uhren vorgestellt.`,
    expected: 'eine Uhrzeit, die es an diesem Tag gab',
    remedy: `Berichtigen Sie die Uhrzeit oder nennen Sie den Abstand zur Weltzeit: ${choices(written, offsets)}.`,
  };
}

/** For a wall time that the zone's clocks show twice; `offsets`: before and after the change. */
export function explainOverlap(written: string, zone: string, offsets: readonly string[]): DateProblem {
  return {
    ok: false,
    reason: 'overlap',
    message: `Die Uhrzeit „${written}“ gab es in ${zone} zweimal: In dieser Nacht wurden die Uhren zurückgestellt.`,
    expected: 'eine Uhrzeit mit ihrem Abstand zur Weltzeit',
    remedy: `Schreiben Sie für den früheren Zeitpunkt ${offsets.map((offset) => `${written} ${offset}`).join(', für den späteren ')}.`,
  };
}

function choices(written: string, offsets: readonly string[]): string {
  return offsets.map((offset) => `${written} ${offset}`).join(' oder ');
}
