// The search in the page's address: `/suche/?q=Rathaus&ressort=politik&jahr=2019`.
import type { Query } from './archive-search.ts';

const names = { words: 'q', section: 'ressort', year: 'jahr' } as const;

/** What the page's address asks for; what it does not name is empty. */
export function readAddress(): Query {
  const searchParams = paramsOf(location.search);
  return {
    words: searchParams.get(names.words) ?? '',
    section: searchParams.get(names.section) ?? '',
    year: searchParams.get(names.year) ?? '',
  };
}

/**
 * Of a query in Latin-1 (`M%FCller`, as old forms and e-mail programs write it) as well, which browsers take for damaged UTF-8.
 *
 * @example paramsOf('?q=M%FCller').get('q') // 'Müller'
 */
export function paramsOf(query: string): URLSearchParams {
  const params = new URLSearchParams(query);
  if (!params.toString().includes('%EF%BF%BD')) return params;
  const latin = (hex: string): string => encodeURIComponent(String.fromCharCode(Number.parseInt(hex, 16)));
  return new URLSearchParams(query.replace(/%([89a-f][0-9a-f])/gi, (_, hex: string) => latin(hex)));
}

/** So that going back from an article, a reload and a shared link show the same results. */
export function writeAddress({ words, section, year }: Query): void {
  const address = new URL(location.href);
  for (const [name, value] of [
    [names.words, words],
    [names.section, section],
    [names.year, year],
  ] as const) {
    if (value === '') {
      address.searchParams.delete(name);
    } else {
      address.searchParams.set(name, value);
    }
  }
  history.replaceState(history.state, '', address);
}

/** Where a reader was in the list: kept with the page's entry in the history, for whoever comes back. */
export interface Scroll {
  /** Hits in the list. */
  readonly shown: number;
  /** Pixels above the window. */
  readonly top: number;
}

/** With the page's entry in the history, which it does not change otherwise. */
export function rememberScroll(scroll: Scroll): void {
  history.replaceState(scroll, '');
}

/** Nothing but the beginning for a reader who has not been here. */
export function rememberedScroll(): Scroll {
  const { shown = 0, top = 0 } = (history.state ?? {}) as Partial<Scroll>;
  return { shown, top };
}
