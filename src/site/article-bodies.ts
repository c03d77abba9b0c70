// Articles' texts as HTML: joins the Markdown room with the components that mark up pictures and entries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aroundFeedText } from '../../layouts/components/around-feed-text.ts';
import { chart } from '../../layouts/components/chart.ts';
import { embed } from '../../layouts/components/embed.ts';
import { inlinePicture, textFigure, waitingFigure } from '../../layouts/components/figure.ts';
import { gallery } from '../../layouts/components/gallery.ts';
import { liveEntry } from '../../layouts/components/live-entry.ts';
import { player } from '../../layouts/components/player.ts';
import { structuredData } from '../../layouts/components/structured-data.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { ChangedMeanwhile } from '../content/changed-meanwhile.ts';
import { blobId } from '../content/hash.ts';
import { linkedFile, resolvePicture } from '../content/resolve-picture.ts';
import { mediaOutput } from '../images/media.ts';
import { shownCredit } from '../images/shown-credit.ts';
import { externalRel, isExternal, paidRel } from '../markdown/links.ts';
import { type RenderedEntry, renderLiveBlog } from '../markdown/live-blog.ts';
import { createMarkdown } from '../markdown/markdown.ts';
import type { TextMedia } from '../markdown/media.ts';
import { captionsOf } from '../markdown/media-types.ts';
import type { TextPicture } from '../markdown/picture-tokens.ts';
import { inLanguage } from '../markdown/typography.ts';
import type { PlanContext, SiteContext } from '../plan/context.ts';
import { shownCorrection } from '../plan/corrections.ts';
import { aiText } from '../plan/labels.ts';
import { liveBlogPosting } from '../plan/live-blog-posting.ts';
import { liveEntryProps } from '../plan/live-entry.ts';
import { marksOf } from '../plan/marks.ts';
import type { MediaProps } from '../plan/props/article.ts';
import type { Figure } from '../plan/props/teaser.ts';
import type { Settings } from '../settings.ts';

/**
 * Renders articles' texts; a file that is no longer the one that was checked is {@link ChangedMeanwhile}.
 *
 * @param pictures those that pages may show, and those that are not made yet: their captions stand there unseen, so that the
 *   search finds the same words before and after
 * @param urlOf the address of the visible article that a file holds
 */
export function articleBodies(
  contentDir: string,
  settings: Settings,
  { ready, waiting }: { readonly ready: PlanContext['pictures']; readonly waiting: ReadonlySet<string> },
  media: PlanContext['media'],
  urlOf: (file: string) => string | undefined,
): SiteContext['body'] {
  // markdown-it renders one text after the other; its pictures are relative to the file being rendered.
  let rendering = '';
  let rel = externalRel;
  const figureOf = (shown: TextPicture): Figure => {
    const leaves = shown.href !== undefined && isExternal(shown.href, settings.siteUrl);
    return figureIn(rendering, shown, ready, leaves ? rel : undefined);
  };
  const isWaiting = ({ src }: TextPicture): boolean => waiting.has(resolvePicture(rendering, src) ?? '');
  const figureOrPlace = (shown: TextPicture): string =>
    isWaiting(shown) ? waitingFigure(shown).toString() : textFigure(figureOf(shown)).toString();
  const markdown = createMarkdown({
    siteUrl: settings.siteUrl,
    articleAddress: (href) => {
      const url = urlOf(linkedFile(rendering, href));
      return url === undefined ? undefined : url + (/[?#].*/s.exec(href)?.[0] ?? '');
    },
    relOf: () => rel,
    figure: figureOrPlace,
    inlinePicture: (shown) => (isWaiting(shown) ? '' : inlinePicture(figureOf(shown)).toString()),
    media: (shown) => player(mediaIn(rendering, shown, media, ready)).toString(),
    chart: (shown) => chart(shown).toString(),
    gallery: (shown) => {
      const waits = shown.filter(isWaiting).map(figureOrPlace).join('');
      const figures = shown.filter((one) => !isWaiting(one)).map(figureOf);
      return figures.length === 0 ? waits : gallery(figures).toString() + waits;
    },
    embed: (shown) => embed(shown).toString(),
  });
  return (article) => inLanguage(article.lang, () => bodyOf(article));

  function bodyOf(article: ArchivedArticle): string {
    rendering = article.file;
    rel = article.label === undefined ? externalRel : paidRel;
    const bytes = readFileSync(join(contentDir, article.file));
    if (blobId(bytes) !== article.hash) throw new ChangedMeanwhile(article.file);
    const text = splitFrontMatter(bytes.toString('utf8')).body;
    if (article.live === undefined) return markdown.render(text);
    const entries: RenderedEntry[] = [];
    const shown = renderLiveBlog(markdown, text, article.live, (entry) => {
      entries.push(entry);
      return liveEntry(liveEntryProps(article, entry, settings.zone)).toString();
    });
    return (
      shown + structuredData(liveBlogPosting(article, entries, { settings, pictures: ready })).toString()
    );
  }
}

/** @param file whose text shows the picture @param rel of the picture's link, where that leads to another site */
function figureIn(
  file: string,
  { src, href, credit: typed, ...words }: TextPicture,
  pictures: PlanContext['pictures'],
  rel: string | undefined,
): Figure {
  const picture = pictures.get(resolvePicture(file, src) ?? '')?.whole();
  if (picture === undefined) throw new Error(`Picture ${src} of ${file} was not inspected`);
  const credit = shownCredit(words.caption, typed, picture.credit);
  return {
    picture,
    ...words,
    ...(credit === undefined ? {} : { credit }),
    ...(picture.ai ? { ai: true } : {}),
    ...(href === undefined ? {} : { href, ...(rel === undefined ? {} : { rel }) }),
  };
}

/** @param file whose text shows the film or sound */
function mediaIn(
  file: string,
  { src, poster, ...words }: TextMedia,
  media: PlanContext['media'],
  pictures: PlanContext['pictures'],
): MediaProps {
  const path = resolvePicture(file, src) ?? '';
  const info = media.get(path);
  if (info === undefined) throw new Error(`${src} of ${file} was not inspected`);
  const captions = media.get(captionsOf(path));
  const picture = poster === undefined ? undefined : pictures.get(resolvePicture(file, poster) ?? '');
  return {
    ...words,
    src: `/${mediaOutput(info)}`,
    type: info.type,
    ...(captions === undefined ? {} : { captions: `/${mediaOutput(captions)}` }),
    ...(picture === undefined ? {} : { poster: picture.whole() }),
  };
}

/**
 * The text with what the article's page says around it, for programs that show nothing else of that.
 *
 * @public `open-site.ts` loads it when it is needed
 */
export const feedBodies =
  ({ zone }: Pick<Settings, 'zone'>): NonNullable<SiteContext['feedBody']> =>
  (article, text) => {
    const [above, below] = aroundFeedText({
      corrections: article.corrections?.map((one, index) => shownCorrection(one, index, zone)),
      ...marksOf(article),
      ai: aiText(article),
    });
    return `${above}${text}${below}`;
  };
