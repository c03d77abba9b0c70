// The law for those who edit the program: whichever source file changes, a build on top of earlier ones leaves the bytes of
// a clean build.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inParallel } from '../../src/images/in-parallel.ts';
import { makers } from '../../src/plan/plan.ts';
import { SourceGraph } from '../../src/store/source-graph.ts';
import { copyProject } from '../eleventy/project-copy.ts';
import { BuildingProcess } from './building-process.ts';
import { difference, siteFiles } from './site-files.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { editedText, shuffled, type VisibleEdit, visibleEdits } from './visible-edits.ts';
import { type WhatRuns, whatRuns } from './what-runs.ts';

const run = promisify(execFile);

interface CodeTrials {
  /** Paths below the project that are tried. */
  readonly only: RegExp;
  /** Edits of one file that are made at once, or, where they break the build, in halves. */
  readonly edits: number;
  readonly seed: number;
}

/** How a clean build of the edited code differs from the site, and that on top of the last build from the clean one. */
interface Trial {
  readonly file: string;
  readonly shown: number;
  readonly stale: readonly string[];
  /** What the edited lines have become. */
  readonly lines: readonly string[];
}

type Site = ReturnType<typeof siteFiles>;

/** Edits each source file that a build can reach, in an order of chance. @throws for files whose edits left old pages */
export async function tryCodeEdits({ only, edits, seed }: CodeTrials): Promise<void> {
  const dir = makeTemporaryFolder();
  let lanes: readonly Lane[] = [];
  try {
    lanes = await Promise.all(
      Array.from({ length: availableParallelism() }, (_, lane) => Lane.open(join(dir, String(lane)))),
    );
    const files = shuffled(
      sourceFiles(join(dir, '0')).filter((file) => only.test(file)),
      seed,
    );
    const free = [...lanes];
    const trials = await inParallel(files, lanes.length, async (file) => {
      const lane = free.pop();
      if (lane === undefined) throw new Error('More trials than lanes');
      const trial = await lane.try(file, edits, seed);
      free.push(lane);
      const what = trial.shown === 0 ? 'shows nowhere' : `shows in ${trial.shown} files`;
      const lines = trial.stale.length === 0 ? [] : trial.lines;
      const stale = trial.stale.map((path) => `NOT REBUILT: ${path}`);
      console.log([`${file}: ${what}`, ...lines, ...stale].join('\n  '));
      return trial;
    });
    const shown = trials.filter(({ shown }) => shown > 0).length;
    console.log(`${trials.length} source files edited, ${shown} edits show in the site`);
    const wrong = trials.filter(({ stale }) => stale.length > 0).map(({ file }) => file);
    if (wrong.length > 0) throw new Error(`Edits of these files leave old pages: ${wrong.join(', ')}`);
  } finally {
    for (const lane of lanes) await lane.end();
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Files in which such edits do not change what is shown, but break what is kept: then a build on top is right to differ from
 * a clean one, which is the one that is wrong.
 */
const breaking: ReadonlyMap<string, string> = new Map([
  ['src/ledger/own-folder.ts', 'under another name the output is somebody else’s, and a build refuses it'],
  ['src/pipeline/open-content.ts', 'loses an article as it is read, and a build on top reads none'],
  ['src/pipeline/other-files.ts', 'notes files by other names than they bear'],
  ['src/images/publish.ts', 'asks for pictures by other names, and for those in the site not at all'],
  [
    'src/search/shared/varints.ts',
    'reads other numbers than were written; an edit of both sides holds the law',
  ],
  ['src/article/key.ts', 'sums no longer end where they began, and files of no group are not placed'],
]);

/** What a build, its workers and esbuild can reach, and style sheets. */
function sourceFiles(project: string): string[] {
  const layouts = filesIn(project, 'layouts');
  const graph = new SourceGraph(project).reach([
    'src/commands/build.ts',
    'src/workers/worker.ts',
    '.eleventy.ts',
    ...new Set(makers.map(({ maker }) => `src/plan/${maker}.ts`)),
    ...layouts.filter((file) => file.endsWith('.11ty.ts')),
    ...filesIn(project, 'src/browser').filter((file) => file.endsWith('.ts')),
  ]);
  const styles = layouts.filter((file) => file.endsWith('.css'));
  return [...new Set([...graph.files.keys(), ...styles])].filter((file) => !breaking.has(file)).sort();
}

const filesIn = (project: string, folder: string): string[] =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|css)$/.test(file) && !file.endsWith('.d.ts'));

/** A copy of the project with its site, in which one file at a time is edited. */
class Lane {
  readonly #project: string;
  /** Files that can have a part in the bytes of pictures, cards and icons, which are named by their recipes. */
  readonly #drawing: ReadonlySet<string>;
  readonly #builder: BuildingProcess;
  /** Of the first build; scripts and styles are bundled, not run. */
  #runs: WhatRuns | undefined;
  /** Without the search, whose files bear the version of all code behind them. */
  #site: Site = new Map();
  #searchable: Site = new Map();

  private constructor(project: string) {
    this.#project = project;
    const roots = ['src/images/encode.ts', 'src/cards/draw.ts', 'layouts/cards/share-card.ts'];
    this.#drawing = new Set(new SourceGraph(project).reach(roots).files.keys());
    this.#builder = new BuildingProcess(project);
  }

