// sharp's settings: how a source becomes pixels and pixels become a file. What this file reaches within its room is the
// recipe: a change of it encodes every picture anew.
import { readFile } from 'node:fs/promises';
import sharp, { type Raw, type Sharp } from 'sharp';
import { isMissing } from '../content/error-code.ts';
import { blobId } from '../content/hash.ts';
import { inSrgb } from './colours.ts';
import { readOrigin } from './credit.ts';
import type { Cut } from './crops.ts';
import { formatOptions } from './format-options.ts';
import type { PictureInfo } from './inspect.ts';
import type { PictureProblem } from './picture-problem.ts';
import { regionOf } from './region.ts';
import type { Variant } from './variants.ts';
import { xmpPacket } from './xmp.ts';

/** Decoded pixels: sRGB, upright, no wider than needed. */
interface Pixels {
  readonly data: Buffer;
  readonly raw: Raw;
  /** What every file made of them says of the source, see xmp.ts. */
  readonly xmp?: string;
}

/**
 * Decodes a source once for all its variants; damage has been found before, when it was inspected.
 * @param width pixels, see `decodedWidth`
 */
export async function decode(
  path: string,
  info: PictureInfo,
  width: number,
): Promise<Pixels | PictureProblem> {
  const height = Math.max(1, Math.round((info.height * width) / info.width));
  try {
    const bytes = await readFile(path);
    if (blobId(bytes) !== info.hash) return 'changed';
    const options = info.density === undefined ? {} : { density: info.density };
    const metadata = await sharp(bytes, options).metadata();
    const xmp = xmpPacket(await readOrigin(bytes, metadata));
    const source = await inSrgb(bytes, metadata, options);
    return await pixelsOf(source.autoOrient().resize({ width, height, fit: 'fill' }), xmp);
  } catch (error) {
    return isMissing(error) ? 'changed' : 'not-encodable';
  }
}

/** A part of a picture, pixels. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels: where there is something to see is found as well in a small copy, in a fraction of the time. */
const sketchWidth = 400;

/** Where the parts of a decoded picture lie that its crops show; each is looked for once for all its files. */
export class Parts {
  readonly #pixels: Pixels;
  readonly #found = new Map<string, Promise<Part>>();
  #sketch: Promise<Pixels> | undefined;

  constructor(pixels: Pixels) {
    this.#pixels = pixels;
  }

  /** The largest part of the ratio around the focus; without one, where libvips finds skin, colour and edges. */
  of(cut: Cut): Promise<Part> {
    const key = JSON.stringify(cut);
    const found = this.#found.get(key) ?? this.#find(cut);
    this.#found.set(key, found);
    return found;
  }

  async #find({ across, down, focus }: Cut): Promise<Part> {
    const whole = this.#pixels.raw;
    const size = regionOf(whole, across, down);
    if (focus === undefined) return { ...size, ...(await this.#mostSeen({ across, down }, size)) };
    const left = startOf(focus.x, size.width, whole.width);
    return { left, top: startOf(focus.y, size.height, whole.height), ...size };
  }

  async #mostSeen(
    { across, down }: Cut,
    { width, height }: Pick<Part, 'width' | 'height'>,
  ): Promise<Pick<Part, 'left' | 'top'>> {
    this.#sketch ??= sketchOf(this.#pixels);
    const { data, raw } = await this.#sketch;
    const { info } = await sharp(data, { raw })
      .resize({ ...regionOf(raw, across, down), fit: 'cover', position: sharp.strategy.attention })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const whole = this.#pixels.raw;
    // Offsets say how far the picture was moved: to the left and up.
    const start = (offset = 0, scale: number, most: number) => Math.min(Math.round(-offset * scale), most);
    return {
      left: start(info.cropOffsetLeft, whole.width / raw.width, whole.width - width),
      top: start(info.cropOffsetTop, whole.height / raw.height, whole.height - height),
    };
  }
}

async function sketchOf(pixels: Pixels): Promise<Pixels> {
  const { data, raw } = pixels;
  if (raw.width <= sketchWidth) return pixels;
  return pixelsOf(sharp(data, { raw }).resize({ width: sketchWidth }), undefined);
}

/** Where a part begins whose middle is to be at `percent` of the whole, without leaving it. */
function startOf(percent: number, part: number, whole: number): number {
  return Math.min(Math.max(Math.round((percent / 100) * whole - part / 2), 0), whole - part);
}

async function pixelsOf(picture: Sharp, xmp: string | undefined): Promise<Pixels> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return {
    data,
    raw: { width: info.width, height: info.height, channels: info.channels },
    ...(xmp && { xmp }),
  };
}

/**
 * The bytes of one variant, without other metadata than whose it is and how it was made.
 *
 * @param part of the picture, of {@link Parts}; absent: the whole
 */
export async function encode(pixels: Pixels, variant: Variant, part?: Part): Promise<Buffer> {
  const { width, height } = variant;
  const picture = sharp(pixels.data, { raw: pixels.raw });
  const shown = part === undefined ? picture : picture.extract(part);
  const sized = shown.resize({ width, height, fit: 'fill' });
  const made = inFormat(sized, variant);
  return (pixels.xmp === undefined ? made : made.withXmp(pixels.xmp)).toBuffer();
}

function inFormat(picture: Sharp, { format }: Variant): Sharp {
  switch (format) {
    case 'avif':
      return picture.avif(formatOptions.avif);
    case 'jpeg':
      return picture.flatten({ background: '#fff' }).jpeg(formatOptions.jpeg);
  }
}
