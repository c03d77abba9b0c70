// A release of the engine: a version of the upstream repository, or a package that `npm pack` has made.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refusal } from '../content/refusal.ts';
import type { Git } from './git.ts';

/** A release that cannot be had; German, with the remedy. */
export class NoRelease extends Refusal {
  override name = 'NoRelease';
}

/** A release as it lies in the newspaper's own git objects, where nothing refers to it yet. */
export interface Release {
  readonly version: string;
  /** Git tree of all its files. */
  readonly tree: string;
}

/**
 * Takes a release into the repository's objects.
 *
 * @param wanted a version, `0.2.0`, or the path of a package (`depesche-0.2.0.tgz`)
 * @throws {NoRelease}
 */
export function takeRelease(git: Git, wanted: string): Release {
  const file = resolve(wanted);
  const tree = existsSync(file) ? packedTree(git, file) : taggedTree(git, wanted);
  const text = git.try(['show', `${tree}:package.json`]);
  const { name, version } = JSON.parse(text ?? '{}') as { name?: string; version?: string };
  if (name !== 'depesche' || version === undefined) {
    throw new NoRelease(
      `${wanted} ist keine Ausgabe von Depesche: package.json nennt „${name ?? 'nichts'}“.`,
    );
  }
  return { version, tree };
}

function packedTree(git: Git, file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-release-'));
  try {
    try {
      execFileSync('tar', ['-xzf', file, '-C', folder], { stdio: 'pipe' });
    } catch {
      throw new NoRelease(
        `${file} lässt sich nicht entpacken. Erwartet wird ein Paket, das „npm pack“ gemacht hat.`,
      );
    }
    const unpacked = join(folder, 'package');
    if (!existsSync(unpacked))
      throw new NoRelease(`${file} ist kein Paket von npm: Es hat keinen Ordner „package“.`);
    const index = join(folder, 'index');
    git.run(['--work-tree', unpacked, 'add', '--all', '--force', '.'], { index });
    return git.run(['write-tree'], { index });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function taggedTree(git: Git, version: string): string {
  const tag = `v${version.replace(/^v/, '')}`;
  const known = git.try(['rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{tree}`]);
  if (known !== undefined) return known;
  const upstream = upstreamOf(git.dir);
  if (upstream === undefined) {
    throw new NoRelease(
      'package.json nennt keine Quelle („repository“). Geben Sie ein Paket an: npm run update -- depesche-0.2.0.tgz',
    );
  }
  try {
    git.run(['fetch', '--quiet', '--depth', '1', upstream, `refs/tags/${tag}`]);
  } catch {
    throw new NoRelease(
      `Die Ausgabe ${tag} war unter ${upstream} nicht zu finden. Prüfen Sie die Nummer und die Verbindung.`,
    );
  }
  return git.run(['rev-parse', 'FETCH_HEAD^{tree}']);
}

function upstreamOf(projectDir: string): string | undefined {
  const { repository } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    repository?: string | { url?: string };
  };
  const url = typeof repository === 'string' ? repository : repository?.url;
  return url?.replace(/^git\+/, '');
}
