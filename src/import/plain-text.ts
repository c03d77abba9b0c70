// Plain text as Markdown that shows exactly it.
import { toMarkdown } from 'mdast-util-to-markdown';

/** Paragraphs of plain text, one Markdown block each; what Markdown would take for a mark is escaped. */
export function markdownOf(paragraphs: readonly string[]): string {
  return toMarkdown(
    {
      type: 'root',
      children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    },
    // Braces are other systems' template marks, which the check of articles refuses.
    { unsafe: [{ character: '{', inConstruct: 'phrasing' }] },
  ).trimEnd();
}
