// The pictures that visible articles show, and the films and sound that they play: looked up once, mistakes told with
// file and line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { ContentError } from '../article/content-error.ts';
import { locateField, type Place, placeAt } from '../article/locate.ts';
import type { FileInfo, IsSame, KnownFiles } from '../images/file-info.ts';
import type { Inspection, inspectPictures, PictureInfo } from '../images/inspect.ts';
import type { MediaInfo } from '../images/media.ts';
import type { PictureProblem } from '../images/picture-problem.ts';
import { mediaTypeOf } from '../markdown/media-types.ts';
import { loadMedia, type MediaError } from './load-media.ts';
import { explainPicture } from './picture-messages.ts';

export interface LoadedPictures {
  /** By path below `content/`. */
  readonly infos: ReadonlyMap<string, PictureInfo>;
  readonly media: ReadonlyMap<string, MediaInfo>;
  /** Of these the files that are not sure to be as they were known. */
  readonly unsure: ReadonlySet<string>;
  readonly errors: readonly ContentError[];
}

/** An article, with mistakes or without. */
type PictureUser = Pick<ArchivedArticle, 'file' | 'image' | 'pictures'>;

/**
 * @param known what earlier builds found, by path below `content/`
 * @param isSame whether a known file is sure to be as it was
 */
export async function loadPictures(
  contentDir: string,
  articles: readonly PictureUser[],
  known: KnownFiles,
  isSame: IsSame = () => false,
): Promise<LoadedPictures> {
  const sure = new Map<string, PictureInfo>();
  const unsure = new Set<string>();
  const played = new Set<string>();
  const sortIn = (file: string): void => {
    if (sure.has(file) || unsure.has(file) || played.has(file)) return;
    const info = known.get(file);
    if (info !== undefined && !isMedia(info) && isSame(file, info)) sure.set(file, info);
    else if (mediaTypeOf(file) !== undefined) played.add(file);
    else unsure.add(file);
  };
  for (const { image, pictures } of articles) {
    if (image !== undefined) sortIn(image.file);
    for (const file of pictures) sortIn(file);
  }
  const { infos, problems } =
    unsure.size === 0
      ? { infos: [], problems: [] }
      : await inspect(contentDir, [...unsure], picturesIn(known));
  const media = await loadMedia(contentDir, [...played], (file) => mediaIn(known, file), isSame);
  const wrong = new Map<string, MediaError>(media.errors);
  for (const [file, problem] of problems) wrong.set(file, explainPicture(problem));
  const errors = wrong.size === 0 ? [] : articles.flatMap((article) => errorsAt(contentDir, article, wrong));
  for (const [file, info] of infos) sure.set(file, info);
  for (const file of played) unsure.add(file);
  return { infos: sure, media: media.infos, unsure, errors };
}

/** Loads sharp (`/usr/bin/time -v node -e 'import("sharp")'`) only for pictures that have to be looked at. */
async function inspect(...args: Parameters<typeof inspectPictures>): Promise<Inspection> {
  const { inspectPictures } = await import('../images/inspect.ts');
  return inspectPictures(...args);
}

const isMedia = (info: FileInfo): info is MediaInfo => 'type' in info;

function picturesIn(known: KnownFiles): KnownFiles<PictureInfo> {
  const ifPicture = (info: FileInfo | undefined) => (info === undefined || isMedia(info) ? undefined : info);
  return {
    get: (file) => ifPicture(known.get(file)),
    values: () => Array.from(known.values()).filter((info): info is PictureInfo => !isMedia(info)),
    ...(known.withHash && { withHash: (hash) => ifPicture(known.withHash?.(hash)) }),
  };
}

function mediaIn(known: KnownFiles, file: string): MediaInfo | undefined {
  const info = known.get(file);
  return info !== undefined && isMedia(info) ? info : undefined;
}

function picturesOf({ image, pictures }: PictureUser): readonly string[] {
  return image === undefined ? pictures : [image.file, ...pictures];
}

/** What an editor is told about a picture that the article shows. */
export function pictureError(
  contentDir: string,
  article: PictureUser,
  file: string,
  problem: PictureProblem,
): ContentError {
  const [error] = errorsAt(contentDir, article, new Map([[file, explainPicture(problem)]]));
  return error ?? { file: `content/${article.file}`, ...explainPicture(problem) };
}

/** Whoever mistyped a name in two articles mends both. @param wrong by path of the picture */
function errorsAt(
  contentDir: string,
  article: PictureUser,
  wrong: ReadonlyMap<string, MediaError>,
): ContentError[] {
  return [...new Set(picturesOf(article))].flatMap((file) => {
    const words = wrong.get(file);
    return words === undefined ? [] : [errorAt(contentDir, article, file, words)];
  });
}

function errorAt(contentDir: string, article: PictureUser, file: string, words: MediaError): ContentError {
  const text = readFileSync(join(contentDir, article.file), 'utf8');
  const place =
    article.image?.file === file
      ? locateField(text, ['image', 'src'], article.file)
      : placeOfName(text, file.slice(file.lastIndexOf('/') + 1), article.file);
  return { ...place, ...words, found: `content/${file}` };
}

/** The first place of a picture's name in the text; of one that is written in other ways the first line. */
function placeOfName(text: string, name: string, file: string): Place {
  const lines = text.split('\n');
  for (const spelling of [name, encodeURI(name)]) {
    const line = lines.findIndex((one) => one.includes(spelling));
    if (line >= 0) return placeAt(text, line + 1, (lines[line] ?? '').indexOf(spelling) + 1, file);
  }
  return placeAt(text, 1, 1, file);
}
