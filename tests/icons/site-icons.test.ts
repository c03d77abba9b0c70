import assert from 'node:assert/strict';
import { appendFile, cp, mkdtemp, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { siteIcon } from '../../layouts/icons/site-icon.ts';
import { type SiteIcons, siteIcons } from '../../src/icons/site-icons.ts';
import { parseLogo } from '../../src/newspaper/logo.ts';
import { logoMarkup } from '../../src/newspaper/logo-markup.ts';
import type { Settings } from '../../src/settings.ts';
import { settings } from '../newspaper/settings.ts';

const projectDir = resolve(import.meta.dirname, '../..');

async function folder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'depesche-icons-'));
  t.after(() => rm(dir, { recursive: true }));
  return dir;
}

const drawn = (cacheDir: string, changed: Partial<Settings> = {}): Promise<SiteIcons> =>
  siteIcons({ projectDir, cacheDir, settings: { ...settings, ...changed }, markup: siteIcon });

/** Share of white in the whole picture, and within the circle that systems may cut, 80 % of its width. */
async function white(png: string | Uint8Array): Promise<{ all: number; outside: number }> {
  const { data, info } = await sharp(Buffer.from(png))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, channels } = info;
  let [all, outside] = [0, 0];
  for (let at = 0; at < width * width; at++) {
    const dark = [0, 1, 2].some((channel) => (data[at * channels + channel] ?? 0) < 200);
    if (dark) continue;
    all++;
    const [x, y] = [(at % width) + 0.5 - width / 2, Math.floor(at / width) + 0.5 - width / 2];
    if (Math.hypot(x, y) > 0.4 * width) outside++;
  }
  return { all: all / (width * width), outside };
}

test('every newspaper has icons of the sizes that browsers and phones ask for, with its initial in its colour', async (t) => {
  const names = [
    'Ulmenrieder Bote',
    '„Die Woche“',
    'Ährenfelder Anzeiger',
    '7 Tage',
    'Žižkov',
    'Welt',
    'ßpeziell',
    'Правда',
    '…',
  ];
  for (const name of names) {
    const icons = await drawn(await folder(t), { name, accent: { light: '#9b1b30', dark: '#ff8a94' } });
    const sizes = {
      'assets/apple-touch-icon.png': 180,
      'assets/icon-192.png': 192,
      'assets/icon-512.png': 512,
    };
    for (const [path, size] of Object.entries(sizes)) {
      const file = icons[path] ?? '';
      const { width, height, format } = await sharp(Buffer.from(file)).metadata();
      assert.deepEqual([width, height, format], [size, size, 'png'], path);
      assert.ok(file.length < 6_000, `${path}: ${file.length} bytes`);
      const { all, outside } = await white(file);
      assert.ok(all > 0.03 && all < 0.4, `${name}: ${all} of ${path} is white`);
      assert.equal(outside, 0, `${name}: the mark is cut off in ${path}`);
      const { dominant } = await sharp(Buffer.from(file)).stats();
      assert.ok(Math.abs(dominant.r - 0x9b) < 12 && dominant.g < 0x30, JSON.stringify(dominant));
    }
    const ico = Buffer.from(icons['favicon.ico'] ?? '');
    assert.deepEqual([ico.readUInt16LE(2), ico.readUInt8(6), ico.readUInt32LE(14)], [1, 32, ico.length - 22]);
    assert.equal((await sharp(ico.subarray(22)).metadata()).width, 32);
    assert.match(String(icons['assets/icon.svg']), /^<svg [^>]*viewBox="0 0 512 512">.*#9b1b30/);
  }
});

test('the manifest names the newspaper and icons that there are', async (t) => {
  const icons = await drawn(await folder(t), { name: 'Bote „Süd“ & Co.' });
  const manifest = JSON.parse(String(icons['manifest.webmanifest']));
  assert.deepEqual([manifest.name, manifest.lang, manifest.start_url], ['Bote „Süd“ & Co.', 'de', '.']);
  assert.deepEqual(
    manifest.icons.map(({ src, sizes, purpose }: Record<string, string>) => [
      icons[src ?? ''] !== undefined,
      sizes,
      purpose,
    ]),
    [
      [true, '192x192', 'any maskable'],
      [true, '512x512', 'any maskable'],
    ],
  );
});

test('icons are drawn once, and again for another name or colour', async (t) => {
  const dir = await folder(t);
  const first = await drawn(dir);
  await utimes(join(dir, 'icons.bin'), 1, 1);
  assert.deepEqual(await drawn(dir), first);
  assert.deepEqual(await drawn(dir, { tickerLength: 3 }), first);
  assert.equal((await stat(join(dir, 'icons.bin'))).mtimeMs, 1_000);
  const others = [
    await drawn(dir, { name: 'Bote' }),
    await drawn(dir, { accent: { light: '#333333', dark: '#cccccc' } }),
  ];
  for (const other of others) assert.notDeepEqual(other['assets/icon-192.png'], first['assets/icon-192.png']);
  assert.deepEqual(await drawn(dir), first);
});

test('icons are drawn again when any code changes that draws them, and not for other code', async (t) => {
  const copy = await folder(t);
  for (const part of ['src', 'layouts', 'package-lock.json']) {
    await cp(join(projectDir, part), join(copy, part), { recursive: true });
  }
  const cacheDir = join(copy, 'cache');
  const key = async () => {
    await siteIcons({ projectDir: copy, cacheDir, settings, markup: siteIcon });
    return readFile(join(cacheDir, 'icons.bin'));
  };
  let known = await key();
  for (const [file, draws] of [
    ['src/cards/letters.ts', true],
    ['src/newspaper/accent.ts', true],
    ['src/icons/ico-file.ts', true],
    ['src/assets/logo-contrast.ts', true],
    ['layouts/icons/site-icon.ts', true],
    ['src/plan/home-page.ts', false],
    ['layouts/article.11ty.ts', false],
  ] as const) {
    await appendFile(join(copy, file), '\n// changed\n');
    const now = await key();
    assert.equal(now.equals(known), !draws, file);
    known = now;
  }
});

test('a logo that fits a square is the icon, on the ground on which it is seen; a long one leaves it to the initial', async (t) => {
  const of = async (viewBox: string, color: string) => {
    const { logo } = parseLogo(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><circle cx="10" cy="10" r="9" fill="${color}"/></svg>`,
    );
    assert.ok(logo !== undefined);
    const icons = await drawn(await folder(t), { logo });
    const { data } = await sharp(Buffer.from(icons['assets/icon-192.png'] ?? ''))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (at: number) => [...data.subarray(at * 3, at * 3 + 3)];
    assert.equal(icons[logo.output], logoMarkup(logo));
    return { corner: pixel(0), middle: pixel(96 * 192 + 96) };
  };
  assert.deepEqual(await of('0 0 20 20', '#cc0000'), { corner: [255, 255, 255], middle: [204, 0, 0] });
  assert.deepEqual(await of('0 0 20 20', '#ffffff'), { corner: [18, 22, 23], middle: [255, 255, 255] });
  assert.deepEqual((await of('0 0 60 20', '#cc0000')).corner, [11, 102, 95]);
});
