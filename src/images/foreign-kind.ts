// What a file is that is no picture, or none that can be shown: told by its first bytes, whatever its name says.

export type ForeignKind =
  | 'empty'
  | 'git-lfs'
  | 'photoshop'
  | 'illustrator'
  | 'pdf'
  | 'raw'
  | 'heic'
  | 'jpeg-xl'
  | 'jpeg-2000'
  | 'bitmap'
  | 'icon'
  | 'film'
  | 'office'
  | 'web-page'
  | 'text';

/** Brands of ISO/IEC 14496-12 files (bytes 8 to 11) by what is in them. */
const brands: Readonly<Record<string, ForeignKind | undefined>> = {
  heic: 'heic',
  heix: 'heic',
  hevc: 'heic',
  hevx: 'heic',
  heim: 'heic',
  heis: 'heic',
  'crx ': 'raw',
  isom: 'film',
  iso2: 'film',
  iso4: 'film',
  iso5: 'film',
  iso6: 'film',
  dash: 'film',
  '3gp4': 'film',
  '3gp5': 'film',
  '3gp6': 'film',
  '3g2a': 'film',
  mp41: 'film',
  mp42: 'film',
  avc1: 'film',
  'M4V ': 'film',
  'qt  ': 'film',
};

/** libvips does not read one whose elements have a prefix. */
const drawing = /<(?:\w+:)?svg\b/;

/** For files that libvips cannot read. @param head the first 512 bytes or more */
export function foreignKind(head: Uint8Array): ForeignKind | undefined {
  if (head.length === 0 || head.every((byte) => byte === 0)) return 'empty';
  const text = Buffer.from(head).toString('latin1');
  if (text.startsWith('version https://git-lfs')) return 'git-lfs';
  if (text.startsWith('8BPS')) return 'photoshop';
  if (text.startsWith('%!PS') || text.startsWith('\xc5\xd0\xd3\xc6')) return 'illustrator';
  if (text.slice(0, 512).includes('%PDF-')) return 'pdf';
  // Also AVIF may call itself `mif1` first.
  if (text.slice(4, 8) === 'ftyp')
    return brands[text.slice(8, 12)] ?? (/hei[cx]/.test(text.slice(12, 64)) ? 'heic' : undefined);
  if (text.startsWith('\xff\x0a') || text.slice(4, 8) === 'JXL ') return 'jpeg-xl';
  if (text.startsWith('\xff\x4f\xff\x51') || text.slice(4, 8) === 'jP  ') return 'jpeg-2000';
  if (text.startsWith('BM')) return 'bitmap';
  if (text.startsWith('\0\0\x01\0')) return 'icon';
  if (text.startsWith('\x1aE\xdf\xa3') || (text.startsWith('RIFF') && text.slice(8, 12) === 'AVI '))
    return 'film';
  if (text.startsWith('PK\x03\x04') || text.startsWith('\xd0\xcf\x11\xe0')) return 'office';
  if (text.startsWith('FUJIFILMCCD-RAW') || /^II(?:RO|RS|U\0)/.test(text)) return 'raw';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return 'web-page';
  return /^[\t\n\r\x20-\xff]+$/.test(text) && !drawing.test(text) ? 'text' : undefined;
}

/** Whether it is a file of a kind that libvips reads, be it ever so damaged. @param head as for {@link foreignKind} */
export function beginsLikePicture(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1');
  return (
    /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:avi[fs]|mif1|msf1))/s.test(text) ||
    drawing.test(text)
  );
}

/**
 * Whether it is a camera's raw file in the clothes of a TIFF: libvips would show the small preview in it. CR2 says so
 * at byte 8; DNG, NEF and ARW by a tag (TIFF/EP 0x828d: the sensor's colour pattern; DNG 0xc612: its version), which
 * stands in the first directory.
 */
export function isRawPhoto(bytes: Buffer): boolean {
  const little = bytes.subarray(0, 4).equals(Buffer.from('II*\0', 'latin1'));
  if (!little && !bytes.subarray(0, 4).equals(Buffer.from('MM\0*', 'latin1'))) return false;
  if (bytes.subarray(8, 10).toString('latin1') === 'CR') return true;
  const short = (at: number): number =>
    at + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const first = little ? bytes.readUInt32LE(4) : bytes.readUInt32BE(4);
  return Array.from({ length: short(first) }, (_, entry) => short(first + 2 + 12 * entry)).some(
    (tag) => tag === 0x828d || tag === 0xc612,
  );
}

/** An animated PNG says so in a chunk before the picture's data (PNG 3rd edition, section 11.3.6.1); libvips does not read it. */
export function isAnimatedPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return bytes.readUInt32BE(at + 8) > 1;
    if (type === 'IDAT') return false;
  }
  return false;
}

/** What in a drawing would look otherwise on another machine, move, or not be shown at all. */
export function drawingFault(svg: string): 'svg-animated' | 'svg-text' | 'svg-foreign' | undefined {
  if (/<(?:\w+:)?(?:animate|animateMotion|animateTransform|set)\b|@keyframes\b/.test(svg))
    return 'svg-animated';
  if (/<(?:\w+:)?(?:text|tspan|foreignObject)\b/.test(svg)) return 'svg-text';
  if (/<(?:\w+:)?image\b|<!ENTITY|@import\b|(?:href|src)\s*=\s*["']\s*(?!#)|url\(\s*["']?(?!#)/.test(svg))
    return 'svg-foreign';
  return undefined;
}
