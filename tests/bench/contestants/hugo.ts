import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Contestant, Workspace } from './contestant.ts';
import { createFullBuild } from './full-build.ts';
import { writeOrdinaryPage } from './ordinary-page.ts';

/** The environment variable HUGO names another binary. */
const program = process.env.HUGO ?? 'hugo';

/** `hugo v0.169.0+extended`; undefined when Hugo is not installed. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8' });
  return status === 0 ? /^hugo v\S+/.exec(stdout)?.[0] : undefined;
}

export function createHugo(workspace: Workspace, version: string): Contestant {
  const contestant = createFullBuild(workspace, {
    name: 'hugo',
    version,
    notes: [
      'Hugo has no incremental build: after one article it runs fully again, over its existing output.',
      'Hugo renders its newsticker once for all pages (partialCached), its fastest way.',
      'Hugo’s related articles come from its own index; Depesche’s from tags in common as well, earlier ones only.',
    ],
    template: 'hugo',
    content: 'content',
    assets: 'static',
    made: ['public', 'resources'],
    build: (siteDir) => ({ program, args: ['--quiet'], cwd: siteDir }),
  });
  // Not among the articles: it must not come into the newsticker.
  writeOrdinaryPage(join(workspace.dir, 'content'), ['url: /impressum/', 'build:', '  list: never']);
  return contestant;
}
