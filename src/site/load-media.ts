// The films and sound that visible articles play: looked up once, mistakes told with file and line.

import type { ContentError } from '../article/content-error.ts';
import { linkMessages } from '../content/file-errors.ts';
import type { IsSame } from '../images/file-info.ts';
import { inspectMedia } from '../images/inspect-media.ts';
import type { FileProblem } from '../images/look-at.ts';
import type { MediaInfo } from '../images/media.ts';
import { mediaTypeOf } from '../markdown/media-types.ts';

/** Told at the article that plays the file. */
export type MediaError = Pick<ContentError, 'rule' | 'message' | 'expected' | 'remedy'>;

/**
 * @param files paths below `content/`
 * @param known what earlier builds found, by path; `isSame` tells whether such a file is sure to be as it was
 */
export async function loadMedia(
  contentDir: string,
  files: Iterable<string>,
  known: (file: string) => MediaInfo | undefined,
  isSame: IsSame,
): Promise<{
  readonly infos: ReadonlyMap<string, MediaInfo>;
  readonly errors: ReadonlyMap<string, MediaError>;
}> {
  const infos = new Map<string, MediaInfo>();
  const errors = new Map<string, MediaError>();
  for (const file of files) {
    const before = known(file);
    const info =
      before !== undefined && isSame(file, before) ? before : await inspectMedia(contentDir, file, before);
    if (typeof info !== 'string') infos.set(file, info);
    // Captions are looked for beside every film.
    else if (info !== 'missing' || mediaTypeOf(file) !== 'text/vtt') errors.set(file, explain(info, file));
  }
  return { infos, errors };
}

const messages: Readonly<Record<FileProblem, string>> = {
  missing: 'Die Datei gibt es nicht.',
  unreadable: 'Die Datei ist nicht das, was ihr Name sagt, oder beschädigt.',
  outside: linkMessages.outside,
};

function explain(problem: FileProblem, file: string): MediaError {
  const expected =
    mediaTypeOf(file) === 'text/vtt'
      ? 'Untertitel im Format WebVTT, deren erste Zeile WEBVTT lautet'
      : 'ein Film (MP4 oder WebM) oder Ton (MP3, M4A oder Ogg) neben dem Artikel';
  const remedy =
    problem === 'missing'
      ? 'Legen Sie die Datei neben den Artikel, oder berichtigen Sie den Dateinamen; Groß- und Kleinschreibung zählen.'
      : 'Speichern Sie die Datei in ihrem Programm neu; die Endung allein zu ändern genügt nicht.';
  return { rule: `media-${problem}`, message: messages[problem], expected, remedy };
}
