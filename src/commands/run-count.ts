// What `npm run reads` does and says.

import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { germanCount } from '../article/german-count.ts';
import { WrongArgument } from '../content/refusal.ts';
import { lock } from '../ledger/lock.ts';
import { type CountResult, ReadCounter, stateDir } from '../reads/count-reads.ts';
import { dayFile, isDay } from '../reads/day-file.ts';
import { type LogRead, readLog } from '../reads/read-logs.ts';
import type { Refused } from '../reads/rule.ts';
import type { Settings } from '../settings.ts';
import { readableArticles } from '../site/readable-articles.ts';
import { boundHeap } from '../workers/bound-heap.ts';

export interface CountArguments {
  readonly contentDir: string;
  readonly cacheDir: string;
  readonly projectDir: string;
  readonly settings: Settings;
  /** Absolute paths, `-` for what comes from the pipe. */
  readonly files: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly hosts: readonly string[];
  readonly day: string | undefined;
  readonly closes: boolean;
}

/**
 * Counts and prints what there is to say. Ends with 1 when a log could not be read to its end.
 *
 * @throws {WrongArgument} for a day that is none, and for logs that are no files
 * @throws {Refusal} for damaged files of days, and where another one counts
 */
export async function runCount(given: CountArguments): Promise<void> {
  // A hundred million lines leave garbage, and hardly anything else.
  boundHeap();
  const { contentDir, cacheDir, files, day } = given;
  if (day !== undefined && !isDay(day)) {
    throw new WrongArgument(`--day ${day}: Erwartet wird ein Tag, zum Beispiel 2026-11-24.`);
  }
  demandLogs(files);
  const release = lock(`${stateDir(cacheDir)}.lock`);
  try {
    const { articles, unknown } = await readableArticles(given);
    if (unknown > 0) {
      console.warn(
        `Hinweis: ${germanCount(unknown)} Artikel haben Fehler, ihre Adressen sind unbekannt und werden nicht gezählt.`,
      );
    }
    const counter = new ReadCounter({ ...given, articles });
    const logs: LogRead[] = [];
    for (const file of files) {
      const log = await readLog(file, counter, counter.fromWallClock);
      logs.push(log);
      console.log(aboutLog(log));
    }
    console.log(aboutCount(counter.finish(), logs, contentDir));
    if (logs.some(({ broken }) => broken !== undefined)) process.exitCode = 1;
  } finally {
    release();
  }
}

/** Before anything is read: counting may take an hour. @throws {WrongArgument} for what is not there, or is a folder */
export function demandLogs(files: readonly string[]): void {
  for (const file of files) {
    const found = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
    if (file !== '-' && found === undefined) {
      throw new WrongArgument(`Das Protokoll ${relative(process.cwd(), file)} gibt es nicht.`);
    }
    if (found?.isDirectory()) {
      const name = relative(process.cwd(), file) || '.';
      throw new WrongArgument(`${name} ist ein Ordner; nennen Sie die Protokolle darin: ${name}/*`);
    }
  }
}

/** Of one log: its formats, and which lines nobody understands. */
export function aboutLog({ file, lines, formats, unreadable, examples, broken }: LogRead): string {
  const name = file === '-' ? 'Standardeingabe' : relative(process.cwd(), file);
  const kinds = [...formats.keys()].join(', ') || 'kein bekanntes Format';
  const text = [`${name}: ${lines === 1 ? '1 Zeile' : `${germanCount(lines)} Zeilen`} (${kinds})`];
  if (broken !== undefined) {
    text.push(
      `  Die Datei ist abgeschnitten oder beschädigt (${escaped(broken)}); gezählt ist, was davor steht.`,
    );
  }
  if (unreadable > 0) {
    text.push(`  ${lineCount(unreadable)} nicht zu verstehen:`);
    for (const { line, text: found } of examples)
      text.push(`    Zeile ${germanCount(line)}: ${escaped(found)}`);
  }
  return text.join('\n');
}

const lineCount = (lines: number): string =>
  lines === 1 ? '1 Zeile war' : `${germanCount(lines)} Zeilen waren`;

const reasons: Readonly<Record<Refused, string>> = {
  method: 'andere Methode als GET',
  status: 'andere Antwort als 200 oder 304',
  prefetch: 'vorausgeladen',
  robot: 'Programme',
  host: 'andere Website',
  clock: 'unmögliche Zeit',
};

function aboutCount(result: CountResult, logs: readonly LogRead[], contentDir: string): string {
  const { written, days, closed, requests, refused, otherHosts, withoutDay, folded } = result;
  const lines = logs.reduce((sum, log) => sum + log.lines, 0);
  const not = [...refused].map(([reason, times]) => `${reasons[reason]} ${germanCount(times)}`);
  const text = [
    `${lines === 1 ? '1 Zeile' : `${germanCount(lines)} Zeilen`}, ${requests === 1 ? '1 Aufruf' : `${germanCount(requests)} Aufrufe`} von Artikeln an ${days.length === 1 ? '1 Tag' : `${germanCount(days.length)} Tagen`}${not.length === 0 ? '' : `; nicht gezählt: ${not.join(', ')}`}`,
  ];
  if (withoutDay > 0) {
    text.push(
      `${germanCount(withoutDay)} Zeilen eines Exports sagen nicht, von welchem Tag sie sind; nennen Sie ihn mit --day 2026-11-24.`,
    );
  }
  if (folded > 0) {
    text.push(
      `${germanCount(folded)} Aufrufe sind von Tagen, die schon in die Artikel eingerechnet sind; sie bleiben, wie sie sind.`,
    );
  }
  if (requests === 0 && otherHosts.length > 0) {
    text.push(
      `Die Protokolle sind von ${otherHosts.map(escaped).join(', ')}. Ist das dieselbe Website, schreiben Sie --host ${escaped(otherHosts[0] ?? '')}.`,
    );
  }
  for (const { day, reads } of written) {
    text.push(`${relative(process.cwd(), `${contentDir}/${dayFile(day)}`)}: ${germanCount(reads)} gelesen`);
  }
  if (written.length === 0) text.push('Nichts hat sich geändert.');
  if (closed.length > 0) text.push(`Abgeschlossen: ${closed.join(', ')}`);
  return text.join('\n');
}

/** Strangers have written it: nothing in it may move the cursor, or hide what stands beside it. */
export const escaped = (text: string): string =>
  text.replace(/[\p{C}\u2028\u2029\ufffd]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
