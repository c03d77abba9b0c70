// The settings of a site: their type, and what counts where `content/newspaper.yaml` says nothing.

/** A section ("Ressort") of the newspaper, in the order of the navigation. */
export interface Section {
  /** Last part of the section's address, for instance `politik` for `/politik/`. */
  readonly slug: string;
  /** Name that readers see and that editors write in `section:`. */
  readonly name: string;
  /** One sentence for search engines and the head of the section's page. */
  readonly description: string;
}

/** Hosts that read their configuration from files of the site, or whose limits a build knows. */
export const hosts = ['netlify', 'cloudflare-pages', 'apache', 'github-pages', 'gitlab-pages'] as const;
export type Host = (typeof hosts)[number];

/** What the words that are read are set in: the first is what newspapers have that choose none. */
export const typefaces = ['newsreader', 'literata', 'libre-franklin'] as const;
export type TypefaceName = (typeof typefaces)[number];

/** So often an article has been read before `reads: auto` says it. */
export const leastReads = 10;

/** When „Gelesen“ stands on an article: `auto` from {@link leastReads} on. */
export const readsModes = ['auto', 'always', 'never'] as const;
export type ReadsMode = (typeof readsModes)[number];

/**
 * How often the number of reads on an article's page grows: `auto` daily in its first week, then ever more rarely (see
 * `src/reads/read-counts.ts`). Lists of the most read are always as new as the counts.
 */
export const readsSteps = ['auto', 'day', 'week', 'month'] as const;
export type ReadsEvery = (typeof readsSteps)[number];

/** The newspaper somewhere else: `Mastodon`, `https://…`. */
export interface Account {
  readonly name: string;
  readonly url: string;
}

/** A logo that loads nothing, runs nothing and looks the same on every machine, see `src/newspaper/logo.ts`. */
export interface Logo {
  /** Path of its file below the output folder; names its look. */
  readonly output: string;
  /** In units of its own; only the proportion means something. */
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  /** Attributes of the outermost element that colour what is in it, ready to print: ` fill="none"`. */
  readonly attributes: string;
  /** SVG within the outermost element. */
  readonly inner: string;
}

/** Of the site, BCP 47: all that it says itself is German, in layouts and plan. */
export const siteLanguage = 'de';

/** What search engines are told of who stands behind the newspaper; addresses of pages, of this site or with `https://`. */
export interface Publisher {
  readonly name?: string | undefined;
  readonly ethics?: string | undefined;
  readonly corrections?: string | undefined;
  readonly ownership?: string | undefined;
}

/** What feeds carry of an article: its teaser, or all of it. */
export const feedTexts = ['teaser', 'full'] as const;
export type FeedTexts = (typeof feedTexts)[number];

/** What machines that learn from texts are told, see `src/discovery/text-mining.ts`. */
export interface TextMining {
  readonly reserved: boolean;
  /** Address of the terms, of this site or with `https://`. */
  readonly policy?: string | undefined;
}

/** Whom somebody tells who has found a hole, RFC 9116. */
export interface SecurityContact {
  /** `mailto:…`, `https://…` or `tel:…`. */
  readonly contact: string;
  /** The last day on which that holds, `2027-11-01`. */
  readonly expires: string;
  /** Address of the rules for those who look for holes, of this site or with `https://`. */
  readonly policy?: string | undefined;
}

/** Where the form in the browser (`/admin/`) finds the newspaper's files. */
export interface AdminSetting {
  readonly backend: 'github' | 'gitlab';
  /** `owner/name`. */
  readonly repo: string;
  readonly branch: string;
  /** A host of one's own, `https://git.bote.example`; absent: GitHub or GitLab. */
  readonly server?: string | undefined;
}

