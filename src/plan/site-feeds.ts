// Feeds of the whole newspaper, which is also that of the newsticker, and of each section: few enough to carry whole texts.
import { articlesAt, newestPositions } from '../archive/archive.ts';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { type Key, Keys, sumKeys } from '../article/key.ts';
import { feedText } from '../feeds/feed-text.ts';
import { feedFormats } from '../feeds/formats.ts';
import { homeUrl, sectionUrl } from './addresses.ts';
import type { SiteContext } from './context.ts';
import { type FeedSubject, feedFiles, feedKinds } from './feed-files.ts';
import { listFormats } from './feed-links.ts';
import type { Page } from './page.ts';
import { type Shown, shown } from './shown.ts';
import { textFilesKey } from './text-files-key.ts';

interface WithTexts extends FeedSubject {
  readonly context: SiteContext;
}

/** Of each article, newest first, where the newspaper wants them in its feeds. */
const texts: Shown<WithTexts, readonly string[] | undefined> = shown(textsKey, ({ context, positions }) =>
  context.settings.feedTexts === 'full'
    ? articlesAt(context.archive, positions.toReversed()).map((article) => textOf(article, context))
    : undefined,
);

const made = new WeakMap<SiteContext, Map<string, string>>();

/** Made once for all formats and lists. */
function textOf(article: ArchivedArticle, context: SiteContext): string {
  const texts = made.get(context) ?? new Map<string, string>();
  made.set(context, texts);
  const { siteUrl } = context.settings;
  const known = texts.get(article.url);
  if (known !== undefined) return known;
  const body = context.body(article);
  const whole = context.feedBody?.(article, body) ?? body;
  const text = feedText(whole, siteUrl + article.url, siteUrl);
  texts.set(article.url, text);
  return text;
}

function textsKey({ context, positions }: WithTexts): Key | undefined {
  if (context.settings.feedTexts !== 'full') return undefined;
  let sum = 0;
  for (const article of articlesAt(context.archive, positions)) {
    sum = sumKeys(sum, new Keys().add(article.recordKey).add(textFilesKey(article, context)).key);
  }
  return sum;
}

const kinds = feedKinds(texts);

/** @param context knows the articles' texts, other than that of most pages */
export function* siteFeeds(context: SiteContext): Generator<Page> {
  const { archive, settings } = context;
  const { name } = settings;
  const newspaper = { url: homeUrl, title: name, description: settings.description };
  yield* feedFiles(
    kinds,
    context,
    newspaper,
    newestPositions(archive, settings.feedLength + archive.unlisted.size),
    feedFormats,
  );
  for (const { of, positions } of archive.sections) {
    const head = { url: sectionUrl(of.slug), title: `${of.name} – ${name}`, description: of.description };
    yield* feedFiles(kinds, context, head, positions, listFormats);
  }
}
