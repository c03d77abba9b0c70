// What becomes of the colours of unusual sources: patches whose sRGB values are known, read back from what is published.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { keptName } from '../../src/images/cache-files.ts';
import { encodeVariants } from '../../src/images/encode.ts';
import { inspectPictures } from '../../src/images/inspect.ts';
import { variantsOf } from '../../src/images/variants.ts';
import { keptPath, temporaryFolder } from './made-pictures.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Inside sRGB with room to all sides, so that no conversion has to clip. */
const skin: Colour = [206, 158, 140];
const leaf: Colour = [96, 138, 74];
const slate: Colour = [92, 108, 148];
const patches = [skin, leaf, slate];
const side = 16;

/** Three squares beside each other. */
function chart(colours: readonly Colour[] = patches): Sharp {
  const row = colours.flatMap((colour) => Array.from({ length: side }, () => colour).flat());
  const pixels = Buffer.from(Array.from({ length: side }, () => row).flat());
  return sharp(pixels, { raw: { width: side * colours.length, height: side, channels: 3 } });
}

const grey = (value: number): Colour => [value, value, value];

const fixed = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
};
const point = (...xyz: readonly [number, number, number]): Buffer =>
  Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...xyz.map(fixed)]);
const whitePoint = [0.9642, 1, 0.8249] as const;

function gamma(exponent: number): Buffer {
  const curve = Buffer.alloc(16);
  curve.write('curv', 'latin1');
  curve.writeUInt32BE(1, 8);
  curve.writeUInt16BE(Math.round(exponent * 256), 12);
  return curve;
}

