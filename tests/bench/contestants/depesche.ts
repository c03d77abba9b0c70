// Depesche, driven by its command as editors drive it, from a copy of the project whose layout may change.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { generateArchive } from '../generate.ts';
import type { Command } from '../measure/run-command.ts';
import { type ScenarioName, scenarioNames } from '../scenarios.ts';
import { changedLayout } from './changed-layout.ts';
import { createContentRepository } from './content-repository.ts';
import { buildTime, type Contestant, type Workspace } from './contestant.ts';
import { moveAway } from './move-away.ts';
import { createNews } from './news.ts';
import { writeOrdinaryPage } from './ordinary-page.ts';
import { makeTypo } from './typo.ts';

const projectDir = resolve(import.meta.dirname, '../../..');
/** What the search has a part in. */
const withSearch: readonly ScenarioName[] = [
  'cold',
  'no-change',
  'publish-one',
  'edit-one-typo',
  'backdate-one',
  'change-one-layout',
];
/** What a build of another content folder does not need; `node_modules` is linked. */
const left = new Set(['.git', '.cache', '_site', 'content', 'node_modules', 'tests']);

/** @param search whether it makes its search, as its settings say by default */
export function createDepesche(workspace: Workspace, search: boolean): Contestant {
  const { dir, count, seed } = workspace;
  const project = copyProject(join(dir, 'project'));
  const outputDir = join(dir, 'ci/_site');
  const cacheDir = join(dir, 'ci/.cache');
  const repository = createContentRepository(dir, (contentDir) => {
    generateArchive({ count, seed, dir: contentDir, flavour: 'depesche' });
    writeOrdinaryPage(join(contentDir, 'seiten'));
  });
  const publishNext = createNews(workspace, 'depesche');
  const { version, scripts } = packageOf(projectDir);
  const build = (): Command => ({
    program: process.execPath,
    args: [
      // `node`, its flags and the entry, as `npm run build` has them.
      ...scripts.build.split(' ').slice(1),
      ...['--content', repository.contentDir, '--output', outputDir, '--cache', cacheDir, '--now', buildTime],
      ...(search ? [] : ['--no-search']),
    ],
    cwd: project,
  });
  const prepareBy: Record<Contestant['scenarios'][number], (round: number) => void> = {
    cold: () => moveAway(join(dir, 'ci')),
    'no-change': () => {},
    'publish-one': () => {
      publishNext(repository.contentDir);
      repository.commit('One article');
    },
    'fresh-checkout': () => {
      publishNext(repository.contentDir);
      repository.commit('One article');
      repository.checkOutAnew();
      restore(join(dir, 'ci'));
    },
    'edit-one-typo': (round) => {
      makeTypo(join(repository.contentDir, 'artikel'), round);
      repository.commit('A typo');
    },
    'backdate-one': () => {
      publishNext(repository.contentDir, true);
      repository.commit('One old article');
    },
    'change-one-layout': (round) => {
      const file = join(project, 'layouts/article.11ty.ts');
      writeFileSync(file, changedLayout(readFileSync(file, 'utf8'), round));
    },
  };
  return {
    name: search ? 'depesche-search' : 'depesche',
    version: `Depesche ${version}`,
    scenarios: search ? withSearch : scenarioNames,
    outputDir,
    notes: search
      ? [
          'depesche-search is Depesche with its default settings, which make a search; none of the others does.',
        ]
      : [],
    prepare: (scenario, round) => {
      prepareBy[scenario](round);
      return build();
    },
  };
}

function copyProject(to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(projectDir).filter((entry) => !left.has(entry))) {
    cpSync(join(projectDir, name), join(to, name), { recursive: true });
  }
  symlinkSync(join(projectDir, 'node_modules'), join(to, 'node_modules'));
  return to;
}

/** What a CI service does between two runs: pack output and cache, unpack them elsewhere; time stamps stay. */
function restore(folder: string): void {
  execFileSync('cp', ['-a', folder, `${folder}.restored`]);
  moveAway(folder);
  renameSync(`${folder}.restored`, folder);
}

function packageOf(folder: string): {
  readonly version: string;
  readonly scripts: { readonly build: string };
} {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
