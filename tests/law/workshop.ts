// The folders in which the law is tried: content (with git, if wanted), the output that grows, the clean one.
import { hash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BuildOptions, BuildResult } from '../../src/pipeline/build-options.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { commitAll, type Git, gitIn } from '../content/git-in.ts';
import { contentFiles, instantOf, type Newspaper } from './newspaper.ts';

export const projectDir = resolve(import.meta.dirname, '../..');

/** An output folder and its cache. */
export interface SiteFolders {
  readonly outputDir: string;
  readonly cacheDir: string;
}

export interface WorkshopOptions {
  /** Empty or missing; the caller removes it. */
  readonly dir: string;
  /** Encoded pictures and share cards, which are named by their contents, for all builds. */
  readonly picturesDir: string;
  readonly drawings: readonly Uint8Array[];
  readonly git: boolean;
  /** Whether files seem to have been saved long before the build, so that it may trust their time stamps. */
  readonly aged: boolean;
  /** Whether all files then seem to have been saved at one time, as SOURCE_DATE_EPOCH or `tar --mtime` leave them. */
  readonly still?: boolean;
}

/** Files of the cache that are made from the settings and the code. */
const bundles = ['assets.bin', 'icons.bin'];

/** Files are saved a minute after each other, long ago. */
const firstSave = Date.parse('2020-01-01T00:00:00Z') / 1000;

export class Workshop {
  readonly contentDir: string;
  readonly #options: WorkshopOptions;
  readonly #git: Git;
  #onDisk = new Map<string, string | Uint8Array>();
  #saves = 0;

  constructor(options: WorkshopOptions) {
    this.#options = options;
    const repository = join(options.dir, 'redaktion');
    this.contentDir = join(repository, 'content');
    mkdirSync(this.contentDir, { recursive: true });
    this.#git = gitIn(repository);
    if (options.git) this.#git('init', '--quiet');
  }

  folders(name: string): SiteFolders {
    const dir = join(this.#options.dir, name);
    return { outputDir: join(dir, '_site'), cacheDir: join(dir, 'cache') };
  }

  /** Brings the content folder up to date: only what differs is written. */
  save(paper: Newspaper): void {
    const wanted = contentFiles(paper, this.#options.drawings);
    for (const path of this.#onDisk.keys()) if (!wanted.has(path)) rmSync(join(this.contentDir, path));
    for (const [path, content] of wanted) {
      if (this.#onDisk.get(path) !== content) this.write(path, content);
    }
    this.#onDisk = wanted;
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.contentDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.#age(file);
  }

  remove(path: string): void {
    rmSync(join(this.contentDir, path));
  }

  /** Gives every file a new time stamp. */
  touch(): void {
    for (const path of this.#onDisk.keys()) {
      const file = join(this.contentDir, path);
      utimesSync(file, new Date(), new Date());
      this.#age(file);
    }
  }

  look(): void {
    if (this.#options.git) this.#git('status');
  }

  commit(): void {
    if (this.#options.git) commitAll(this.#git, 'content');
  }

  /** Lets git put back what was committed; `paper` is what that was. */
  checkout(paper: Newspaper): void {
    if (!this.#options.git) {
      this.save(paper);
      return;
    }
    this.#git('reset', '--quiet', '--hard');
    this.#git('clean', '--quiet', '--force', '-d', 'content');
    this.#onDisk = contentFiles(paper, this.#options.drawings);
  }

  /** @param options differing from {@link optionsOf} */
  async build(
    paper: Newspaper,
    folders: SiteFolders,
    options: Partial<BuildOptions> = {},
  ): Promise<BuildResult> {
    const result = await buildSite({ ...this.optionsOf(paper, folders), ...options });
    this.#keep(paper, folders);
    return result;
  }

  /** Those of a whole build without a search, in one process. */
  optionsOf(paper: Newspaper, folders: SiteFolders): BuildOptions {
    this.prepareCache(folders);
    this.#seed(paper, folders);
    return {
      ...folders,
      contentDir: this.contentDir,
      publicDir: join(projectDir, 'public'),
      projectDir,
      settings: paper.settings,
      now: instantOf(paper),
      search: false,
      processes: 1,
      // Chance takes away what no newsroom would.
      allowEmpty: true,
      allowRemovals: true,
    };
  }

  prepareCache({ cacheDir }: SiteFolders): void {
    mkdirSync(cacheDir, { recursive: true });
    const images = join(cacheDir, 'images');
    if (!existsSync(images)) symlinkSync(this.#options.picturesDir, images, 'junction');
  }

  copy(from: SiteFolders, to: SiteFolders): void {
    for (const folder of ['outputDir', 'cacheDir'] as const) {
      rmSync(to[folder], { recursive: true, force: true });
      if (existsSync(from[folder])) {
        cpSync(from[folder], to[folder], {
          recursive: true,
          preserveTimestamps: true,
          verbatimSymlinks: true,
        });
      }
    }
  }

  lose(...folders: readonly string[]): void {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }

  /** Scripts, styles and icons are a function of the settings alone; a build from nothing finds those of the same settings. */
  #seed(paper: Newspaper, { cacheDir }: SiteFolders): void {
    for (const name of bundles) {
      const [kept, file] = [join(this.#bundlesOf(paper), name), join(cacheDir, name)];
      if (existsSync(kept) && !existsSync(file)) copyFileSync(kept, file);
    }
  }

  #keep(paper: Newspaper, { cacheDir }: SiteFolders): void {
    const dir = this.#bundlesOf(paper);
    if (existsSync(dir)) return;
    mkdirSync(dir, { recursive: true });
    for (const name of bundles) copyFileSync(join(cacheDir, name), join(dir, name));
  }

  #bundlesOf({ settings }: Newspaper): string {
    return join(this.#options.picturesDir, '../bundles', hash('sha1', JSON.stringify(settings)));
  }

  #age(file: string): void {
    if (!this.#options.aged) return;
    const time = firstSave + (this.#options.still === true ? 0 : 60 * this.#saves++);
    utimesSync(file, time, time);
  }
}
