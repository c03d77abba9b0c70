// What is left to do for people after an import, most of it first: the report and the terminal end with it.
import { germanCount } from '../article/german-count.ts';
import type { Imported } from './import-articles.ts';

export interface NextStepsOptions {
  /** Whether the import was told where the old site's pictures lie. */
  readonly hasMedia: boolean;
  /** As the command was given it. */
  readonly outputDir: string;
}

/** German sentences, in the order in which they are to be done. */
export function nextSteps(
  { missing, unexplained, undated }: Pick<Imported, 'missing' | 'unexplained' | 'undated'>,
  { hasMedia, outputDir }: NextStepsOptions,
): string[] {
  const content = outputDir === 'content' ? '' : ` -- --content ${outputDir}`;
  return [
    ...(missing === 0 ? [] : [`${missingSentence(missing)} ${remedy(hasMedia)}`]),
    ...(unexplained === 0 ? [] : [unexplainedSentence(unexplained)]),
    ...(undated === 0 ? [] : [undatedSentence(undated)]),
    `Prüfen Sie das Ergebnis mit npm run lint${content}, und sehen Sie es an mit npm run dev${content}.`,
  ];
}

const missingSentence = (missing: number): string =>
  missing === 1 ? '1 Bild fehlt.' : `${germanCount(missing)} Bilder fehlen.`;

const remedy = (hasMedia: boolean): string =>
  hasMedia
    ? 'Sie liegen in keinem der Ordner, die mit --media genannt sind; die Hinweise nennen jedes. --media darf mehrfach stehen.'
    : 'Übernehmen Sie noch einmal, in einen leeren Ordner, und nennen Sie mit --media, wo die Bilder der alten Website liegen (bei WordPress wp-content/uploads, bei Ghost content/images); was schon geschrieben ist, bleibt, wie es ist.';

const unexplainedSentence = (unexplained: number): string =>
  unexplained === 1
    ? 'Lesen Sie 1 Artikel nach, dessen Zählung abweicht, ohne dass ein Grund bekannt ist; er steht bei den Unterschieden zuerst.'
    : `Lesen Sie ${germanCount(unexplained)} Artikel nach, deren Zählung abweicht, ohne dass ein Grund bekannt ist; sie stehen bei den Unterschieden zuerst.`;

const undatedSentence = (undated: number): string =>
  undated === 1
    ? '1 Artikel hat kein Datum: Tragen Sie es nach, und verschieben Sie die Datei aus ohne-datum/ in ihren Monat.'
    : `${germanCount(undated)} Artikel haben kein Datum: Tragen Sie es nach, und verschieben Sie die Dateien aus ohne-datum/ in ihren Monat.`;
