// Whether a logo can be seen on light and on dark pages.
import { grounds } from '../newspaper/accent.ts';
import { logoMarkup } from '../newspaper/logo-markup.ts';
import type { Logo } from '../settings.ts';

/** WCAG 2.2, 1.4.11: parts of graphics that one must see. */
const leastContrast = 3;
/** Of the logo's outline, so much may be hard to see: a coloured dot in a black name. */
const mostUnseen = 0.3;

/** Looks at the logo's outline, where it meets the page; what lies within has a ground of its own. */
export async function logoGrounds(logo: Logo): Promise<Readonly<Record<'light' | 'dark', boolean>>> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(Buffer.from(logoMarkup(logo, ' width="400" height="400"')))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const alpha = (at: number): number => data[at * 4 + 3] ?? 255;
  const outline: number[] = [];
  for (let at = 0; at < info.width * info.height; at++) {
    if (alpha(at) < 128) continue;
    const around = [at - 2, at + 2, at - 2 * info.width, at + 2 * info.width];
    if (around.some((near) => alpha(near) < 128)) {
      const [r = 0, g = 0, b = 0] = data.subarray(at * 4, at * 4 + 3);
      outline.push(luminance(r, g, b));
    }
  }
  const isSeen = (ground: string): boolean => {
    const paper = luminance(...rgb(ground));
    const unseen = outline.filter((light) => contrast(light, paper) < leastContrast);
    return unseen.length <= mostUnseen * outline.length;
  };
  return { light: isSeen(grounds.light[0]), dark: isSeen(grounds.dark[0]) };
}

function rgb(hex: string): [r: number, g: number, b: number] {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Relative luminance, WCAG 2.2. */
function luminance(...channels: [r: number, g: number, b: number]): number {
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
