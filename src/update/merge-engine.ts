// What becomes of each file of the engine: the recorded version, the newspaper's own state and the new version, file by file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineFile, EngineFiles } from './engine-files.ts';
import type { Git } from './git.ts';
import { mergeJson } from './merge-json.ts';

/** Why a file is left to a person. */
export type ConflictReason = 'both changed' | 'removed upstream' | 'removed here' | 'added by both';

/** A file of the engine that the newspaper has changed, too, in a way that cannot be joined. */
export interface Conflict {
  readonly path: string;
  readonly reason: ConflictReason;
  /** For `package.json`: the ways to the values. */
  readonly keys?: readonly string[];
}

export interface MergedEngine {
  /** Path → its new file; undefined: it goes. Only what differs from now. */
  readonly changes: ReadonlyMap<string, EngineFile | undefined>;
  /** Paths of own changes that were joined with the new version's. */
  readonly merged: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** A conflict's file, with git's markers where it is a text, is among the changes. */
export function mergeEngine(
  git: Git,
  base: EngineFiles,
  ours: EngineFiles,
  theirs: EngineFiles,
): MergedEngine {
  const changes = new Map<string, EngineFile | undefined>();
  const merged: string[] = [];
  const conflicts: Conflict[] = [];
  for (const path of [...new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])].sort()) {
    const before = base.get(path);
    const own = ours.get(path);
    const next = theirs.get(path);
    if (same(own, next) || same(before, next)) continue;
    if (same(before, own)) {
      changes.set(path, next);
      continue;
    }
    if (own === undefined || next === undefined) {
      conflicts.push({ path, reason: own === undefined ? 'removed here' : 'removed upstream' });
      continue;
    }
    if (path === 'package.json') {
      const { text, keys } = mergePackage(git, before, own, next);
      changes.set(path, {
        mode: next.mode,
        blob: git.run(['hash-object', '-w', '--stdin'], { input: text }),
      });
      if (keys.length > 0) conflicts.push({ path, reason: 'both changed', keys });
      else merged.push(path);
      continue;
    }
    const { bytes, clean } = mergeText(git, before, own, next);
    changes.set(path, { mode: next.mode, blob: git.run(['hash-object', '-w', '--stdin'], { input: bytes }) });
    if (clean) merged.push(path);
    else conflicts.push({ path, reason: before === undefined ? 'added by both' : 'both changed' });
  }
  return { changes, merged, conflicts };
}

function same(one: EngineFile | undefined, other: EngineFile | undefined): boolean {
  return one?.blob === other?.blob && one?.mode === other?.mode;
}

const read = (git: Git, file: EngineFile | undefined): Buffer =>
  file === undefined ? Buffer.alloc(0) : git.bytes(['cat-file', 'blob', file.blob]);

/** `version` is the new one's in any case. */
function mergePackage(git: Git, base: EngineFile | undefined, ours: EngineFile, theirs: EngineFile) {
  const [before, own, next] = [base, ours, theirs].map((file) =>
    JSON.parse(read(git, file).toString('utf8') || '{}'),
  );
  const { value, conflicts } = mergeJson(before, own, next);
  return {
    text: `${JSON.stringify({ ...Object(value), version: next.version }, null, 2)}\n`,
    keys: conflicts.filter((key) => key !== 'version'),
  };
}

function mergeText(git: Git, base: EngineFile | undefined, ours: EngineFile, theirs: EngineFile) {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-merge-'));
  try {
    const files = Object.entries({ ours, base, theirs }).map(([name, file]) => {
      const path = join(folder, name);
      writeFileSync(path, read(git, file));
      return path;
    });
    const labels = ['Ihre Fassung', 'bisherige Ausgabe', 'neue Ausgabe'].flatMap((label) => ['-L', label]);
    try {
      return {
        bytes: execFileSync('git', ['merge-file', '-p', ...labels, ...files], { maxBuffer: 1 << 28 }),
        clean: true,
      };
    } catch (error) {
      const { status, stdout } = error as { status?: number; stdout?: Buffer };
      // Up to 127 conflicts; above it git could not merge, as with two pictures.
      const isText = status !== undefined && status > 0 && status < 128 && stdout !== undefined;
      return { bytes: isText ? stdout : read(git, theirs), clean: false };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
