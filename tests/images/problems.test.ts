import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync, gzipSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { encodeVariants } from '../../src/images/encode.ts';
import { inspectPictures, type PictureInfo } from '../../src/images/inspect.ts';
import type { PictureProblem } from '../../src/images/picture-problem.ts';
import { filesOf } from '../../src/images/picture-use.ts';
import { variantsOf } from '../../src/images/variants.ts';
import { drawing, temporaryFolder } from './made-pictures.ts';

/** Noise, so that there is much data to damage; the same each time: of another one single wrong bytes may go unnoticed. */
const grain = (width = 120, height = 80): Sharp => {
  let seed = 1;
  const bytes = Uint8Array.from({ length: width * height * 3 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 256;
  });
  return sharp(bytes, { raw: { width, height, channels: 3 } });
};
const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#28a' } });
/** As many colours as frames, one after the other. */
async function frames(count: number): Promise<Sharp> {
  const parts = Array.from({ length: count }, (_, index) =>
    sharp({ create: { width: 20, height: 10, channels: 3, background: { r: index * 60, g: 90, b: 30 } } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(parts), { join: { animated: true } });
}
const svg = (inner: string, size = 'viewBox="0 0 24 12"'): Buffer =>
  Buffer.from(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`);
const ftyp = (brand: string, others = ''): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0${others}`),
    Buffer.alloc(600, 1),
  ]);

function pngChunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

/** A PNG header that promises so many pixels. */
function promise(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', size),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1000))),
  ]);
}

/** An animated PNG differs from a still one in a chunk that older readers skip. */
async function animatedPng(count: number): Promise<Buffer> {
  const still = await plain(20, 10).png().toBuffer();
  const control = Buffer.alloc(8);
  control.writeUInt32BE(count, 0);
  return Buffer.concat([still.subarray(0, 33), pngChunk('acTL', control), still.subarray(33)]);
}

/** A TIFF whose first directory holds a tag that only cameras write. */
async function rawPhoto(tag: number): Promise<Buffer> {
  const tiff = await plain(20, 10).tiff({ compression: 'none' }).toBuffer();
  const at = tiff.readUInt32LE(4);
  const count = tiff.readUInt16LE(at);
  tiff.writeUInt16LE(tag, at + 2 + 12 * (count - 1));
  return tiff;
}

/** A JPEG whose frame says that it has no lines. */
function withoutHeight(jpeg: Buffer): Buffer {
  const bytes = Buffer.from(jpeg);
  let at = 2;
  while (bytes[at + 1] !== 0xc0 && bytes[at + 1] !== 0xc2) at += 2 + bytes.readUInt16BE(at + 2);
  bytes.writeUInt16BE(0, at + 5);
  return bytes;
}

async function inspect(
  t: Parameters<typeof temporaryFolder>[0],
  files: Readonly<Record<string, Uint8Array>>,
) {
  const content = await temporaryFolder(t);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(content, name), bytes);
  return { content, ...(await inspectPictures(content, Object.keys(files), new Map())) };
}

const formats = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const;

for (const format of formats) {
  test(`a ${format} file that ends too early is damaged, before anything is encoded`, async (t) => {
    const bytes = await grain().toFormat(format).toBuffer();
    const cut = (part: number) => bytes.subarray(0, Math.floor(bytes.length * part));
    const { infos, problems } = await inspect(t, {
      'ganz.jpg': bytes,
      'kopf.jpg': bytes.subarray(0, 40),
      'drittel.jpg': cut(0.33),
      'fast.jpg': cut(0.97),
    });
    assert.deepEqual([...infos.keys()], ['ganz.jpg']);
    assert.deepEqual(Object.fromEntries(problems), {
      'kopf.jpg': 'damaged',
      'drittel.jpg': 'damaged',
      'fast.jpg': 'damaged',
    });
  });
}

