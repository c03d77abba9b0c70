// Pictures of an old archive on their way beside the articles: looked at before they are written, named so that none takes
// another one's place.

import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import sharp from 'sharp';
import { isPictureFile } from '../article/picture-file.ts';
import { slugify } from '../article/slug.ts';
import { blobId } from '../content/hash.ts';
import { inParallel } from '../images/in-parallel.ts';
import { inspectPictures } from '../images/inspect.ts';
import type { PictureProblem } from '../images/picture-problem.ts';
import { mediaTypeOf } from '../markdown/media-types.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { portableName } from './article-file.ts';
import type { Fate } from './imported-article.ts';
import type { Scratch, ScratchMap } from './scratch.ts';
import { sourceFiles } from './source-files.ts';

/** What a file is good for. */
type Fitness =
  | { readonly ok: true; readonly convert: boolean }
  | { readonly ok: false; readonly reason: string };

/** Pictures of an article are large, and all of those are in memory. */
const atOnce = 4;

/** Kinds that the newspaper does not show and that a still PNG can stand for. */
const convertible = new Set(['animated', 'svg-animated', 'svg-text', 'svg-foreign']);

/** German, as they stand before „ist“ and behind it. */
const reasons: Partial<Readonly<Record<PictureProblem, string>>> = {
  damaged: 'beschädigt',
  empty: 'leer',
  unreadable: 'kein Bild',
  'too-large': 'zu groß',
  raw: 'eine Rohaufnahme',
  heic: 'ein HEIC-Bild',
  film: 'ein Film',
  pdf: 'ein PDF',
  'web-page': 'eine Webseite',
  'git-lfs': 'nur ein Verweis von Git LFS',
};

/** Where files are placed. */
export interface PictureFolder {
  /** Nothing is written outside of it. */
  readonly root: string;
  /** Below the root. */
  readonly folder: string;
  /** Nothing is made of the files there: browsers get them as they are. */
  readonly isServed?: boolean;
}

/** The pictures of one import, each under one name in each folder that needs it. */
export class PictureFiles {
  readonly #told: (construct: string, fate: Fate) => void;
  /** Path → hash of what lies there. */
  readonly #taken: ScratchMap;
  /** Folder and source's file → name in it. */
  readonly #placed: ScratchMap;
  /** Path of a source's file → its {@link Fitness}. */
  readonly #fitness: ScratchMap;

  constructor(told: (construct: string, fate: Fate) => void, scratch: Scratch) {
    this.#told = told;
    this.#taken = scratch.map();
    this.#placed = scratch.map();
    this.#fitness = scratch.map();
  }

  /**
   * Copies a picture, film or sound into a folder.
   * @returns its name there, or why it stays where it is: „beschädigt“
   */
  async place(
    file: string,
    { root, folder, isServed = false }: PictureFolder,
  ): Promise<{ name: string } | { reason: string }> {
    const memo = `${root}\0${folder}\0${file}`;
    const before = this.#placed.get(memo);
    if (before !== undefined) return { name: before };
    const fitness = await this.#fitnessOf(file);
    if (!fitness.ok) return { reason: fitness.reason };
    const isConverted = fitness.convert && !isServed;
    const ending = isConverted ? '.png' : extname(file).toLowerCase();
    const bytes = isConverted ? await still(file) : undefined;
    if (isConverted) {
      if (bytes === undefined) return { reason: reasons.damaged ?? '' };
      this.#told(`Bild (${extname(file).toLowerCase()}) als unbewegtes PNG`, 'converted');
    }
    const base = baseOf(file);
    const content = bytes ?? readFileSync(file);
    const hash = blobId(content);
    for (let number = 1; ; number++) {
      const name = `${base}${number === 1 ? '' : `-${number}`}${ending}`;
      const target = resolve(root, folder, name);
      if (!target.startsWith(resolve(root) + sep)) throw new Error(`${target} leads out of the folder`);
      const taken = this.#taken.get(target);
      if (taken !== undefined && taken !== hash) continue;
      if (taken === undefined) {
        if (existsSync(target)) {
          if (blobId(readFileSync(target)) !== hash) continue;
        } else {
          mkdirSync(dirname(target), { recursive: true });
          prepareWhole(target, content)();
        }
        this.#taken.set(target, hash);
      }
      this.#placed.set(memo, name);
      return { name };
    }
  }

