// What a layout needs to show a picture; made by the image pipeline, shown by `layouts/components/picture.ts`.

/** One `<source>` of a `<picture>`. */
export interface PictureSource {
  readonly type: 'image/avif' | 'image/webp' | 'image/jpeg';
  /** Ready `srcset`: `/bilder/rathaus-1f2e3d4c-400.avif 400w, …`. */
  readonly srcset: string;
}

/** All encoded variants of one picture file. */
export interface Picture {
  /** AVIF, WebP: best first. */
  readonly sources: readonly PictureSource[];
  /** JPEG `srcset` for the `<img>` itself. */
  readonly srcset: string;
  /** JPEG of middle width, for `src`. */
  readonly src: string;
  /** Size of the original after orientation, pixels. */
  readonly width: number;
  readonly height: number;
  /** Credit found in the file's IPTC or EXIF data. */
  readonly credit?: string;
  /** A JPEG at least 1200 px wide, for share previews. */
  readonly share?: { readonly src: string; readonly width: number; readonly height: number };
}