// PNG has sums, AVIF and GIF have structure throughout. A changed byte of JPEG or WebP makes another picture as well as a
// damaged one: their decoders say nothing of it at two thirds of the places.
for (const kind of ['png', 'avif', 'gif'] as const) {
  test(`two hundred wrong bytes anywhere in a ${kind} file are damage`, async (t) => {
    const bytes = await grain(400, 300).toFormat(kind).toBuffer();
    const wrong = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => {
      const copy = Buffer.from(bytes);
      const from = Math.floor(bytes.length * part);
      for (let at = from; at < from + 200; at++) copy[at] = (copy[at] ?? 0) ^ 0x5a;
      return [`bei-${part}.jpg`, copy] as const;
    });
    const { infos, problems } = await inspect(t, Object.fromEntries(wrong));
    assert.deepEqual([[...infos.keys()], problems.size], [[], wrong.length]);
  });
}

test('wrong bytes in the middle of a photo are damage, foreign bytes behind its end are not', async (t) => {
  const bytes = await grain(400, 300).jpeg().toBuffer();
  const wrong = Buffer.from(bytes);
  for (let at = 0; at < 200; at++)
    wrong[(bytes.length >> 1) + at] = (wrong[(bytes.length >> 1) + at] ?? 0) ^ 0x5a;
  const { infos, problems } = await inspect(t, {
    'falsch.jpg': wrong,
    'anhang.jpg': Buffer.concat([bytes, Buffer.alloc(5_000, 7)]),
  });
  assert.deepEqual([...infos.keys()], ['anhang.jpg']);
  assert.deepEqual([...problems], [['falsch.jpg', 'damaged']]);
});