  /** Looks at files that will be placed, several at once. */
  async look(files: readonly string[]): Promise<void> {
    await inParallel([...new Set(files)], atOnce, (file) => this.#fitnessOf(file));
  }

  async #fitnessOf(file: string): Promise<Fitness> {
    const known = this.#fitness.get(file);
    if (known !== undefined) return JSON.parse(known) as Fitness;
    const fitness = await fitnessOf(file);
    this.#fitness.set(file, JSON.stringify(fitness));
    return fitness;
  }
}

const baseOf = (file: string): string =>
  portableName(
    slugify(basename(file, extname(file)))
      .slice(0, 80)
      .replace(/-$/, ''),
  ) || 'bild';

/** What {@link PictureFiles.place} will mostly call a file: it is not looked at, and another may have the name. */
export const likelyName = (file: string): string =>
  baseOf(file) +
  (mediaTypeOf(file) !== undefined || isPictureFile(file) ? extname(file).toLowerCase() : '.png');

async function fitnessOf(file: string): Promise<Fitness> {
  if (mediaTypeOf(file) !== undefined) return { ok: true, convert: false };
  const name = basename(file);
  const { problems } = await inspectPictures(dirname(file), [name], new Map());
  const problem = problems.get(name);
  if (problem === undefined) return { ok: true, convert: !isPictureFile(name) };
  if (convertible.has(problem)) return { ok: true, convert: true };
  return { ok: false, reason: reasons[problem] ?? 'für die Zeitung ungeeignet' };
}

async function still(file: string): Promise<Buffer | undefined> {
  try {
    return await sharp(file).png().toBuffer();
  } catch {
    return undefined;
  }
}

/** The first of the candidates that is a file inside of its root: nothing leads out by `..` or by a link. */
export function fileBelow(roots: readonly string[], paths: readonly string[]): string | undefined {
  for (const root of roots) {
    for (const path of paths) {
      const file = resolve(root, path.replace(/^\/+/, ''));
      if (file.startsWith(resolve(root) + sep) && isPlainFile(root, file)) return file;
    }
  }
  return undefined;
}

/** What programs have put there. */
const made = /(?:^|\/)(?:node_modules|_site|dist|\.git|\.cache|resources\/_gen)\//;

/**
 * Finds files of which a site names only the end of their path, as its layouts complete it (`image: news/rat.jpg` for
 * `assets/images/news/rat.jpg`). The folder is gone through when the first one is asked for.
 *
 * @returns the file, if there is exactly one below `dir`
 */
export function fileByEnd(dir: string): (path: string) => string | undefined {
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return (path) => {
    byName ??= Map.groupBy(
      sourceFiles(dir).files.filter((name) => !made.test(name)),
      (name) => basename(name),
    );
    const end = path.replace(/^(?:\.{0,2}\/)+/, '');
    const found = byName.get(basename(end))?.filter((name) => `/${name}`.endsWith(`/${end}`)) ?? [];
    return found.length === 1 ? fileBelow([dir], found) : undefined;
  };
}

function isPlainFile(root: string, file: string): boolean {
  try {
    return statSync(file).isFile() && realpathSync.native(file).startsWith(realpathSync.native(root) + sep);
  } catch {
    return false;
  }
}

/** Copies any file below a folder, as it is; one that lies there stays. */
export function copyInto(dir: string, path: string, bytes: Uint8Array): void {
  const target = resolve(dir, path.replace(/^\/+/, ''));
  if (!target.startsWith(resolve(dir) + sep)) throw new Error(`${path} leads out of ${dir}`);
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  prepareWhole(target, bytes)();
}
