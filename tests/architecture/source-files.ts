// The project's own files as git knows them, and what they import.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const projectDir = resolve(import.meta.dirname, '../..');

export interface Import {
  /** `src/plan/plan.ts`, or the package's name. */
  readonly target: string;
  readonly isOwn: boolean;
  readonly typesOnly: boolean;
}

/** Paths from the project's folder, new files included, ignored ones not; a copy without git is no test's place. */
export function projectFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: projectDir,
    encoding: 'utf8',
  });
  const deleted = execFileSync('git', ['ls-files', '--deleted'], { cwd: projectDir, encoding: 'utf8' });
  const gone = new Set(deleted.split('\n'));
  return list.split('\n').filter((file) => file !== '' && !gone.has(file));
}

export const textOf = (file: string): string => readFileSync(join(projectDir, file), 'utf8');

const statement =
  /^(?:import|export)\b(\s+type\b)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

export function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(statement)].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    const isOwn = target.startsWith('.');
    return {
      target: isOwn ? join(dirname(file), target).replaceAll('\\', '/') : target,
      isOwn,
      typesOnly: match[1] !== undefined,
    };
  });
}
