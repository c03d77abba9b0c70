// `npm run gallery`: three newspapers that differ in nothing but their `newspaper.yaml`, as `.github/gallery/NAME.webp`.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import sharp from 'sharp';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { parseNewspaper } from '../../src/newspaper/read-newspaper.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { launch } from '../browser/browser.ts';
import { StaticServer } from '../browser/static-server.ts';

const projectDir = resolve(import.meta.dirname, '../..');
const outputDir = join(projectDir, '.github/gallery');
/** The evening on which the sample newspaper has most to show. */
const now = Date.parse('2026-11-28T18:00+01:00');
/** Small enough for a README: three stand side by side. */
const width = 640;
const mostBytes = 60 * 1024;

process.chdir(projectDir);
const folder = await mkdtemp(join(tmpdir(), 'depesche-gallery-'));
const images = resolve('.cache/depesche/images');
await mkdir(images, { recursive: true });
await mkdir(outputDir, { recursive: true });
const browser = await launch();
try {
  for (const file of readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.yaml'))
    .sort()) {
    const read = parseNewspaper(readFileSync(join(import.meta.dirname, file), 'utf8'));
    if (!read.ok) throw new Error(formatContentErrors(read.errors));
    const name = basename(file, '.yaml');
    const places = { outputDir: join(folder, name), cacheDir: join(folder, `${name}.cache`) };
    await mkdir(places.cacheDir);
    await symlink(images, join(places.cacheDir, 'images'), 'junction');
    const { settings } = read;
    await buildSite({
      contentDir: resolve('content'),
      publicDir: resolve('public'),
      projectDir,
      settings,
      now,
      search: false,
      ...places,
    });
    const server = new StaticServer(places.outputDir);
    await server.start();
    // The dark one shows that each newspaper has two sides.
    const colorScheme = name === 'nachtausgabe' ? 'dark' : 'light';
    const page = await browser.newPage({
      viewport: { width: 1280, height: 960 },
      colorScheme,
      locale: 'de-DE',
    });
    await page.goto(`${server.origin}/`);
    await page.evaluate('document.fonts.ready');
    const picture = await sharp(await page.screenshot())
      .resize(width)
      .webp({ quality: 72 })
      .toBuffer();
    if (picture.length > mostBytes) throw new Error(`${name}: ${picture.length} bytes`);
    await sharp(picture).toFile(join(outputDir, `${name}.webp`));
    console.log(`${name}: ${Math.ceil(picture.length / 1024)} KB`);
    await page.close();
    await server.stop();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
