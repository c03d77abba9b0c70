import { errorCode } from '../content/error-code.ts';

/** What the error codes of POSIX (errno.h) mean for somebody who deploys. */
const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'Auf dem Datenträger ist kein Platz mehr',
  EDQUOT: 'Der zugeteilte Speicherplatz ist aufgebraucht',
  EROFS: 'Der Datenträger lässt sich nur lesen',
  EACCES: 'Die Berechtigung fehlt',
  EPERM: 'Die Berechtigung fehlt',
  EMFILE: 'Es sind zu viele Dateien offen (siehe „ulimit -n“)',
  ENFILE: 'Auf diesem Rechner sind zu viele Dateien offen',
  EIO: 'Der Datenträger arbeitet nicht richtig',
  ENOENT: 'verschwand eine Datei oder ein Ordner',
  ENOTDIR: 'wurde aus einem Ordner eine Datei',
};

/** What was going on, and what is left of it. */
export interface Interruption {
  /** „Während des Bauens“ */
  readonly during: string;
  /** German, one sentence. */
  readonly after: string;
}

const building: Interruption = {
  during: 'Während des Bauens',
  after: 'Die letzte gute Website ist noch da; der nächste Bau beginnt, wo dieser stehen blieb.',
};

/** Words for an error of the machine, such as a full disk, with the file that it struck; undefined for other errors. */
export function machineTrouble(error: unknown, { during, after } = building): string | undefined {
  const meaning = meanings[errorCode(error) ?? ''];
  if (meaning === undefined || !(error instanceof Error)) return undefined;
  const file = 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
  const what = /^\p{Lu}/u.test(meaning) ? meaning : `${during} ${meaning}`;
  return `${what}${file} (${errorCode(error)}).\n${after}`;
}
