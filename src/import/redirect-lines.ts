// The former addresses of lists, ordinary pages and files, as lines of `weiterleitungen.yaml`: what stands there stays.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { germanCount } from '../article/german-count.ts';
import { parseRedirects, redirectsFile } from '../newspaper/redirects-file.ts';
import { prepareWhole } from '../store/whole-file.ts';
import type { ImportNote } from './imported-article.ts';

const head = `# Frühere Adressen von Listen, festen Seiten und Dateien, und wohin sie heute führen.\n`;

/** One line. */
export interface RedirectLine {
  /** Perhaps with a part behind a question mark. */
  readonly from: string;
  readonly to: string;
}

/** What stands in the file before an import. */
export interface StandingLines {
  readonly text: string;
  readonly lines: readonly RedirectLine[];
  /** Nobody adds a line to a file that has mistakes. */
  readonly isSound: boolean;
}

export function standingLines(outputDir: string): StandingLines {
  const file = join(outputDir, redirectsFile);
  if (!existsSync(file)) return { text: '', lines: [], isSound: true };
  const text = readFileSync(file, 'utf8');
  const { redirects, errors } = parseRedirects(text);
  return {
    text,
    lines: redirects.map(({ written, to }) => ({ from: written, to })),
    isSound: errors.length === 0,
  };
}

/**
 * Adds what is missing behind what stands there.
 *
 * @param added none of which stands there already
 * @returns what a person has to know
 */
export function writeLines(
  outputDir: string,
  { text, isSound }: StandingLines,
  added: Iterable<RedirectLine>,
): ImportNote | undefined {
  const lines = new Map<string, string>();
  for (const { from, to } of added) lines.set(from, stringify({ [from]: to }, { lineWidth: 0 }));
  if (lines.size === 0) return undefined;
  if (!isSound)
    return {
      origin: redirectsFile,
      message: `Die Datei hat Fehler und bleibt, wie sie ist; ${lines.size === 1 ? '1 Weiterleitung fehlt' : `${germanCount(lines.size)} Weiterleitungen fehlen`} darin. Berichtigen Sie sie (npm run lint) und rufen Sie die Übernahme noch einmal auf.`,
    };
  mkdirSync(outputDir, { recursive: true });
  const before = text === '' ? head : text.endsWith('\n') ? text : `${text}\n`;
  prepareWhole(join(outputDir, redirectsFile), before + [...lines.values()].join(''))();
  return undefined;
}
