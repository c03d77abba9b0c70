// Which props belong to which layout: the contract between the plan, which fills them, and the layouts, which mark
// them up. Everything is ready to print: German dates, grouped numbers, addresses from the root of the site.
import type { ArchiveProps, DayProps, MonthProps } from './archive.ts';
import type { ArticleProps } from './article.ts';
import type {
  CorrectionsProps,
  FeedsProps,
  HomeProps,
  ListProps,
  MostReadProps,
  NewstickerProps,
  TagIndexProps,
} from './lists.ts';
import type {
  NotFoundProps,
  OfflineProps,
  RedirectProps,
  SavedProps,
  SearchProps,
  TransparencyProps,
} from './service.ts';

/** Which props belong to which layout. */
export interface PropsByLayout {
  home: HomeProps;
  article: ArticleProps;
  list: ListProps;
  corrections: CorrectionsProps;
  'tag-index': TagIndexProps;
  feeds: FeedsProps;
  archive: ArchiveProps;
  month: MonthProps;
  day: DayProps;
  'most-read': MostReadProps;
  newsticker: NewstickerProps;
  search: SearchProps;
  'not-found': NotFoundProps;
  saved: SavedProps;
  offline: OfflineProps;
  redirect: RedirectProps;
  transparency: TransparencyProps;
}

/** The data that Eleventy hands to the layout of a planned page; `content` is the article's safe HTML. */
export interface LayoutData<L extends keyof PropsByLayout> {
  readonly entry: { readonly props: PropsByLayout[L] };
  readonly content: string;
}
