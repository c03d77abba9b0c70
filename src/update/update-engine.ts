// `npm run update`: the steps, one after the other. Until the last one nothing but git's objects has changed.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../content/refusal.ts';
import { prepareWhole } from '../store/whole-file.ts';
import { compareSites, type KindDifference } from './compare-sites.ts';
import { type EngineFiles, engineFiles } from './engine-files.ts';
import { Git } from './git.ts';
import { type Conflict, type MergedEngine, mergeEngine } from './merge-engine.ts';
import { recordedVersion, trailer, versionIn } from './recorded-version.ts';
import { takeRelease } from './release.ts';
import { type MigrationChanges, runMigrations } from './run-migrations.ts';

/** Why nothing was updated; German, with the remedy. */
export class CannotUpdate extends Refusal {
  override name = 'CannotUpdate';
}

export interface UpdateOptions {
  /** The newspaper's repository. */
  readonly projectDir: string;
  /** A version or the path of a package, see `takeRelease`. */
  readonly wanted: string;
  /** Write files with conflicts, markers and all, for a person to resolve and commit. */
  readonly writeConflicts: boolean;
  /** What becomes of announced changes of the newspaper's own files: shown and nothing done, made, or left out. */
  readonly migrations: 'show' | 'apply' | 'skip';
  /** Whether to build the newspaper with both versions and compare. */
  readonly compare: boolean;
  /** The instant of both builds, ISO 8601. */
  readonly now: string;
}

/** What an update has done. */
export interface Updated {
  readonly from: string;
  readonly to: string;
  /** Paths of the engine that were replaced, added or removed. */
  readonly changed: readonly string[];
  /** Paths in which own changes were joined with the new version's. */
  readonly merged: readonly string[];
  readonly conflicts: readonly Conflict[];
  /** Announced changes of the newspaper's own files: each with its diff. */
  readonly migrations: readonly { readonly describe: string; readonly diff: string }[];
  /** Whether packages have changed, so that `npm ci` is due. */
  readonly packages: boolean;
  /** What differs for readers; absent where nothing was built. */
  readonly pages?: readonly KindDifference[];
  /** `committed`, `written` with conflicts, or `nothing`: also when migrations are only shown. */
  readonly outcome: 'committed' | 'written' | 'nothing';
}

/**
 * Brings the engine to another version.
 *
 * @throws {CannotUpdate} where the tree is dirty or no repository, or the newspaper does not build with the new version
 * @throws {WrongMigration} for a release that wants to change what it may not
 * @throws {NoRelease} where the version cannot be had
 */
export function updateEngine({ projectDir, wanted, ...options }: UpdateOptions): Updated {
  const git = new Git(projectDir);
  checkRepository(git);
  finishInterrupted(git);
  checkClean(git);
  const release = takeRelease(git, wanted);
  const base = recordedVersion(git);
  const from = versionIn(git, 'HEAD');
  const theirs = engineFiles(git, release.tree);
  const plan = mergeEngine(git, engineFiles(git, base), engineFiles(git, 'HEAD'), theirs);
  return inScratch((scratch) => {
    const steps = { engine: theirs, from, to: release.version, scratch };
    const migrations = options.migrations === 'skip' ? [] : runMigrations(git, steps);
    const told = {
      from,
      to: release.version,
      changed: [...plan.changes.keys()],
      merged: plan.merged,
      conflicts: plan.conflicts,
      migrations: migrations.map((one, index) => ({
        describe: one.describe,
        diff: diffOf(git, one, join(scratch, `diff-${index}`)),
      })),
    };
    const isRefused = plan.conflicts.length > 0 && !options.writeConflicts;
    const isShown = migrations.length > 0 && options.migrations === 'show';
    if (plan.changes.size === 0 || isRefused || isShown) {
      return { ...told, packages: false, outcome: 'nothing' };
    }
    const all = new Map([...plan.changes, ...migrations.flatMap(({ changes }) => [...changes])]);
    const tree = changedTree(git, { changes: all }, join(scratch, 'index'));
    const packages = havePackagesChanged(git, tree);
    const engine = engineCommit(git, theirs, base, release.version, join(scratch, 'engine'));
    if (plan.conflicts.length > 0) {
      writeForResolution(git, tree, engine, release.version);
      return { ...told, packages, outcome: 'written' };
    }
    const locked = withLockFile(git, tree, release.version, packages, scratch);
    const commit = git.run([
      'commit-tree',
      locked,
      ...['-p', 'HEAD', '-p', engine],
      ...['-m', `Depesche ${from} → ${release.version}`],
    ]);
    const pages = options.compare ? comparedPages(git, commit, packages, options.now, scratch) : undefined;
    moveTo(git, commit);
    return { ...told, packages, ...(pages === undefined ? {} : { pages }), outcome: 'committed' };
  });
}

