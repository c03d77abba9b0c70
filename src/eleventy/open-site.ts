// Joins the rooms: from a content folder to the plan's context.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure } from '../../layouts/components/figure.ts';
import { liveEntry } from '../../layouts/components/live-entry.ts';
import { type Archive, createArchive } from '../archive/archive.ts';
import type { ArticleIndex, IndexEntry } from '../archive/article-index.ts';
import { listFiles } from '../archive/list-files.ts';
import { readSources } from '../archive/read-sources.ts';
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
  /** What earlier builds know; empty is correct, only slower. */
  readonly index: ArticleIndex;
  readonly pictures: ReadonlyMap<string, PictureInfo>;
}

export interface Site {
  readonly context: PlanContext;
  /** For the next build's {@link SiteOptions}. */
  readonly entries: readonly IndexEntry[];
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
  const pictures = new Map<string, SitePicture>();
  // markdown-it renders one text after the other; its pictures are relative to the file being rendered.
  let rendering = '';
  const markdown = createMarkdown({
    origin: settings.origin,
    figure: ({ src, alt, caption, credit }) => {
      const picture = pictures.get(resolvePicture(rendering, src) ?? '');
      if (picture === undefined) {
        throw new Error(`Picture ${src} of ${rendering} was not inspected`);
      }
      const words = {
        ...(caption === undefined ? {} : { caption }),
        ...(credit === undefined ? {} : { credit }),
      };
      return figure({ picture, alt, ...words }, { sizes: textPictureSizes }).toString();
    },
  });
  const files = await listFiles(contentDir, 'artikel');
  const sources = await readSources(files, options.index, {
    contentDir,
    settings,
    markdown,
  });
  const archive = createArchive(
    sources.entries.map(({ article }) => article),
    settings,
    now,
  );
  const loaded = await loadPictures(contentDir, archive, options.pictures);
  const errors: ContentError[] = [...sources.errors, ...checkAddresses(archive.articles), ...loaded.errors];
  if (errors.length > 0) {
    throw new ContentErrors(errors);
  }
  for (const [file, info] of loaded.infos) {
    pictures.set(file, { ...toPicture(info), hash: info.hash, crops: (focus) => toCrops(info, focus) });
  }
  const body: PlanContext['body'] = (article) => {
    rendering = article.file;
    const text = splitFrontMatter(readFileSync(join(contentDir, article.file), 'utf8')).body;
    if (article.live === undefined) return markdown.render(text);
    return renderLiveBlog(markdown, text, article.live, (entry) =>
      liveEntry(liveEntryProps(article, entry, settings.zone)).toString(),
    );
  };
  return {
    context: { archive, settings, now, pictures, body },
    entries: sources.entries,
    pictures: loaded.infos,
    pictureUses: pictureUses(loaded.infos, archive.articles),
    archive,
  };
}
