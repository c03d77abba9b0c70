import { grounds } from '../newspaper/accent.ts';
import type { Logo } from '../settings.ts';
import { logoGrounds } from './logo-contrast.ts';

/** Puts a logo upon the other ground where it could not be seen, minified as all else. */
export async function logoRules(logo: Logo): Promise<string> {
  const { light, dark } = await logoGrounds(logo);
  if (light && dark) return '';
  const plates = [light ? '#0000' : grounds.dark[0], dark ? '#0000' : grounds.light[0]];
  const plate = (color: string): string =>
    `.masthead-logo{background:${color};box-shadow:0 0 0 .25rem ${color}}`;
  // Without light-dark() pages are light.
  return `${light ? '' : plate(grounds.dark[0])}@supports (color:light-dark(#000,#fff)){${plate(`light-dark(${plates})`)}}`;
}
