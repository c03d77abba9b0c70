// What a written article holds: its text as the newspaper itself shows it, counted on that page.
import { splitFrontMatter } from '../article/front-matter.ts';
import { yamlFields } from '../article/yaml-fields.ts';
import { createMarkdown } from '../markdown/markdown.ts';
import { countHtml, type HtmlCount } from './count-html.ts';
import { addCounts, wordsOf } from './counts.ts';

interface Words {
  readonly caption?: string;
  readonly credit?: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const captionOf = ({ caption, credit }: Words): string =>
  `<figcaption>${escaped([caption, credit && `(Foto: ${credit})`].filter(Boolean).join(' '))}</figcaption>`;

const figure = ({ src, ...words }: Words & { readonly src: string }): string =>
  `<figure><img src="${escaped(src)}">${captionOf(words)}</figure>`;

/** As plain as possible: what layouts add is no content. */
const markdown = createMarkdown({
  siteUrl: 'https://zeitung.invalid',
  figure,
  inlinePicture: ({ src }) => `<img src="${escaped(src)}">`,
  gallery: (pictures) => pictures.map(figure).join(''),
  media: (media) => `<figure><video></video>${captionOf(media)}</figure>`,
  chart: () => '<pre></pre>',
  embed: ({ title, url }) =>
    `<iframe src="${escaped(url)}"></iframe><figcaption>${escaped(title ?? '')}</figcaption>`,
});

/** Marks that keep pages from being templates are no words. */
const untemplated = (body: string): string =>
  body.replace(/^\s*\{% raw %\}\n([\s\S]*)\n\{% endraw %\}\s*$/, '$1');

/** @param text of the file, front-matter included */
export function countWritten(text: string): HtmlCount {
  const { frontMatter, body, problem } = splitFrontMatter(text);
  const yaml = problem === undefined ? yamlFields(frontMatter) : undefined;
  const fields: Record<string, unknown> = yaml?.ok ? yaml.fields : {};
  const { counts, words } = countHtml(markdown.render(untemplated(body)));
  // An ordinary page has its lead in its description.
  const above = fields.lead ?? fields.description;
  const lead = typeof above === 'string' ? wordsOf(above) : [];
  return {
    counts: addCounts(counts, {
      articles: 1,
      words: lead.length,
      paragraphs: lead.length > 0 ? 1 : 0,
      pictures: fields.image === undefined ? 0 : 1,
    }),
    words: [...lead, ...words],
  };
}
