// Ordinary pages of `content/seiten/` are written and set like articles: the same Markdown, typography and safe HTML.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, posix, relative } from 'node:path';
import { chart } from '../../../layouts/components/chart.ts';
import { embed } from '../../../layouts/components/embed.ts';
import { player } from '../../../layouts/components/player.ts';
import { publicFigure, publicInlinePicture } from '../../../layouts/components/public-figure.ts';
import { type ContentError, ContentErrors, isHint } from '../../article/content-error.ts';
import type { TextProblem } from '../../article/problem.ts';
import { createMarkdown, type Markdown } from '../../markdown/markdown.ts';
import { mediaTypeOf } from '../../markdown/media-types.ts';
import type { TextPicture } from '../../markdown/picture-tokens.ts';
import type { Settings } from '../../settings.ts';
import { renderJobs } from '../render-job.ts';
import type { EleventyConfig } from '../types.ts';

/** Replaces Eleventy's own Markdown. The returned one also tells what a page embeds. */
export function registerMarkdown(config: EleventyConfig, { siteUrl }: Settings): Markdown {
  // One text is rendered after the other.
  let page: OrdinaryPage = { path: '', file: '' };
  const isPublic = (src: string): boolean => isFileOf(renderJobs.get(config)?.publicDir ?? 'public', src);
  const figure = (picture: TextPicture): string => {
    if (!isPublic(picture.src)) throw new ContentErrors([missing(page, picture.src)]);
    return publicFigure(picture).toString();
  };
  const markdown = createMarkdown({
    siteUrl,
    figure,
    media: ({ poster: _, ...shown }) => {
      const type = mediaTypeOf(shown.src);
      if (type === undefined || !isPublic(shown.src)) throw new ContentErrors([missing(page, shown.src)]);
      return player({ ...shown, type }).toString();
    },
    chart: (shown) => chart(shown).toString(),
    inlinePicture: (picture) => {
      if (!isPublic(picture.src)) throw new ContentErrors([missing(page, picture.src)]);
      return publicInlinePicture(picture).toString();
    },
    gallery: (pictures) => pictures.map(figure).join(''),
    embed: (shown) => embed(shown).toString(),
  });
  config.setLibrary('md', {
    render(text, data) {
      page = ordinaryPage(config, data.page.inputPath);
      const findings = markdown.look(text).problems.map((problem) => findingIn(page, text, problem));
      const errors = findings.filter((finding) => !isHint(finding));
      if (errors.length > 0) throw new ContentErrors(errors);
      return markdown.render(text);
    },
  });
  return markdown;
}

interface OrdinaryPage {
  /** Where it lies. */
  readonly path: string;
  /** As editors know it: `content/seiten/kontakt.md`. */
  readonly file: string;
}

function ordinaryPage(config: EleventyConfig, path: string): OrdinaryPage {
  const pagesDir = renderJobs.get(config)?.pagesDir ?? 'content/seiten';
  return { path, file: posix.join('content/seiten', relative(pagesDir, path).replaceAll('\\', '/')) };
}

function isFileOf(publicDir: string, src: string): boolean {
  return src.startsWith('/') && !normalize(src).includes('..') && existsSync(join(publicDir, src));
}

/** The front-matter is off and templates are filled in: the line is found again by its text. */
function findingIn(page: OrdinaryPage, text: string, { line, column, ...words }: TextProblem): ContentError {
  const written = text.split(/\r?\n/)[line] ?? '';
  return { ...placeIn(page, (other) => other === written), column, ...words };
}

function placeIn({ path, file }: OrdinaryPage, isMeant: (line: string) => boolean) {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const index = lines.findIndex(isMeant);
  return index < 0 ? { file } : { file, line: index + 1, source: lines[index] ?? '' };
}

function missing(page: OrdinaryPage, src: string): ContentError {
  return {
    ...placeIn(page, (line) => line.includes(src) || line.includes(encodeURI(src))),
    rule: 'page-file-missing',
    message: mediaTypeOf(src) === undefined ? 'Das Bild gibt es nicht.' : 'Die Datei gibt es nicht.',
    found: src,
    expected: 'auf festen Seiten eine Datei im Ordner „public“, von ihm aus benannt: /logo.png',
    remedy: 'Legen Sie die Datei in den Ordner „public“ und beginnen Sie ihren Namen mit „/“.',
  };
}
