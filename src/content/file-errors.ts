// What editors are told about files that cannot be used, whatever is in them.
import type { ContentError } from '../article/content-error.ts';
import type { LinkProblem } from './links.ts';

/** A picture in the text that is not below `content/`. @param line of the file, from 1 */
export function foreignPicture(file: string, src: string, line: number, text: string): ContentError {
  return {
    ...lineOf(file, line, text),
    rule: 'picture-outside-content',
    message: 'Ein Bild im Text liegt nicht im Ordner „content“.',
    found: src,
    expected: 'eine Bilddatei neben dem Artikel oder mit „/“ am Anfang ab dem Ordner „content“',
    remedy: 'Legen Sie das Bild neben den Artikel und nennen Sie nur den Dateinamen.',
  };
}

/** Film or sound of a kind that not every browser plays. @param line of the file, from 1 */
export function unplayable(file: string, src: string, line: number, text: string): ContentError {
  return {
    ...lineOf(file, line, text),
    rule: 'media-format',
    message: 'Dieses Format spielt nicht jeder Browser.',
    found: src,
    expected: 'Filme als MP4 (H.264) oder WebM, Ton als MP3, M4A oder Ogg',
    remedy:
      'Speichern Sie die Datei in einem dieser Formate, zum Beispiel mit dem Programm HandBrake als MP4.',
  };
}

/** What is wrong with a symbolic link. */
export const linkMessages: Record<LinkProblem, string> = {
  outside: 'Die Datei ist eine Verknüpfung, die aus dem Ordner „content“ hinausführt.',
  dangling: 'Die Datei ist eine Verknüpfung, die ins Leere führt.',
  folder: 'Die Datei ist eine Verknüpfung auf einen Ordner; was darin liegt, erscheint nicht.',
};

/** A symbolic link that cannot be used. */
export function unusableLink(file: string, problem: LinkProblem): ContentError {
  return {
    file: `content/${file}`,
    rule: `symlink-${problem}`,
    message: linkMessages[problem],
    expected: problem === 'folder' ? 'ein Ordner, keine Verknüpfung' : 'eine Datei innerhalb von „content“',
    remedy: `Ersetzen Sie die Verknüpfung durch eine Kopie ${problem === 'folder' ? 'des Ordners' : 'der Datei'}.`,
  };
}

/** A file that was meant as an article or an ordinary page and has the ending of something else. */
export function strayFile(file: string): ContentError {
  const folder = file.slice(0, file.indexOf('/'));
  const name = file.slice(file.lastIndexOf('/') + 1);
  const ending = /(?:\.md)?\.[^.]+$/i.exec(name)?.[0] ?? '';
  const document = /^\.(?:docx?|odt|rtf|pages|html?)$/i.test(ending);
  const better = `${name.slice(0, name.length - ending.length)}.md`;
  return {
    file: `content/${file}`,
    rule: 'stray-file',
    message: `Dateien mit der Endung ${ending} erscheinen nicht.`,
    found: name,
    expected: `${folder === 'artikel' ? 'ein Artikel' : 'eine Seite'} in Markdown mit der Endung .md`,
    remedy: document
      ? `Speichern Sie den Text als Markdown in ${better}, und nehmen Sie diese Datei aus dem Ordner „${folder}“.`
      : `Benennen Sie die Datei in ${better} um, oder nehmen Sie sie aus dem Ordner „${folder}“.`,
  };
}

/** @param code of the operating system, `EACCES` */
export function unreadable(file: string, code: string): ContentError {
  return {
    file: `content/${file}`,
    rule: 'unreadable-file',
    message: 'Die Datei lässt sich nicht lesen.',
    found: code,
    expected: 'eine lesbare Textdatei',
    remedy: 'Prüfen Sie die Zugriffsrechte der Datei.',
  };
}

/** A file that was written to between being checked and being shown. */
export function changedMeanwhile(file: string): ContentError {
  return {
    file: `content/${file}`,
    rule: 'file-changed',
    message: 'Die Datei hat sich während des Bauens geändert.',
    expected: 'eine Datei, die während des Bauens bleibt, wie sie ist',
    remedy: 'Bauen Sie noch einmal, sobald die Datei fertig gespeichert ist.',
  };
}

const lineOf = (file: string, line: number, text: string) => ({
  file: `content/${file}`,
  line,
  source: text.split(/\r?\n/)[line - 1] ?? '',
});
