// A generated article as a file: the same words in the front-matter that each contestant expects.
import { DateTime } from 'luxon';
import { settings } from '../newspaper/settings.ts';
import type { GeneratedArticle } from './generated-article.ts';

/** For whom the files are: fields and folders differ, the words do not. */
export type Flavour = 'depesche' | 'hugo' | 'eleventy';

export interface ArticleFile {
  /** Path below the content folder, with `/`. */
  readonly path: string;
  readonly bytes: string;
}

/** Path and contents of an article's file. */
export function articleFile(article: GeneratedArticle, flavour: Flavour): ArticleFile {
  const [year = '', month = ''] = article.day.split('-');
  // Hugo takes the section of a page from its first folder.
  const folder = flavour === 'hugo' ? article.section.slug : 'artikel';
  return {
    path: `${folder}/${year}/${month}/${article.day}-${article.slug}.md`,
    bytes: `---\n${frontMatter(article, flavour).join('\n')}\n---\n\n${article.text}`,
  };
}

function frontMatter(article: GeneratedArticle, flavour: Flavour): string[] {
  const lines = [
    `title: ${quote(article.title)}`,
    // Depesche reads wall time; the others need an offset, or they take it for UTC.
    `date: ${article.day}${flavour === 'depesche' ? ` ${article.clock}` : `T${article.clock}:00${offset(article.day)}`}`,
    `reads: ${article.reads}`,
  ];
  if (flavour !== 'hugo') lines.push(`section: ${article.section.name}`);
  lines.push(`kicker: ${quote(article.kicker)}`);
  if (article.lead !== undefined) lines.push(`lead: ${quote(article.lead)}`);
  lines.push(`tags: ${flowList(article.tags)}`);
  if (article.authors.length > 0) lines.push(`authors: ${flowList(article.authors)}`);
  if (flavour === 'hugo') lines.push(...hugoFields(article));
  return lines;
}

/** Hugo has no archive by date of its own; taxonomies are its way of grouping pages without a loop over all. */
function hugoFields({ slug, day }: GeneratedArticle): string[] {
  return [
    // The address is written out: a permalink pattern that ends in „.html“ gives Hugo a folder of that name.
    `url: /${day.replaceAll('-', '/')}/${slug}.html`,
    `years: ["${day.slice(0, 4)}"]`,
    `months: ["${day.slice(0, 7)}"]`,
    `days: ["${day}"]`,
  ];
}

const offsets = new Map<string, string>();

/** Offset of the site's zone on a day, `+01:00`; the same all day, since no generated time lies in the night. */
function offset(day: string): string {
  let known = offsets.get(day);
  if (known === undefined) {
    known = DateTime.fromISO(`${day}T12:00`, { zone: settings.zone }).toFormat('ZZ');
    offsets.set(day, known);
  }
  return known;
}

const flowList = (items: readonly string[]): string => `[${items.map(quote).join(', ')}]`;

/** Every JSON string is a YAML string. */
const quote = (text: string): string => JSON.stringify(text);
