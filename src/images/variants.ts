// Which files a picture becomes, and what they are called: pure, so that pages can be planned without encoding.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { slugify } from '../article/slug.ts';
import type { PictureInfo } from './inspect.ts';
import type { Picture, PictureSource } from './picture.ts';

export type PictureFormat = 'avif' | 'webp' | 'jpeg';

/** One encoded file. */
export interface Variant {
  /** From the root of the site, without a slash before it: `bilder/rathaus-1f2e3d4c5b-800.avif`. */
  readonly output: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
}

/**
 * Change it whenever encode.ts would make other bytes from the same source: it is part of the files' names, so that
 * caches here and in browsers never mix old and new.
 */
const recipe = 1;

/** For phones, columns, columns at double density, and a lead picture across a wide page. */
const widths = [400, 800, 1200, 1600];
const formats: readonly PictureFormat[] = ['avif', 'webp', 'jpeg'];
const extensions = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const;
const shareWidth = 1200;

/** All files of a picture, best format first, narrow before wide; none is wider than the original. */
export function variantsOf(info: PictureInfo): Variant[] {
  const name = slugify(posix.parse(info.file).name);
  const key = createHash('sha1').update(`${recipe} ${info.hash}`).digest('hex').slice(0, 10);
  return formats.flatMap((format) =>
    widthsOf(info.width).map((width) => ({
      output: `bilder/${name}-${key}-${width}.${extensions[format]}`,
      width,
      height: Math.max(1, Math.round((info.height * width) / info.width)),
      format,
    })),
  );
}

/** The usual widths, or the original's in place of those that it does not reach or hardly exceeds. */
function widthsOf(original: number): number[] {
  const largest = Math.min(original, widths.at(-1) ?? original);
  return [...widths.filter((width) => width < largest * 0.9), largest];
}

const pictures = new WeakMap<PictureInfo, Picture>();

/** What layouts show; made once per info. */
export function toPicture(info: PictureInfo): Picture {
  const known = pictures.get(info);
  if (known !== undefined) return known;
  const picture = makePicture(info);
  pictures.set(info, picture);
  return picture;
}

function makePicture(info: PictureInfo): Picture {
  const variants = variantsOf(info);
  const jpegs = variants.filter(({ format }) => format === 'jpeg');
  const middle = jpegs[Math.floor((jpegs.length - 1) / 2)];
  const share = jpegs.find(({ width }) => width >= shareWidth);
  return {
    sources: [source(variants, 'avif'), source(variants, 'webp')],
    srcset: srcset(jpegs),
    src: middle === undefined ? '' : `/${middle.output}`,
    width: info.width,
    height: info.height,
    ...(info.credit !== undefined && { credit: info.credit }),
    ...(share && { share: { src: `/${share.output}`, width: share.width, height: share.height } }),
  };
}

function source(variants: readonly Variant[], format: 'avif' | 'webp'): PictureSource {
  return { type: `image/${format}`, srcset: srcset(variants.filter((variant) => variant.format === format)) };
}

function srcset(variants: readonly Variant[]): string {
  return variants.map(({ output, width }) => `/${output} ${width}w`).join(', ');
}
