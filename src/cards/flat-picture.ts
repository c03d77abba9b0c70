// A picture of few colours: ground and inks as numbers of a palette, and its PNG. libvips' own palette took 33 ms of a
// card's 50, since it looks for the best colours of any picture.
import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';
import type { Mask } from './glyph-masks.ts';

const compress = promisify(deflate);

/** Numbers of four bits. */
const mostColours = 16;

type Colour = readonly [red: number, green: number, blue: number];

/** The paper's colour is 0; each ink has as many shades as all can have, from the faintest to itself. */
export class Palette {
  readonly colours: readonly Colour[];
  readonly shades: number;
  readonly #inks: readonly string[];

  /** @param paper and `inks`: `#rrggbb` */
  constructor(paper: string, inks: readonly string[]) {
    this.#inks = [...new Set(inks)];
    this.shades = Math.floor((mostColours - 1) / this.#inks.length);
    const ground = parsed(paper);
    const shaded = this.#inks.flatMap((ink) =>
      Array.from({ length: this.shades }, (_, shade) =>
        mixed(ground, parsed(ink), (shade + 1) / this.shades),
      ),
    );
    this.colours = [ground, ...shaded];
  }

  /** The number before the ink's faintest shade. */
  before(ink: string): number {
    return this.#inks.indexOf(ink) * this.shades;
  }

  nearest(red: number, green: number, blue: number): number {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [number, [r, g, b]] of this.colours.entries()) {
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance < least) [best, least] = [number, distance];
    }
    return best;
  }
}

function parsed(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = Buffer.from(hex.slice(1), 'hex');
  return [red, green, blue];
}

function mixed(from: Colour, to: Colour, part: number): Colour {
  const mix = (a: number, b: number): number => Math.round(a + (b - a) * part);
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}

/** Numbers of the palette, a byte each, row after row. */
export class FlatPicture {
  readonly #palette: Palette;
  readonly #width: number;
  readonly #numbers: Uint8Array;

  constructor(palette: Palette, width: number, numbers: Uint8Array) {
    this.#palette = palette;
    this.#width = width;
    this.#numbers = numbers;
  }

  /** Of opaque pixels with three or four channels. */
  static from(pixels: Uint8Array, width: number, channels: number, palette: Palette): FlatPicture {
    const known = new Map<number, number>();
    const numbers = new Uint8Array(pixels.length / channels);
    for (let pixel = 0, at = 0; pixel < numbers.length; pixel++, at += channels) {
      const [red = 0, green = 0, blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      const exact = (red << 16) | (green << 8) | blue;
      const number = known.get(exact) ?? palette.nearest(red, green, blue);
      known.set(exact, number);
      numbers[pixel] = number;
    }
    return new FlatPicture(palette, width, numbers);
  }

  copy(): FlatPicture {
    return new FlatPicture(this.#palette, this.#width, this.#numbers.slice());
  }

  /** Inks a shape whose origin lies at a pixel; where letters touch they add up, and what lies outside is cut off. */
  print(mask: Mask, x: number, y: number, ink: string): void {
    const { shades } = this.#palette;
    const before = this.#palette.before(ink);
    const height = this.#numbers.length / this.#width;
    const [left, top] = [x + mask.left, y + mask.top];
    for (let row = Math.max(0, -top); row < mask.height && top + row < height; row++) {
      for (let column = Math.max(0, -left); column < mask.width && left + column < this.#width; column++) {
        const shade = Math.round(((mask.coverage[row * mask.width + column] ?? 0) * shades) / 255);
        if (shade === 0) continue;
        const at = (top + row) * this.#width + left + column;
        const there = (this.#numbers[at] ?? 0) - before;
        const sum = there > 0 && there <= shades ? Math.min(there + shade, shades) : shade;
        this.#numbers[at] = before + sum;
      }
    }
  }

  /** PNG with a palette of four bits (PNG 3rd edition, section 11.2.1): half the bytes of eight, and twice as fast. */
  async png(): Promise<Buffer> {
    const width = this.#width;
    const height = this.#numbers.length / width;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([4, 3], 8);
    // Level 6 saves 7 % and takes twice the time.
    const packed = await compress(this.#rows(height), { level: 4, memLevel: 9 });
    return Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(this.#palette.colours.flat())),
      chunk('IDAT', packed),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  /** Two pixels a byte; before each row its filter: none, since neighbours' numbers say nothing of each other. */
  #rows(height: number): Buffer {
    const numbers = this.#numbers;
    const half = Math.ceil(this.#width / 2);
    const rows = Buffer.alloc(height * (half + 1));
    for (let row = 0, to = 0, from = 0; row < height; row++) {
      to++;
      for (let pair = 0; pair < half; pair++, from += 2) {
        rows[to++] = ((numbers[from] ?? 0) << 4) | (numbers[from + 1] ?? 0);
      }
    }
    return rows;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
