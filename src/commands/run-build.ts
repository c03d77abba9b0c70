import { formatHints } from '../article/format-errors.ts';
import { germanCount } from '../article/german-count.ts';
import { customStyle, customStyleFile } from '../assets/custom-style.ts';
import { lastCommit } from '../content/git-files.ts';
import { WrongArgument } from '../content/refusal.ts';
import { parseSlice } from '../ledger/slice.ts';
import { knownNewspaper } from '../newspaper/read-newspaper.ts';
import type { BuildResult } from '../pipeline/build-options.ts';
import { buildSite } from '../pipeline/build-site.ts';
import { checkedFolders } from '../pipeline/check-folders.ts';
import type { HeadStart } from '../pipeline/head-start.ts';
import type { Host } from '../settings.ts';
import type { BuildArguments } from './build-arguments.ts';
import { instant } from './instant.ts';
import { progress } from './progress.ts';

/**
 * Builds and prints one summary line.
 *
 * @param started `performance.now()` at the start of the process
 * @throws {ContentErrors} all mistakes at once
 * @throws {Refusal} for what no build can work with
 */
export async function runBuild(
  given: BuildArguments & { readonly projectDir: string },
  started: number,
  headStarted: HeadStart,
): Promise<void> {
  const { contentDir, publicDir, outputDir, cacheDir, projectDir, allowEmpty, allowRemovals } = given;
  // Looked at before the newspaper's file, whose absence would be told instead.
  checkedFolders({ contentDir, publicDir, outputDir, cacheDir, projectDir });
  const { settings, ...newspaper } = knownNewspaper(contentDir);
  const slice = given.slice === undefined ? {} : { slice: parseSlice(given.slice) };
  if (given.slice !== undefined && given.picturesFor !== undefined) {
    throw new WrongArgument(
      '--pictures-for und --slice gehen nicht zusammen: Kein Teil weiß, welche Bilder die anderen schaffen.',
    );
  }
  const pictures = given.picturesFor === undefined ? {} : { picturesFor: given.picturesFor };
  const folders = { contentDir, publicDir, outputDir, cacheDir, projectDir };
  const onProgress = progress(process.stderr);
  const search = settings.search && given.search;
  const options = {
    ...folders,
    ...slice,
    ...pictures,
    now: instant(given.now, settings.zone),
    settings,
    newspaper,
    commit: lastCommit(contentDir),
    search,
    allowEmpty,
    allowRemovals,
    onProgress,
  };
  const result = await buildSite(options, headStarted);
  warnOfSpellings('ein Schlagwort', result.tagVariants);
  warnOfSpellings('ein Name', result.authorVariants);
  const hints = formatHints(result.hints);
  if (hints !== '') console.warn(hints);
  if (result.waiting > 0) {
    console.warn(
      `Hinweis: ${germanCount(result.waiting)} Bilder sind noch nicht umgerechnet und werden noch nicht gezeigt; der nächste Bau macht weiter.`,
    );
  }
  if (result.forgotten > 0) {
    console.warn(
      `Hinweis: Aus dem Zwischenspeicher entfernt: umgerechnete Bilder und gezeichnete Schrifttafeln, die seit 90 Tagen keine Seite zeigt (${germanCount(result.forgotten)} Dateien). Die Bilder selbst bleiben.`,
    );
  }
  await warnOfLimits(settings.host, result, outputDir);
  console.log(summary(result, performance.now() - started) + ownStyle(contentDir));
}

/** @param what is spelled in several ways @param groups the spellings of each */
function warnOfSpellings(what: string, groups: readonly (readonly string[])[]): void {
  for (const names of groups) {
    console.warn(`Hinweis: ${what}, verschieden geschrieben: ${names.map((name) => `„${name}“`).join(', ')}`);
  }
}

/** Looks at the size of a site that has changed, where its host has limits. */
async function warnOfLimits(host: Host | undefined, result: BuildResult, outputDir: string): Promise<void> {
  if (host === undefined || result.written.length + result.removed.length === 0) return;
  const { hasLimits, limitHints, sizeOf } = await import('../hosting/host-limits.ts');
  if (!hasLimits(host)) return;
  for (const hint of limitHints(host, sizeOf(outputDir))) console.warn(`Hinweis: ${hint}`);
}

/** Every reader loads it with the first page. */
function ownStyle(contentDir: string): string {
  const text = customStyle(contentDir);
  if (text === undefined) return '';
  const size = (Buffer.byteLength(text) / 1024).toLocaleString('de', { maximumFractionDigits: 1 });
  return `, ${customStyleFile} ${size} KB`;
}

function summary(result: BuildResult, milliseconds: number): string {
  const memory = process.resourceUsage().maxRSS * 1024 + result.workerMemory;
  const seconds = (milliseconds / 1000).toLocaleString('de', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    `${germanCount(result.articles)} Artikel, ${germanCount(result.pages)} Seiten (${germanCount(result.rendered)} erneuert, ` +
    `${germanCount(result.written.length)} Dateien geschrieben, ${germanCount(result.removed.length)} gelöscht), ` +
    `${germanCount(result.pictures)} Bilder, ${seconds} s, ${Math.round(memory / 2 ** 20)} MB`
  );
}
