import { siteLanguage } from '../settings.ts';
import { tagIndexUrl, tagUrl } from './addresses.ts';
import { chromeOf } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { roughCount } from './numbers.ts';
import { type Page, pageKind } from './page.ts';
import type { TagIndexProps } from './props/lists.ts';
import { fixed, record, view } from './shown.ts';
import { newestTicker, tickerLines, type WithTicker } from './ticker.ts';

interface CountedTag {
  readonly slug: string;
  readonly name: string;
  readonly count: string;
}

const tags = record(({ context }: WithTicker): readonly CountedTag[] =>
  Array.from(context.archive.tags.values(), ({ of: { slug, name }, positions }) => ({
    slug,
    name,
    count: roughCount(positions.length),
  })),
);

const kind = pageKind<'tag-index', WithTicker>('tag-index', {
  chrome: chromeOf<WithTicker>({
    url: fixed(() => tagIndexUrl),
    title: fixed(() => 'Themen'),
    description: fixed(({ context }) => `Alle Themen von A bis Z bei ${context.settings.name}.`),
    ticker: tickerLines,
  }),
  letters: view(tags, letters),
});

/** `/thema/`: all tags by first letter, umlauts with their base letters (DIN 5007-1). */
export const tagIndexPage = (context: PlanContext): Page =>
  kind.page(tagIndexUrl, { context, ticker: newestTicker(context) });

function letters(tags: readonly CountedTag[]): TagIndexProps['letters'] {
  const collator = new Intl.Collator(siteLanguage, { numeric: true });
  const sorted = tags.toSorted((a, b) => collator.compare(a.name, b.name));
  return [...Map.groupBy(sorted, ({ name }) => firstLetter(name))].map(([letter, group]) => ({
    letter,
    tags: group.map((tag) => ({ url: tagUrl(tag), label: tag.name, count: tag.count })),
  }));
}

/** `Ä` is sorted as `A`; what is no Latin letter stands under `#`. */
function firstLetter(name: string): string {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
