// Ordinary pages of `content/seiten/` are written and set like articles: the same Markdown, typography and safe HTML.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { embed } from '../../layouts/components/embed.ts';
import { publicFigure } from '../../layouts/components/public-figure.ts';
import { ContentErrors } from '../article/content-error.ts';
import { createMarkdown, type Markdown } from '../markdown/markdown.ts';
import type { TextPicture } from '../markdown/picture-tokens.ts';
import type { Settings } from '../settings.ts';
import type { EleventyConfig } from './types.ts';

const publicDir = 'public';

/** Replaces Eleventy's own Markdown. The returned one also tells what a page embeds. */
export function registerMarkdown(config: EleventyConfig, { origin }: Settings): Markdown {
  // One text is rendered after the other.
  let page = '';
  const figure = (picture: TextPicture): string => {
    if (!isPublic(picture.src)) throw new ContentErrors([missing(page, picture.src)]);
    return publicFigure(picture).toString();
  };
  const markdown = createMarkdown({
    origin,
    figure,
    gallery: (pictures) => pictures.map(figure).join(''),
    embed: (shown) => embed(shown).toString(),
  });
  config.setLibrary('md', {
    render(text, data) {
      page = data.page.inputPath;
      return markdown.render(text);
    },
  });
  return markdown;
}

function isPublic(src: string): boolean {
  return src.startsWith('/') && !normalize(src).includes('..') && existsSync(join(publicDir, src));
}

function missing(page: string, src: string) {
  const lines = readFileSync(page, 'utf8').split(/\r?\n/);
  const index = lines.findIndex((line) => line.includes(src) || line.includes(encodeURI(src)));
  return {
    file: relative('.', page).replaceAll('\\', '/'),
    ...(index < 0 ? {} : { line: index + 1, source: lines[index] ?? '' }),
    message: 'Das Bild gibt es nicht.',
    found: src,
    expected: 'auf festen Seiten eine Bilddatei im Ordner „public“, von ihm aus benannt: /logo.png',
    remedy: 'Legen Sie das Bild in den Ordner „public“ und beginnen Sie seinen Namen mit „/“.',
  };
}
