// The one settings file of the site: what a newsroom changes to make Depesche its own.

/** A section ("Ressort") of the newspaper, in the order of the navigation. */
export interface Section {
  /** Last part of the section's address, for instance `politik` for `/politik/`. */
  readonly slug: string;
  /** Name that readers see and that editors write in `section:`. */
  readonly name: string;
  /** One sentence for search engines and the head of the section's page. */
  readonly description: string;
}

export interface Settings {
  /** Name of the publication. */
  readonly name: string;
  /** One line below the name. */
  readonly claim: string;
  /** What the site is, for its home page's description. */
  readonly description: string;
  /** Origin of the published site, without a slash at the end. */
  readonly origin: string;
  /** BCP 47 language of the site. */
  readonly language: string;
  /** IANA zone in which all editorial times are meant. */
  readonly zone: string;
  readonly sections: readonly Section[];
  /** Section of an article that names none. */
  readonly defaultSection: string;
  /** Lines in the newsticker of every page. */
  readonly tickerLength: number;
  /** Articles on a numbered list page; a list's front page holds this many to twice as many less one. */
  readonly listSize: number;
  /** Articles on the page `/newsticker/` and in `/newsticker.json`. */
  readonly newsfeedLength: number;
  /** Related articles below an article, at most. */
  readonly relatedCount: number;
  /** Lines of „Meistgelesen“ on the home page and on `/meistgelesen/`. */
  readonly mostReadLength: number;
  readonly mostReadPageLength: number;
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
  /** How long an article with `breaking: true` counts as breaking news, in hours. */
  readonly breakingHours: number;
  /** Whether browsers keep read articles for times without a connection (a service worker). */
  readonly offline: boolean;
}

export const settings: Settings = {
  name: 'Ulmenrieder Bote',
  claim: 'Zeitung für Ulmenried und das Obere Lautertal',
  description:
    'Nachrichten aus Ulmenried, dem Oberen Lautertal und der Welt: Politik, Wirtschaft, Kultur, Sport und Wissenschaft.',
  origin: 'https://ulmenrieder-bote.example',
  language: 'de',
  zone: 'Europe/Berlin',
  sections: [
    { slug: 'politik', name: 'Politik', description: 'Nachrichten und Hintergründe aus der Politik.' },
    {
      slug: 'wirtschaft',
      name: 'Wirtschaft',
      description: 'Unternehmen, Arbeit und Verbraucher: die Wirtschaft der Region und der Welt.',
    },
    {
      slug: 'gesellschaft',
      name: 'Gesellschaft',
      description: 'Wie wir leben: Familie, Bildung, Gesundheit und Zusammenleben.',
    },
    { slug: 'kultur', name: 'Kultur', description: 'Bühne, Musik, Bücher, Film und Ausstellungen.' },
    { slug: 'sport', name: 'Sport', description: 'Ergebnisse, Berichte und Porträts aus dem Sport.' },
    {
      slug: 'wissenschaft',
      name: 'Wissenschaft',
      description: 'Forschung, Technik, Natur und Klima, verständlich erklärt.',
    },
    {
      slug: 'regional',
      name: 'Regional',
      description: 'Das Neueste aus Ulmenried, Lauterbrück, Tannhofen und den Nachbarorten.',
    },
  ],
  defaultSection: 'regional',
  tickerLength: 15,
  listSize: 20,
  newsfeedLength: 50,
  relatedCount: 4,
  mostReadLength: 10,
  mostReadPageLength: 50,
  search: true,
  shareCardsSince: '2026-01-01',
  inlineStyleSince: '2026-01-01',
  breakingHours: 12,
  offline: true,
};
