import assert from 'node:assert/strict';
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { keptName } from '../../src/images/cache-files.ts';
import { type Encoding, encodeVariants as encodeUses } from '../../src/images/encode.ts';
import { inspectPictures, type PictureInfo } from '../../src/images/inspect.ts';
import { variantsOf } from '../../src/images/variants.ts';
import { drawing, keptNames, keptPath, temporaryFolder } from './made-pictures.ts';

async function folders(t: TestContext): Promise<{ content: string; cache: string }> {
  return { content: await temporaryFolder(t), cache: join(await temporaryFolder(t), 'bilder') };
}

async function inspected(content: string, ...files: string[]): Promise<PictureInfo[]> {
  const { infos, problems } = await inspectPictures(content, files, new Map());
  assert.deepEqual([...problems], []);
  return [...infos.values()];
}

/** As pictures that stand in texts only; crops have tests of their own. */
function encodeVariants(
  content: string,
  infos: readonly PictureInfo[],
  cache: string,
  options?: Parameters<typeof encodeUses>[3],
): Promise<Encoding> {
  const uses = infos.map((info) => ({ info, leads: [] }));
  return encodeUses(content, uses, cache, options);
}

const names = (info: PictureInfo) => variantsOf(info).map(({ output }) => keptName(output));

test('every variant has its format and size, is upright, sRGB and without metadata but whose it is', async (t) => {
  const { content, cache } = await folders(t);
  const source = drawing(900, 600)
    .withExif({ IFD0: { Artist: 'A' } })
    .withMetadata({ orientation: 6 });
  await source.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').jpeg().toFile(join(content, 'a.jpg'));
  const [info] = await inspected(content, 'a.jpg');
  assert.ok(info);
  const { encoded, problems } = await encodeVariants(content, [info], cache);
  assert.deepEqual([encoded, problems.size], [variantsOf(info).length, 0]);
  for (const { output, width, height, format } of variantsOf(info)) {
    const bytes = await readFile(keptPath(cache, keptName(output)));
    const found = await sharp(bytes).metadata();
    assert.deepEqual(
      [found.format, found.width, found.height, found.space],
      [format === 'avif' ? 'heif' : format, width, height, 'srgb'],
    );
    assert.deepEqual([found.exif, found.iptc, found.icc, found.orientation], Array(4).fill(undefined));
    // Turned clockwise, the red left half is the upper one.
    const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const middle = (row: number) => [...data.subarray((row * width + (width >> 1)) * 3).subarray(0, 3)];
    const [red = 0, , blue = 0] = middle(Math.round(height / 4));
    assert.ok(red > 200 && blue < 60, `${output} above: ${middle(Math.round(height / 4))}`);
    assert.ok((middle(Math.round((height * 3) / 4))[2] ?? 0) > 150, `${output} below`);
  }
});

test('a second run encodes nothing, a lost file is made again to the same bytes', async (t) => {
  const { content, cache } = await folders(t);
  await drawing(500, 300).png().toFile(join(content, 'a.png'));
  const infos = await inspected(content, 'a.png');
  await encodeVariants(content, infos, cache);
  assert.equal((await encodeVariants(content, infos, cache)).encoded, 0);
  const lost = relative(cache, keptPath(cache, keptNames(cache)[0] ?? ''));
  const before = await readFile(join(cache, lost));
  await rename(join(cache, lost), join(content, 'weg'));
  assert.equal((await encodeVariants(content, infos, cache)).encoded, 1);
  assert.deepEqual(await readFile(join(cache, lost)), before);
});

test('a renamed picture and a copy in another folder are not encoded again', async (t) => {
  const { content, cache } = await folders(t);
  await drawing(300, 200).png().toFile(join(content, 'a.png'));
  const [first] = await inspected(content, 'a.png');
  assert.ok(first);
  await encodeVariants(content, [first], cache);
  await rename(join(content, 'a.png'), join(content, 'b.png'));
  const [renamed] = await inspected(content, 'b.png');
  assert.ok(renamed);
  assert.equal((await encodeVariants(content, [renamed], cache)).encoded, 0);
  assert.deepEqual(keptNames(cache).sort(), [...names(first), ...names(renamed)].sort());
});

test('a picture swapped under the same name gets files of its own', async (t) => {
  const { content, cache } = await folders(t);
  await drawing(300, 200).png().toFile(join(content, 'a.png'));
  const before = await inspected(content, 'a.png');
  await encodeVariants(content, before, cache);
  await drawing(300, 200, 'green').png().toFile(join(content, 'a.png'));
  const after = await inspected(content, 'a.png');
  assert.equal((await encodeVariants(content, after, cache)).encoded, 2);
  assert.deepEqual(keptNames(cache).sort(), [...before, ...after].flatMap(names).sort());
});

