// What an item of a source holds, counted in the source itself: the importer's conversion has no part in it. Markdown is
// read with the rules of German prose, so that „24. Dezember“ is no list that gets lost.
import MarkdownIt from 'markdown-it';
import { germanProse } from '../markdown/prose.ts';
import { countHtml, type HtmlCount } from './count-html.ts';
import { countableShortcodes, countableTemplates } from './count-marks.ts';
import { addCounts, wordsOf } from './counts.ts';
import type { SourceItem } from './imported-article.ts';
import { inlineNoteMark } from './inline-notes.ts';
import { withParagraphs } from './wordpress-paragraphs.ts';

const markdown = new MarkdownIt({ html: true });
germanProse(markdown);
// Notes are a list of their own, in whatever clothes.
markdown.renderer.rules.footnote_ref = () => '';
markdown.renderer.rules.footnote_block_open = () => '<section class="footnotes"><ol>';
markdown.renderer.rules.footnote_block_close = () => '</ol></section>';
markdown.renderer.rules.footnote_open = () => '<li>';
markdown.renderer.rules.footnote_close = () => '</li>';
markdown.renderer.rules.footnote_anchor = () => '';
markdown.validateLink = () => true;

/** Counts an item, with its lead, pictures and closing parts, as one article. */
export function countSource(item: SourceItem): HtmlCount {
  const { counts, words } = countBody(item);
  const closing = item.closing.map((text) => countHtml(markdown.render(text)));
  const lead = wordsOf(item.lead ?? '');
  const more = closing.reduce((sum, one) => addCounts(sum, one.counts), counts);
  return {
    counts: addCounts(more, {
      articles: 1,
      words: lead.length + captionWords(item),
      paragraphs: lead.length > 0 ? 1 : 0,
      pictures: item.gallery.length + (item.image === undefined ? 0 : 1),
    }),
    words: [...lead, ...words, ...closing.flatMap((one) => one.words)],
  };
}

/** Captions of a gallery stand in the text; those of the lead picture do not. */
function captionWords({ gallery }: SourceItem): number {
  return gallery.reduce(
    (sum, { caption = '', credit }) =>
      sum + wordsOf(caption).length + (credit ? wordsOf(`(Foto: ${credit})`).length : 0),
    0,
  );
}

function countBody({ body, title }: SourceItem): HtmlCount {
  if (body.format === 'text') return { counts: body.counts, words: body.paragraphs.flatMap(wordsOf) };
  if (body.format === 'markdown')
    return countHtml(withoutTitle(shownMarkdown(countableTemplates(body.typed ?? body.text)), title));
  const notes = [...(body.footnotes ?? [])].map(([id, html]) => `<li id="${id}">${html}</li>`).join('');
  return countHtml(
    withoutTitle(
      body.typed === undefined ? body.html : withParagraphs(countableShortcodes(body.typed)),
      title,
    ) + (notes === '' ? '' : `<ol class="wp-block-footnotes">${notes}</ol>`),
  );
}

/** Names behind headings are no words. */
const shownMarkdown = (text: string): string =>
  withInlineNotes(text).replace(/(?<!\s)\s*\{#[\w:.\-äöüÄÖÜß]+\}(?=<\/h[1-6]>)/g, '');

/** Notes that stood in the sentence are notes in HTML as well, where Markdown sees none. */
function withInlineNotes(text: string): string {
  const notes: string[] = [];
  const plain = text.replace(/^\[\^fn-\d+\]: (.+)$/gm, (_, note: string) => {
    notes.push(`<li>${markdown.renderInline(note)}</li>`);
    return '';
  });
  if (notes.length === 0) return markdown.render(text);
  return `${markdown.render(plain.replace(inlineNoteMark, ''))}<ol class="footnotes">${notes.join('')}</ol>`;
}

/** The headline, repeated above the text, counts once. */
function withoutTitle(html: string, title: string): string {
  const [whole, inner] =
    /^\s*<h([12])\b[^>]*>([\s\S]*?)<\/h\1>/i.exec(html)?.filter((_, index) => index !== 1) ?? [];
  if (whole === undefined || inner === undefined) return html;
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  const same = letters(title) === letters(countHtml(`<p>${inner}</p>`).words.join(' '));
  return same ? html.slice(whole.length) : html;
}
