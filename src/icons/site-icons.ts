// The icons of a newspaper, for browsers' tabs and phones' screens, and the manifest that names them.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultAccent } from '../newspaper/accent.ts';
import type { Settings } from '../settings.ts';
import { readChecked, writeChecked } from '../store/checked-file.ts';
import type { IconMarkup } from './icon.ts';

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
/** Phones' and computers' own sizes, pixels. */
const installed = [192, 512];

/** What icons are made from, beside the settings. */
const sources = ['src/icons', 'src/cards/typeface.ts', 'layouts/icons', 'package-lock.json'];

/** All icons and `manifest.webmanifest`; from the cache as long as nothing that they show has changed. */
export async function siteIcons(options: SiteIconsOptions): Promise<SiteIcons> {
  const { cacheDir } = options;
  const key = await sourcesHash(options);
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
  const { initialMark } = await import('./initial.ts');
  const { name, accent = defaultAccent } = settings;
  const common = { size: square, ground: accent.light };
  const tab = markup({ ...common, mark: await initialMark(name, square, extents.tab), rounded: true });
  const cut = markup({ ...common, mark: await initialMark(name, square, extents.cut), rounded: false });
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
  };
}

const installedIcon = (size: number): string => `assets/icon-${size}.png`;

/** https://www.w3.org/TR/appmanifest/ */
function manifest({ name, description, language }: Settings): string {
  return `${JSON.stringify({
    name,
    short_name: name,
    description,
    lang: language,
    start_url: '/',
    scope: '/',
    // With the browser's way back, which the pages do not have.
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: installed.map((size) => ({
      src: `/${installedIcon(size)}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  })}\n`;
}

async function sourcesHash({ projectDir, settings }: SiteIconsOptions): Promise<string> {
  const { name, description, language, accent } = settings;
  const hash = createHash('sha1').update(JSON.stringify([name, description, language, accent]));
  for (const source of sources) {
    const names = source.includes('.') ? [''] : (await readdir(join(projectDir, source))).sort();
    for (const file of names) {
      hash.update(`\0${source}/${file}\0`).update(await readFile(join(projectDir, source, file)));
    }
  }
  return hash.digest('hex');
}