export interface Settings {
  /** Name of the publication. */
  readonly name: string;
  /** One line below the name. */
  readonly claim: string;
  /** What the site is, for its home page's description. */
  readonly description: string;
  /** Address of the published site, perhaps with a folder (`https://name.github.io/bote`); no slash at the end. */
  readonly siteUrl: string;
  /** IANA zone in which all editorial times are meant. */
  readonly zone: string;
  readonly sections: readonly Section[];
  /** Section of an article that names none. */
  readonly defaultSection: string;
  /** The newspaper's colour on light and on dark pages, `#0b665f`; absent: that of the style sheet. */
  readonly accent?: { readonly light: string; readonly dark: string };
  readonly type: TypefaceName;
  /** Stands in the masthead instead of the name; absent: there is none. */
  readonly logo?: Logo;
  readonly reads: ReadsMode;
  readonly readsEvery: ReadsEvery;
  /** Accounts in social networks, linked at the foot of each page. */
  readonly social: readonly Account[];
  /** Account in the Fediverse that previews of shared articles name, `@bote@mastodon.example`. */
  readonly fediverse?: string;
  readonly publisher?: Publisher;
  /** Absent: nothing is reserved. */
  readonly textMining?: TextMining;
  /** Absent: there is no form. */
  readonly admin?: AdminSetting;
  /** Absent: there is no `security.txt`. */
  readonly security?: SecurityContact;
  /** Lines in the newsticker of every page. */
  readonly tickerLength: number;
  /** Articles on an older page of a list, more or less; a list's front page holds at least this many. */
  readonly listSize: number;
  /** Articles on the page `/newsticker/` and in `/newsticker.json`. */
  readonly newsfeedLength: number;
  /** Articles in a feed. */
  readonly feedLength: number;
  /** What the newspaper's feed and those of its sections carry; those of topics and authors carry teasers. */
  readonly feedTexts: FeedTexts;
  /** Whether articles say when and what of them was changed, as git knows it. */
  readonly changeLog: boolean;
  /** A WebSub hub, which tells readers' programs at once; absent: they ask now and then. */
  readonly feedHub?: string;
  /** Related articles below an article, at most. */
  readonly relatedCount: number;
  /** Lines of „Meistgelesen“ on the home page and on `/meistgelesen/`. */
  readonly mostReadLength: number;
  readonly mostReadPageLength: number;
  /**
   * What ordinary pages may be: Markdown alone, or also templates, which run code at build time (see SECURITY.md).
   */
  readonly pages: 'markdown' | 'templates';
  /** Whether the site has a search (`/suche/`). */
  readonly search: boolean;
  /**
   * From which day on an article without a picture gets a share card of its own, `2026-01-01`; older ones share that of
   * their section.
   */
  readonly shareCardsSince: string;
  /**
   * From which day on an article carries the style sheet itself, `2026-01-01`, which spares its first reader a round
   * trip; older ones share a file, since 26 KB more in each page would double a large archive.
   */
  readonly inlineStyleSince: string;
  /** Where the site lies, for hosts that read headers and former addresses from files of the site. */
  readonly host?: Host;
  /** How long an article with `breaking: true` counts as breaking news, in hours. */
  readonly breakingHours: number;
  /** Whether browsers keep read articles for times without a connection (a service worker). */
  readonly offline: boolean;
}

/** Folder of its host in which the site lies, `/bote`; empty for a site with a host of its own. */
export function basePath({ siteUrl }: Pick<Settings, 'siteUrl'>): string {
  return new URL(siteUrl).pathname.replace(/\/$/, '');
}

/** The absolute address of a page that settings name: of this site by its path, of another in full. */
export function pageAddress(page: string, { siteUrl }: Pick<Settings, 'siteUrl'>): string {
  return page.startsWith('/') ? siteUrl + page : page;
}

/** All that a newspaper need not decide. */
export const defaults: Omit<
  Settings,
  'name' | 'claim' | 'description' | 'siteUrl' | 'sections' | 'defaultSection'
> = {
  zone: 'Europe/Berlin',
  type: 'newsreader',
  reads: 'always',
  readsEvery: 'auto',
  social: [],
  tickerLength: 15,
  listSize: 20,
  newsfeedLength: 50,
  feedLength: 50,
  feedTexts: 'teaser',
  changeLog: false,
  relatedCount: 4,
  mostReadLength: 10,
  mostReadPageLength: 50,
  pages: 'templates',
  search: true,
  shareCardsSince: '2026-01-01',
  inlineStyleSince: '2026-01-01',
  breakingHours: 12,
  offline: true,
};
