// The result of a build that would have nothing to do, kept with all that it follows from: git's word about the content, the
// code, the settings, the instants between which nothing changes by itself, and the output as it was left. What cannot be
// named (an Eleventy template of an ordinary page, a link that leads out of the content, git's history where pages show it)
// keeps nothing, and the next build goes through all its steps.
import { lstatSync, readFileSync, rmSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Key, Keys } from '../article/key.ts';
import { isMissing } from '../content/error-code.ts';
import { isArticle } from '../content/file-kinds.ts';
import { racyMs, youngest } from '../content/file-stamp.ts';
import { blobId } from '../content/hash.ts';
import { type ScanState, sameState } from '../content/scan.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isSameOutput, type LeftOutput, leftOutput } from '../ledger/same-output.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { BuildOptions, BuildResult } from './build-options.ts';
import type { HeadStart } from './head-start.ts';
import { projectKey } from './project-key.ts';
import { writeReports } from './reports.ts';

/** What a result follows from besides the files of the content, the clock and the output. */
export interface Inputs {
  readonly key: Key;
  /** When the build began, before it has read anything; milliseconds since the epoch. */
  readonly begun: number;
}

/** Git's blob ids by path below `content/`; `null`: there is no such file. */
type Blobs = ReadonlyMap<string, string | null>;

interface Kept {
  readonly inputs: Key;
  /** The result is that of every instant from this one on, and … */
  readonly from: number;
  /** … before this one; milliseconds since the epoch. */
  readonly until: number;
  readonly state: ScanState;
  /** Of the files that may differ from the state's commit. */
  readonly blobs: Blobs;
  readonly output: LeftOutput;
  readonly result: BuildResult;
}

/** What a build that ended well knows of its content. */
export interface KnownContent {
  /** Absent where git does not know all files. */
  readonly state: ScanState | undefined;
  /** Whether any file of the content is a link. */
  readonly hasLinks: boolean;
  /** The blob id of a file as the build has read it, if it reads such files but once. */
  hashOf(file: string): string | undefined;
}

/** So many bytes are read to see that files which are not committed are as they were. */
const mostBytes = 32 << 20;

const fileIn = (cacheDir: string): string => join(cacheDir, 'result.bin');

/** `undefined` for builds whose results are not kept: of a part of the site, for the development server, with git's history. */
export async function inputsOf(options: BuildOptions): Promise<Inputs | undefined> {
  const { contentDir, publicDir, outputDir, projectDir, settings, search } = options;
  const { allowBlanks, allowEmpty, slice, later, previewAt, commit } = options;
  if ((slice ?? later ?? previewAt) !== undefined || search === 'keep' || settings.changeLog)
    return undefined;
  const begun = Date.now();
  const said = { contentDir, publicDir, outputDir, projectDir, settings, search, allowBlanks, allowEmpty };
  const key = new Keys()
    .add(JSON.stringify(said))
    .add(await commit)
    .add(projectKey(projectDir, publicDir)).key;
  return { key, begun };
}

/**
 * The result that a build would have now, when it is sure that it would change nothing; its reports are written then. Asks for
 * what costs most last.
 */
export async function keptResult(
  { contentDir, outputDir, cacheDir, settings, now }: BuildOptions,
  inputs: Inputs | undefined,
  start: Pick<HeadStart, 'likely' | 'scan'>,
): Promise<BuildResult | undefined> {
  if (inputs === undefined) return undefined;
  const kept = readChecked(fileIn(cacheDir)) as Kept | undefined;
  if (kept === undefined || kept.inputs !== inputs.key || now < kept.from || now >= kept.until)
    return undefined;
  const { state, blobs, output, result } = kept;
  if (!sameState(start.likely, state) || !isSameOutput(cacheDir, outputDir, output)) return undefined;
  const { kind, files } = await start.scan;
  const isNamed =
    kind === 'changes' && files.size === blobs.size && [...files.keys()].every((file) => blobs.has(file));
  if (!isNamed || ![...blobs].every(([file, blob]) => blobAt(join(contentDir, file)) === blob))
    return undefined;
  writeReports(cacheDir, { written: [], removed: [], next: result.nextChange, zone: settings.zone });
  return result;
}

/** To be called before a build changes anything. */
export function forgetResult(cacheDir: string): void {
  rmSync(fileIn(cacheDir), { force: true });
}

/**
 * Keeps for the next build what it would find out if nothing changes; to be called when this one has done all else.
 *
 * @param ledger what the output holds
 * @param result that of a build that changes nothing
 */
export function keepResult(
  { contentDir, outputDir, cacheDir, now }: BuildOptions,
  inputs: Inputs,
  content: KnownContent,
  ledger: Ledger,
  result: BuildResult,
): void {
  const { state, hasLinks } = content;
  if (state === undefined || hasLinks) return;
  const blobs = blobsOf(contentDir, state.differing, content, inputs.begun);
  if (blobs === undefined) return;
  writeChecked(fileIn(cacheDir), {
    inputs: inputs.key,
    from: now,
    until: result.nextChange?.at ?? Number.POSITIVE_INFINITY,
    state,
    blobs,
    output: leftOutput(outputDir, ledger),
    result,
  } satisfies Kept);
}

/** The files as the build has read them; `undefined` when that cannot be known, or not be looked at quickly. */
function blobsOf(
  contentDir: string,
  files: readonly string[],
  { hashOf }: KnownContent,
  begun: number,
): Blobs | undefined {
  const blobs = new Map<string, string | null>();
  let bytes = 0;
  for (const file of files) {
    const path = join(contentDir, file);
    const hash = hashOf(file);
    // What is no article or picture is read more than once: only what lay there before the build is what it has seen.
    if (hash === undefined && !isArticle(file) && !isOlder(path, begun)) return undefined;
    bytes += statsOf(path)?.size ?? 0;
    if (bytes > mostBytes) return undefined;
    blobs.set(file, hash ?? (isArticle(file) ? null : (blobAt(path) ?? null)));
  }
  return blobs;
}

/** Whether a file, or for one that is not there the nearest folder that is, has not changed since. */
function isOlder(path: string, instant: number): boolean {
  const stats = statsOf(path);
  return stats === undefined ? isOlder(dirname(path), instant) : youngest(stats) < instant - racyMs;
}

/** `undefined` where there is none. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** `null` where there is no file; `undefined` where it cannot be read. */
function blobAt(path: string): string | null | undefined {
  try {
    return blobId(readFileSync(path));
  } catch (error) {
    return isMissing(error) ? null : undefined;
  }
}
