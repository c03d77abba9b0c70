// The colours at the top of the styles, as a browser tells them: whoever changes one changes no test.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const styles = readFileSync(resolve(import.meta.dirname, '../../layouts/styles/tokens.css'), 'utf8');

export interface Shades {
  readonly light: string;
  readonly dark: string;
}

/**
 * `#14191a` and `#e8ebea` of `--ink: light-dark(#14191a, #e8ebea)`, six digits each.
 * @throws when the styles have no such pair
 */
export function shadesOf(token: string): Shades {
  const [, light, dark] =
    new RegExp(`--${token}: light-dark\\(#([0-9a-f]+), #([0-9a-f]+)\\)`).exec(styles) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`tokens.css has no pair --${token}`);
  return { light: sixDigits(light), dark: sixDigits(dark) };
}

const sixDigits = (hex: string): string => `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`;

/** `rgb(20, 25, 26)` of `#14191a`: what getComputedStyle() says. */
export function rgb(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}
