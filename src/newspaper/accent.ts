// A newspaper's colour: from the one that a newsroom names, the pair for light and dark pages.
import { createRequire } from 'node:module';
import type Color from 'colorjs.io';

// Most newspapers keep the colour that comes with Depesche; the library takes 30 ms to load.
const require = createRequire(import.meta.url);

/** Hexadecimal colours, `#0b665f`. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** What newspapers have that choose none, as `layouts/styles/tokens.css` has it. */
export const defaultAccent: Accent = { light: '#0b665f', dark: '#74c9bc' };

/** What the accent stands on, as `layouts/styles/tokens.css` has it; a test holds both equal. */
export const grounds = { light: ['#ffffff', '#f1f5f4'], dark: ['#121617', '#1b2122'] } as const;

/** WCAG 2.2, 1.4.3: text that is not large. */
const leastContrast = 4.5;
/** Lightness in OKLCH of the accent on dark pages: clearly brighter than text is dark on light ones. */
const darkLightness = 0.78;

/**
 * The pair of a colour, `#0b665f`: as it is on light pages, brightened in OKLCH on dark ones.
 *
 * @returns the nearest colour of the same hue that is dark enough, when text in this one would be hard to read
 */
export function accentOf(written: string): { readonly accent: Accent } | { readonly nearest: string } {
  const color = create(written);
  if (!isReadable(color, grounds.light)) return { nearest: hex(readable(color, -1, grounds.light)) };
  const brightened = withLightness(color, Math.max(darkLightness, color.to('oklch').get('l') ?? 0));
  return { accent: { light: hex(color), dark: hex(readable(brightened, 1, grounds.dark)) } };
}

/** Whether a text is a colour as `newspaper.yaml` wants it. */
export function isHexColor(written: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(written);
}

function create(text: string): Color {
  const { default: Constructor } = require('colorjs.io') as { default: typeof Color };
  return new Constructor(text);
}

function isReadable(color: Color, on: readonly string[]): boolean {
  // What is written into the style sheet counts, not what it was rounded from.
  const shown = create(hex(color));
  return on.every((ground) => shown.contrast(create(ground), 'WCAG21') >= leastContrast);
}

/** The colour, or the nearest one darker (-1) or brighter (1) that can be read. */
function readable(color: Color, direction: 1 | -1, on: readonly string[]): Color {
  let shown = color;
  for (
    let lightness = color.to('oklch').get('l') ?? 0;
    !isReadable(shown, on);
    lightness += direction * 0.005
  ) {
    shown = withLightness(color, lightness);
  }
  return shown;
}

function withLightness(color: Color, lightness: number): Color {
  const other = color.to('oklch');
  other.set('l', Math.min(1, Math.max(0, lightness)));
  return other;
}

function hex(color: Color): string {
  return color
    .to('srgb')
    .toGamut({ space: 'srgb' })
    .toString({ format: 'hex', collapse: false })
    .toLowerCase();
}
