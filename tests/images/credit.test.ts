import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectPictures } from '../../src/images/inspect.ts';
import { drawing, temporaryFolder, writeWithIptc } from './made-pictures.ts';

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="dpa">
<dc:creator><rdf:Seq><rdf:li>Jörg Weiß</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

test('the credit comes from EXIF, IPTC or XMP, in JPEG, PNG and WebP', async (t) => {
  const content = await temporaryFolder(t);
  const path = (name: string) => join(content, name);
  const artist = drawing(60, 40).withExif({ IFD0: { Artist: 'Anna Huber', Copyright: '(c) Verlag' } });
  await artist.clone().jpeg().toFile(path('exif.jpg'));
  await artist.clone().webp().toFile(path('exif.webp'));
  await artist.clone().png().toFile(path('exif.png'));
  await drawing(60, 40)
    .withExif({ IFD0: { Copyright: '(c) Verlag' } })
    .jpeg()
    .toFile(path('recht.jpg'));
  await drawing(60, 40)
    .withExif({ IFD0: { Artist: ' ' } })
    .jpeg()
    .toFile(path('leer.jpg'));
  await drawing(60, 40).jpeg().toFile(path('ohne.jpg'));
  await drawing(60, 40).withXmp(xmp).jpeg().toFile(path('xmp.jpg'));
  await writeWithIptc(path('iptc.jpg'), { 80: 'Jörg Weiß', 110: 'dpa' });
  await writeWithIptc(path('agentur.jpg'), { 80: 'Jörg Weiß', 110: 'Jörg Weiß/dpa' });
  const expected = {
    'exif.jpg': 'Anna Huber',
    'exif.webp': 'Anna Huber',
    'exif.png': 'Anna Huber',
    'recht.jpg': '(c) Verlag',
    'leer.jpg': undefined,
    'ohne.jpg': undefined,
    'xmp.jpg': 'Jörg Weiß/dpa',
    'iptc.jpg': 'Jörg Weiß/dpa',
    'agentur.jpg': 'Jörg Weiß/dpa',
  };
  const { infos } = await inspectPictures(content, Object.keys(expected), new Map());
  assert.deepEqual(Object.fromEntries([...infos].map(([file, info]) => [file, info.credit])), expected);
});
