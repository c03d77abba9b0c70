// What the newsroom is told about `content/logo.svg`.
import type { ContentError } from '../article/content-error.ts';

/** What is said of the drawing; the place is added. */
export type LogoProblem = Pick<ContentError, 'rule' | 'message' | 'found' | 'expected' | 'remedy'>;

/** @param found what stands in the file instead */
export const noDrawing = (found: string): LogoProblem => ({
  rule: 'logo-incomplete',
  message: 'Das Logo ist kein vollständiges SVG.',
  found,
  expected: 'eine Zeichnung von <svg> bis </svg>',
  remedy: 'Speichern Sie das Logo neu aus Ihrem Zeichenprogramm, als SVG.',
});

/** @param name of the element */
export const withText = (name: string): LogoProblem => ({
  rule: 'logo-text',
  message: 'Im Logo steht Text; er sähe auf jedem Gerät anders aus, je nachdem, welche Schriften es hat.',
  found: `<${name}>`,
  expected: 'Umrisse statt Buchstaben',
  remedy: 'Wandeln Sie den Text im Zeichenprogramm in Pfade um und speichern Sie das Logo neu.',
});

/** @param name of the element */
export const foreignElement = (name: string): LogoProblem => ({
  rule: 'logo-element',
  message: `Das Element „${name}“ gehört nicht in ein Logo: Dort wird nur gezeichnet.`,
  found: `<${name}>`,
  expected: 'Formen, Farben und Verläufe',
  remedy: `Löschen Sie <${name}>, oder speichern Sie das Logo als „einfaches SVG“.`,
});

/** @param name of the attribute */
export const handler = (name: string, value: string): LogoProblem => ({
  rule: 'logo-program',
  message: 'Im Logo steht ein Programm; auf Ihre Seiten kommt keines.',
  found: `${name}="${value}"`,
  expected: 'eine Zeichnung ohne Programme',
  remedy: `Löschen Sie ${name} in dieser Zeile.`,
});

/** @param found what loads it, as written */
export const foreignAddress = (found: string): LogoProblem => ({
  rule: 'logo-foreign',
  message: 'Das Logo lädt etwas, das nicht in der Datei steht.',
  found,
  expected: 'eine Datei, die alles enthält, was sie zeigt',
  remedy: 'Betten Sie das Fremde im Zeichenprogramm ein, oder löschen Sie es.',
});

/** @param bytes of the file */
export const tooLarge = (bytes: number): LogoProblem => ({
  rule: 'logo-size',
  message: 'Das Logo ist zu groß; jede Leserin müsste es laden.',
  found: `${Math.ceil(bytes / 1024)} KB`,
  expected: 'höchstens 64 KB',
  remedy:
    'Vereinfachen Sie die Zeichnung und speichern Sie sie als „optimiertes SVG“, ohne Pixelbilder darin.',
});

/** @param viewBox as the file has it */
export const withoutSize = (viewBox: string | undefined): LogoProblem => ({
  rule: 'logo-box',
  message: 'Dem Logo fehlt, wie breit und hoch es ist.',
  found: viewBox === undefined ? 'kein viewBox' : `viewBox="${viewBox}"`,
  expected: 'viewBox="0 0 Breite Höhe" mit Zahlen über null',
  remedy: 'Speichern Sie das Logo neu aus Ihrem Zeichenprogramm, oder ergänzen Sie viewBox im Element <svg>.',
});
