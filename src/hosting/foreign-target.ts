// Whose files lie where a site is about to be copied to: whatever the site does not have is deleted there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStand, type Stand, standFile } from './stand.ts';

/** What lies at a target, as far as it matters. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'site'; readonly stand: Stand }
  /** `names`: the first of what lies there. */
  | { readonly kind: 'else'; readonly names: readonly string[] };

/** Asks rsync or rclone; what neither can reach counts as nothing, and the first step of the upload tells why. */
export function foundAt(target: string): Found {
  const [, remote] = /^rclone:(.+)$/.exec(target) ?? [];
  const stand = remote === undefined ? fetched(target) : catOf(remote);
  const read = stand === undefined ? undefined : readStand(stand);
  if (read !== undefined) return { kind: 'site', stand: read };
  const names = remote === undefined ? listed(target) : listedRemote(remote);
  return names.length === 0 ? { kind: 'nothing' } : { kind: 'else', names };
}

/**
 * Why the site must not be copied there, or undefined. German, with its remedy.
 *
 * @param site what the site that is to be copied says of itself
 */
export function refusalFor(found: Found, site: Stand, target: string): string | undefined {
  const remedy = 'Prüfen Sie das Ziel; soll es überschrieben werden, nehmen Sie --take-over dazu.';
  switch (found.kind) {
    case 'nothing':
      return undefined;
    case 'site':
      return found.stand.url === site.url
        ? undefined
        : `In ${target} liegt eine andere Zeitung (${found.stand.url}); sie würde gelöscht. ${remedy}`;
    case 'else':
      return `In ${target} liegt etwas, das nicht von Depesche stammt (${some(found.names)}); es würde gelöscht. ${remedy}`;
  }
}

const mostNamed = 3;

const some = (names: readonly string[]): string =>
  names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? ' und mehr' : '');

function run(command: string, ...args: string[]): { readonly ok: boolean; readonly stdout: string } {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // A password or the question whether a host is known belongs to the person at the terminal.
    stdio: ['inherit', 'pipe', 'ignore'],
  });
  return { ok: status === 0, stdout: stdout ?? '' };
}

function fetched(target: string): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'depesche-stand-'));
  try {
    const { ok } = run('rsync', join(target, standFile), join(dir, '/'));
    return ok ? readFileSync(join(dir, standFile), 'utf8') : undefined;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Names at the top of the folder, hidden ones too. */
function listed(target: string): string[] {
  const { stdout } = run('rsync', '--list-only', join(target, '/'));
  return stdout
    .split('\n')
    .flatMap((line) => /^[-dlcbsp]\S{9}\s+\S+\s+\S+\s+\S+ (.+)$/.exec(line)?.[1] ?? [])
    .filter((name) => name !== '.');
}

function catOf(remote: string): string | undefined {
  // A remote may be written with its settings, among them addresses with two slashes.
  const file = remote.endsWith(':') || remote.endsWith('/') ? remote + standFile : `${remote}/${standFile}`;
  const { ok, stdout } = run('rclone', 'cat', file);
  return ok ? stdout : undefined;
}

function listedRemote(remote: string): string[] {
  return run('rclone', 'lsf', '--max-depth', '1', remote)
    .stdout.split('\n')
    .filter((name) => name !== '');
}
