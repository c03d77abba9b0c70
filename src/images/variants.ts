// Which files a picture becomes, and what they are called: pure, so that pages can be planned without encoding.
import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { slugify } from '../article/slug.ts';
import { recipeOf } from '../store/recipe.ts';
import type { PictureInfo } from './inspect.ts';
import type { Picture, PictureSource, Rendition } from './picture.ts';
import { toneClass } from './tones.ts';

/** WebP is left out: only browsers older than 2024 know it and not AVIF, and they take the JPEG. */
export type PictureFormat = 'avif' | 'jpeg';

/** The widths in which a format is made, pixels. */
export type Widths = Readonly<Partial<Record<PictureFormat, readonly number[]>>>;

/** One encoded file. */
export interface Variant {
  /** From the root of the site, without a slash before it: `bilder/8a/rathaus-1f2e3d4c-800.avif`. */
  readonly output: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
}

let made: string | undefined;

/** Names the code that encodes pictures, sharp included. */
export function pictureRecipe(): string {
  made ??= recipeOf(['src/images/codec.ts'], ['src/images/']);
  return made;
}

/**
 * AVIF for a gallery's tiles, for columns, and for these at double density (672 · 2) and phones at triple (430 · 3); JPEG for
 * the few browsers without AVIF, and to look at it enlarged.
 */
const widths: Widths = { avif: [400, 800, 1344], jpeg: [800, 1600] };
const formats: readonly PictureFormat[] = ['avif', 'jpeg'];
const extensions = { avif: 'avif', jpeg: 'jpg' } as const;

/** Higher pictures serve nobody, and libvips makes none in some formats. Pixels. */
const highest = 16_383;

/**
 * All files of an uncropped picture, best format first, narrow before wide; none is wider than the original or higher
 * than every format can be: a screenshot of a whole long page is narrowed until it fits.
 */
export function variantsOf(info: PictureInfo): Variant[] {
  const stem = fileStem(info, '');
  const widest = Math.max(1, Math.min(info.width, Math.floor((info.width * highest) / info.height)));
  return formats.flatMap((format) =>
    widthsUpTo(widest, widths[format] ?? []).map((width) => ({
      output: variantOutput(stem, `${width}`, format),
      width,
      height: Math.min(highest, Math.max(1, Math.round((info.height * width) / info.width))),
      format,
    })),
  );
}

/**
 * What the names of a picture's files begin with. All files of a picture lie in one of 256 folders, by what is in it: of one
 * folder for all a build would have to look at a million files to publish one.
 *
 * @param how the files come from the picture: equal bytes made the same way have one name
 */
export function fileStem(info: PictureInfo, how: string): string {
  const name = slugify(posix.parse(info.file).name);
  return `bilder/${pictureFolder(info)}/${name}-${hash('sha1', `${pictureRecipe()} ${info.hash}${how}`).slice(0, 8)}`;
}

/** In which folder of `bilder` all files of a picture lie. */
export const pictureFolder = ({ hash }: Pick<PictureInfo, 'hash'>): string => hash.slice(0, 2);

/**
 * A file's path below the output: `bilder/8a/rathaus-1f2e3d4c-800.avif`.
 *
 * @param stem of {@link fileStem}
 * @param size its width in pixels, or the name of its crop
 */
export function variantOutput(stem: string, size: string, format: PictureFormat): string {
  return `${stem}-${size}.${extensions[format]}`;
}

/** The usual widths, or the original's in place of those that it does not reach or hardly exceeds. */
export function widthsUpTo(original: number, usual: readonly number[]): number[] {
  if (usual.length === 0) return [];
  const largest = Math.min(original, usual.at(-1) ?? original);
  return [...usual.filter((width) => width < largest * 0.9), largest];
}

const pictures = new WeakMap<PictureInfo, Picture>();

/** What layouts show of the whole picture; made once per info. */
export function toPicture(info: PictureInfo): Picture {
  const known = pictures.get(info);
  if (known !== undefined) return known;
  const variants = variantsOf(info);
  const widest = variants.at(-1);
  const picture = {
    ...toRendition(variants, info),
    width: info.width,
    height: info.height,
    ...(info.credit !== undefined && { credit: info.credit }),
    ...(info.ai && { ai: info.ai }),
    largest: { src: widest === undefined ? '' : `/${widest.output}`, width: widest?.width ?? 0 },
  };
  pictures.set(info, picture);
  return picture;
}

/** Ready attributes for some variants of one shape. */
export function toRendition(variants: readonly Variant[], info: PictureInfo): Rendition {
  const jpegs = variants.filter(({ format }) => format === 'jpeg');
  const middle = jpegs[Math.floor((jpegs.length - 1) / 2)];
  const [first] = variants;
  const widest = variants.reduce((most, one) => (one.width > (most?.width ?? 0) ? one : most), first);
  return {
    sources: source(variants),
    srcset: srcset(jpegs),
    src: middle === undefined ? '' : `/${middle.output}`,
    width: widest?.width ?? 0,
    height: widest?.height ?? 0,
    ...(info.colour !== undefined && { tone: toneClass(info.colour) }),
  };
}

function source(variants: readonly Variant[]): PictureSource[] {
  const files = variants.filter(({ format }) => format === 'avif');
  return files.length === 0 ? [] : [{ type: 'image/avif', srcset: srcset(files) }];
}

function srcset(variants: readonly Variant[]): string {
  return variants.map(({ output, width }) => `/${output} ${width}w`).join(', ');
}