test('every file is told by its kind, whatever its name says', async (t) => {
  const cases: Readonly<Record<string, readonly [PictureProblem, Uint8Array]>> = {
    'leer.jpg': ['empty', Buffer.alloc(0)],
    'nullen.jpg': ['empty', Buffer.alloc(4_000)],
    'lfs.jpg': ['git-lfs', Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 12345\n')],
    'plakat.psd.jpg': ['photoshop', Buffer.concat([Buffer.from('8BPS\0\x01'), Buffer.alloc(900)])],
    'logo.jpg': ['illustrator', Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n')],
    'flyer.jpg': ['pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    'iphone.jpg': ['heic', ftyp('heic', 'mif1heic')],
    'iphone2.jpg': ['heic', ftyp('mif1', 'mif1heic')],
    'neu.jxl.jpg': ['jpeg-xl', Buffer.from([0xff, 0x0a, 1, 2, 3])],
    'scan.jp2.jpg': ['jpeg-2000', Buffer.from('\0\0\0\fjP  \r\n\x87\n', 'latin1')],
    'bild.bmp.jpg': ['bitmap', Buffer.concat([Buffer.from('BM'), Buffer.alloc(200, 3)])],
    'favicon.jpg': ['icon', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16])],
    'film.jpg': ['film', ftyp('isom')],
    'film2.jpg': ['film', ftyp('qt  ')],
    'brief.jpg': ['office', Buffer.from('PK\x03\x04\x14\0', 'latin1')],
    'seite.jpg': ['web-page', Buffer.from('\n<!DOCTYPE html><html><head><title>Anmelden</title>')],
    'notiz.jpg': ['text', Buffer.from('Bild kommt später, Grüße')],
    'nikon.jpg': ['raw', await rawPhoto(0x828d)],
    'adobe.jpg': ['raw', await rawPhoto(0xc612)],
    'canon.jpg': ['raw', Buffer.concat([Buffer.from('II*\0\x10\0\0\0CR\x02\0'), Buffer.alloc(100)])],
    'zufall.jpg': ['unreadable', Buffer.from([1, 0, 250, 3, 0, 0, 7])],
    'riesig.png': ['too-large', promise(30_000, 30_000)],
    'turm.png': ['too-large', promise(3_000, 100_000)],
    'dreh.gif': ['animated', await (await frames(3)).gif().toBuffer()],
    'dreh.webp': ['animated', await (await frames(3)).webp().toBuffer()],
    'dreh.png': ['animated', await animatedPng(3)],
    'dreh.svg': ['svg-animated', svg('<rect width="9" height="9"><animate attributeName="x" to="9" dur="1s"/></rect>')],
    'css.svg': ['svg-animated', svg('<style>@keyframes a { to { fill: red } } rect { animation: a 1s }</style>')],
    'text.svg': ['svg-text', svg('<text x="1" y="9">Wahl</text>')],
    'html.svg': ['svg-text', svg('<foreignObject width="9" height="9"><p>Wahl</p></foreignObject>')],
    'fremd.svg': ['svg-foreign', svg('<image href="https://example.org/a.png" width="9" height="9"/>')],
    'stil.svg': ['svg-foreign', svg('<style>@import "https://example.org/a.css";</style>')],
    'datei.svg': ['svg-foreign', Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    'gepackt.svg': ['svg-text', gzipSync(svg('<text x="1" y="9">Wahl</text>'))],
    'gepackt-fremd.svg': ['svg-foreign', gzipSync(svg('<image href="https://example.org/a.png" width="9" height="9"/>'))],
    'gepackt-dreh.svg': ['svg-animated', gzipSync(svg('<rect><animate attributeName="x" to="9" dur="1s"/></rect>'))],
    'skript.svg': ['svg-foreign', svg('<script href="https://example.org/a.js"/>')],
    'vorsilbe.svg': ['damaged', Buffer.from('<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect width="4" height="4"/></s:svg>')],
    'nichts.svg': ['damaged', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>')],
    'riesen.svg': ['too-large', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="900000" height="900000"/>')],
    'handy.jpg': ['film', ftyp('3gp5')],
    'stueck.jpg': ['film', ftyp('iso5')],
    'dreh.gif.jpg': ['animated', await (await frames(2)).gif().toBuffer()],
    'zeilenenden.png': ['damaged', Buffer.from((await grain().png().toBuffer()).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')],
    'als-text.jpg': ['unreadable', Buffer.from((await grain().jpeg().toBuffer()).toString('utf8'))],
    'base64.jpg': ['text', Buffer.from(`data:image/jpeg;base64,${(await plain(9, 9).jpeg().toBuffer()).toString('base64')}`)],
    'verweigert.jpg': ['text', Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>')],
    'apple.jpg': ['unreadable', Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0, ...Buffer.from('Mac OS X        ')])],
    'ohne-hoehe.jpg': ['damaged', withoutHeight(await grain().jpeg().toBuffer())],
    'halb.svg': ['damaged', svg('<rect width="9" height="9"/>').subarray(0, -9)],
  }; // biome-ignore format: a table
  const { infos, problems } = await inspect(
    t,
    Object.fromEntries(Object.entries(cases).map(([name, [, bytes]]) => [name, bytes])),
  );
  assert.deepEqual([...infos.keys()], []);
  assert.deepEqual(
    Object.fromEntries(problems),
    Object.fromEntries(Object.entries(cases).map(([name, [problem]]) => [name, problem])),
  );
});

test('unusual pictures become files of every format', async (t) => {
  const noAlpha = { r: 10, g: 90, b: 160 };
  const cases: Readonly<Record<string, readonly [size: string, Uint8Array]>> = {
    'pixel.png': ['1x1', await plain(1, 1).png().toBuffer()],
    'png-als.jpg': ['300x200', await drawing(300, 200).png().toBuffer()],
    'strich.png': ['1x10000', await plain(1, 10_000).png().toBuffer()],
    'band.png': ['10000x1', await plain(10_000, 1).png().toBuffer()],
    'faden.png': ['1x70000', await plain(1, 70_000).png().toBuffer()],
    'screenshot.png': ['400x20000', await plain(400, 20_000).png().toBuffer()],
    'druck.jpg': ['60x40', await drawing(60, 40).toColourspace('cmyk').jpeg().toBuffer()],
    'tief.png': ['60x40', await drawing(60, 40).toColourspace('rgb16').png().toBuffer()],
    'grau.png': ['60x40', await drawing(60, 40).toColourspace('grey16').png().toBuffer()],
    'fax.tif': ['60x40', await drawing(60, 40).threshold().toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer()],
    'profil.jpg': ['60x40', await drawing(60, 40).withIccProfile('p3').jpeg().toBuffer()],
    'palette.png': ['60x40', await drawing(60, 40).png({ palette: true, colours: 4 }).toBuffer()],
    'ein-bild.gif': ['20x10', await sharp({ create: { width: 20, height: 10, channels: 3, background: noAlpha } }).gif().toBuffer()],
    'ein-bild.png': ['20x10', await animatedPng(1)],
    'gepackt.svg': ['1600x800', gzipSync(svg('<rect width="12" height="12" fill="#28a"/>'))],
    'quer.png': ['40x60', await drawing(60, 40).withMetadata({ orientation: 6 }).png().toBuffer()],
    'quer.webp': ['40x60', await drawing(60, 40).withMetadata({ orientation: 8 }).webp().toBuffer()],
    'quer.avif': ['40x60', await drawing(60, 40).withMetadata({ orientation: 6 }).avif().toBuffer()],
    'quer.tif': ['40x60', await drawing(60, 40).withMetadata({ orientation: 5 }).tiff().toBuffer()],
    'weit.png': ['60x40', await drawing(60, 40).toColourspace('rgb16').withIccProfile('p3').png().toBuffer()],
    'lab.tif': ['60x40', await drawing(60, 40).toColourspace('lab').tiff().toBuffer()],
    'druck.tif': ['60x40', await drawing(60, 40).toColourspace('cmyk').tiff().toBuffer()],
    'turm.jpg': ['300x20000', await plain(300, 20_000).jpeg().toBuffer()],
    'logo.svg': ['1600x800', svg('<script>alert(1)</script><rect width="12" height="12" fill="#28a"/>')],
    'gross.svg': ['2000x100', svg('<rect width="2000" height="100"/>', 'width="2000" height="100"')],
    'hoch.svg': ['64x6400', svg('<rect width="1" height="100"/>', 'width="1" height="100"')],
  }; // biome-ignore format: a table
  const { content, infos, problems } = await inspect(
    t,
    Object.fromEntries(Object.entries(cases).map(([name, [, bytes]]) => [name, bytes])),
  );
  assert.deepEqual([...problems], []);
  const sizes = [...infos].map(([file, { width, height }]) => [file, `${width}x${height}`]);
  assert.deepEqual(
    Object.fromEntries(sizes),
    Object.fromEntries(Object.entries(cases).map(([name, [size]]) => [name, size])),
  );
  const uses = [...infos.values()].map((info) => ({ info, leads: [undefined] }));
  const encoding = await encodeVariants(content, uses, await temporaryFolder(t));
  assert.deepEqual([...encoding.problems], []);
  assert.equal(encoding.encoded, new Set(uses.flatMap(filesOf).map(({ output }) => output)).size);
});

test('a picture higher than a format allows is narrowed until it fits, keeping its shape', () => {
  const info: PictureInfo = {
    file: 'a.png',
    size: 1,
    mtimeMs: 1,
    hash: '0'.repeat(40),
    width: 1280,
    height: 40_000,
  };
  const sizes = new Set(variantsOf(info).map(({ width, height }) => `${width}x${height}`));
  assert.deepEqual([...sizes], ['400x12500', '524x16375']);
  const largest = variantsOf({ ...info, width: 1600, height: 16_383 }).map(({ height }) => height);
  assert.equal(Math.max(...largest), 16_383);
});

test('a renamed or touched picture is not decoded again', async (t) => {
  const content = await temporaryFolder(t);
  await drawing(30, 20).png().toFile(join(content, 'neu.png'));
  const first = (await inspectPictures(content, ['neu.png'], new Map())).infos.get('neu.png');
  assert.ok(first);
  // A credit that is not in the file shows where the answer comes from.
  const known = new Map([['alt.png', { ...first, file: 'alt.png', mtimeMs: 1, credit: 'Bekannt' }]]);
  const { infos } = await inspectPictures(content, ['neu.png'], known);
  assert.deepEqual(infos.get('neu.png'), { ...first, credit: 'Bekannt' });
});
