// All that a plan is made from: the site is a pure function of it.
import type { Archive } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Focus } from '../article/focus.ts';
import type { Key } from '../article/key.ts';
import type { ChangeLogs } from '../changes/change-logs.ts';
import type { MediaInfo } from '../images/media.ts';
import type { Crops, Picture } from '../images/picture.ts';
import type { SiteRedirect } from '../newspaper/redirects-file.ts';
import type { ReadCounts } from '../reads/read-counts.ts';
import type { Settings } from '../settings.ts';

/** A picture that a visible article shows; what layouts get of it is made when one asks. */
export interface SitePicture {
  /** Of the file's bytes. */
  readonly key: Key;
  readonly whole: () => Picture;
  readonly crops: (focus?: Focus) => Crops;
}

/** All that planning may look at; texts of articles are not among it. */
export interface PlanContext {
  readonly archive: Archive;
  readonly settings: Settings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The style sheet, for pages that carry it themselves. */
  readonly style: string;
  /** The script of the search page, which carries it itself. */
  readonly searchScript: string;
  /** By path below `content/`. */
  readonly pictures: Pick<ReadonlyMap<string, SitePicture>, 'get' | 'has'>;
  /** Films, sound and captions, by path below `content/`. */
  readonly media: ReadonlyMap<string, MediaInfo>;
  /** How articles were changed after they had appeared, as git knows it; absent: no page says it. */
  readonly changes?: ChangeLogs;
  /** How often articles were read on the last days; absent: nobody has counted. */
  readonly reads?: ReadCounts;
  /** Former addresses of pages that are no articles; absent: there are none. */
  readonly redirects?: readonly SiteRedirect[];
}

/** With the texts: a maker of pages that wants them says so in `plan.ts`, since it depends on all that makes them. */
export interface SiteContext extends PlanContext {
  /** Safe HTML of an article's text; reads and renders it when called. */
  readonly body: (article: ArchivedArticle) => string;
  /** The same with what its page says above and below it, for feeds; absent: feeds carry the text alone. */
  readonly feedBody?: (article: ArchivedArticle, text: string) => string;
}
