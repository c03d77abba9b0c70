import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import { type Key, Keys } from '../article/key.ts';
import type { PictureProblem } from '../images/picture-problem.ts';
import { filesOf, type PictureUse } from '../images/picture-use.ts';
import { publishPictures } from '../images/publish.ts';
import { contentKey } from '../images/stored-pictures.ts';
import { groupName, unpackFiles } from '../ledger/file-group.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Row } from '../ledger/ledger-rows.ts';
import { inSlice } from '../ledger/slice.ts';
import { pictureError } from '../site/load-pictures.ts';
import type { Site } from '../site/open-site.ts';
import type { BuildOptions } from './build-options.ts';
import type { PlacedFiles } from './placed-files.ts';

export interface PublishedPictures {
  /** What the output holds of them: a row for all files of a picture, one for each film. */
  readonly rows: readonly (readonly [name: string, row: Row])[];
  /** The rows that stay as the last build has left them. */
  readonly unchanged: Ledger;
  /** Pictures that the next build will make, by path below `content/`: no page may show them yet. */
  readonly waiting: ReadonlySet<string>;
  /** Files that left the cache, unused for long. */
  readonly forgotten: number;
}

/**
 * Encodes and places the pictures, films and sound of this build's part of the site, those of the newest articles first;
 * where pictures are made later, films and sound alone.
 *
 * @param version names the code behind a picture's files
 * @param last what the output holds
 * @throws {ContentErrors} for pictures that cannot be encoded, each at an article that shows it
 */
export async function publishSitePictures(
  { archive, pictureUses, media }: Site,
  version: Key,
  last: Ledger,
  placed: PlacedFiles,
  { contentDir, outputDir, cacheDir, slice, picturesFor, later, clock, now, onProgress }: BuildOptions,
): Promise<PublishedPictures> {
  const started = clock?.() ?? performance.now();
  const rows: [name: string, row: Row][] = [];
  const unchanged = last.successor();
  const dirty: PictureUse[] = [];
  const there = new Set<string>();
  for (const use of later === undefined ? pictureUses : []) {
    if (!inSlice(use.info.file, slice)) continue;
    const name = groupName(use.info.file);
    if (unchanged.keep(name, fingerprintOf(use, version), last)) continue;
    dirty.push(use);
    // What is there needs no encoding, even when the cache is gone.
    const packed = last.get(name)?.files;
    const files = packed === undefined ? [] : unpackFiles(name, packed);
    for (const file of files) if (existsSync(join(outputDir, file))) there.add(file);
  }
  const films: string[] = [];
  const { problems, waiting, forgotten } = await publishPictures({
    contentDir,
    cacheDir: `${cacheDir}/images`,
    place: placed.place,
    uses: dirty,
    media: media.filter(({ file }) => inSlice(file, slice)),
    forgetting: { now, ofSite: pictureUses },
    newest: () => newestUse(archive),
    ...(picturesFor === undefined
      ? {}
      : { isTimeUp: () => (clock?.() ?? performance.now()) - started >= picturesFor }),
    isPublished: (path) => there.has(path) || last.has(path),
    onPublished: (path) => films.push(path),
    onProgress: (done, total) => onProgress?.('pictures', done, total),
  });
  if (problems.size > 0) throw pictureErrors(problems, contentDir, archive);
  const encoded = new Set<string>();
  for (const use of dirty) {
    const { file } = use.info;
    if (waiting.has(file)) continue;
    const files = filesOf(use).map(({ output }) => output);
    for (const output of files) encoded.add(output);
    rows.push(placed.group(file, fingerprintOf(use, version), files));
  }
  rows.push(...placed.rows(films.filter((path) => !encoded.has(path))));
  return { rows, unchanged, waiting, forgotten };
}

/** Names all that a picture's files follow from, its path apart. */
function fingerprintOf({ info, leads }: PictureUse, version: Key): Key {
  const keys = new Keys()
    .add(version)
    .add(contentKey(info))
    .add(info.width)
    .add(info.height)
    .add(info.density);
  for (const focus of leads) keys.add(focus?.x).add(focus?.y);
  return keys.add(leads.length).key;
}

/** By picture, the position of the newest article that shows it. */
function newestUse({ articles }: Archive): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [position, { image, pictures }] of articles.entries()) {
    if (image !== undefined) positions.set(image.file, position);
    for (const file of pictures) positions.set(file, position);
  }
  return positions;
}

/** @param problems by path below `content/` of pictures that articles show */
export function pictureErrors(
  problems: ReadonlyMap<string, PictureProblem>,
  contentDir: string,
  archive: Archive,
): ContentErrors {
  return new ContentErrors(
    [...problems].flatMap(([file, problem]) => errorAt(file, problem, contentDir, archive)),
  );
}

function errorAt(
  file: string,
  problem: PictureProblem,
  contentDir: string,
  { articles }: Archive,
): ContentError[] {
  const user = articles.find(({ image, pictures }) => image?.file === file || pictures.includes(file));
  return user === undefined ? [] : [pictureError(contentDir, user, file, problem)];
}
