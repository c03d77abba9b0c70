// Pages that show no article of their own: search, saved articles, errors, redirects.
import type { Chrome } from './chrome.ts';
import type { Link } from './shared.ts';

/** `/suche/`. */
export interface SearchProps {
  readonly chrome: Chrome;
  /** Years with articles, newest first. */
  readonly years: readonly string[];
}

/** `/404.html`. */
export interface NotFoundProps {
  readonly chrome: Chrome;
}

/** `/merkliste/`: the articles that the reader has saved; the browser fills it. */
export interface SavedProps {
  readonly chrome: Chrome;
}

/** `/offline/`: what the browser shows instead of a page that it can neither fetch nor has kept. */
export interface OfflineProps {
  readonly chrome: Chrome;
}

/** What a political advertisement must say of itself. */
export interface TransparencyProps {
  readonly chrome: Chrome;
  readonly article: Link;
  readonly rows: readonly { readonly term: string; readonly text: string; readonly href?: string }[];
}

/** A former address that leads to an article or another page. */
export interface RedirectProps {
  readonly chrome: Chrome;
  readonly target: Link;
}
