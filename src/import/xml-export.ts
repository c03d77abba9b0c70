// What feeds and WordPress's exports have in common: a file of XML, where its site lay, and the files that came with it.
import type { Source, Telling } from './imported-article.ts';
import { uploadedFile } from './uploaded-file.ts';
import { encodingOf, headOf, type XmlNode, xmlRecords } from './xml-records.ts';

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
  const { encoding, isDeclared } = encodingOf(file);
  const head = headOf(file);
  const site = addresses.map((address) => address.exec(head)?.[1]).find((found) => found !== undefined);
  const origin = site !== undefined && URL.canParse(site) ? new URL(site).origin : undefined;
  return {
    source: {
      ...(origin === undefined ? {} : { origin }),
      file: (src, base) => uploadedFile(src, base, origin, mediaDirs),
    },
    *records(telling) {
      if (!isDeclared) {
        telling.note({
          origin: file,
          message: 'Die Datei nennt sich UTF-8, ist aber in Windows-1252 geschrieben; so wurde sie gelesen.',
        });
      }
      yield* xmlRecords(file, encoding);
    },
  };
}
