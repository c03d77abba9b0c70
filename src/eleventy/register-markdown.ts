// Ordinary pages of `content/seiten/` are written and set like articles: the same Markdown, typography and safe HTML.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import { chart } from '../../layouts/components/chart.ts';
import { embed } from '../../layouts/components/embed.ts';
import { player } from '../../layouts/components/player.ts';
import { publicFigure } from '../../layouts/components/public-figure.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import type { ChartProblem } from '../markdown/chart-problems.ts';
import { createMarkdown, type Markdown } from '../markdown/markdown.ts';
import { mediaTypeOf } from '../markdown/media-types.ts';
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
    media: ({ poster: _, ...shown }) => {
      if (!isPublic(shown.src)) throw new ContentErrors([missing(page, shown.src)]);
      const type = mediaTypeOf(shown.src) ?? 'video/mp4';
      return player({ ...shown, type }).toString();
    },
    chart: (shown) => chart(shown).toString(),
    gallery: (pictures) => pictures.map(figure).join(''),
    embed: (shown) => embed(shown).toString(),
  });
  config.setLibrary('md', {
    render(text, data) {
      page = data.page.inputPath;
      const problems = markdown.chartProblems(text);
      if (problems.length > 0)
        throw new ContentErrors(problems.map((problem) => chartError(page, text, problem)));
      return markdown.render(text);
    },
  });
  return markdown;
}

function isPublic(src: string): boolean {
  return src.startsWith('/') && !normalize(src).includes('..') && existsSync(join(publicDir, src));
}

/** The front-matter is off and templates are filled in: the line is found again by its text. */
function chartError(page: string, text: string, { line, column, ...words }: ChartProblem): ContentError {
  const written = text.split(/\r?\n/)[line] ?? '';
  return { ...placeIn(page, (other) => other === written), column, ...words };
}

function placeIn(page: string, isMeant: (line: string) => boolean) {
  const lines = readFileSync(page, 'utf8').split(/\r?\n/);
  const index = lines.findIndex(isMeant);
  const file = relative('.', page).replaceAll('\\', '/');
  return index < 0 ? { file } : { file, line: index + 1, source: lines[index] ?? '' };
}

function missing(page: string, src: string): ContentError {
  return {
    ...placeIn(page, (line) => line.includes(src) || line.includes(encodeURI(src))),
    message: 'Das Bild gibt es nicht.',
    found: src,
    expected: 'auf festen Seiten eine Bilddatei im Ordner „public“, von ihm aus benannt: /logo.png',
    remedy: 'Legen Sie das Bild in den Ordner „public“ und beginnen Sie seinen Namen mit „/“.',
  };
}
