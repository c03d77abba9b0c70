// Fields that editors reach for, and the ones they mean.
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { fieldNames, imageFieldNames } from './schema.ts';

/** German names and names from other systems, all in lower case. */
const meant = inverted({
  title: 'titel überschrift ueberschrift schlagzeile headline',
  date: 'datum veröffentlicht veroeffentlicht published created zeit',
  updated: 'aktualisiert geändert modified lastmod stand',
  section: 'ressort rubrik kategorie category categories',
  kicker: 'dachzeile spitzmarke oberzeile subtitle',
  lead: 'vorspann teaser einleitung anriss summary excerpt description beschreibung',
  authors: 'autor autorin autoren verfasser author by',
  source: 'quelle agentur',
  tags: 'schlagwort schlagworte schlagwörter schlagwoerter stichworte stichwörter thema themen keywords tag',
  image: 'bild aufmacher aufmacherbild foto picture img cover thumbnail',
  reads: 'gelesen aufrufe zugriffe views',
  breaking: 'eilmeldung eil',
  liveblog: 'live ticker liveticker blog newsblog',
  draft: 'entwurf',
  publish: 'erscheint publishdate embargo sperrfrist',
  expires: 'ablauf läuftab bis expirydate unpublish',
  aliases: 'weiterleitung weiterleitungen alias redirects redirect_from',
  slug: 'permalink url adresse',
});

const meantInImage = inverted({
  src: 'datei quelle pfad file path url bild',
  alt: 'alternativtext alttext beschreibung description text',
  caption: 'bildunterschrift unterschrift unterzeile bildzeile titel title',
  credit: 'bildnachweis nachweis fotograf fotografin foto urheber copyright quellenangabe rechte',
  focus: 'fokus ausschnitt bildausschnitt blickpunkt focal focalpoint position',
});

/** From `field: 'name name'` to name → field. */
function inverted(namesByField: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(namesByField).flatMap(([field, names]) => names.split(' ').map((name) => [name, field])),
  );
}

/** The known field that an unknown one stands for; undefined when nobody could tell. */
export function meantField(unknown: string, inImage = false): string | undefined {
  const names = inImage ? imageFieldNames : fieldNames;
  const table = inImage ? meantInImage : meant;
  const wanted = unknown.normalize('NFC').toLowerCase();
  const known = table.get(wanted);
  if (known !== undefined) return known;
  const typed = nearest(wanted, [...names, ...table.keys()]);
  return typed === undefined ? undefined : names.includes(typed) ? typed : table.get(typed);
}

/** The mistake „unknown field“. `path` leads to the field, `present` are the names beside it. */
export function unknownField(path: readonly (string | number)[], present: readonly string[]): Problem {
  const name = String(path.at(-1));
  const inImage = path.length > 1;
  const names = inImage ? imageFieldNames : fieldNames;
  const better = meantField(name, inImage);
  const where = inImage ? ' unter „image“' : '';
  return {
    path,
    at: 'key',
    message: `Unbekanntes Feld „${name}“${where}.`,
    expected: `eines der Felder ${names.join(', ')}`,
    remedy:
      better === undefined
        ? `Löschen Sie „${name}“ oder wählen Sie eines der bekannten Felder.`
        : present.includes(better)
          ? `Gemeint ist wohl „${better}“, das es hier schon gibt: Behalten Sie eines von beiden.`
          : `Benennen Sie „${name}“ in „${better}“ um.`,
  };
}
