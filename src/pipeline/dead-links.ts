// Links of articles to pages of this site that do not exist: only the whole plan knows.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleOfFile } from '../archive/article-of-file.ts';
import { missingTranslations } from '../archive/translations.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { BrokenArticle } from '../article/broken-article.ts';
import type { Hint } from '../article/content-error.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { placeOfOffset } from '../article/locate.ts';
import { decodedAddress, decodedPart } from '../article/percent-decoded.ts';
import { linkedFile } from '../content/resolve-picture.ts';
import { isArticleFile } from '../markdown/links.ts';
import type { PlanContext } from '../plan/context.ts';
import { outputOf } from '../plan/page.ts';
import { basePath } from '../settings.ts';
import { type AfterMending, nothingToMend } from './after-mending.ts';
import type { SiteHint } from './hints.ts';

/** A link of a visible article at whose end there is nothing. */
export interface DeadLink {
  readonly article: Linking;
  /** As the text has it. */
  readonly href: string;
  /** Path below the output folder at which there is nothing; absent for a link to a file that is no visible article's. */
  readonly output?: string;
}

/** What may have links; of an article with mistakes not even the address may be known. */
type Linking = Pick<ArchivedArticle, 'file' | 'links'> & Partial<Pick<ArchivedArticle, 'url'>>;

/** A link to a place of a page that there is. */
export interface PlaceLink extends Required<DeadLink> {
  /** The place, decoded: `abschnitt-kosten`. */
  readonly fragment: string;
}

/** What there is to know of the links of a site. */
interface SiteLinks {
  readonly dead: readonly DeadLink[];
  readonly toPlaces: readonly PlaceLink[];
}

/**
 * @param has whether there is a file at a path below the output folder
 * @param broken articles with mistakes, which `archive` does not have
 */
export function siteLinks(
  { archive, settings }: Pick<PlanContext, 'archive' | 'settings'>,
  has: (output: string) => boolean,
  broken: readonly BrokenArticle[] = [],
  { mayHave, mayBeArticle }: AfterMending = nothingToMend,
): SiteLinks {
  const { siteUrl } = settings;
  const dead: DeadLink[] = [];
  const toPlaces: PlaceLink[] = [];
  const lead = (article: Linking, href: string, output: string | undefined) => {
    const fragment = output === undefined ? undefined : fragmentOf(href);
    if (output !== undefined && fragment !== undefined) toPlaces.push({ article, href, output, fragment });
  };
  const lookAtFile = (article: Linking, href: string) => {
    const file = linkedFile(article.file, href);
    const target = articleOfFile(archive, file);
    if (target !== undefined) lead(article, href, outputOf(target.url));
    else if (!mayBeArticle(file)) dead.push({ article, href });
  };
  const lookAtAddress = (article: Linking, href: string) => {
    const output = outputOfLink(href, article.url, siteUrl);
    if (output === undefined) return;
    // Web servers add the slash that is missing behind a folder's name.
    const outputs = [output, `${output}/index.html`];
    const found = outputs.find(has);
    if (found !== undefined) lead(article, href, found);
    else if (!outputs.some(mayHave)) dead.push({ article, href, output });
  };
  const look = (article: Linking) => {
    for (const href of article.links ?? []) {
      if (isArticleFile(href)) lookAtFile(article, href);
      else lookAtAddress(article, href);
    }
  };
  for (const article of archive.articles) look(article);
  for (const { file, draft, links = [], address } of broken) {
    if (!draft) look({ file, links, ...(address === undefined ? {} : { url: address.url }) });
  }
  const untranslated = missingTranslations(archive, siteUrl).filter(({ article, href }) => {
    if (isArticleFile(href)) return !mayBeArticle(linkedFile(article.file, href));
    const output = outputOfLink(href, article.url, siteUrl);
    return output === undefined || !mayHave(output);
  });
  return { dead: [...dead, ...untranslated], toPlaces };
}

/**
 * The place that a link names, unless every page has it: the beginning (HTML, „select the indicated part“), or words that
 * a browser looks for (WICG, „text fragments“).
 */
