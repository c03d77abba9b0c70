// Articles for tests: only what a test is about has to be named.

import { type ArchivedArticle, archived } from '../../src/article/archived-article.ts';
import type { Article, Tag } from '../../src/article/article.ts';
import type { Hint } from '../../src/article/content-error.ts';

/** `anArticle({ day: '2019-12-05', slug: 'rathaus', tags: ['Pakistan'] })` */
export function anArticle(
  of: Partial<Omit<Article, 'tags'>> & {
    day: string;
    slug: string;
    tags?: string[];
    draft?: boolean;
    hints?: Hint[];
  },
): ArchivedArticle {
  const { slug, tags = [], draft = false, hints = [], ...fields } = of;
  const file = `artikel/${of.day}-${slug}.md`;
  return archived(
    {
      file,
      hash: slug.padEnd(40, '0'),
      url: `/${of.day.replaceAll('-', '/')}/${slug}.html`,
      title: slug,
      lead: '',
      hasLead: false,
      section: 'regional',
      tags: tags.map((name): Tag => ({ slug: name.toLowerCase(), name })),
      authors: [],
      published: Date.parse(`${of.day}T12:00:00Z`),
      hasTime: true,
      reads: 0,
      pictures: [],
      aliases: [],
      words: 100,
      ...fields,
    },
    draft,
    hints,
  );
}