function checkRepository(git: Git): void {
  if (git.try(['rev-parse', '--show-prefix']) === '' && git.try(['rev-parse', 'HEAD']) !== undefined) return;
  throw new CannotUpdate(
    'Dieser Ordner ist kein Git-Repository mit mindestens einem Commit. Legen Sie es an: git init && git add -A && git commit -m "Meine Zeitung"',
  );
}

function checkClean(git: Git): void {
  const [first] = git.run(['status', '--porcelain']).split('\n');
  if (first === undefined || first === '') return;
  throw new CannotUpdate(
    `Es gibt Änderungen, die nicht in Git stehen (${first.slice(3)}). Committen oder verwerfen Sie sie, dann aktualisieren Sie noch einmal.`,
  );
}

function inScratch<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-update-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `git diff` shows it against the last commit. */
function diffOf(git: Git, { changes }: MigrationChanges, index: string): string {
  const tree = changedTree(git, { changes }, index);
  return git.run(['diff', '--no-color', 'HEAD', tree]);
}

/** HEAD's tree with the changes. */
function changedTree(git: Git, { changes }: Pick<MergedEngine, 'changes'>, index: string): string {
  git.run(['read-tree', 'HEAD'], { index });
  const rows = [...changes].map(([path, file]) =>
    file === undefined ? `0 ${'0'.repeat(40)}\t${path}\0` : `${file.mode} ${file.blob}\t${path}\0`,
  );
  git.run(['update-index', '-z', '--index-info'], { index, input: rows.join('') });
  return git.run(['write-tree'], { index });
}

/** A commit of the engine's files as they were released: the next update begins from it. */
function engineCommit(git: Git, files: EngineFiles, base: string, version: string, index: string): string {
  const rows = [...files].map(([path, { mode, blob }]) => `${mode} ${blob}\t${path}\0`);
  git.run(['update-index', '-z', '--add', '--index-info'], { index, input: rows.join('') });
  const tree = git.run(['write-tree'], { index });
  return git.run(['commit-tree', tree, '-p', base, '-m', `Depesche ${version}\n\n${trailer}: ${version}`]);
}

type Package = Readonly<Record<'dependencies' | 'devDependencies', unknown>>;

function havePackagesChanged(git: Git, tree: string): boolean {
  const [before, after] = ['HEAD', tree].map(
    (at) => JSON.parse(git.run(['show', `${at}:package.json`])) as Package,
  );
  return (
    !isDeepStrictEqual(before?.dependencies, after?.dependencies) ||
    !isDeepStrictEqual(before?.devDependencies, after?.devDependencies)
  );
}

/** The tree with a lock file that fits: made anew by npm where packages have changed, else with the new version only. */
function withLockFile(git: Git, tree: string, version: string, packages: boolean, scratch: string): string {
  const text = git.try(['show', `${tree}:package-lock.json`]);
  if (text === undefined) return tree;
  const folder = join(scratch, 'lock');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), git.bytes(['show', `${tree}:package.json`]));
  const file = join(folder, 'package-lock.json');
  if (packages) {
    writeFileSync(file, text);
    try {
      const args = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'];
      execFileSync('npm', args, { cwd: folder, stdio: 'pipe' });
    } catch (error) {
      const said = String((error as { stderr?: Buffer }).stderr ?? error).split('\n')[0];
      throw new CannotUpdate(
        `npm konnte die neuen Pakete nicht auflösen (${said}). Nichts wurde geändert; prüfen Sie die Verbindung.`,
      );
    }
  } else {
    const lock = JSON.parse(text) as { version?: string; packages?: Record<string, { version?: string }> };
    const root = lock.packages?.[''];
    writeFileSync(
      file,
      `${JSON.stringify({ ...lock, version, packages: { ...lock.packages, '': { ...root, version } } }, null, 2)}\n`,
    );
  }
  const blob = git.run(['hash-object', '-w', '--stdin'], { input: readFileSync(file) });
  const index = join(scratch, 'locked');
  git.run(['read-tree', tree], { index });
  git.run(['update-index', '--add', '--cacheinfo', `100644,${blob},package-lock.json`], { index });
  return git.run(['write-tree'], { index });
}

