// Text as outlines: a card looks the same on every machine, whatever fonts are installed there.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font, Glyph } from 'fontkit';
import { type CardFont, cardFonts } from './card-fonts.ts';
import { plain } from './letters.ts';
import { hasRightToLeft, type Run, visualRuns } from './visual-runs.ts';

/** One letter's shape in its place; measures are parts of the size. */
export interface SetGlyph {
  /** Names the shape, whatever its size and place. */
  readonly shape: string;
  /** From the line's left end, and above its baseline. */
  readonly x: number;
  readonly y: number;
  /** SVG path data of the shape, its origin at `x`, `y`, at a size in pixels. */
  outline(x: number, y: number, size: number): string;
  /** A box around the shape, seen from its origin, downwards; absent for blanks. */
  readonly box?: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line, or a part of one. */
export interface SetLine {
  readonly width: number;
  readonly glyphs: readonly SetGlyph[];
}

/** The paper's typeface in one weight. */
export interface Typeface {
  /** @param fromRight whether the paragraph that the line belongs to runs from right to left */
  line(text: string, fromRight: boolean): SetLine;
}

/** Words of so many headlines are remembered. */
const mostWords = 20_000;

/**
 * A font is opened when the first letter of it is set.
 * @param weight 400 or 600: one that all the fonts of text have
 */
export async function loadTypeface(weight: 400 | 600): Promise<Typeface> {
  const { create } = await import('fontkit');
  const opened: Font[] = [];
  const fontAt = (place: number): Font => {
    const font = opened[place] ?? (create(readFileSync(fileOf(place, weight))) as Font);
    opened[place] = font;
    return font;
  };
  const words = new Map<string, SetLine>();
  const word = (text: string): SetLine => {
    const known = words.get(text) ?? setRuns(visualRuns(text, false), weight, fontAt);
    if (words.size >= mostWords) words.clear();
    words.set(text, known);
    return known;
  };
  return {
    line(text, fromRight) {
      const set = plain(text);
      if (fromRight || hasRightToLeft(set)) return setRuns(visualRuns(set, fromRight), weight, fontAt);
      // From left to right a line is its words side by side: the same ones are set again and again while lines are tried.
      return joined(set.split(/(?<= )/).map(word));
    },
  };
}

const { resolve } = createRequire(import.meta.url);
/** Each package by its whole name: that is how its version becomes part of the cards' recipe. */
const packages: Readonly<Record<CardFont['family'], () => string>> = {
  newsreader: () => resolve('@fontsource/newsreader/package.json'),
  'noto-serif': () => resolve('@fontsource/noto-serif/package.json'),
  'noto-serif-hebrew': () => resolve('@fontsource/noto-serif-hebrew/package.json'),
  'noto-naskh-arabic': () => resolve('@fontsource/noto-naskh-arabic/package.json'),
  'noto-sans-math': () => resolve('@fontsource/noto-sans-math/package.json'),
};

function fileOf(place: number, weight: number): string {
  const font = cardFonts[place];
  if (font === undefined) throw new Error(`Cards have no font ${place}`);
  const { family, subset, weights = [weight] } = font;
  const nearest = weights.includes(weight) ? weight : weights[0];
  return join(dirname(packages[family]()), 'files', `${family}-${subset}-${nearest}-normal.woff`);
}

function joined(parts: readonly SetLine[]): SetLine {
  let width = 0;
  const glyphs: SetGlyph[] = [];
  for (const part of parts) {
    for (const glyph of part.glyphs) glyphs.push({ ...glyph, x: glyph.x + width });
    width += part.width;
  }
  return { width, glyphs };
}

function setRuns(runs: readonly Run[], weight: number, fontAt: (place: number) => Font): SetLine {
  return joined(runs.map((run) => setRun(run, weight, fontAt(run.font))));
}

/** fontkit returns the glyphs from left to right for either direction. */
function setRun({ text, font: place, rightToLeft }: Run, weight: number, font: Font): SetLine {
  const { glyphs, positions } = font.layout(
    text,
    undefined,
    undefined,
    undefined,
    rightToLeft ? 'rtl' : 'ltr',
  );
  const em = font.unitsPerEm;
  let width = 0;
  const set = glyphs.map((glyph, index): SetGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const x = width + xOffset / em;
    width += xAdvance / em;
    return { shape: `${weight} ${place} ${glyph.id}`, x, y: yOffset / em, ...shapeOf(glyph, em) };
  });
  return { width, glyphs: set };
}

/** Fonts count upwards, SVG downwards. */
function shapeOf(glyph: Glyph, em: number): Pick<SetGlyph, 'outline' | 'box'> {
  const { minX, minY, maxX, maxY } = glyph.path.cbox;
  const isBlank = glyph.path.commands.length === 0;
  return {
    ...(isBlank ? {} : { box: { left: minX / em, top: -maxY / em, right: maxX / em, bottom: -minY / em } }),
    outline(x, y, size) {
      const scale = size / em;
      return glyph.path.scale(scale, -scale).translate(x, y).toSVG();
    },
  };
}
