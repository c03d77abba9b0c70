// What a layout needs to show a picture; made by the image pipeline, shown by `layouts/components/picture.ts`.

/** One `<source>` of a `<picture>`. */
export interface PictureSource {
  readonly type: 'image/avif' | 'image/jpeg';
  /** Ready `srcset`: `/bilder/8a/rathaus-1f2e3d4c-400.avif 400w, …`. */
  readonly srcset: string;
}

/** A picture or one crop of it in all its formats and widths. */
export interface Rendition {
  /** Better formats than JPEG, best first. */
  readonly sources: readonly PictureSource[];
  /** JPEG `srcset` for the `<img>` itself; empty for crops that only narrow windows show. */
  readonly srcset: string;
  /** JPEG of middle width, for `src`. */
  readonly src: string;
  /** Size that `<img>` is told, pixels: its ratio is that of all files. */
  readonly width: number;
  readonly height: number;
  /** Class of the placeholder's colour, see tones.ts; absent for pictures that one can see through. */
  readonly tone?: string;
}

/** One picture file, uncropped; width and height are those of the original after orientation. */
export interface Picture extends Rendition {
  /** Credit found in the file's IPTC or EXIF data. */
  readonly credit?: string;
  /** Whether the file says that a machine has made it (IPTC Digital Source Type). */
  readonly ai?: true;
  /** The widest JPEG: what a reader gets who wants to see more. */
  readonly largest: { readonly src: string; readonly width: number };
}

/** The parts of a lead picture that lists and networks show. */
export interface Crops {
  /** 16:9: cards, and rows on wide screens. */
  readonly wide: Rendition;
  /** 4:3: the home page's lead on phones. */
  readonly standard: Rendition;
  /** 1:1: rows on phones. */
  readonly square: Rendition;
  /** JPEG for share previews, 40:21; absent when the original is too small for one. */
  readonly share?: { readonly src: string; readonly width: number; readonly height: number };
}
