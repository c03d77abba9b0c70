// A live blog's text as readers see it: introduction, entries newest first, footnotes.
import type { LiveBlog, LiveEntry } from '../article/live-blog.ts';
import type { Markdown } from './markdown.ts';

/** An entry, rendered; both texts are safe HTML. */
export interface RenderedEntry {
  readonly entry: LiveEntry;
  readonly heading: string;
  readonly html: string;
}

/**
 * Renders the article's text with its entries in the blog's order, so that footnotes count in the order of reading.
 * @param markup of one entry: must escape what it prints, except the two texts
 */
export function renderLiveBlog(
  markdown: Markdown,
  body: string,
  { entries }: LiveBlog,
  markup: (entry: RenderedEntry) => string,
): string {
  const written = body.split(/\r?\n/);
  const first = entries.reduce((least, { from }) => Math.min(least, from), written.length);
  const lines = written.slice(0, first);
  const starts: number[] = [];
  for (const { headline, from, to } of entries) {
    // Always of the second level, whatever the introduction's own headings are.
    // A heading needs no blank line before it, but what is above it may want one to end.
    lines.push('');
    starts.push(lines.length);
    lines.push(`## ${headline}`);
    for (let line = from + 1; line < to; line++) lines.push(written[line] ?? '');
  }
  const { opening, pieces, footnotes } = markdown.renderPieces(lines.join('\n'), starts);
  const rendered = entries.map((entry, index) => {
    const { heading = '', html = '' } = pieces[index] ?? {};
    return markup({ entry, heading, html });
  });
  return opening + rendered.join('') + footnotes;
}
