// Text as outlines: a card looks the same on every machine, whatever fonts are installed there.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';

/** The paper's typeface in one weight; measures and positions are in pixels. */
export interface Typeface {
  width(text: string, size: number): number;
  /** SVG path data of a line whose baseline begins at `x`, `y`. */
  outline(text: string, x: number, y: number, size: number): string;
}

/** Every letter of the Latin alphabets; what no font has is left out. */
const subsets = ['latin', 'latin-ext', 'vietnamese'];

/** @param weight one of Newsreader's: 200 to 800 by hundreds */
export async function loadTypeface(weight: number): Promise<Typeface> {
  const { create } = await import('fontkit');
  const { resolve } = createRequire(import.meta.url);
  const fonts = await Promise.all(
    subsets.map(async (subset) => {
      const file = resolve(`@fontsource/newsreader/files/newsreader-${subset}-${weight}-normal.woff`);
      return create(await readFile(file)) as Font;
    }),
  );
  return {
    width: (text, size) =>
      runs(text, fonts).reduce(
        (sum, { font, part }) => sum + (font.layout(part).advanceWidth * size) / font.unitsPerEm,
        0,
      ),
    outline(text, x, y, size) {
      let path = '';
      let at = x;
      for (const { font, part } of runs(text, fonts)) {
        const scale = size / font.unitsPerEm;
        const { glyphs, positions } = font.layout(part);
        for (const [index, glyph] of glyphs.entries()) {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
          // Fonts count upwards, SVG downwards.
          const placed = glyph.path.scale(scale, -scale).translate(at + xOffset * scale, y - yOffset * scale);
          path += placed
            .toSVG()
            .replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
          at += xAdvance * scale;
        }
      }
      return path;
    },
  };
}

/** Neighbouring letters that one font has. */
function runs(text: string, fonts: readonly Font[]): { readonly font: Font; readonly part: string }[] {
  const found: { font: Font; part: string }[] = [];
  // Fixed and narrow blanks have done their work when the lines are broken; soft hyphens too.
  for (const letter of text.replace(/\s/gu, ' ').replaceAll('\u00ad', '').normalize('NFC')) {
    const font = fonts.find((one) => one.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    const last = found.at(-1);
    if (font === undefined) continue;
    if (last?.font === font) last.part += letter;
    else found.push({ font, part: letter });
  }
  return found;
}
