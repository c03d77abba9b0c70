// Content errors as text for the terminal.
import type { ContentError, Hint } from './content-error.ts';
import { handbookPlace } from './handbook-place.ts';
import type { RuleName } from './rules.ts';

const widest = 100;

/**
 * All errors, sorted by file and place, as plain German text without colours: place, message, the line with a caret,
 * what was found and expected, the remedy, and the first time of each rule where to read more; at the end how many there
 * are. Empty for no errors.
 */
export function formatContentErrors(errors: readonly ContentError[]): string {
  if (errors.length === 0) return '';
  const files = new Set(errors.map(({ file }) => file)).size;
  const count = `${errors.length} Fehler in ${files} ${files === 1 ? 'Datei' : 'Dateien'}.`;
  return `${withinMeasure(inOrder(errors)).join('\n\n')}\n\n${count}\n`;
}

/** So many mistakes of one file are told; nobody mends more at once, and one cause often makes thousands. */
const mostOfFile = 50;

/** Each error's text, in their order; instead of the last ones of a file that has too many, how many these are. */
function withinMeasure(errors: readonly ContentError[]): string[] {
  const told = new Set<RuleName>();
  const byFile = new Map<string, ContentError[]>();
  for (const error of errors) {
    const list = byFile.get(error.file);
    if (list === undefined) byFile.set(error.file, [error]);
    else list.push(error);
  }
  return [...byFile].flatMap(([file, ofFile]) => {
    const more = ofFile.length - mostOfFile;
    const texts = ofFile.slice(0, mostOfFile).map((error) => formatError(error, told));
    return more <= 0 ? texts : [...texts, `${printable(file)}\n  … und ${more} weitere.`];
  });
}

/**
 * Hints of a build in the same form, each beginning with „Hinweis:“, and how many there are in the whole archive. Empty
 * when there is none.
 *
 * @param more how many of the same articles are left out
 * @param total of all articles
 */
export function formatHints({
  shown,
  more,
  total,
}: {
  readonly shown: readonly Hint[];
  readonly more: number;
  readonly total: number;
}): string {
  if (total === 0) return '';
  const told = new Set<RuleName>();
  const parts = inOrder(shown).map((hint) => `Hinweis: ${formatError(hint, told)}`);
  if (more > 0) parts.push(`… und ${more} ${more === 1 ? 'weiterer Hinweis' : 'weitere Hinweise'}.`);
  const ofAll = total === 1 ? '1 Hinweis' : `${total} Hinweise`;
  const fresh = shown.length + more;
  const ofThese = fresh === 0 ? '' : `, ${fresh} davon zu neuen und geänderten Artikeln`;
  return `${[...parts, `${ofAll} zum ganzen Archiv${ofThese}; weitere Arten nennt „npm run lint“.`].join('\n\n')}\n`;
}

function inOrder<Finding extends ContentError>(findings: readonly Finding[]): Finding[] {
  // Made here and not with the module: every build would pay for what only one with findings needs.
  const collator = new Intl.Collator('de');
  return [...findings].sort(
    (a, b) =>
      collator.compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** @param told rules of which was said where to read more; this one is added */
function formatError(error: ContentError, told: Set<RuleName>): string {
  const { file, line, column, source, rule, message, found, expected, remedy } = error;
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  const lines = [printable(place.join(':')), `  ${printable(message)}`];
  if (line !== undefined && source !== undefined) lines.push('', ...excerpt(line, column ?? 1, source), '');
  if (found !== undefined) lines.push(`  Gefunden: ${printable(cut(found))}`);
  if (expected !== undefined) lines.push(`  Erwartet: ${printable(expected)}`);
  if (remedy !== undefined) lines.push(`  Abhilfe:  ${printable(endedOnce(cut(remedy, longestRemedy)))}`);
  if (!told.has(rule)) lines.push(`  Mehr:     ${handbookPlace(rule)}`);
  told.add(rule);
  return lines.join('\n');
}

/** The source line with its number, and a line with the caret under `column`; long lines are cut around it. */
export function excerpt(line: number, column: number, source: string): string[] {
  const start = column > widest * 0.8 ? column - widest / 2 : 0;
  const head = start > 0 ? '… ' : '';
  const tail = source.length > start + widest ? ' …' : '';
  const before = printable(head + source.slice(start, column - 1));
  const rest = printable(source.slice(Math.max(start, column - 1), start + widest) + tail);
  const number = String(line);
  const indent = [...new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(before)]
    .map(({ segment }) => blankLike(segment))
    .join('');
  return [`  ${number} | ${before}${rest}`, `  ${' '.repeat(number.length)} | ${indent}^`];
}

/** What was found may be a whole text. */
const longestFound = 300;

/** A remedy quotes at most a headline or a list, unless that is the mistake. */
const longestRemedy = 1_000;

const cut = (text: string, most = longestFound): string =>
  text.length > most ? `${text.slice(0, most)} …` : text;

/** A remedy whose last words are to be typed, and end with a full stop: with that of its sentence two would be typed. */
export const endedOnce = (remedy: string): string => remedy.replace(/(?<!\.)\.\.$/, '.');

/** White space as wide as a character in a terminal: a tab stays a tab, CJK and emoji take two cells. */
function blankLike(character: string): string {
  if (character === '\t') return '\t';
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uff01-\uff60]/u.test(
    character,
  )
    ? '  '
    : ' ';
}

/**
 * With control characters as YAML, JSON and shells write them, `\\x1b` and `\\n`: as they are they could drive the
 * terminal or, at the start of a line, the CI service. Tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    if (character === '\t' || character === '\u200d' || character === '\u00ad') return character;
    if (character === '\n') return '\\n';
    const code = (character.codePointAt(0) ?? 0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
  });
}
