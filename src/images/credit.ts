// Whose picture it is, as agencies and cameras write it into the file.
import exifr from 'exifr';
import type { Metadata } from 'sharp';

const options = {
  mergeOutput: false,
  ifd0: { pick: ['Artist', 'Copyright'] },
  exif: false,
  gps: false,
  iptc: { pick: ['Byline', 'Credit', 'CopyrightNotice'] },
  xmp: true,
  icc: false,
};

type Fields = Partial<Record<string, unknown>>;

/**
 * The credit to print, `Anna Huber/dpa`: the creator (IPTC By-line, XMP dc:creator, EXIF Artist, in this order) and the
 * agency (IPTC or XMP Credit); if there is neither, the copyright notice. Source of the fields: IPTC Photo Metadata
 * Standard, sections „Creator“, „Credit Line“, „Copyright Notice“. Unreadable metadata is no credit.
 */
export async function readCredit(bytes: Uint8Array, metadata: Metadata): Promise<string | undefined> {
  if (metadata.exif === undefined && metadata.iptc === undefined && metadata.xmp === undefined)
    return undefined;
  const { ifd0, iptc, dc, photoshop } = await readFields(bytes, metadata);
  const creator = iptcText(iptc?.Byline) ?? text(dc?.creator) ?? text(ifd0?.Artist);
  const agency = iptcText(iptc?.Credit) ?? text(photoshop?.Credit);
  if (creator !== undefined && agency !== undefined) {
    return agency.includes(creator) ? agency : `${creator}/${agency}`;
  }
  return creator ?? agency ?? iptcText(iptc?.CopyrightNotice) ?? text(dc?.rights) ?? text(ifd0?.Copyright);
}

async function readFields(bytes: Uint8Array, metadata: Metadata): Promise<Partial<Record<string, Fields>>> {
  try {
    // exifr does not know WebP; the EXIF block alone, after its six bytes „Exif“, is a TIFF file to it.
    const source = metadata.format === 'webp' ? metadata.exif?.subarray(6) : bytes;
    return source === undefined ? {} : ((await exifr.parse(source, options)) ?? {});
  } catch {
    return {};
  }
}

/**
 * exifr reads IPTC as Latin-1 whatever the file says of its character set; agencies write UTF-8 (IIM 4.2, dataset
 * 1:90). Bytes that are valid UTF-8 are taken for it: Latin-1 text with umlauts practically never is.
 */
function iptcText(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value.map(iptcText));
  const line = text(value);
  if (line === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
  } catch {
    return line;
  }
}

/** Lists (several creators) and XMP's language alternatives become one line; empty is absent. */
function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value.map(text).filter(Boolean).join(', '));
  if (typeof value === 'object' && value !== null && 'value' in value) return text(value.value);
  const line = typeof value === 'string' ? value.replace(/[\0\s]+/g, ' ').trim() : '';
  return line === '' ? undefined : line;
}
