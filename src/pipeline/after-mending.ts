// What may lie at addresses once the files with mistakes are mended: nobody is told that a link to it leads nowhere.
import { basename } from 'node:path';
import type { BrokenArticle } from '../article/broken-article.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { slugify } from '../article/slug.ts';
import { textAsFound } from '../content/text-as-found.ts';
import { redirectUrl } from '../plan/addresses.ts';
import { outputOf } from '../plan/page.ts';

/** What is not there, but may be when the known mistakes are mended. */
export interface AfterMending {
  /** @param output path below the output folder */
  readonly mayHave: (output: string) => boolean;
  /** @param file path below the content folder */
  readonly mayBeArticle: (file: string) => boolean;
}

export const nothingToMend: AfterMending = { mayHave: () => false, mayBeArticle: () => false };

/** Pages that are there while some article has the topic, the author, the day or the language, or has been corrected. */
const ofArticles =
  /^(?:(?:thema|autor|sprache|transparenz|korrekturen)\/|\d{4}(?:\/\d\d){0,2}(?:\/index\.html)?$|.*\/seite\/)/;
const articlePage = /^\d{4}\/\d\d\/\d\d\/[^/]+\.html$/;
/** So many lines of a text whose head has no end are taken for it. */
const mostHeadLines = 30;

/**
 * @param files with mistakes, as editors know them: `content/artikel/….md`
 * @param broken those of them that are articles
 * @param isComplete whether all else that the site has is known, ordinary pages and files of `public/` included
 */
export function afterMending(
  files: ReadonlySet<string>,
  broken: readonly BrokenArticle[],
  contentDir: string,
  isComplete: boolean,
): AfterMending {
  const drafts = new Set(broken.flatMap(({ file, draft }) => (draft ? [file] : [])));
  const below = [...files]
    .filter((file) => /^content\/(?:artikel|seiten)\//.test(file))
    .map((file) => file.slice('content/'.length))
    .filter((file) => !drafts.has(file));
  const articles = new Set(below.filter((file) => file.startsWith('artikel/')).map(withoutEnding));
  const outputs = new Set<string>();
  const addressed = new Set<string>();
  for (const { file, draft, address } of broken) {
    if (draft || address === undefined) continue;
    addressed.add(file);
    for (const url of [address.url, ...address.aliases.map(redirectUrl)]) outputs.add(outputOf(url));
  }
  // Read only when some link leads nowhere.
  let heads: string | undefined;
  const mayBeNamed = (output: string): boolean => {
    heads ??= below
      .filter((file) => !addressed.has(file))
      .map((file) => namesIn(contentDir, file))
      .join('\n');
    return hasWord(heads, withoutEnding(basename(output.replace(/\/index\.html$/, ''))));
  };
  return {
    mayHave: (output) =>
      outputs.has(output) ||
      (!isComplete && !articlePage.test(output)) ||
      (articles.size > 0 && ofArticles.test(output)) ||
      mayBeNamed(output),
    mayBeArticle: (file) => articles.has(withoutEnding(file)),
  };
}

const withoutEnding = (file: string): string => file.replace(/\.[^./]+$/, '');

function hasWord(text: string, word: string): boolean {
  // Others than these may not be escaped.
  const escaped = word.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'v').test(text);
}

/** Of a file whose address is not known, all that might stand in it. */
function namesIn(contentDir: string, file: string): string {
  const { frontMatter, body, problem } = splitFrontMatter(textAsFound(contentDir, file));
  const head = problem === undefined ? frontMatter.split('\n') : body.split('\n', mostHeadLines);
  return [withoutEnding(file), ...head].flatMap((line) => [line, slugify(line)]).join('\n');
}
