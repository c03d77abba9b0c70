// The points in time of an article, and whether they agree with each other.
import type { Settings } from '../settings.ts';
import { type DateProblem, isoProposal } from './date-problems.ts';
import { dayOf, type ParsedMoment, parseMoment } from './dates.ts';
import type { Problem } from './problem.ts';
import type { FrontMatter } from './schema.ts';
import { breakingForm } from './value-forms.ts';

/** Instants in milliseconds since the epoch, as in Article; `published` is NaN when a Problem was added for it. */
export interface ArticleTimes {
  readonly published: number;
  readonly hasTime: boolean;
  readonly updated?: number;
  readonly breakingUntil?: number;
  readonly visibleFrom?: number;
  readonly expires?: number;
}

/** What an article's file is called. */
export interface FileName {
  /** Without its ending. */
  readonly base: string;
  /** `2019-12-05`, whether or not the calendar knows it. */
  readonly day: string | undefined;
  readonly slug: string;
}

type MomentField = 'date' | 'updated' | 'publish' | 'expires' | 'breaking';

/** Reads and compares all times, also with the day in the file's name. Adds a Problem for each mistake. */
export function articleTimes(
  fields: FrontMatter,
  name: FileName,
  settings: Settings,
  problems: Problem[],
): ArticleTimes {
  const moments = momentsOf(fields, name, settings, problems);
  const { date, updated, publish, expires, until } = moments;
  const published = date?.millis ?? Number.NaN;
  const sameDay = updatedOnItsDay(moments, settings);
  problems.push(...contradictions(fields, name, moments, sameDay, settings));
  const breakingUntil =
    fields.breaking === true ? published + settings.breakingHours * 3_600_000 : until?.millis;
  return {
    published,
    hasTime: date?.hasTime ?? false,
    ...(updated && { updated: sameDay ? Math.max(updated.millis, published) : updated.millis }),
    ...(breakingUntil === undefined ? {} : { breakingUntil }),
    ...(publish && { visibleFrom: publish.millis }),
    ...(expires && { expires: expires.millis }),
  };
}

/** What the fields say; undefined for what they do not, and after adding a Problem. */
interface Moments {
  readonly date: ParsedMoment | undefined;
  readonly updated: ParsedMoment | undefined;
  readonly publish: ParsedMoment | undefined;
  readonly expires: ParsedMoment | undefined;
  /** Until when `breaking` says that it is breaking news. */
  readonly until: ParsedMoment | undefined;
}

function momentsOf(fields: FrontMatter, name: FileName, settings: Settings, problems: Problem[]): Moments {
  const read = (field: MomentField, text: string | undefined): ParsedMoment | undefined => {
    if (text === undefined) return undefined;
    const moment = parseMoment(text, settings.zone);
    if (moment.ok) return moment;
    problems.push(
      field === 'breaking' && moment.reason === 'form' ? breakingForm(text) : wrongMoment(field, moment),
    );
    return undefined;
  };
  return {
    date: fields.date === undefined ? dayFromName(name, settings, problems) : read('date', fields.date),
    updated: read('updated', fields.updated),
    publish: read('publish', fields.publish),
    expires: read('expires', fields.expires),
    until: typeof fields.breaking === 'string' ? read('breaking', fields.breaking) : undefined,
  };
}

/** A mere day is as good as any time on it: `updated: 2019-12-05` is not before `date: 2019-12-05 14:32`. */
function updatedOnItsDay({ date, updated }: Moments, { zone }: Settings): boolean {
  if (updated === undefined || date === undefined || (updated.hasTime && date.hasTime)) return false;
  return dayOf(updated.millis, zone) === dayOf(date.millis, zone);
}

