// The announced changes of a newspaper's own files on the way from one version to another.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Refusal } from '../content/refusal.ts';
import { type EngineFile, type EngineFiles, isNewspapers } from './engine-files.ts';
import type { Git } from './git.ts';
import type { Migration, NewspaperFiles } from './migration.ts';

/** A migration that is wrong; German, one sentence. Nothing was changed. */
export class WrongMigration extends Refusal {
  override name = 'WrongMigration';
}

/** What one migration would change. */
export interface MigrationChanges {
  readonly describe: string;
  /** Path → its new file; undefined: it goes. */
  readonly changes: ReadonlyMap<string, EngineFile | undefined>;
}

const folder = 'src/update/migrations/';

export interface MigrationsOptions {
  /** The files of the version that comes. */
  readonly engine: EngineFiles;
  readonly from: string;
  readonly to: string;
  /** An empty folder, removed by the caller when the process no longer needs the code in it. */
  readonly scratch: string;
}

/**
 * Runs the migrations of the releases after `from` up to `to`, oldest first, each on what the ones before it have made;
 * those that change nothing are left out. Writes blobs into the repository, nothing else.
 *
 * @throws {WrongMigration} for one that touches what is not the newspaper's
 */
export function runMigrations(git: Git, options: MigrationsOptions): MigrationChanges[] {
  const files = newspaperFiles(git);
  return migrationsOf(git, options).flatMap(({ describe, migrate }) => {
    const before = new Map(files);
    const migrated = [...migrate(view(git, before))];
    const changes = migrated.flatMap(([path, contents]): [string, EngineFile | undefined][] => {
      if (!isNewspapers(path) || path.split('/').includes('..')) {
        throw new WrongMigration(
          `Die Anpassung „${describe}“ will ${path} ändern; Anpassungen ändern nur content/ und public/. Nichts wurde geändert.`,
        );
      }
      const old = before.get(path);
      if (contents === null) return old === undefined ? [] : [[path, undefined]];
      const blob = git.run(['hash-object', '-w', '--stdin'], { input: contents });
      return old?.blob === blob ? [] : [[path, { mode: old?.mode ?? '100644', blob }]];
    });
    for (const [path, file] of changes) {
      if (file === undefined) files.delete(path);
      else files.set(path, file);
    }
    return changes.length === 0 ? [] : [{ describe, changes: new Map(changes) }];
  });
}

function migrationsOf(git: Git, { engine, from, to, scratch }: MigrationsOptions): Migration[] {
  const require = createRequire(import.meta.url);
  const code = join(scratch, 'migrations');
  mkdirSync(code);
  writeFileSync(join(code, 'package.json'), '{ "type": "module" }');
  const files = [...engine].filter(([path]) => path.startsWith(folder)).sort();
  return files
    .map(([path, { blob }]) => {
      const file = join(code, basename(path));
      writeFileSync(file, git.bytes(['cat-file', 'blob', blob]));
      return (require(file) as { readonly migration: Migration }).migration;
    })
    .filter(({ version }) => compared(from, version) < 0 && compared(version, to) <= 0)
    .sort((one, other) => compared(one.version, other.version));
}

const compared = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

function newspaperFiles(git: Git): Map<string, EngineFile> {
  const rows = git.run(['ls-tree', '-r', '-z', 'HEAD', '--', 'content', 'public']).split('\0');
  return new Map(
    rows
      .filter((row) => row !== '')
      .map((row) => {
        const [head = '', path = ''] = row.split('\t');
        const [mode = '', , blob = ''] = head.split(' ');
        return [path, { mode, blob }];
      }),
  );
}

function view(git: Git, files: ReadonlyMap<string, EngineFile>): NewspaperFiles {
  const blob = (path: string): string => files.get(path)?.blob ?? '';
  return {
    paths: [...files.keys()].sort(),
    blob,
    read: (path) => git.bytes(['cat-file', 'blob', blob(path)]),
  };
}