/** Builds the newspaper with the present and the new engine, beside everything else. */
function comparedPages(
  git: Git,
  commit: string,
  packages: boolean,
  now: string,
  scratch: string,
): KindDifference[] {
  const sites = { before: 'HEAD', after: commit };
  for (const [name, at] of Object.entries(sites)) {
    const tree = join(scratch, name);
    git.run(['worktree', 'add', '--quiet', '--detach', tree, at]);
    try {
      if (name === 'after' && packages)
        execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: tree, stdio: 'pipe' });
      else symlinkSync(join(git.dir, 'node_modules'), join(tree, 'node_modules'), 'junction');
      sharePictures(git.dir, join(scratch, `${name}.cache`));
      const places = ['--output', join(scratch, `${name}.site`), '--cache', join(scratch, `${name}.cache`)];
      execFileSync(process.execPath, ['src/cli/build.ts', ...places, '--no-search', '--now', now], {
        cwd: tree,
        stdio: 'pipe',
      });
    } catch (error) {
      const said = String((error as { stderr?: Buffer }).stderr ?? error).trim();
      const which = name === 'before' ? 'bisherigen' : 'neuen';
      throw new CannotUpdate(
        `Mit der ${which} Ausgabe lässt sich die Zeitung nicht bauen; nichts wurde geändert.\n\n${said}`,
      );
    } finally {
      git.run(['worktree', 'remove', '--force', tree]);
    }
  }
  return compareSites(join(scratch, 'before.site'), join(scratch, 'after.site'));
}

/** Pictures that are encoded already are the longest part of a build. */
function sharePictures(projectDir: string, cacheDir: string): void {
  const images = join(projectDir, '.cache/depesche/images');
  mkdirSync(cacheDir);
  if (existsSync(images)) symlinkSync(images, join(cacheDir, 'images'), 'junction');
}

const markerName = 'depesche-update';

function markerOf(git: Git): string {
  return join(git.run(['rev-parse', '--absolute-git-dir']), markerName);
}

/** The only step that others see. A mark tells the next run what was under way, should this one be killed. */
function moveTo(git: Git, commit: string): void {
  const marker = markerOf(git);
  prepareWhole(marker, commit)();
  git.run(['merge', '--ff-only', '--quiet', commit]);
  rmSync(marker);
}

/** Brings an update to its end that was killed while files were written. */
function finishInterrupted(git: Git): void {
  const marker = markerOf(git);
  if (!existsSync(marker)) return;
  const commit = readFileSync(marker, 'utf8').trim();
  rmSync(join(git.run(['rev-parse', '--absolute-git-dir']), 'index.lock'), { force: true });
  const names = (...args: string[]) =>
    git
      .run([...args, '-z'])
      .split('\0')
      .filter((path) => path !== '');
  const written = new Set(names('diff', '--name-only', 'HEAD', commit));
  const foreign = [
    ...names('diff', '--name-only', 'HEAD'),
    ...names('ls-files', '--others', '--exclude-standard'),
  ].find((path) => !written.has(path));
  if (foreign !== undefined) {
    throw new CannotUpdate(
      `Eine Aktualisierung wurde unterbrochen, und seitdem hat sich ${foreign} geändert. Legen Sie Ihre Änderung beiseite (git stash), dann aktualisieren Sie noch einmal.`,
    );
  }
  git.run(['reset', '--quiet', '--hard', commit]);
  rmSync(marker);
}

/** Leaves the new version in the work tree as a merge that git knows: `git commit` ends it, `git merge --abort` undoes it. */
function writeForResolution(git: Git, tree: string, engine: string, version: string): void {
  git.run(['read-tree', '-m', '-u', 'HEAD', tree]);
  const gitDir = git.run(['rev-parse', '--absolute-git-dir']);
  writeFileSync(join(gitDir, 'MERGE_HEAD'), `${engine}\n`);
  writeFileSync(join(gitDir, 'MERGE_MSG'), `Depesche ${version}\n`);
}