  static async open(project: string): Promise<Lane> {
    mkdirSync(project);
    await copyProject(project);
    const lane = new Lane(project);
    const counts = join(project, 'runs');
    lane.#searchable = await lane.#buildAlone('base', true, { NODE_V8_COVERAGE: counts });
    lane.#runs = whatRuns(counts);
    // Also without the pictures of the first: two clean builds are the same.
    lane.#site = (await lane.#cleanSite('src/images/encode.ts')) ?? new Map();
    assert.notEqual(lane.#site.size, 0, 'a build that shares its process fails');
    const { written } = difference(lane.#searchable, lane.#site);
    assert.deepEqual(written, [], 'two clean builds differ');
    return lane;
  }

  async try(file: string, edits: number, seed: number): Promise<Trial> {
    const site = isOfSearch(file) ? this.#searchable : this.#site;
    const path = join(this.#project, file);
    const text = readFileSync(path, 'utf8');
    const runs = (at: number) => isBundled(file) || this.#runs?.at(path, at) === true;
    // All at once as long as they do not break the build.
    let tried: (readonly VisibleEdit[])[] = [visibleEdits(file, text, runs, seed).slice(0, edits)];
    try {
      for (let some = tried.shift(); some !== undefined && some.length > 0; some = tried.shift()) {
        const edited = editedText(text, some);
        writeFileSync(path, edited);
        const clean = await this.#cleanSite(file);
        if (clean === undefined) tried = [...halves(some), ...tried];
        const shown = clean === undefined ? 0 : sizeOf(difference(site, clean));
        if (clean === undefined || shown === 0) continue;
        const stale = await this.#stale(file, clean);
        const lines = changedLines(text, edited);
        return { file, shown, lines, stale: stale.length === 0 ? [] : await this.#staleAlone(file) };
      }
      return { file, shown: 0, lines: [], stale: [] };
    } finally {
      writeFileSync(path, text);
    }
  }

  /** What a build on top of the first one leaves otherwise than a clean one. */
  async #stale(file: string, clean: Site): Promise<readonly string[]> {
    const { written, removed } = difference(clean, await this.#grownSite(file));
    return [...written, ...removed.map((path) => `${path} (left there)`)];
  }

  /** The same by processes of their own: what another build has left in a process is no fault of this edit. */
  async #staleAlone(file: string): Promise<readonly string[]> {
    this.#makeClean(file);
    const clean = await this.#buildAlone('clean', isOfSearch(file)).catch(() => undefined);
    if (clean === undefined) return [];
    this.#makeGrown();
    const grown = await this.#buildAlone('grown', isOfSearch(file)).catch(() => new Map());
    const { written, removed } = difference(clean, grown);
    return [...written, ...removed.map((path) => `${path} (left there)`)];
  }

  /** A build from nothing; none if the edit breaks the program. */
  async #cleanSite(file: string): Promise<Site | undefined> {
    this.#makeClean(file);
    return this.#build('clean', isOfSearch(file));
  }

  /** A build on top of the first one; an error is an empty site. */
  async #grownSite(file: string): Promise<Site> {
    this.#makeGrown();
    return (await this.#build('grown', isOfSearch(file))) ?? new Map();
  }

  /** Pictures are taken from the first build if the file has no part in them. */
  #makeClean(file: string): void {
    this.#drop('clean');
    this.#share('compiled');
    if (!this.#drawing.has(file)) this.#share('images');
  }

  #makeGrown(): void {
    this.#drop('grown');
    cpSync(join(this.#project, 'base'), join(this.#project, 'grown'), {
      recursive: true,
      preserveTimestamps: true,
    });
  }

  #share(name: string): void {
    const cache = this.#cacheDir('clean');
    mkdirSync(cache, { recursive: true });
    symlinkSync(join(this.#cacheDir('base'), name), join(cache, name), 'junction');
  }

  #drop(folder: string): void {
    rmSync(join(this.#project, folder), { recursive: true, force: true });
  }

  #cacheDir = (folder: string): string => join(this.#project, folder, 'cache');

  async end(): Promise<void> {
    await this.#builder.end();
  }

  async #build(folder: string, search: boolean): Promise<Site | undefined> {
    const built = await this.#builder.build(argumentsOf(folder, search));
    return built ? siteFiles(join(this.#project, folder, '_site')) : undefined;
  }

  async #buildAlone(folder: string, search: boolean, env: NodeJS.ProcessEnv = {}): Promise<Site> {
    await run(process.execPath, ['src/cli/build.ts', ...argumentsOf(folder, search)], {
      cwd: this.#project,
      timeout: 600_000,
      env: { ...process.env, ...env },
    });
    return siteFiles(join(this.#project, folder, '_site'));
  }
}

function argumentsOf(folder: string, search: boolean): string[] {
  const flags = ['--output', `${folder}/_site`, '--cache', `${folder}/cache`];
  const others = ['--now', '2026-11-28T12:00', '--allow-removals', ...(search ? [] : ['--no-search'])];
  return [...flags, ...others];
}

/** Two parts of what cannot be tried as a whole; of a single edit there are none. */
function halves(edits: readonly VisibleEdit[]): (readonly VisibleEdit[])[] {
  const half = Math.ceil(edits.length / 2);
  return edits.length < 2 ? [] : [edits.slice(0, half), edits.slice(half)];
}

function changedLines(text: string, edited: string): string[] {
  const lines = text.split('\n');
  return edited.split('\n').filter((line, index) => index < lines.length && line !== lines[index]);
}

const isBundled = (file: string): boolean => /^src\/(?:browser|contract|search\/shared)\/|\.css$/.test(file);

const isOfSearch = (file: string): boolean => file.startsWith('src/search/');

const sizeOf = ({ written, removed }: ReturnType<typeof difference>): number =>
  written.length + removed.length;
