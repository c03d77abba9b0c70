// The icons of a newspaper, for browsers' tabs and phones' screens, and the manifest that names them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf } from '../article/key.ts';
import { defaultAccent, grounds } from '../newspaper/accent.ts';
import { logoMarkup } from '../newspaper/logo-markup.ts';
import { type Settings, siteLanguage } from '../settings.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import { recipeOf } from '../store/recipe.ts';
import type { IconMarkup, IconParts } from './icon.ts';

export interface SiteIconsOptions {
  /** Folder with `layouts/` and `src/`. */
  readonly projectDir: string;
  readonly cacheDir: string;
  readonly settings: Settings;
  readonly markup: IconMarkup;
}

/** Path below the output folder → contents. */
export type SiteIcons = Readonly<Record<string, string | Uint8Array>>;

interface Stored {
  readonly key: string;
  readonly icons: SiteIcons;
}

/** Units of the drawings. */
const square = 512;
/** The mark's longer side: in browsers' tabs it is small; where systems cut a circle of it, it stays within. */
const extents = { tab: 340, cut: 260 };
/** A logo with a longer side so many times the shorter one would be a line in an icon. */
const longest = 2;
/** Phones' and computers' own sizes, pixels. */
const installed = [192, 512];

/** The code that draws, and the markup that it is given; all else follows from what they import. */
const roots = ['src/icons/site-icons.ts', 'layouts/icons/site-icon.ts'];
const rooms = ['src/icons/', 'src/cards/', 'src/assets/', 'src/newspaper/', 'layouts/icons/'];

/** All icons, the logo and `manifest.webmanifest`; from the cache as long as nothing that they show has changed. */
export async function siteIcons(options: SiteIconsOptions): Promise<SiteIcons> {
  const { cacheDir } = options;
  const key = keyOfIcons(options);
  const file = join(cacheDir, 'icons.bin');
  const stored = readChecked(file) as Stored | undefined;
  if (stored?.key === key) return stored.icons;
  const icons = await drawn(options);
  await mkdir(cacheDir, { recursive: true });
  writeChecked(file, { key, icons } satisfies Stored);
  return icons;
}

async function drawn({ settings, markup }: SiteIconsOptions): Promise<SiteIcons> {
  // They are loaded only when there is something to draw.
  const { default: sharp } = await import('sharp');
  const { icoFile } = await import('./ico-file.ts');
  const tab = markup({ ...(await parts(settings, 'tab')), size: square, rounded: true });
  const cut = markup({ ...(await parts(settings, 'cut')), size: square, rounded: false });
  const png = (svg: string, size: number): Promise<Buffer> =>
    sharp(Buffer.from(svg)).resize(size, size).png({ palette: true, effort: 10 }).toBuffer();
  const small = 32;
  return {
    'favicon.ico': icoFile(await png(tab, small), small),
    'assets/icon.svg': tab,
    'assets/apple-touch-icon.png': await png(cut, 180),
    ...Object.fromEntries(
      await Promise.all(installed.map(async (size) => [installedIcon(size), await png(cut, size)] as const)),
    ),
    'manifest.webmanifest': manifest(settings),
    ...(settings.logo === undefined ? {} : { [settings.logo.output]: logoMarkup(settings.logo) }),
  };
}

/** The logo where it fits into a square, else the initial. */
async function parts(
  { name, accent = defaultAccent, logo }: Settings,
  use: keyof typeof extents,
): Promise<Pick<IconParts, 'ground' | 'mark' | 'logo'>> {
  if (logo === undefined || Math.max(logo.width / logo.height, logo.height / logo.width) > longest) {
    const { initialMark } = await import('./initial.ts');
    return { ground: accent.light, mark: await initialMark(name, square, extents[use]) };
  }
  const { logoGrounds } = await import('../assets/logo-contrast.ts');
  const isDark = !(await logoGrounds(logo)).light;
  // The corners of a square reach further out than letters do.
  const scale = ((use === 'tab' ? 1.25 : 1.1) * extents[use]) / Math.max(logo.width, logo.height);
  const [wide, high] = [logo.width * scale, logo.height * scale];
  const place = ` x="${(square - wide) / 2}" y="${(square - high) / 2}" width="${wide}" height="${high}"`;
  return { ground: isDark ? grounds.dark[0] : grounds.light[0], logo: logoMarkup(logo, place) };
}

const installedIcon = (size: number): string => `assets/icon-${size}.png`;

/** https://www.w3.org/TR/appmanifest/ */
function manifest({ name, description }: Settings): string {
  return `${JSON.stringify({
    name,
    short_name: name,
    description,
    lang: siteLanguage,
    // From the manifest's own address, which may be in a folder of its host.
    start_url: '.',
    scope: '.',
    // With the browser's way back, which the pages do not have.
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: installed.map((size) => ({
      src: installedIcon(size),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  })}\n`;
}

function keyOfIcons({ projectDir, settings }: SiteIconsOptions): string {
  const { name, description, accent, logo } = settings;
  const shown = JSON.stringify([name, description, siteLanguage, accent, logo]);
  return `${recipeOf(roots, rooms, projectDir)} ${keyOf(shown)}`;
}
