// What a site's icon is drawn from.

/** The outlines that an icon's drawing places on its square, see `layouts/icons/`. */
export interface IconParts {
  /** Length of the square's sides, units. */
  readonly size: number;
  /** The ground's colour, `#0b665f`. */
  readonly ground: string;
  /** SVG path data of a white mark. */
  readonly mark?: string;
  /** SVG that stands instead of the mark, safe to print. */
  readonly logo?: string;
  /** Whether the corners are round: systems that cut icons to their own shape want all of the square. */
  readonly rounded: boolean;
}

/** The drawing: an SVG without any text. */
export type IconMarkup = (parts: IconParts) => string;
