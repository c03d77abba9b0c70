// From a card to the bytes of its file.
import sharp from 'sharp';
import { logoGrounds } from '../assets/logo-contrast.ts';
import { logoMarkup } from '../newspaper/logo-markup.ts';
import type { Logo } from '../settings.ts';
import { fitLines, type Step } from './break-lines.ts';
import { type Card, type CardLook, cardWidth } from './card.ts';
import { FlatPicture, Palette } from './flat-picture.ts';
import { GlyphMasks, type Stamp } from './glyph-masks.ts';
import { plain } from './letters.ts';
import { loadTypeface, type SetLine, type Typeface } from './typeface.ts';
import { runsRightToLeft } from './visual-runs.ts';

/** Draws one card; PNG of at most some 30 KB, with a logo a little more. */
export type DrawCard = (card: Card) => Promise<Buffer>;

const margin = 72;
const width = cardWidth - 2 * margin;
/** The headline's lines stand in the middle of the room between kicker and foot. */
const room = { top: 150, bottom: 482 };
const foot = 568;
const leading = 1.1;
const steps: readonly Step[] = [
  { size: 96, lines: 2 },
  { size: 84, lines: 3 },
  { size: 72, lines: 4 },
  { size: 60, lines: 5 },
  { size: 50, lines: 6 },
];

/** For as many cards as are to be drawn: fonts, letters and the ground are made once. */
export async function cardDrawer({ ground, paper, inks }: CardLook, logo?: Logo): Promise<DrawCard> {
  const sign = logo === undefined || !(await logoGrounds(logo)).light ? undefined : await signOf(logo);
  const [bold, regular, { data, info }] = await Promise.all([
    loadTypeface(600),
    loadTypeface(400),
    sharp(Buffer.from(ground)).raw().toBuffer({ resolveWithObject: true }),
  ]);
  const blank = FlatPicture.from(data, info.width, info.channels, new Palette(paper, Object.values(inks)));
  const masks = new GlyphMasks();
  return async (card) => {
    const picture = blank.copy();
    const print = async (stamps: readonly Stamp[], ink: string): Promise<void> => {
      for (const { mask, x, y } of await masks.of(stamps)) picture.print(mask, x, y, ink);
    };
    const fromRight = runsRightToLeft(plain(card.title));
    await print(startingLine(card.kicker, bold, 118, 34, fromRight), inks.kicker);
    await print(headline(card.title, bold, fromRight), inks.title);
    if (sign === undefined) await print(startingLine(card.name, bold, foot, 44, fromRight), inks.name);
    if (card.date !== undefined) await print(endingLine(card.date, regular, fromRight), inks.date);
    if (sign === undefined) return picture.png();
    const { bytes, width, top } = sign;
    const left = fromRight ? cardWidth - margin - width : margin;
    // The logo has colours of its own, more than the palette of letters.
    const signed = sharp(await picture.png()).composite([{ input: bytes, left, top }]);
    return signed.png({ palette: true, colours: 64, effort: 1 }).toBuffer();
  };
}

/** The logo in the place of the name. */
async function signOf(
  logo: Logo,
): Promise<{ readonly bytes: Buffer; readonly width: number; readonly top: number }> {
  const most = { width: 560, height: 64 };
  const scale = Math.min(most.width / logo.width, most.height / logo.height);
  const width = Math.round(logo.width * scale);
  const height = Math.round(logo.height * scale);
  const svg = logoMarkup(logo, ` width="${width}" height="${height}"`);
  return { bytes: await sharp(Buffer.from(svg)).png().toBuffer(), width, top: Math.round(555 - height / 2) };
}

function headline(title: string, face: Typeface, fromRight: boolean): Stamp[] {
  const widths = new Map<string, number>();
  // Trying sizes measures the same lines again and again; a width grows with the size.
  const measure = (text: string, size: number): number => {
    const known = widths.get(text) ?? face.line(text, fromRight).width;
    widths.set(text, known);
    return known * size;
  };
  const { size, lines } = fitLines(title, width, steps, measure);
  const height = size * (leading * (lines.length - 1) + 0.67);
  const first = room.top + (room.bottom - room.top - height) / 2 + size * 0.67;
  return lines.flatMap((text, index) => {
    const line = face.line(text, fromRight);
    const left = fromRight ? cardWidth - margin - line.width * size : margin;
    return stamps(line, left, first + index * size * leading, size);
  });
}

/** Where the headline's lines begin. */
function startingLine(text: string, face: Typeface, y: number, size: number, fromRight: boolean): Stamp[] {
  const line = face.line(text, runsRightToLeft(plain(text)));
  return stamps(line, fromRight ? cardWidth - margin - line.width * size : margin, y, size);
}

/** At the other side. */
function endingLine(text: string, face: Typeface, fromRight: boolean): Stamp[] {
  const size = 32;
  const line = face.line(text, false);
  return stamps(line, fromRight ? margin : cardWidth - margin - line.width * size, foot, size);
}

function stamps({ glyphs }: SetLine, left: number, baseline: number, size: number): Stamp[] {
  return glyphs.map((glyph) => ({ glyph, size, x: left + glyph.x * size, y: baseline - glyph.y * size }));
}
