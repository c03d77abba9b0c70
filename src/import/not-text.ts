// Files that hold no text. Editors bring what they have: an archive that nobody has unpacked, a database, a document.

/** How files begin, a letter for each byte, and what they are (German). */
const kinds: readonly (readonly [beginning: string, kind: string])[] = [
  ['PK\x03\x04', 'ein ZIP-Archiv'],
  ['\x1f\x8b', 'ein gepacktes Archiv (gzip)'],
  ['BZh', 'ein gepacktes Archiv (bzip2)'],
  ['\xfd7zXZ', 'ein gepacktes Archiv (xz)'],
  ['7z\xbc\xaf', 'ein gepacktes Archiv (7z)'],
  ['Rar!', 'ein gepacktes Archiv (RAR)'],
  ['%PDF', 'ein PDF'],
  ['{\\rtf', 'ein RTF-Dokument'],
  ['SQLite format 3', 'eine Datenbank (SQLite)'],
];

/** Of the first letters of a text, some may be marks that nobody sees; what is none has far more. */
const mostMarks = 0.05;

/**
 * @param head the beginning of a file, a letter for each byte where it is not UTF-16
 * @returns German; undefined for what can be text
 */
export function notText(head: string): string | undefined {
  const known = kinds.find(([beginning]) => head.startsWith(beginning));
  if (known !== undefined) return known[1];
  if (head.startsWith('ustar', 257)) return 'ein Archiv (tar)';
  const marks = [...head].filter((letter) => letter < ' ' && letter.trim() !== '').length;
  return marks > head.length * mostMarks ? 'keine Textdatei' : undefined;
}

/** What to do instead. @param kind of {@link notText} */
export const insteadOf = (kind: string): string =>
  kind.includes('Archiv')
    ? 'Entpacken Sie es, und nennen Sie die Datei oder den Ordner daraus.'
    : 'Nennen Sie einen Export, einen Ordner oder eine Textdatei (.txt).';
