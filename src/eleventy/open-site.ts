// Joins the rooms: from checked articles to the plan's context.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../../layouts/components/figure.ts';
import { liveEntry } from '../../layouts/components/live-entry.ts';
import { type Archive, createArchive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../archive/archived-article.ts';
import { changedMeanwhile } from '../archive/file-errors.ts';
import { blobId } from '../archive/hash.ts';
import { resolvePicture } from '../archive/resolve-picture.ts';
import { type ContentError, ContentErrors } from '../article/content-error.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { toCrops } from '../images/crops.ts';
import type { PictureInfo } from '../images/inspect.ts';
import { type PictureUse, pictureUses } from '../images/picture-use.ts';
import { toPicture } from '../images/variants.ts';
import { renderLiveBlog } from '../markdown/live-blog.ts';
import { createMarkdown } from '../markdown/markdown.ts';
import { checkAddresses } from '../plan/check-addresses.ts';
import type { PlanContext, SitePicture } from '../plan/context.ts';
import { liveEntryProps } from '../plan/live-entry.ts';
import { loadPictures } from '../plan/load-pictures.ts';
import type { Settings } from '../settings.ts';

export interface SiteOptions {
  readonly contentDir: string;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly articles: readonly ArchivedArticle[];
  /** Mistakes that reading the articles has found; the site's own join them. */
  readonly errors: readonly ContentError[];
  /** Pictures that earlier builds know, by path below `content/`; empty is correct, only slower. */
  readonly pictures: ReadonlyMap<string, PictureInfo>;
  /** Whether a known picture's file is sure to be as it was, so that it need not even be looked at. */
  readonly isSame?: (picture: PictureInfo) => boolean;
}

export interface Site {
  readonly context: PlanContext;
  /** For the next build's {@link SiteOptions}. */
  readonly pictures: ReadonlyMap<string, PictureInfo>;
  /** What has to be encoded. */
  readonly pictureUses: readonly PictureUse[];
  readonly archive: Archive;
}

/** Width of a picture in the text: the column on a wide screen, the window on a phone. */
const textPictureSizes = '(min-width: 48rem) 42rem, 100vw';

/** @throws {ContentErrors} all mistakes of all files at once */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { contentDir, settings, now } = options;
  const archive = createArchive(options.articles, settings, now);
  const loaded = await loadPictures(contentDir, archive, options.pictures, options.isSame);
  const errors = [...options.errors, ...checkAddresses(archive.articles), ...loaded.errors];
  if (errors.length > 0) throw new ContentErrors(errors);
  const pictures = new Map<string, SitePicture>();
  for (const [file, info] of loaded.infos) {
    pictures.set(file, { ...toPicture(info), hash: info.hash, crops: (focus) => toCrops(info, focus) });
  }
  return {
    context: { archive, settings, now, pictures, body: articleBodies(contentDir, settings, pictures) },
    pictures: loaded.infos,
    pictureUses: pictureUses(loaded.infos, archive.articles),
    archive,
  };
}

/** Renders articles' texts; a file that is no longer the one that was checked is a {@link ContentErrors}. */
function articleBodies(
  contentDir: string,
  settings: Settings,
  pictures: PlanContext['pictures'],
): PlanContext['body'] {
  // markdown-it renders one text after the other; its pictures are relative to the file being rendered.
  let rendering = '';
  const markdown = createMarkdown({
    origin: settings.origin,
    figure: ({ src, alt, caption, credit }) => {
      const picture = pictures.get(resolvePicture(rendering, src) ?? '');
      if (picture === undefined) throw new Error(`Picture ${src} of ${rendering} was not inspected`);
      const words = {
        ...(caption === undefined ? {} : { caption }),
        ...(credit === undefined ? {} : { credit }),
      };
      return figure({ picture, alt, ...words }, { sizes: textPictureSizes }).toString();
    },
  });
  return (article) => {
    rendering = article.file;
    const bytes = readFileSync(join(contentDir, article.file));
    if (blobId(bytes) !== article.hash) throw new ContentErrors([changedMeanwhile(article.file)]);
    const text = splitFrontMatter(bytes.toString('utf8')).body;
    if (article.live === undefined) return markdown.render(text);
    return renderLiveBlog(markdown, text, article.live, (entry) =>
      liveEntry(liveEntryProps(article, entry, settings.zone)).toString(),
    );
  };
}
