// An imported article as a file of `content/`.
import { stringify } from 'yaml';
import { slugify } from '../article/slug.ts';
import type { ImportedArticle } from './imported-article.ts';

/** Path below `content/`, without a number that tells equal ones apart: `artikel/2019/12/2019-12-05-headline.md`. */
export function articlePath({ title, date }: ImportedArticle): string {
  const day = date?.slice(0, 10);
  const slug = slugify(title).slice(0, 100).replace(/-+$/, '');
  return day === undefined
    ? `artikel/ohne-datum/${slug}.md`
    : `artikel/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}-${slug}.md`;
}

/** Front-matter and text, as the parser of articles reads them back. */
export function articleText({ title, date, lead, tags, reads, body }: ImportedArticle): string {
  const fields = {
    title,
    ...(date === undefined ? {} : { date }),
    ...(lead === undefined ? {} : { lead }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(reads === undefined ? {} : { reads }),
  };
  const yaml = stringify(fields, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}\n`;
}
