// `npm run build`: parses arguments, builds, prints one summary line.
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { ContentErrors } from '../article/content-error.ts';
import { formatContentErrors } from '../article/format-errors.ts';
import { buildSite } from '../build/build-site.ts';
import { settings } from '../settings.ts';
import { progress } from './progress.ts';

const started = performance.now();
const projectDir = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'content' },
    output: { type: 'string', default: '_site' },
    cache: { type: 'string' },
    now: { type: 'string' },
    'no-search': { type: 'boolean', default: false },
  },
});
const now = values.now === undefined ? DateTime.now() : DateTime.fromISO(values.now, { zone: settings.zone });
if (!now.isValid) {
  console.error(`--now ${values.now} is not an ISO 8601 time, for instance 2019-12-05T14:32`);
  process.exit(2);
}
const contentDir = resolve(values.content);
const outputDir = resolve(values.output);
const cacheDir = resolve(values.cache ?? resolve(dirname(outputDir), '.cache/depesche'));
// Eleventy finds its configuration and layouts from the working folder.
process.chdir(projectDir);

try {
  const result = await buildSite({
    contentDir,
    outputDir,
    cacheDir,
    projectDir,
    now: now.toMillis(),
    settings,
    search: settings.search && !values['no-search'],
    onProgress: progress(started),
  });
  for (const names of result.tagVariants) {
    console.warn(
      `Hinweis: ein Schlagwort, verschieden geschrieben: ${names.map((name) => `„${name}“`).join(', ')}`,
    );
  }
  if (result.searchProblem !== undefined) {
    console.warn(`Hinweis: Die Suche wurde nicht erneuert. ${result.searchProblem}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${result.articles} articles, ${result.pages} pages (${result.written.length} files written, ` +
      `${result.removed.length} removed), ${result.pictures} images, ${seconds} s, ${memory} MB`,
  );
} catch (error) {
  if (!(error instanceof ContentErrors)) {
    throw error;
  }
  console.error(formatContentErrors(error.errors));
  process.exitCode = 1;
}
