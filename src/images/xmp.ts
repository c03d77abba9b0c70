// What of a source's metadata stays in the files that are made of it: who made it, whose it is, and how it was made.
import type { Origin } from './credit.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/** An XMP packet (ISO 16684-1) of a few hundred bytes; `undefined` when there is nothing to say. */
export function xmpPacket({ creator, agency, rights, sourceType }: Origin): string | undefined {
  const parts = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    rights &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(rights)}</rdf:li></rdf:Alt></dc:rights>`,
    agency && `<photoshop:Credit>${escaped(agency)}</photoshop:Credit>`,
    sourceType && `<Iptc4xmpExt:DigitalSourceType>${escaped(sourceType)}</Iptc4xmpExt:DigitalSourceType>`,
  ].filter(Boolean);
  if (parts.length === 0) return undefined;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}
