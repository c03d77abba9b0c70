import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoOf } from '../article/dates.ts';
import { standText } from '../hosting/stand.ts';
import type { PlanContext } from '../plan/context.ts';

interface StandOptions {
  /** Its `package.json` has the engine's version. */
  readonly projectDir: string;
  /** Pages of the plan. */
  readonly pages: number;
  readonly commit: string | undefined;
  /** Since when the site has looked like this, milliseconds. */
  readonly since: number | undefined;
}

/** The text of `/stand.json`. */
export function standOf(
  { archive, settings }: Pick<PlanContext, 'archive' | 'settings'>,
  { projectDir, pages, commit, since }: StandOptions,
): string {
  const { version } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  return standText({
    url: settings.siteUrl,
    engine: `Depesche ${version}`,
    commit: commit ?? null,
    since: since === undefined ? null : isoOf(since, settings.zone),
    articles: archive.articles.length,
    pages,
  });
}
