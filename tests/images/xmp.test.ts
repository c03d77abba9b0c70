// What of a picture's metadata is in the files that the site shows, as exifr reads it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import exifr from 'exifr';
import sharp from 'sharp';
import { keptName } from '../../src/images/cache-files.ts';
import { encodeVariants } from '../../src/images/encode.ts';
import { inspectPictures } from '../../src/images/inspect.ts';
import { filesOf } from '../../src/images/picture-use.ts';
import { drawing, keptPath, temporaryFolder } from './made-pictures.ts';

const types = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const machine = `${types}trainedAlgorithmicMedia`;

const packet = (inner: string, attributes = ''): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" ${attributes}>${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;

const whole = packet(
  `<dc:creator><rdf:Seq><rdf:li>Jörg &amp; Söhne</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Verlag "Lauter"</rdf:li></rdf:Alt></dc:rights>
<Iptc4xmpExt:DigitalSourceType>${machine}</Iptc4xmpExt:DigitalSourceType>`,
  'photoshop:Credit="dpa"',
);

test('credit, rights and how a picture was made stay in every file and crop that is made of it', async (t) => {
  const [content, cache] = [await temporaryFolder(t), await temporaryFolder(t)];
  await drawing(700, 500).withXmp(whole).jpeg().toFile(join(content, 'a.jpg'));
  await drawing(700, 400).jpeg().toFile(join(content, 'ohne.jpg'));
  const { infos } = await inspectPictures(content, ['a.jpg', 'ohne.jpg'], new Map());
  const uses = Array.from(infos.values(), (info) => ({ info, leads: [undefined, { x: 20, y: 20 }] }));
  await encodeVariants(content, uses, cache);
  const [use, plain] = uses;
  assert.ok(use && plain);
  const files = filesOf(use);
  assert.ok(files.some(({ format }) => format === 'avif') && files.some(({ cut }) => cut?.focus));
  const packets = new Set<string>();
  for (const { output, format } of files) {
    const bytes = await readFile(keptPath(cache, keptName(output)));
    packets.add((await sharp(bytes).metadata()).xmp?.toString() ?? '');
    // exifr finds no XMP in AVIF: there the packet is the same.
    if (format === 'avif') continue;
    const { dc, photoshop, Iptc4xmpExt } = await exifr.parse(bytes, { xmp: true, mergeOutput: false });
    // exifr leaves character references as they are.
    assert.equal(dc.creator, 'Jörg &amp; Söhne', output);
    assert.equal(dc.rights.value, '© Verlag "Lauter"', output);
    assert.equal(photoshop.Credit, 'dpa', output);
    assert.equal(Iptc4xmpExt.DigitalSourceType, machine, output);
  }
  assert.equal(packets.size, 1);
  for (const { output } of filesOf(plain)) {
    const bytes = await readFile(keptPath(cache, keptName(output)));
    assert.equal(bytes.includes('adobe:ns:meta'), false, `${output} says nothing that its source does not`);
  }
});

test('a picture that a machine has made is known by its file, however the file writes it', async (t) => {
  const content = await temporaryFolder(t);
  const cases: Readonly<Record<string, readonly [inner: string, attributes?: string]>> = {
    'element.jpg': [`<Iptc4xmpExt:DigitalSourceType>${machine}</Iptc4xmpExt:DigitalSourceType>`],
    'attribut.png': ['', `Iptc4xmpExt:DigitalSourceType="${machine}"`],
    'resource.webp': [`<Iptc4xmpExt:DigitalSourceType rdf:resource='${machine}'/>`],
    'https.tiff': ['', `Iptc4xmpExt:DigitalSourceType = '${machine.replace('http:', 'https:')}'`],
    'montage.jpg': ['', `Iptc4xmpExt:DigitalSourceType="${types}compositeWithTrainedAlgorithmicMedia"`],
    'kurz.jpg': ['', 'Iptc4xmpExt:DigitalSourceType="trainedAlgorithmicMedia"'],
  };
  const others: typeof cases = {
    'kamera.jpg': ['', `Iptc4xmpExt:DigitalSourceType="${types}digitalCapture"`],
    'retusche.jpg': ['', `Iptc4xmpExt:DigitalSourceType="${types}minorHumanEdits"`],
    'titel.jpg': ['<dc:title>trainedAlgorithmicMedia</dc:title>'],
  };
  for (const [name, [inner, attributes]] of Object.entries({ ...cases, ...others })) {
    await drawing(60, 40).withXmp(packet(inner, attributes)).toFile(join(content, name));
  }
  const { infos } = await inspectPictures(
    content,
    [...Object.keys(cases), ...Object.keys(others)],
    new Map(),
  );
  assert.deepEqual(
    [...infos.values()].filter(({ ai }) => ai).map(({ file }) => file),
    Object.keys(cases),
  );
});
