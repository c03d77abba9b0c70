// Letters as pixels: each shape is rasterised once at each size, since a day's headlines are made of the same sixty.
import sharp from 'sharp';
import type { SetGlyph } from './typeface.ts';

/** How much of each pixel a shape covers, 0 to 255, row after row. */
export interface Mask {
  /** Of its first pixel, seen from the shape's origin. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
}

/** A shape that is to be seen: pixels. */
export interface Stamp {
  readonly glyph: SetGlyph;
  readonly size: number;
  readonly x: number;
  readonly y: number;
}

/** Shapes drawn side by side: librsvg starts once for all of a card. */
const mostOnSheet = 100;
/** Places between two pixels at which a shape may begin: nobody sees a quarter of a pixel. */
const phases = 2;
/** Kilobytes each; a newspaper of many scripts and sizes starts anew. */
const mostMasks = 5_000;

/** The shapes that were drawn so far, {@link mostMasks} at most. */
export class GlyphMasks {
  readonly #masks = new Map<string, Mask>();

  /** Each stamp's mask with the pixel at which its origin lies; blanks have none. */
  async of(stamps: readonly Stamp[]): Promise<{ mask: Mask; x: number; y: number }[]> {
    const placed = stamps.flatMap(({ glyph, size, x, y }) => {
      if (glyph.box === undefined) return [];
      const steps = Math.round(x * phases);
      const phase = (((steps % phases) + phases) % phases) / phases;
      return [
        {
          key: `${glyph.shape} ${size} ${phase}`,
          glyph,
          size,
          phase,
          x: steps / phases - phase,
          y: Math.round(y),
        },
      ];
    });
    const known = new Map(
      placed.flatMap(({ key }) => {
        const mask = this.#masks.get(key);
        return mask === undefined ? [] : [[key, mask] as const];
      }),
    );
    const missing = [
      ...new Map(placed.filter(({ key }) => !known.has(key)).map((one) => [one.key, one])).values(),
    ];
    for (let from = 0; from < missing.length; from += mostOnSheet) {
      const part = missing.slice(from, from + mostOnSheet);
      for (const [index, mask] of (await rasterised(part)).entries()) {
        const key = part[index]?.key;
        if (key !== undefined) known.set(key, mask);
      }
    }
    if (this.#masks.size > mostMasks) this.#masks.clear();
    for (const [key, mask] of known) this.#masks.set(key, mask);
    return placed.flatMap(({ key, x, y }) => {
      const mask = known.get(key);
      return mask === undefined ? [] : [{ mask, x, y }];
    });
  }
}

interface Shape {
  readonly glyph: SetGlyph;
  readonly size: number;
  /** Part of a pixel that lies left of the origin. */
  readonly phase: number;
}

async function rasterised(shapes: readonly Shape[]): Promise<Mask[]> {
  let across = 0;
  const boxes = shapes.map(({ glyph, size, phase }) => {
    const { left = 0, top = 0, right = 0, bottom = 0 } = glyph.box ?? {};
    const box = { left: Math.floor(left * size + phase), top: Math.floor(top * size) };
    const width = Math.ceil(right * size + phase) - box.left;
    const height = Math.ceil(bottom * size) - box.top;
    const at = across;
    across += width;
    return { ...box, width, height, at };
  });
  const down = Math.max(...boxes.map(({ height }) => height));
  const paths = shapes.map(({ glyph, size, phase }, index) => {
    const { at = 0, left = 0, top = 0 } = boxes[index] ?? {};
    // Moved by librsvg, so that rounding does not depend on what else is on the sheet.
    return `<path transform="translate(${at - left + phase} ${-top})" d="${glyph.outline(0, 0, size)}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}">${paths.join('')}</svg>`;
  const sheet = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  return boxes.map(({ left, top, width, height, at }) => {
    const coverage = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
      const from = row * across + at;
      coverage.set(sheet.subarray(from, from + width), row * width);
    }
    return { left, top, width, height, coverage };
  });
}
