// Contestants that build everything each time: their site folder holds templates and articles.
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Flavour } from '../article-file.ts';
import { generateArchive } from '../generate.ts';
import type { Command } from '../measure/run-command.ts';
import type { Contestant, Workspace } from './contestant.ts';
import { moveAway } from './move-away.ts';
import { createNews } from './news.ts';

export interface FullBuild {
  readonly name: 'hugo' | 'eleventy';
  readonly version: string;
  readonly notes: readonly string[];
  /** Folder of the site in `tests/bench/`. */
  readonly template: string;
  /** Where articles go, below the site's folder. */
  readonly content: string;
  /** Where files go that are copied as they are, below the site's folder. */
  readonly assets: string;
  /** Output and caches, below the site's folder; the first one is the output. */
  readonly made: readonly [string, ...string[]];
  build(siteDir: string): Command;
}

export function createFullBuild(workspace: Workspace, options: FullBuild): Contestant {
  const { dir, count, seed } = workspace;
  const { name, version, notes, made } = options;
  const flavour: Flavour = name;
  const contentDir = join(dir, options.content);
  cpSync(resolve(import.meta.dirname, '..', options.template), dir, { recursive: true });
  cpSync(resolve(import.meta.dirname, '../../../public'), join(dir, options.assets), { recursive: true });
  generateArchive({ count, seed, dir: contentDir, flavour });
  const publishNext = createNews(workspace, flavour);
  return {
    name,
    version,
    notes,
    scenarios: ['cold', 'publish-one'],
    outputDir: join(dir, made[0]),
    prepare: (scenario) => {
      if (scenario === 'cold') {
        for (const folder of made) moveAway(join(dir, folder));
      } else {
        publishNext(contentDir);
      }
      return options.build(dir);
    },
  };
}
