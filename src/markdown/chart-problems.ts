// What editors are told about a block ```diagramm.
import { nearest } from '../article/nearest.ts';
import type { TextProblem } from '../article/problem.ts';

/** A mistake in a line of the block; `line` counts from 0 within the block, -1 is the line that opens it. */
export type ChartProblem = TextProblem;

/** A line of the block. */
export interface ChartLine {
  readonly line: number;
  readonly text: string;
}

const opening = { line: -1, column: 1 } as const;

/** Where a part of a line stands. */
export const placeOf = ({ line, text }: ChartLine, part: string) => ({
  line,
  column: text.indexOf(part) + 1,
});

/** A block without `titel:`; it is told at the line that opens it. */
export const noTitle: ChartProblem = {
  ...opening,
  rule: 'chart-title',
  message: 'Dem Diagramm fehlt die Überschrift.',
  expected: 'titel: Stimmen bei der Kommunalwahl',
  remedy: 'Schreiben Sie in die Zeile darunter titel: und was das Diagramm zeigt.',
};

/** Fewer than a head and two rows show no comparison. */
export const tooFewRows: ChartProblem = {
  ...opening,
  rule: 'chart-rows',
  message: 'Das Diagramm hat zu wenige Zeilen.',
  expected: 'eine Zeile mit den Namen der Spalten und mindestens zwei mit Zahlen: | Offene Stadt | 2.318 |',
  remedy: 'Ergänzen Sie Zeilen, oder schreiben Sie die Zahl in den Text.',
};

/** @param field its name when the line looks like one */
export function strangeLine(line: ChartLine, field: string, fieldNames: readonly string[]): ChartProblem {
  const meant = nearest(field.toLowerCase(), fieldNames);
  return {
    ...placeOf(line, line.text.trim()),
    rule: 'chart-line',
    message: 'Diese Zeile des Diagramms ist weder eine Angabe noch eine Zeile mit Zahlen.',
    found: line.text.trim(),
    expected: 'titel, art, einheit oder quelle mit Doppelpunkt, oder eine Zeile wie | Offene Stadt | 2.318 |',
    ...(meant === undefined ? {} : { remedy: `Meinten Sie ${meant}?` }),
  };
}

/** @param line the one with `art:` */
export function unknownKind(kind: string, line: ChartLine | undefined): ChartProblem {
  return {
    ...(line === undefined ? opening : placeOf(line, kind)),
    rule: 'chart-kind',
    message: 'Diese Art von Diagramm gibt es nicht.',
    found: kind,
    expected: 'art: balken oder art: linie',
    remedy: 'Schreiben Sie balken für Mengen im Vergleich, linie für einen Verlauf.',
  };
}

/** @param surplus the first column that is too many */
export function tooManyColumns(line: ChartLine, surplus: string, found: number, most: number): ChartProblem {
  return {
    ...placeOf(line, surplus),
    rule: 'chart-columns',
    message: 'Das Diagramm hat zu viele Spalten.',
    found: `${found} Spalten mit Zahlen`,
    expected: most === 1 ? 'bei art: balken eine' : `bei art: linie höchstens ${most}`,
    remedy: 'Machen Sie daraus mehrere Diagramme oder eine Tabelle.',
  };
}

/**
 * @param found how many columns the line has
 * @param expected how many the first one has
 */
export function otherWidth({ line }: ChartLine, found: number, expected: number): ChartProblem {
  return {
    line,
    column: 1,
    rule: 'chart-width',
    message: 'Diese Zeile des Diagramms hat nicht so viele Spalten wie die erste.',
    found: `${found}`,
    expected: `${expected}`,
    remedy: 'Ergänzen oder löschen Sie eine Spalte.',
  };
}
