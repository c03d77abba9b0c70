// A small newspaper in a temporary folder, built in this process.
import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import type { BuildOptions } from '../../src/pipeline/build-options.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { contentDir } from '../newspaper/content-dir.ts';
import { settings } from '../newspaper/settings.ts';
import { keepFiles } from './kept-files.ts';

export const projectDir = resolve(import.meta.dirname, '../..');
export const articleFile = 'content/artikel/2019-12-05-ein-artikel.md';
export const articlePage = '2019/12/05/ein-artikel.html';
/** An article with this headline. */
export const anArticle = (title: string): string =>
  `---\ntitle: ${title}\nsection: Politik\n---\nEin Satz. Noch einer.\n`;

export interface Newspaper {
  readonly folder: string;
  readonly options: BuildOptions;
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  build(options?: Partial<BuildOptions>): ReturnType<typeof buildSite>;
  /** What a build of the same content holds which finds {@link keepFiles} only; made once for equal content. */
  clean(options?: Partial<BuildOptions>): Promise<ReadonlyMap<string, string>>;
  contents(): Promise<ReadonlyMap<string, string>>;
}

interface NewspaperOptions {
  /** Whether its builds encode pictures, draw cards and bundle scripts themselves, for tests in which that may go wrong. */
  readonly makesAll?: boolean;
}

export async function aNewspaper(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = { [articleFile]: anArticle('Ein Artikel') },
  { makesAll = false }: NewspaperOptions = {},
): Promise<Newspaper> {
  const folder = await mkdtemp(join(tmpdir(), 'depesche-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const options: BuildOptions = {
    contentDir: join(folder, 'content'),
    publicDir: join(folder, 'public'),
    outputDir: join(folder, '_site'),
    cacheDir: join(folder, '.cache'),
    projectDir,
    settings,
    now: Date.parse('2019-12-06T12:00+01:00'),
    search: false,
    processes: 1,
  };
  const newspaper: Newspaper = {
    folder,
    options,
    write: async (changed) => {
      for (const [file, text] of Object.entries(changed)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
    },
    build: (given = {}) => buildSite({ ...options, ...given }),
    clean: (given = {}) =>
      cleanOnce(options.contentDir, given, async () => {
        const places = { outputDir: join(folder, 'clean'), cacheDir: join(folder, 'clean.cache') };
        await keepFiles(places.cacheDir);
        await buildSite({ ...options, ...given, ...places });
        const contents = await contentsOf(places.outputDir);
        for (const dir of Object.values(places)) await rm(dir, { recursive: true });
        return contents;
      }),
    contents: () => contentsOf(options.outputDir),
  };
  if (!makesAll) await keepFiles(options.cacheDir);
  // What the commands read; builds of this process are given the settings.
  await newspaper.write({
    'content/newspaper.yaml': await readFile(join(contentDir, 'newspaper.yaml'), 'utf8'),
    ...files,
  });
  return newspaper;
}

const cleanSites = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** Cases of a file often end with the same content: that a build from nothing is a function of it is what the law holds. */
async function cleanOnce(
  contentDir: string,
  options: Partial<BuildOptions>,
  make: () => Promise<ReadonlyMap<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const files = [...(await contentsOf(contentDir))];
  const key = hash('sha1', JSON.stringify([options, files]));
  const site = cleanSites.get(key) ?? make();
  cleanSites.set(key, site);
  return site;
}

/** All files below a folder by their paths, with their bytes as Latin-1 text. */
export async function contentsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = filesBelow(folder, (entry) => !entry.isDirectory()).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const),
    ),
  );
}