function fragmentOf(href: string): string | undefined {
  const at = href.indexOf('#');
  const fragment = at < 0 ? '' : decodedPart(href.slice(at + 1).replace(/:~:.*/s, ''));
  return fragment === '' || fragment.toLowerCase() === 'top' ? undefined : fragment;
}

/**
 * Of links that stay on the site.
 *
 * @param from the page's address below the site's root; absent where it is not known, and what is relative to it neither
 */
function outputOfLink(href: string, from: string | undefined, siteUrl: string): string | undefined {
  // Editors write addresses below the site's root, wherever that lies on its host.
  const written = /^\/(?![/\\])/.test(href) ? siteUrl + href : href;
  const url = URL.parse(written, from === undefined ? undefined : siteUrl + from);
  if (url === null || !url.href.startsWith(`${siteUrl}/`)) return undefined;
  const path = url.pathname.slice(basePath({ siteUrl }).length);
  return outputOf(decodedPart(path));
}

/**
 * What editors are told of them.
 *
 * @param fresh files of the articles that are new or changed
 * @param removed what this build has taken out of the output
 */
export function deadLinkHints(
  dead: readonly DeadLink[],
  contentDir: string,
  fresh: ReadonlySet<string>,
  removed: readonly string[],
): SiteHint[] {
  const gone = new Set(removed);
  return dead.map((link) => ({
    fresh: fresh.has(link.article.file) || (link.output !== undefined && gone.has(link.output)),
    hint: () => deadLinkHint(contentDir, link),
  }));
}

/** What is said of a link, where it stands: reads the article's file for that. */
export function hintAtLink(
  contentDir: string,
  { article, href }: Pick<DeadLink, 'article' | 'href'>,
  words: Pick<Hint, 'rule' | 'message' | 'expected' | 'remedy'>,
): Hint {
  return {
    ...placeOfLink(contentDir, article.file, href),
    severity: 'hint',
    found: decodedAddress(href),
    ...words,
  };
}

function deadLinkHint(contentDir: string, link: DeadLink): Hint {
  return hintAtLink(contentDir, link, {
    rule: 'dead-link',
    message: 'Dieser Verweis führt ins Leere: Auf dieser Website liegt dort nichts.',
    expected:
      'eine Seite dieser Website, etwa /2019/12/05/stromausfall.html, oder die Datei eines Artikels: ../11/bruecke.md',
    remedy: remedyFor(link.href),
  });
}

function remedyFor(href: string): string {
  if (isArticleFile(href))
    return 'Berichtigen Sie den Dateinamen; Entwürfe und Artikel, deren Zeit noch nicht gekommen ist, haben keine Adresse.';
  // To a browser, what has no scheme is a file beside the page.
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(href)) return `Schreiben Sie mailto: davor: mailto:${href}.`;
  if (/^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:de|at|ch|com|org|net|eu)(?:\/|$))/i.test(href))
    return `Schreiben Sie https:// davor: https://${href}.`;
  if (/\.(?!html?$)[a-z0-9]{2,5}$/i.test(href.replace(/[?#].*/s, '')))
    return 'Legen Sie die Datei in den Ordner „public“ und beginnen Sie ihre Adresse mit „/“: /bericht.pdf.';
  return 'Berichtigen Sie die Adresse, oder nehmen Sie sie bei dem Artikel, der heute dort steht, in „aliases“ auf.';
}

/** Where an article has a link, or names a translation; reads its file. */
function placeOfLink(contentDir: string, file: string, href: string) {
  const text = readFileSync(join(contentDir, file), 'utf8').replace(/^\ufeff/, '');
  const start = text.length - splitFrontMatter(text).body.length;
  const spellings = [decodedAddress(href), href].flatMap((one) => [
    `(${one}`,
    `(<${one}`,
    `"${one}`,
    `]: ${one}`,
    one,
  ]);
  // A translation stands in the head.
  const at = [start, 0]
    .flatMap((from) => spellings.map((one) => text.indexOf(one, from)))
    .find((found) => found >= 0);
  return at === undefined ? { file: `content/${file}` } : placeOfOffset(text, at, file);
}