test('pictures that cannot be decoded are reported and leave nothing behind, the others are complete', async (t) => {
  const { content, cache } = await folders(t);
  await drawing(300, 200).png().toFile(join(content, 'gut.png'));
  await drawing(300, 200, 'yellow').png().toFile(join(content, 'anders.png'));
  await drawing(300, 200, 'green').png().toFile(join(content, 'fort.png'));
  const infos = await inspected(content, 'gut.png', 'anders.png', 'fort.png');
  await writeFile(join(content, 'anders.png'), 'nach dem Ansehen überschrieben');
  await rename(join(content, 'fort.png'), join(content, 'fort-weg.png'));
  const [good] = infos;
  assert.ok(good);
  const { encoded, problems } = await encodeVariants(content, infos, cache);
  assert.equal(encoded, 2);
  assert.deepEqual([...problems].sort(), [
    ['anders.png', 'changed'],
    ['fort.png', 'changed'],
  ]);
  assert.deepEqual(keptNames(cache).sort(), names(good).sort());
});

test('transparency becomes white in JPEG and stays in AVIF', async (t) => {
  const { content, cache } = await folders(t);
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  await sharp({ create: { width: 20, height: 10, channels: 4, background: clear } }).toFile(
    join(content, 'a.png'),
  );
  const [info] = await inspected(content, 'a.png');
  assert.ok(info);
  await encodeVariants(content, [info], cache);
  const pixel = async (format: string) => {
    const name = names(info).find((each) => each.endsWith(format));
    return [
      ...(
        await sharp(keptPath(cache, name ?? ''))
          .raw()
          .toBuffer()
      ).subarray(0, 4),
    ];
  };
  assert.deepEqual((await pixel('jpg')).slice(0, 3), [255, 255, 255]);
  assert.equal((await pixel('avif'))[3], 0);
});

test('grey, CMYK and 16-bit pictures become ordinary sRGB ones', async (t) => {
  const { content, cache } = await folders(t);
  await drawing(40, 20).greyscale().png().toFile(join(content, 'grau.png'));
  await drawing(40, 20).toColourspace('cmyk').jpeg().toFile(join(content, 'druck.jpg'));
  await drawing(40, 20).toColourspace('rgb16').png().toFile(join(content, 'tief.png'));
  const infos = await inspected(content, 'grau.png', 'druck.jpg', 'tief.png');
  const { problems } = await encodeVariants(content, infos, cache);
  assert.deepEqual([...problems], []);
  for (const name of infos.flatMap(names)) {
    const { space, depth } = await sharp(keptPath(cache, name)).metadata();
    assert.deepEqual([space, depth], ['srgb', 'uchar'], name);
  }
});

test('progress counts every picture once, up to the total, also a broken one', async (t) => {
  const { content, cache } = await folders(t);
  await drawing(300, 200).png().toFile(join(content, 'a.png'));
  await drawing(300, 200, 'green').png().toFile(join(content, 'b.png'));
  const infos = await inspected(content, 'a.png', 'b.png');
  await writeFile(join(content, 'b.png'), '');
  const seen: string[] = [];
  await encodeVariants(content, infos, cache, { onProgress: (done, total) => seen.push(`${done}/${total}`) });
  assert.deepEqual(seen, ['1/2', '2/2']);
});

test('what another build is writing stays, what a killed one left long ago goes', async (t) => {
  const { content, cache } = await folders(t);
  await drawing(30, 20).png().toFile(join(content, 'a.png'));
  const infos = await inspected(content, 'a.png');
  await encodeVariants(content, infos, cache);
  const { utimes } = await import('node:fs/promises');
  const folder = dirname(keptPath(cache, keptNames(cache)[0] ?? ''));
  for (const name of ['alt.avif.1.part', 'neu.avif.2.part']) await writeFile(join(folder, name), 'x');
  await utimes(join(folder, 'alt.avif.1.part'), 1, 1);
  await encodeVariants(content, infos, cache);
  const left = (await readdir(folder)).filter((name) => name.endsWith('.part'));
  assert.deepEqual(left, ['neu.avif.2.part']);
  assert.ok((await stat(cache)).isDirectory());
});

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  emptied: () => Buffer.alloc(0),
  halved: (bytes) => bytes.subarray(0, bytes.length >> 1),
  'one bit different': (bytes) => {
    const other = Buffer.from(bytes);
    other[bytes.length >> 1] = (other[bytes.length >> 1] ?? 0) ^ 1;
    return other;
  },
  longer: (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
};
for (const [what, damage] of Object.entries(damages)) {
  test(`a kept file that is ${what} is made anew, never published`, async (t) => {
    const { content, cache } = await folders(t);
    await drawing(500, 300).png().toFile(join(content, 'a.png'));
    const infos = await inspected(content, 'a.png');
    await encodeVariants(content, infos, cache);
    const [name = ''] = keptNames(cache);
    const path = keptPath(cache, name);
    const before = await readFile(path);
    await writeFile(path, damage(before));
    assert.equal((await encodeVariants(content, infos, cache)).encoded, 1);
    assert.deepEqual(await readFile(path), before);
  });
}
