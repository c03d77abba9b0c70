// `npm run new`: from the sample newspaper to one's own.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { withSections } from '../article/section-sentence.ts';
import { blobId } from '../content/hash.ts';
import { Refusal } from '../content/refusal.ts';
import type { Settings } from '../settings.ts';
import { answerProblem } from './answer-problem.ts';
import { articleForm, articleSnippets, formFile, snippetsFile } from './editor-help.ts';
import { type Answers, newspaperText, welcomeText } from './newspaper-text.ts';
import { newspaperFile, parseNewspaper } from './read-newspaper.ts';
import { knownSample, removeSample } from './sample.ts';

/** Why no newspaper can be started here; German, one sentence with its remedy. */
export class CannotStart extends Refusal {
  override name = 'CannotStart';
}

export interface Started {
  /** Paths below the project. */
  readonly written: readonly string[];
  /** Files of the sample that stay because somebody has changed them. */
  readonly kept: readonly string[];
}

const content = 'content';

/**
 * Looks whether a newspaper may be started in `projectDir`, without touching anything.
 *
 * @throws {CannotStart} in a folder that is no Depesche, that has another newspaper, or that holds uncommitted work
 */
export function checkStart(projectDir: string): void {
  const file = join(projectDir, content, newspaperFile);
  const sample = knownSample(projectDir);
  const own = existsSync(file) && blobId(readFileSync(file)) !== sample[`${content}/${newspaperFile}`];
  if (own) {
    throw new CannotStart(
      `Hier gibt es schon eine Zeitung: ${content}/${newspaperFile} ist nicht mehr die der Musterzeitung. Ändern Sie diese Datei, oder beginnen Sie in einer neuen Kopie von Depesche.`,
    );
  }
  const status = gitStatus(projectDir);
  if (status === undefined || status === '') return;
  const first = status.split('\n')[0]?.slice(3);
  throw new CannotStart(
    `In ${content}/ oder public/ liegt Arbeit, die nicht in Git steht (${first}). Committen oder verwerfen Sie sie, dann beginnen Sie noch einmal.`,
  );
}

/** What differs from the last commit; undefined where there is no repository of this project. */
function gitStatus(projectDir: string): string | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', projectDir, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const top = git('rev-parse', '--show-toplevel').trim();
    if (realpathSync(top) !== realpathSync(projectDir)) return undefined;
    return git('status', '--porcelain', '--', content, 'public').trimEnd();
  } catch {
    return undefined;
  }
}

/**
 * Puts a newspaper of one's own in the place of the sample.
 *
 * @param today the day of the first issue, `2026-11-28`
 * @throws {CannotStart} see {@link checkStart}, and for answers that `newspaper.yaml` cannot hold
 */
export function startNewspaper(projectDir: string, answers: Answers, today: string): Started {
  checkStart(projectDir);
  const text = newspaperText(answers, today);
  const read = parseNewspaper(text);
  if (!read.ok) throw new CannotStart(read.errors.map(answerProblem).join('\n'));
  const kept = removeSample(projectDir, knownSample(projectDir));
  const [year, month] = today.split('-');
  const files: Record<string, string> = {
    [`${content}/${newspaperFile}`]: text,
    [`${content}/artikel/${year}/${month}/${today}-willkommen.md`]: welcomeText(answers.name),
    ...pages(),
  };
  const written = Object.keys(files).filter((path) => !existsSync(join(projectDir, path)));
  for (const path of written) {
    mkdirSync(dirname(join(projectDir, path)), { recursive: true });
    writeFileSync(join(projectDir, path), files[path] ?? '');
  }
  nameSections(join(projectDir, content, 'README.md'), read.settings);
  helpEditors(projectDir, read.settings);
  return { written, kept };
}

/** The handbook names the sections of the newspaper. */
function nameSections(handbook: string, settings: Settings): void {
  if (existsSync(handbook)) writeFileSync(handbook, withSections(readFileSync(handbook, 'utf8'), settings));
}

/** What code editors offer are this newspaper's sections; its tags are still to come. */
function helpEditors(projectDir: string, settings: Settings): void {
  const help = { [snippetsFile]: articleSnippets(settings), [formFile]: articleForm(settings, []) };
  for (const [file, text] of Object.entries(help)) {
    if (existsSync(join(projectDir, file))) writeFileSync(join(projectDir, file), text);
  }
}

/** The ordinary pages that every newspaper needs, with marked blanks. */
function pages(): Record<string, string> {
  const folder = resolve(import.meta.dirname, 'pages');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      `${content}/seiten/${name}`,
      readFileSync(join(folder, name), 'utf8'),
    ]),
  );
}
