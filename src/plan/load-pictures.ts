// The pictures that visible articles show: looked up once, mistakes told with file and line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../archive/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { locateField } from '../article/locate.ts';
import { inspectPictures, type PictureInfo, type PictureProblem } from '../images/inspect.ts';

export interface LoadedPictures {
  /** By path below `content/`. */
  readonly infos: ReadonlyMap<string, PictureInfo>;
  readonly errors: readonly ContentError[];
}

/**
 * @param known what earlier builds found, by path below `content/`
 * @param isSame whether a known picture's file is sure to be as it was
 */
export async function loadPictures(
  contentDir: string,
  archive: Archive,
  known: ReadonlyMap<string, PictureInfo>,
  isSame: (picture: PictureInfo) => boolean = () => false,
): Promise<LoadedPictures> {
  const users = new Map<string, ArchivedArticle>();
  for (const article of archive.articles) {
    for (const file of picturesOf(article)) if (!users.has(file)) users.set(file, article);
  }
  const sure = new Map<string, PictureInfo>();
  const unsure: string[] = [];
  for (const file of users.keys()) {
    const info = known.get(file);
    if (info !== undefined && isSame(info)) sure.set(file, info);
    else unsure.push(file);
  }
  const { infos, problems } =
    unsure.length === 0 ? { infos: [], problems: [] } : await inspectPictures(contentDir, unsure, known);
  const errors = [...problems].flatMap(([file, problem]) => {
    const article = users.get(file);
    return article === undefined ? [] : [pictureError(contentDir, article, file, problem)];
  });
  return { infos: new Map([...sure, ...infos]), errors };
}

function picturesOf({ image, pictures }: ArchivedArticle): readonly string[] {
  return image === undefined ? pictures : [image.file, ...pictures];
}

const messages: Record<PictureProblem, string> = {
  missing: 'Das Bild gibt es nicht.',
  unreadable: 'Das Bild lässt sich nicht lesen: Die Datei ist beschädigt oder kein Bild.',
  outside: 'Das Bild ist eine Verknüpfung, die aus dem Ordner „content“ hinausführt.',
};

/** What an editor is told about a picture that the article shows. */
export function pictureError(
  contentDir: string,
  article: ArchivedArticle,
  file: string,
  problem: PictureProblem,
): ContentError {
  const text = readFileSync(join(contentDir, article.file), 'utf8');
  const place =
    article.image?.file === file
      ? locateField(text, ['image', 'src'], `content/${article.file}`)
      : lineWith(text, file.slice(file.lastIndexOf('/') + 1));
  return {
    ...place,
    file: `content/${article.file}`,
    message: messages[problem],
    found: `content/${file}`,
    expected: 'eine Bilddatei (JPEG, PNG, WebP, AVIF oder TIFF) neben dem Artikel',
    remedy:
      problem === 'missing'
        ? 'Legen Sie das Bild neben den Artikel, oder berichtigen Sie den Dateinamen; Groß- und Kleinschreibung zählen.'
        : 'Öffnen Sie das Bild in einem Bildprogramm und speichern Sie es neu als JPEG.',
  };
}

function lineWith(text: string, part: string): { line?: number; source?: string } {
  const lines = text.split(/\r?\n/);
  const index = lines.findIndex((line) => line.includes(part) || line.includes(encodeURI(part)));
  const source = lines[index];
  return source === undefined ? {} : { line: index + 1, source };
}
