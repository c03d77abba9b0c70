// A Markdown renderer for tests that says in short what it would show.
import { createMarkdown, type Markdown } from '../../src/markdown/markdown.ts';

const without = (value: object): string =>
  Object.values(value)
    .filter((part) => part !== undefined)
    .join('|');

/** Links to files whose name holds `fehlt` lead to no article. */
export const inWords: Markdown = createMarkdown({
  siteUrl: 'https://bote.example',
  articleAddress: (href) =>
    href.includes('fehlt') ? undefined : `/2019/12/05/x.html${/#.*/.exec(href)?.[0] ?? ''}`,
  figure: (picture) => `[Bild ${without(picture)}]`,
  inlinePicture: (picture) => `[Zeichen ${without(picture)}]`,
  gallery: (shown) => `[Galerie ${shown.map(without).join(', ')}]`,
  media: (media) => `[Film ${without(media)}]`,
  embed: ({ provider, url, title }) => `[${provider} ${url}${title === undefined ? '' : ` ${title}`}]`,
  chart: () => '[Diagramm]',
});

/** On one line. */
export const shown = (body: string): string =>
  inWords
    .render(body)
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** `error rule line:column` of all that is told, from 1. */
export const told = (body: string): string[] =>
  inWords
    .look(body)
    .problems.map(
      ({ severity = 'error', rule, line, column }) => `${severity} ${rule} ${line + 1}:${column}`,
    );
