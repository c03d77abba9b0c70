// The crops of lead pictures: which files they become and what layouts get; pure, as variants.ts.
import type { Focus } from '../article/focus.ts';
import type { PictureInfo } from './inspect.ts';
import type { Crops, Rendition } from './picture.ts';
import { regionOf } from './region.ts';
import {
  fileStem,
  toPicture,
  toRendition,
  type Variant,
  variantOutput,
  variantsOf,
  type Widths,
  widthsUpTo,
} from './variants.ts';

/** A ratio to cut to. */
interface Shape {
  readonly across: number;
  readonly down: number;
  readonly widths: Widths;
}

/**
 * As few files as the layouts can do with. Cards are up to 360 px wide on phones, 272 on wide screens, the home page's
 * lead 544, each at up to double density; only that lead is ever shown 4:3; rows on phones are 104 px wide, at up to
 * triple density. Where windows are narrow, browsers without AVIF show the middle of the 16:9.
 */
const shapes = {
  wide: { across: 16, down: 9, widths: { avif: [400, 800, 1200], jpeg: [800] } },
  standard: { across: 4, down: 3, widths: { avif: [800] } },
  square: { across: 1, down: 1, widths: { avif: [320] } },
  share: { across: 40, down: 21, widths: { jpeg: [1200] } },
} as const satisfies Record<string, Shape>;

/** Networks show narrower previews small beside the text (Facebook, developers.facebook.com/docs/sharing/webmasters/images). */
const narrowestShare = 600;
/** A picture whose ratio is within this of a shape is shown as it is: nobody sees the difference. */
const nearly = 0.02;

/** A file that shows a part of the picture. */
export interface CroppedVariant extends Variant {
  readonly cut: Cut;
}

/** The largest part of a ratio, around the focus or where the encoder finds most to look at. */
export interface Cut {
  readonly across: number;
  readonly down: number;
  readonly focus?: Focus;
}

/** All files of a lead picture's crops; none is larger than the part of the original that it shows. */
export function croppedVariantsOf(info: PictureInfo, focus?: Focus): CroppedVariant[] {
  const stem = cropStem(info, focus);
  return (['wide', 'standard', 'square', 'share'] as const).flatMap((name) =>
    cropped(info, name, stem, focus),
  );
}

const cropStem = (info: PictureInfo, focus: Focus | undefined): string =>
  fileStem(info, focus === undefined ? ' attention' : ` ${focus.x} ${focus.y}`);

function cropped(
  info: PictureInfo,
  name: keyof typeof shapes,
  stem: string,
  focus: Focus | undefined,
): CroppedVariant[] {
  const { across, down, widths }: Shape = shapes[name];
  const region = regionOf(info, across, down);
  if (name === 'share' ? region.width < narrowestShare : hasShape(info, shapes[name])) return [];
  const cut = { across, down, ...(focus === undefined ? {} : { focus }) };
  return (['avif', 'jpeg'] as const).flatMap((format) =>
    widthsUpTo(region.width, widths[format] ?? []).map((width) => ({
      output: variantOutput(stem, `${across}x${down}-${width}`, format),
      width,
      height: Math.max(1, Math.round((width * down) / across)),
      format,
      cut,
    })),
  );
}

function hasShape({ width, height }: PictureInfo, { across, down }: Shape): boolean {
  return Math.abs((width * down) / (height * across) - 1) < nearly;
}

/**
 * Width to which a source is decoded once for all its files, whichever of them are missing: a file made later has the
 * same bytes. A panorama needs more pixels than its uncropped files alone.
 */
export function decodedWidth(info: PictureInfo): number {
  const whole = Math.max(...variantsOf(info).map(({ width }) => width));
  const parts = croppedVariantsOf(info).map(({ width, cut }) => {
    return (info.width * width) / regionOf(info, cut.across, cut.down).width;
  });
  return Math.min(info.width, Math.ceil(Math.max(whole, ...parts)));
}

const made = new WeakMap<PictureInfo, Map<string, Crops>>();

/** What layouts show of a lead picture; made once per info and focus. */
export function toCrops(info: PictureInfo, focus?: Focus): Crops {
  const key = focus === undefined ? '' : `${focus.x} ${focus.y}`;
  const known = made.get(info)?.get(key);
  if (known !== undefined) return known;
  const stem = cropStem(info, focus);
  const rendition = (name: 'wide' | 'standard' | 'square'): Rendition => {
    const variants = cropped(info, name, stem, focus);
    return variants.length === 0 ? toPicture(info) : toRendition(variants, info);
  };
  const [share] = cropped(info, 'share', stem, focus);
  const crops = {
    wide: rendition('wide'),
    standard: rendition('standard'),
    square: rendition('square'),
    ...(share && { share: { src: `/${share.output}`, width: share.width, height: share.height } }),
  };
  made.set(info, (made.get(info) ?? new Map<string, Crops>()).set(key, crops));
  return crops;
}