/** A display profile of a few tags (ICC.1:2001-04, sections 6.1 to 6.5). */
function profile(space: 'RGB ' | 'GRAY', own: Readonly<Record<string, Buffer>>): Buffer {
  const name = Buffer.alloc(104);
  name.write('desc', 'latin1');
  name.writeUInt32BE(2, 8);
  name.write('x', 12, 'latin1');
  const rights = Buffer.from('text\0\0\0\0frei\0\0\0\0', 'latin1');
  const tags = Object.entries({ desc: name, cprt: rights, wtpt: point(...whitePoint), ...own });
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  let at = 128 + table.length;
  for (const [index, [tag, data]] of tags.entries()) {
    table.write(tag, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
    at += data.length;
  }
  const head = Buffer.alloc(128);
  head.writeUInt32BE(at);
  head.writeUInt32BE(0x0210_0000, 8);
  head.write(`mntr${space}XYZ `, 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  Buffer.concat(whitePoint.map(fixed)).copy(head, 68);
  return Buffer.concat([head, table, ...tags.map(([, data]) => data)]);
}

const greys = (exponent: number): Buffer => profile('GRAY', { kTRC: gamma(exponent) });
/** Red and blue of sRGB in each other's place: colours that nobody takes for those of another profile. */
const exchanged = profile('RGB ', {
  rXYZ: point(0.1431, 0.0606, 0.7141),
  gXYZ: point(0.3851, 0.7169, 0.0971),
  bXYZ: point(0.436, 0.2225, 0.0139),
  rTRC: gamma(2.2),
  gTRC: gamma(2.2),
  bTRC: gamma(2.2),
});

/** A PNG that says what its numbers mean (PNG 3rd edition, section 11.3.2.3). */
async function tagged(picture: Sharp, icc: Buffer): Promise<Buffer> {
  const png = await picture.png().toBuffer();
  const chunk = Buffer.concat([Buffer.from('iCCPx\0\0', 'latin1'), deflateSync(icc)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(chunk.length - 4);
  sum.writeUInt32BE(crc32(chunk));
  return Buffer.concat([png.subarray(0, 33), length, chunk, sum, png.subarray(33)]);
}

const backwards = (colours: readonly Colour[]): Colour[] => colours.map(([r, g, b]) => [b, g, r]);
/** What a value of a gamma of 1 is in sRGB (IEC 61966-2-1). */
const encoded = (value: number): number => Math.round(255 * (1.055 * (value / 255) ** (1 / 2.4) - 0.055));
const shades = [60, 120, 200];
const greyChart = (): Sharp => chart(shades.map(grey));
const brighter = shades.map((value) => grey(encoded(value)));

test('colours are those that the source means, whatever its depth and its profile', async (t) => {
  const deep = () => chart().toColourspace('rgb16');
  const asTiff = async (png: Buffer, space: 'rgb16' | 'grey16') =>
    sharp(png).toColourspace(space).keepIccProfile().tiff({ compression: 'none' }).toBuffer();
  const deepExchanged = await tagged(deep(), exchanged);
  const deepGrey = await tagged(greyChart().toColourspace('grey16'), greys(1));
  const see = () => chart().ensureAlpha(0.5);
  const cases: Readonly<Record<string, readonly [Uint8Array, readonly Colour[]]>> = {
    'ohne.png': [await chart().png().toBuffer(), patches],
    'tief.png': [await deep().png().toBuffer(), patches],
    'p3.png': [await chart().withIccProfile('p3').png().toBuffer(), patches],
    'p3.jpg': [await chart().withIccProfile('p3').jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer(), patches],
    'p3.webp': [await chart().withIccProfile('p3').webp({ lossless: true }).toBuffer(), patches],
    'druck.tif': [await chart().withIccProfile('cmyk').tiff().toBuffer(), patches],
    'lab.tif': [await chart().toColourspace('lab').tiff().toBuffer(), patches],
    'vertauscht.png': [await tagged(chart(), exchanged), backwards(patches)],
    'tief-vertauscht.png': [deepExchanged, backwards(patches)],
    'tief-vertauscht.tif': [await asTiff(deepExchanged, 'rgb16'), backwards(patches)],
    'tief-durchsichtig.png': [await tagged(see().toColourspace('rgb16'), exchanged), backwards(patches)],
    'tief-kaputtes-profil.png': [await tagged(deep(), Buffer.alloc(200, 7)), patches],
    'grau.png': [await tagged(greyChart().toColourspace('b-w'), greys(1)), brighter],
    'tief-grau.png': [deepGrey, brighter],
    'tief-grau.tif': [await asTiff(deepGrey, 'grey16'), brighter],
    'tief-grau-ohne.png': [await greyChart().toColourspace('grey16').png().toBuffer(), shades.map(grey)],
  }; // biome-ignore format: a table
  const [content, cache] = [await temporaryFolder(t), await temporaryFolder(t)];
  for (const [name, [bytes]] of Object.entries(cases)) await writeFile(join(content, name), bytes);
  const { infos, problems } = await inspectPictures(content, Object.keys(cases), new Map());
  assert.deepEqual([...problems], []);
  await encodeVariants(
    content,
    Array.from(infos.values(), (info) => ({ info, leads: [] })),
    cache,
  );
  for (const [name, [, expected]] of Object.entries(cases)) {
    const info = infos.get(name);
    assert.ok(info);
    // Over white, half of a colour is half as far from it.
    const isClear = name.includes('durchsichtig');
    // To ink and back nothing comes as it was.
    const tolerance = name.startsWith('druck') ? 20 : 8;
    for (const { output, format } of variantsOf(info)) {
      if (isClear && format === 'avif') continue;
      const { data } = await sharp(keptPath(cache, keptName(output)))
        .removeAlpha()
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      for (const [index, colour] of expected.entries()) {
        const at = ((side >> 1) * side * expected.length + index * side + (side >> 1)) * 3;
        const found = [...data.subarray(at, at + 3)];
        const wanted = isClear ? colour.map((value) => (value + 255) / 2) : colour;
        const off = Math.max(...found.map((value, channel) => Math.abs(value - (wanted[channel] ?? 0))));
        assert.ok(off <= tolerance, `${output}, patch ${index}: ${found} instead of ${wanted}`);
      }
    }
  }
});

test('greys of sixteen bits with a profile stand upright', async (t) => {
  const content = await temporaryFolder(t);
  const turned = sharp(await tagged(greyChart().toColourspace('grey16'), greys(1)))
    .toColourspace('grey16')
    .keepIccProfile()
    .withMetadata({ orientation: 6 });
  await turned.tiff().toFile(join(content, 'hoch.tif'));
  const { infos } = await inspectPictures(content, ['hoch.tif'], new Map());
  const info = infos.get('hoch.tif');
  assert.ok(info);
  assert.deepEqual([info.width, info.height], [side, side * 3]);
  const cache = await temporaryFolder(t);
  await encodeVariants(content, [{ info, leads: [] }], cache);
  const [{ output } = { output: '' }] = variantsOf(info);
  const { data } = await sharp(keptPath(cache, keptName(output)))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [top = 0, bottom = 0] = [data.at(0), data.at(-1)];
  assert.ok(top < bottom, `dark above, bright below: ${top}, ${bottom}`);
});
