// Which test files share a process: starting one, and compiling and warming up what builds a site, costs most of them more
// than what they test. It follows from what a file imports and touches; there is no list.
import { existsSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { sep } from 'node:path';
import { type Node, parse } from 'acorn';
import { importsOf, textOf } from './architecture/source-files.ts';

/** Test files of one process, as paths from the project’s folder, and what they cost together. */
export interface Batch {
  readonly files: readonly string[];
  readonly seconds: number;
}

/** What a process may cost: with more, the cores would not stay evenly busy up to the end. */
const most = 20;

/**
 * What others in the same process would notice, or what only the first file of a process can do. `t.assert.snapshot()` names
 * its snapshots by all tests around.
 */
const touchesTheProcess =
  /\bprocess\.(?:argv|exit|exitCode|umask|on|once)\b|\bprocess\.chdir\((?!projectDir\)|join\(import\.meta\.dirname, '\.\.\/\.\.'\)\))|(?<!\.)\bmock\.|\bglobalThis\b|\.snapshot\(|\bnode:(?:v8|vm|worker_threads)\b/;
/** The same of what a test file imports. */
const touchesWhenLoaded =
  /\bprocess\.env(?:\.\w+|\[\w+\]) = |\bdelete process\.env|\bassign\(process\.env|\bsetFlagsFromString\(/;

const sharesProcess = (file: string, reached: ReadonlySet<string>): boolean =>
  !touchesTheProcess.test(textOf(file)) &&
  ![file, ...reached].some((other) => isOfTests(other) && staysAlone(other));

const alone = new Map<string, boolean>();

/** `require()` cannot wait for modules that wait. */
function staysAlone(file: string): boolean {
  const text = textOf(file);
  const answer =
    alone.get(file) ??
    (touchesWhenLoaded.test(text) ||
      (/\bawait\b/.test(text) &&
        waits(parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module' }))));
  alone.set(file, answer);
  return answer;
}

/** Whether something is awaited outside of functions. */
function waits(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(waits);
  if (!isNode(part)) return false;
  if (/Function/.test(part.type)) return false;
  return part.type === 'AwaitExpression' || part.await === true || Object.values(part).some(waits);
}

const isNode = (part: unknown): part is Node & { readonly await?: boolean } =>
  typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';

/**
 * @param files paths from the project’s folder
 * @param last seconds that files took the last time
 * @returns the longest first, so that no core waits for another’s last one
 */
export function batches(files: readonly string[], last: Readonly<Record<string, number>> = {}): Batch[] {
  const reach = new Map(files.map((file) => [file, reachOf(file)] as const));
  const reachedBy = (file: string) => reach.get(file) ?? new Set<string>();
  const cost = (file: string): number => last[file] ?? costOf(reachedBy(file)).seconds;
  const shared = files.filter((file) => sharesProcess(file, reachedBy(file)));
  // Those together that use the same.
  const kinds = Map.groupBy(shared.toSorted(), (file) => costOf(reachedBy(file)).of);
  return [
    ...files.filter((file) => !shared.includes(file)).map((file) => [file]),
    ...[...kinds.values()].flatMap((kind) => divided(kind, cost)),
  ]
    .map((batch) => ({ files: batch, seconds: batch.reduce((sum, file) => sum + cost(file), 0) }))
    .sort((one, other) => other.seconds - one.seconds);
}

/** Parts of about equal cost, neighbours together. */
function divided(files: readonly string[], cost: (file: string) => number): string[][] {
  const all = files.reduce((sum, file) => sum + cost(file), 0);
  const share = all / Math.ceil(all / most);
  let before = 0;
  const parts = Map.groupBy(files, (file) => {
    const middle = before + cost(file) / 2;
    before += cost(file);
    return Math.floor(middle / share);
  });
  return [...parts.values()];
}

interface Cost {
  readonly of: 'law' | 'command' | 'browser' | 'build' | 'function';
  /** What most files take which use it. */
  readonly seconds: number;
}

const costs: readonly (readonly [imported: string, cost: Cost])[] = [
  ['tests/law/workshop.ts', { of: 'law', seconds: 20 }],
  ['tests/browser/browser.ts', { of: 'browser', seconds: 10 }],
  ['node:child_process', { of: 'command', seconds: 5 }],
  ['src/pipeline/build-site.ts', { of: 'build', seconds: 5 }],
];

function costOf(reached: ReadonlySet<string>): Cost {
  return costs.find(([imported]) => reached.has(imported))?.[1] ?? { of: 'function', seconds: 0.5 };
}

/** What a test file and all that it imports of `tests/` import. */
function reachOf(file: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [file.replaceAll(sep, '/')];
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    for (const { target } of importsOf(from)) {
      if (reached.has(target)) continue;
      reached.add(target);
      if (isOfTests(target)) pending.push(target);
    }
  }
  return reached;
}

/** Some imports are written in texts of tests, and lead to no files. */
const isOfTests = (target: string): boolean => /^tests\/.*\.ts$/.test(target) && existsSync(target);
