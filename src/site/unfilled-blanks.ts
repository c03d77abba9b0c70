// Marked blanks that `npm run new` leaves in ordinary pages, `[AUSFÜLLEN: Straße]`: no reader is to meet them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentError, Hint } from '../article/content-error.ts';
import { placeOfOffset } from '../article/locate.ts';
import { isLeftBehind } from '../content/file-kinds.ts';
import { filesBelow } from '../content/files-below.ts';
import { isPublicAddress } from '../newspaper/public-address.ts';
import type { Settings } from '../settings.ts';

/** However somebody types it; one that nobody closed is found, too. */
const blank = /[[［]\s{0,9}AUSF(?:Ü|U\u0308|UE)LLEN(?![\p{L}\p{N}])(?:[^[\]]{0,400}\])?/giu;
/** Of so many the lines are named. */
const mostLines = 20;

interface BlanksOptions {
  readonly contentDir: string;
  readonly settings: Pick<Settings, 'siteUrl'>;
  /** Whether they may be published, since nobody but the editors reads the site. */
  readonly allowBlanks?: boolean;
}

/** The pages with blanks, one error each: none where the site's address is not the public's, see {@link blankHints}. */
export function blankErrors({ contentDir, settings, allowBlanks }: BlanksOptions): ContentError[] {
  return allowBlanks !== true && isPublicAddress(settings.siteUrl) ? pagesWithBlanks(contentDir) : [];
}

/** The same as hints, for whom they are no mistakes yet. */
export function blankHints(options: BlanksOptions): Hint[] {
  return blankErrors(options).length > 0
    ? []
    : pagesWithBlanks(options.contentDir).map((found) => ({ ...found, severity: 'hint' }));
}

function pagesWithBlanks(contentDir: string): ContentError[] {
  const dir = join(contentDir, 'seiten');
  if (!existsSync(dir)) return [];
  return filesBelow(dir).flatMap((path) => {
    if (isLeftBehind(path)) return [];
    const text = readFileSync(join(dir, path), 'utf8');
    const found = [...text.matchAll(blank)];
    return found.length === 0 ? [] : [errorOf(`seiten/${path}`, text, found)];
  });
}

function errorOf(file: string, text: string, found: readonly RegExpExecArray[]): ContentError {
  const places = found.map(({ index }) => placeOfOffset(text, index, file));
  const [first = placeOfOffset(text, 0, file)] = places;
  const lines = [...new Set(places.map(({ line }) => line))];
  const more = lines.length > mostLines ? ' und weitere' : '';
  const where =
    lines.length === 1
      ? `in Zeile ${first.line}`
      : `in den Zeilen ${lines.slice(0, mostLines).join(', ')}${more}`;
  return {
    ...first,
    rule: 'unfilled-blank',
    message:
      found.length === 1
        ? 'Auf dieser Seite ist noch eine Stelle auszufüllen.'
        : `Auf dieser Seite sind noch ${found.length} Stellen auszufüllen, ${where}.`,
    found: (found[0]?.[0] ?? '').replace(/\s+/g, ' '),
    expected: 'Ihre Angabe an dieser Stelle',
    remedy:
      'Schreiben Sie statt der Klammern Ihre Angaben, und löschen Sie Zeilen, die auf Sie nicht zutreffen. Bis dahin zeigt npm run dev die Zeitung.',
  };
}
