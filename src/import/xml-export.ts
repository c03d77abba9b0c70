// What feeds and WordPress's exports have in common: a file of XML, where its site lay, and the files that came with it.
import { headOf, openText } from './file-text.ts';
import type { Source, Telling } from './imported-article.ts';
import { uploadedFile } from './uploaded-file.ts';
import { type XmlNode, xmlRecords } from './xml-records.ts';

const declaration = /^(?:\xef\xbb\xbf|\ufeff)?\s*<\?xml[^>]*encoding=["']([^"']+)["']/i;

export interface XmlExport {
  readonly source: Pick<Source, 'origin' | 'file'>;
  /** @throws {CannotImport} as {@link xmlRecords} does */
  records(telling: Telling): Generator<XmlNode>;
}

/**
 * @param addresses where the site's own address may stand in the file's head; the first that is found counts
 * @throws {CannotImport} for an encoding that nobody knows
 */
export function openXmlExport(
  file: string,
  addresses: readonly RegExp[],
  mediaDirs: readonly string[],
): XmlExport {
  const { encoding, declared, parts } = openText(file, declaration);
  const head = headOf(file);
  const site = addresses.map((address) => address.exec(head)?.[1]).find((found) => found !== undefined);
  const origin = site !== undefined && URL.canParse(site) ? new URL(site).origin : undefined;
  return {
    source: {
      ...(origin === undefined ? {} : { origin }),
      file: (src, base) => uploadedFile(src, base, origin, mediaDirs),
    },
    *records(telling) {
      // What says nothing of itself is UTF-8, or UTF-16 by its mark (XML 1.0, 4.3.3).
      if (encoding !== undefined && !(declared === undefined && encoding.startsWith('UTF-16'))) {
        telling.note({
          origin: file,
          message: `Die Datei nennt sich ${(declared ?? 'UTF-8').toUpperCase()}, ist aber in ${encoding} geschrieben; so wurde sie gelesen.`,
        });
      }
      yield* xmlRecords(file, parts());
    },
  };
}
