import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { placeAt } from '../article/locate.ts';
import { filesBelow } from '../content/files-below.ts';
import { causesOf } from '../site/causes.ts';
import { CacheDamaged } from '../store/details.ts';
import { templateWords } from './template-errors.ts';

interface PageFolders {
  readonly pagesDir: string;
  readonly outputDir: string;
}

/**
 * What an error of Eleventy means for whoever wrote the ordinary page that it names; the error itself when it names
 * none, or when it comes from a rule of ours or the cache.
 *
 * @param pagesDir folder of the ordinary pages
 */
export function pageError(error: unknown, { pagesDir, outputDir }: PageFolders): unknown {
  const causes = [...causesOf(error)];
  for (const cause of causes) {
    if (cause instanceof ContentErrors || cause instanceof CacheDamaged) return cause;
  }
  const both = rivals(causes);
  if (both !== undefined) return both;
  const page = pageNamedIn(causes, pagesDir);
  const last = causes.at(-1);
  if (page === undefined || last === undefined) return error;
  const sentence = sentenceOf(last, { pagesDir, outputDir });
  const thrown = lineInStack(last, page);
  const kind = thrown !== undefined && last.name !== 'SyntaxError' ? 'ThrownByPage' : last.name;
  const { about, ...words } = templateWords(`${kind}: ${sentence}`);
  const place = placeOf(page, pagesDir, causes, thrown, about);
  return new ContentErrors([{ ...place, ...words, found: sentence }]);
}

/** The page that the errors are about; the longest name, since one may be the end of another. */
function pageNamedIn(causes: readonly Error[], pagesDir: string): string | undefined {
  if (!existsSync(pagesDir)) return undefined;
  const said = causes.map(({ message, stack = '' }) => `${message}\n${stack}`).join('\n');
  const named = filesBelow(pagesDir).filter((path) => said.includes(`/seiten/${path}`));
  return named.sort((a, b) => b.length - a.length)[0];
}

/** What is longer is a template's own text, which says nothing more. */
const longestSentence = 1_000;

/** The engine's own sentence, without the paths of this machine. */
function sentenceOf({ message }: Error, { pagesDir, outputDir }: PageFolders): string {
  const lines = message.split('\n').map((line) => line.trim().slice(0, longestSentence));
  // Nunjucks begins with the file and the line.
  const first = lines.find((line) => line !== '' && !/^\(.*\)(?: \[Line .*\])?$/.test(line)) ?? '';
  return first
    .replace(/, file:.*$/, '')
    .replace(/^Error: /, '')
    .replaceAll(`${pagesDir}/`, 'content/seiten/')
    .replaceAll(`${outputDir}/`, '')
    .replaceAll(/(?:\.\.\/)+(?:[^\s"',]*\/)?(seiten|layouts)\//g, '$1/')
    .replaceAll(`${process.cwd()}/`, '');
}

/** Line and column of the page's own code in which it threw, or in which it is no program. */
function lineInStack(
  { stack = '' }: Error,
  page: string,
): readonly [line: number, column: number] | undefined {
  for (const line of stack.split('\n')) {
    const at = line.lastIndexOf(`/seiten/${encodeURI(page)}`);
    const place = at < 0 ? null : /^[^:]*?:(\d+)(?::(\d+))?\)?$/.exec(line.slice(at));
    if (place !== null) return [Number(place[1]), Number(place[2] ?? 1)];
  }
  return undefined;
}

/** What an engine's lines count from: Liquid and Nunjucks see the text alone, YAML and programs the file. */
function placeOf(
  page: string,
  pagesDir: string,
  causes: readonly Error[],
  thrown: readonly [line: number, column: number] | undefined,
  about: string | undefined,
): Pick<ContentError, 'file' | 'line' | 'column' | 'source'> {
  const file = `seiten/${page}`;
  const text = readFileSync(join(pagesDir, page), 'utf8');
  if (thrown !== undefined) return placeAt(text, ...thrown, file);
  const lines = text.split(/\r?\n/);
  const said = causes.map(({ message }) => message).join('\n');
  const yaml = /^YAMLException$/.test(causes.at(-1)?.name ?? '') ? /\((\d+):(\d+)\)/.exec(said) : null;
  if (yaml !== null) return placeAt(text, Number(yaml[1]), Number(yaml[2]), file);
  const { bodyLine } = splitFrontMatter(text);
  const [, line] = /(?:, line:|\[Line )(\d+)/.exec(said) ?? [];
  const near = line === undefined ? [] : [0, 1, -1].map((offset) => bodyLine + Number(line) - 1 + offset);
  // A template in the front-matter has lines of its own, Nunjucks counts some from 0.
  const has = (number: number) => about !== undefined && (lines[number - 1] ?? '').includes(about);
  const found = near.find(has) ?? lines.findIndex((_, index) => has(index + 1)) + 1;
  const best = found > 0 ? found : (near[0] ?? 0);
  if (best < 1 || best > lines.length) return { file: `content/${file}` };
  const column = about === undefined ? -1 : (lines[best - 1] ?? '').indexOf(about);
  return placeAt(text, best, Math.max(0, column) + 1, file);
}

/** Two ordinary pages for one address: Eleventy lists them, one a line, below the first sentence. */
function rivals(causes: readonly Error[]): ContentErrors | undefined {
  for (const { message } of causes) {
    const output = /^Output conflict: multiple input files are writing to `([^`]+)`/.exec(message)?.[1];
    if (output === undefined) continue;
    const [first, second] = message
      .split('\n')
      .filter((line) => /^\s*\d+\.\s/.test(line) && line.includes('seiten/'))
      .map((line) => line.slice(line.indexOf('seiten/')).trim())
      .sort();
    if (first === undefined || second === undefined) return undefined;
    return new ContentErrors([
      {
        file: `content/${second}`,
        rule: 'address-taken',
        message: 'Zwei Seiten haben dieselbe Adresse.',
        found: `dieselbe Adresse in „content/${first}“`,
        expected: 'eine eigene Adresse für jede Seite',
        remedy: 'Benennen Sie eine der beiden um, oder geben Sie ihr mit „permalink“ eine andere Adresse.',
      },
    ]);
  }
  return undefined;
}
