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

/** What a picture's file says of where it comes from; absent: nothing. */
export interface Origin {
  readonly creator?: string;
  readonly agency?: string;
  readonly rights?: string;
  /** IPTC Digital Source Type, an address of https://cv.iptc.org/newscodes/digitalsourcetype/. */
  readonly sourceType?: string;
}

/**
 * The creator (IPTC By-line, XMP dc:creator, EXIF Artist, in this order), the agency (IPTC or XMP Credit), the copyright
 * notice and how the picture was made. Source of the fields: IPTC Photo Metadata Standard, sections „Creator“, „Credit Line“,
 * „Copyright Notice“, „Digital Source Type“. Unreadable metadata says nothing.
 */
export async function readOrigin(bytes: Uint8Array, metadata: Metadata): Promise<Origin> {
  if (metadata.exif === undefined && metadata.iptc === undefined && metadata.xmp === undefined) return {};
  const { ifd0, iptc, dc, photoshop } = await readFields(bytes, metadata);
  const found = {
    creator: iptcText(iptc?.Byline) ?? xmpText(dc?.creator) ?? text(ifd0?.Artist),
    agency: iptcText(iptc?.Credit) ?? xmpText(photoshop?.Credit),
    rights: iptcText(iptc?.CopyrightNotice) ?? xmpText(dc?.rights) ?? text(ifd0?.Copyright),
    // Only XMP has it; as text or as a resource, in every format that sharp finds XMP in.
    sourceType: sourceType.exec(metadata.xmp?.toString() ?? '')?.[1],
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const sourceType = /:DigitalSourceType(?:\s*=\s*["']|\s+rdf:resource\s*=\s*["']|\s*>\s*)([^"'<\s]+)/;

/** The credit to print, `Anna Huber/dpa`: creator and agency; if there is neither, the copyright notice. */
export function creditOf({ creator, agency, rights }: Origin): string | undefined {
  if (creator !== undefined && agency !== undefined) {
    return agency.includes(creator) ? agency : `${creator}/${agency}`;
  }
  return creator ?? agency ?? rights;
}

/** Whether a machine has made the picture, or a part of it that matters: Art. 50 (4) of Regulation (EU) 2024/1689. */
export const isMachineMade = ({ sourceType: type = '' }: Origin): boolean =>
  /(?:^|\/)(?:trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|compositeSynthetic)$/i.test(type);

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

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** exifr leaves XML's character references as they are. */
const xmpText = (value: unknown): string | undefined =>
  text(value)?.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => references[name] ?? '');

/** Lists (several creators) and XMP's language alternatives become one line; empty is absent. */
function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value.map(text).filter(Boolean).join(', '));
  if (typeof value === 'object' && value !== null && 'value' in value) return text(value.value);
  const line = typeof value === 'string' ? value.replace(/[\0\s]+/g, ' ').trim() : '';
  return line === '' ? undefined : line;
}
