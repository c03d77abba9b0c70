// Count in = count out: the proof of an import, by parsers that made neither side.
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ImportedArticle } from './imported-article.ts';

export interface Counts {
  readonly articles: number;
  readonly paragraphs: number;
  readonly words: number;
}

export const noCounts: Counts = { articles: 0, paragraphs: 0, words: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    articles: a.articles + b.articles,
    paragraphs: a.paragraphs + b.paragraphs,
    words: a.words + b.words,
  };
}

/** Words are what stands between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** What a written article holds, its text read by a CommonMark parser. */
export function countsOf({ body }: Pick<ImportedArticle, 'body'>): Counts {
  const found = { articles: 1, paragraphs: 0, words: 0 };
  const walk = (node: Nodes): string => {
    if (node.type === 'paragraph') found.paragraphs++;
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(walk).join('') : '';
  };
  const root = fromMarkdown(body);
  for (const block of root.children) found.words += countWords(walk(block));
  return found;
}
