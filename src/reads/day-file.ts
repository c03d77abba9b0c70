// `content/reads/2026/2026-11-24.csv`: how often each article was read on a day, sorted, so that git shows what changed.
import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isMissing } from '../content/error-code.ts';
import { Refusal } from '../content/refusal.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { csvValue, csvValues } from './csv-record.ts';

/** Path below the content folder. */
export const readsFolder = 'reads';

/** Path below the content folder. @param day `2026-11-24` */
export const dayFile = (day: string): string => `${readsFolder}/${day.slice(0, 4)}/${day}.csv`;

/** Says up to which day counts have gone into the articles' own `reads`, see `fold.ts`. */
export const foldedFile = `${readsFolder}/folded.json`;

/** The day of such a path; `undefined` for any other one. */
export function dayOfFile(file: string): string | undefined {
  const [, year, day = ''] = /^reads\/(\d{4})\/(\d{4}-\d\d-\d\d)\.csv$/.exec(file) ?? [];
  return day.startsWith(`${year}-`) && isDay(day) ? day : undefined;
}

/** Whether the text is a day of the calendar: `2026-11-24`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Reads by address from the root of the site. */
export type DayReads = ReadonlyMap<string, number>;

const head = 'path,reads';

/** The whole file. Articles nobody has read have no line. */
export function dayFileText(reads: DayReads): string {
  const lines = [...reads]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, count]) => `${csvValue(path)},${count}`);
  return `${[head, ...lines].join('\n')}\n`;
}

/** A line that nobody can understand, counted from 1. */
export interface WrongLine {
  readonly line: number;
  readonly text: string;
}

/** No article is read more often on a day; columns of days have 32 bits for each number. */
export const mostReads = 999_999_999;

/** What the file says. Two lines of one article are added: git has joined two versions. */
export function parseDay(text: string): { readonly reads: Map<string, number>; readonly wrong: WrongLine[] } {
  const reads = new Map<string, number>();
  const wrong: WrongLine[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || (index === 0 && line.replace(/^\ufeff/, '') === head)) continue;
    const at = line.lastIndexOf(',');
    const count = line.slice(at + 1);
    const path = line.startsWith('"') ? csvValues(line)[0] : line.slice(0, at);
    if (path?.startsWith('/') && /^\d{1,9}$/.test(count))
      reads.set(path, Math.min(mostReads, (reads.get(path) ?? 0) + Number(count)));
    else wrong.push({ line: index + 1, text: line.slice(0, 200) });
  }
  return { reads, wrong };
}

/** Reads by address; empty where there is no file. @throws {Refusal} for a file that is damaged */
export function readDay(contentDir: string, day: string): Map<string, number> {
  let text: string;
  try {
    text = readFileSync(join(contentDir, dayFile(day)), 'utf8');
  } catch (error) {
    if (isMissing(error)) return new Map();
    throw error;
  }
  const { reads, wrong } = parseDay(text);
  const [first] = wrong;
  if (first === undefined) return reads;
  throw new Refusal(
    `content/${dayFile(day)}:${first.line}: Diese Zeile ist nicht zu verstehen: ${first.text}\nHolen Sie die Datei mit „git checkout“ zurück oder löschen Sie sie; dann wird der Tag aus den Protokollen neu gezählt.`,
  );
}

/** Writes the day, if it is not there already. @returns whether the file has changed */
export function writeDay(contentDir: string, day: string, reads: DayReads): boolean {
  const text = dayFileText(reads);
  const file = join(contentDir, dayFile(day));
  if (text === textOr(file, `${head}\n`)) return false;
  mkdirSync(dirname(file), { recursive: true });
  // A link could lead anywhere; whoever may write to content/ need not be who counts.
  const real = relative(realpathSync(contentDir), realpathSync(dirname(file)));
  if (real.split('\\').join('/') !== dirname(dayFile(day))) {
    throw new Refusal(
      `content/${dirname(dayFile(day))} ist eine Verknüpfung; dorthin wird nicht geschrieben.`,
    );
  }
  prepareWhole(file, text)();
  return true;
}

function textOr(file: string, missing: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return missing;
    throw error;
  }
}
