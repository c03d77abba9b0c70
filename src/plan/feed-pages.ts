// The page that lists all feeds, and those of topics and authors, which are thousands and so carry teasers always.
import { type FeedFormat, feedFormats } from '../feeds/formats.ts';
import { authorUrl, feedsUrl, feedUrl, homeUrl, sectionUrl, tagUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { type FeedSubject, feedFiles, feedKinds } from './feed-files.ts';
import { listFormats } from './feed-links.ts';
import { type Page, pageKind } from './page.ts';
import type { Link } from './props/shared.ts';
import { fixed, type Subject } from './shown.ts';

const kinds = feedKinds<FeedSubject>();

const overview = pageKind<'feeds', Subject>('feeds', {
  chrome: chromeOf<Subject>({
    url: fixed(() => feedsUrl),
    title: fixed(() => 'Feeds'),
    description: fixed(
      ({ context }) => `Neues von ${context.settings.name} abonnieren, ohne sich anzumelden.`,
    ),
  }),
  hasTexts: fixed(({ context: { settings } }) => settings.feedTexts === 'full'),
  lists: fixed(({ context: { settings } }) => [
    { label: 'Alle Artikel', feeds: feedLinksOf(homeUrl, feedFormats) },
    ...settings.sections.map(({ slug, name }) => ({
      label: name,
      feeds: feedLinksOf(sectionUrl(slug), listFormats),
    })),
  ]),
});

const feedLinksOf = (list: string, formats: readonly FeedFormat[]): Link[] =>
  formats.map(({ file, name }) => ({ url: feedUrl(list, file), label: name }));

/** The list of all feeds, then those of topics and authors; `siteFeeds` makes the others. */
export function* feedPages(context: PlanContext): Generator<Page> {
  const { archive, settings } = context;
  const { name } = settings;
  yield overview.page(feedsUrl, { context });
  for (const { of, positions } of archive.tags.values()) {
    const description = `Alle Artikel zum Thema „${of.name}“.`;
    yield* feedFiles(
      kinds,
      context,
      { url: tagUrl(of), title: `${of.name} – ${name}`, description },
      positions,
      listFormats,
    );
  }
  for (const { of, positions } of archive.authors.values()) {
    const head = {
      url: authorUrl(of),
      title: `${of.name} – ${name}`,
      description: `Alle Artikel von ${of.name}.`,
    };
    yield* feedFiles(kinds, context, head, positions, listFormats);
  }
}
