import { tagIndexUrl, tagUrl } from './addresses.ts';
import { chrome, newestTicker } from './chrome.ts';
import type { PlanContext } from './context.ts';
import { grouped } from './numbers.ts';
import { Page } from './page.ts';
import type { TagIndexProps } from './props/lists.ts';
import { tickerKey } from './ticker.ts';

/** `/thema/`: all tags by first letter, umlauts with their base letters (DIN 5007-1). */
export function tagIndexPage(context: PlanContext): Page {
  const ticker = newestTicker(context);
  const counts = [...context.archive.tags.values()].map(
    ({ of, positions }) => `${of.slug}:${of.name}:${positions.length}`,
  );
  return new Page({
    url: tagIndexUrl,
    layout: 'tag-index',
    inputs: `${counts.join()} ${tickerKey(context, ticker)}`,
    props: () => ({
      chrome: chrome(context, {
        url: tagIndexUrl,
        title: 'Themen',
        description: `Alle Themen von A bis Z bei ${context.settings.name}.`,
        ticker,
      }),
      letters: letters(context),
    }),
  });
}

function letters({ archive, settings }: PlanContext): TagIndexProps['letters'] {
  const collator = new Intl.Collator(settings.language, { numeric: true });
  const groups = [...archive.tags.values()].sort((a, b) => collator.compare(a.of.name, b.of.name));
  return [...Map.groupBy(groups, ({ of }) => firstLetter(of.name))].map(([letter, group]) => ({
    letter,
    tags: group.map(({ of, positions }) => ({
      url: tagUrl(of),
      label: of.name,
      count: grouped(positions.length),
    })),
  }));
}

/** `Ä` is sorted as `A`; what is no Latin letter stands under `#`. */
function firstLetter(name: string): string {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
