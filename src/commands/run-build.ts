import { existsSync } from 'node:fs';
import { DateTime } from 'luxon';
import { ContentErrors } from '../article/content-error.ts';
import { formatContentErrors, formatHints } from '../article/format-errors.ts';
import { BuildRunning } from '../ledger/lock.ts';
import { parseSlice } from '../ledger/slice.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import type { BuildResult } from '../pipeline/build-options.ts';
import { BuildRefused } from '../pipeline/build-refused.ts';
import { buildSite } from '../pipeline/build-site.ts';
import type { HeadStart } from '../pipeline/head-start.ts';
import type { BuildArguments } from './build-arguments.ts';
import { machineTrouble } from './machine-trouble.ts';
import { progress } from './progress.ts';

/**
 * Builds and prints one summary line, or what is wrong. Exit codes: 1 for mistakes in the content and a build that
 * cannot run, 2 for arguments that make no sense.
 *
 * @param started `performance.now()` at the start of the process
 */
export async function runBuild(
  given: BuildArguments & { readonly projectDir: string },
  started: number,
  headStarted: HeadStart,
): Promise<void> {
  const { contentDir, outputDir, cacheDir, projectDir, allowEmpty, allowRemovals } = given;
  try {
    if (!existsSync(contentDir)) throw new RangeError(`--content ${contentDir}: there is no such folder`);
    const settings = readNewspaper(contentDir);
    const slice = given.slice === undefined ? {} : { slice: parseSlice(given.slice) };
    const places = { contentDir, outputDir, cacheDir, projectDir };
    const onProgress = progress(started);
    const search = settings.search && given.search;
    const options = {
      ...places,
      ...slice,
      now: instant(given.now, settings.zone),
      settings,
      search,
      allowEmpty,
      allowRemovals,
      onProgress,
    };
    const result = await buildSite(options, headStarted);
    if (result.searchProblem !== undefined) {
      console.warn(`Hinweis: Die Suche wurde nicht erneuert. ${result.searchProblem}`);
    }
    for (const names of result.tagVariants) {
      const list = names.map((name) => `„${name}“`).join(', ');
      console.warn(`Hinweis: ein Schlagwort, verschieden geschrieben: ${list}`);
    }
    for (const names of result.authorVariants) {
      const list = names.map((name) => `„${name}“`).join(', ');
      console.warn(`Hinweis: ein Name, verschieden geschrieben: ${list}`);
    }
    const hints = formatHints(result.hints);
    if (hints !== '') console.warn(hints);
    console.log(summary(result, performance.now() - started));
  } catch (error) {
    const words = wordsFor(error);
    if (words === undefined) throw error;
    console.error(words);
    process.exitCode = error instanceof RangeError ? 2 : 1;
  }
}

/** What to print for an error that is none of the program's own; undefined for one that is. */
function wordsFor(error: unknown): string | undefined {
  if (error instanceof ContentErrors) return formatContentErrors(error.errors);
  if (error instanceof BuildRefused) return error.message;
  if (error instanceof BuildRunning || error instanceof RangeError) return error.message;
  return machineTrouble(error);
}

/** @throws {RangeError} for a text that is no time */
function instant(text: string | undefined, zone: string): number {
  const time = text === undefined ? DateTime.now() : DateTime.fromISO(text, { zone });
  if (!time.isValid)
    throw new RangeError(`--now ${text}: expected an ISO 8601 time, such as 2019-12-05T14:32`);
  return time.toMillis();
}

function summary(result: BuildResult, milliseconds: number): string {
  const memory = process.resourceUsage().maxRSS * 1024 + result.workerMemory;
  return (
    `${result.articles} articles, ${result.pages} pages (${result.rendered} rendered, ` +
    `${result.written.length} files written, ${result.removed.length} removed), ${result.pictures} images, ` +
    `${(milliseconds / 1000).toFixed(2)} s, ${Math.round(memory / 2 ** 20)} MB`
  );
}
