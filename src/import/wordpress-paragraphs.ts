// Paragraphs as WordPress makes them of texts that were typed without HTML: blank lines part them, line ends are breaks.
// Source of the rule: `wpautop()` in wp-includes/formatting.php.

import { elements, replaceEnclosed } from '../markdown/enclosed.ts';

const blocks =
  '(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio|script|noscript|center)';
const opening = new RegExp(`(<${blocks}[\\s/>])`, 'gi');
const closing = new RegExp(`(</${blocks}>)`, 'gi');
const startsWithBlock = new RegExp(`^<(?:/?${blocks}[\\s/>]|!--)`, 'i');
const apart = elements('pre', 'script', 'style', 'textarea');

/** Texts of the block editor have their paragraphs already. */
export function withParagraphs(text: string): string {
  if (text.trim() === '' || text.includes('<!-- wp:')) return text;
  const kept: string[] = [];
  const html = replaceEnclosed(
    text.replace(/\r\n?/g, '\n'),
    [apart],
    ({ whole }) => `\n\n<!--apart ${kept.push(whole) - 1}-->\n\n`,
  )
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, '\n\n')
    .replace(opening, '\n\n$1')
    .replace(closing, '$1\n\n')
    .replace(/<hr\s*\/?>/gi, '$&\n\n')
    // Tags that go over several lines are one thing.
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\n/g, ' '));
  const parts = html.split(/\n[ \t]*\n\s*/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => (startsWithBlock.test(part) ? part : `<p>${withBreaks(part)}</p>`))
    .join('\n')
    .replace(/<!--apart (\d+)-->/g, (_, index: string) => kept[Number(index)] ?? '');
}

const withBreaks = (text: string): string => text.replace(/(?<![ \t])(?<!<br\s?\/?>)[ \t]*\n/g, '<br>\n');
