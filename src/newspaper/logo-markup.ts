// The logo ready to print. Apart from how its file is read: share cards are drawn with this, and named after its code.
import type { Logo } from '../settings.ts';

/** The logo as a file or within another drawing. @param box ` x="8" y="8" width="40" height="20"` */
export function logoMarkup(
  { viewBox, attributes, inner }: Pick<Logo, 'viewBox' | 'attributes' | 'inner'>,
  box = '',
): string {
  const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return `<svg ${names}${box} viewBox="${viewBox}"${attributes}>${inner}</svg>`;
}