/** Times that cannot all be meant; one that could not be read contradicts none. */
function contradictions(
  fields: FrontMatter,
  name: FileName,
  { date, updated, publish, expires, until }: Moments,
  sameDay: boolean,
  settings: Settings,
): Problem[] {
  const problems: Problem[] = [];
  const published = date?.millis ?? Number.NaN;
  const day = date === undefined ? undefined : dayOf(date.millis, settings.zone);
  if (fields.date !== undefined && day !== undefined && name.day !== undefined && name.day !== day) {
    problems.push(otherDay(name.day, day, settings));
  }
  if (updated && updated.millis < published && !sameDay) {
    problems.push(tooEarly('updated', 'Die Änderung liegt vor der Veröffentlichung.', fields, 'date'));
  }
  if (expires && expires.millis <= (publish?.millis ?? published)) {
    const than = publish ? 'publish' : 'date';
    problems.push(tooEarly('expires', 'Der Artikel verschwindet, bevor er erscheint.', fields, than));
  }
  if (until && until.millis <= published) {
    problems.push(tooEarly('breaking', 'Die Eilmeldung endet, bevor der Artikel erscheint.', fields, 'date'));
  }
  return problems;
}

function wrongMoment(field: MomentField, { reason, message, expected, remedy }: DateProblem): Problem {
  return { path: [field], rule: `date-${reason}`, message, expected, remedy };
}

function tooEarly(
  field: 'updated' | 'expires' | 'breaking',
  message: string,
  fields: FrontMatter,
  than: 'date' | 'publish',
): Problem {
  const limit = fields[than] ?? 'dem Tag im Dateinamen';
  const found = String(fields[field]);
  const expected = field === 'updated' ? `nicht vor ${limit}` : `nach ${limit}`;
  return {
    path: [field],
    rule: `${field}-too-early`,
    message,
    found,
    expected,
    remedy: `Berichtigen Sie „${field}“ oder „${than}“.`,
  };
}

/** The day in the file's name as moment; a Problem when there is none or the calendar does not know it. */
function dayFromName(
  { base, day }: FileName,
  settings: Settings,
  problems: Problem[],
): ParsedMoment | undefined {
  if (day === undefined) {
    const meant = isoProposal(base)?.slice(0, 10) ?? dayWithin(base);
    problems.push({
      path: [],
      rule: 'missing-date',
      message: 'Der Artikel hat kein Datum.',
      ...(meant === undefined ? {} : { found: `ein Dateiname, dessen Tag anders geschrieben ist: ${base}` }),
      expected: 'ein Feld „date“ oder ein Dateiname wie 2019-12-05-mein-artikel.md',
      remedy: `Ergänzen Sie zum Beispiel date: ${meant ?? '2019-12-05 14:32'} oder setzen Sie den Tag vor den Dateinamen${meant === undefined ? '' : `: ${meant}-mein-artikel.md`}.`,
    });
    return undefined;
  }
  const moment = parseMoment(day, settings.zone);
  if (moment.ok) return moment;
  const remedy = `Benennen Sie die Datei um. ${moment.remedy}`;
  const expected = 'ein Dateiname wie 2019-12-05-mein-artikel.md';
  problems.push({
    path: [],
    rule: 'file-name-day',
    message: `Den Tag „${day}“ im Namen der Datei gibt es nicht.`,
    expected,
    remedy,
  });
  return undefined;
}

/** `20191205-rat`, `2019_12_05_rat`, `Kopie von 2019-12-05-rat`. */
function dayWithin(base: string): string | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})[-_.\s]?(\d\d)[-_.\s]?(\d\d)(?!\d)/.exec(base) ?? [];
  const written = `${year}-${month}-${day}`;
  return year !== undefined && parseMoment(written, 'UTC').ok ? written : undefined;
}

/** The field counts, and so it is no error; but nobody finds the file by its day. */
function otherDay(inName: string, inField: string, settings: Settings): Problem {
  const exists = parseMoment(inName, settings.zone).ok;
  return {
    path: ['date'],
    rule: 'day-in-file-name',
    severity: 'hint',
    message: exists
      ? `Der Name der Datei nennt einen anderen Tag als „date“, das gilt.`
      : `Den Tag „${inName}“ im Namen der Datei gibt es nicht; es gilt „date“.`,
    found: inName,
    expected: inField,
    remedy: `Lassen Sie den Namen der Datei mit ${inField} beginnen, oder berichtigen Sie „date“.`,
  };
}
