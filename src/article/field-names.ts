// Fields that editors reach for, and the ones they mean.
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { fieldNames, imageFieldNames } from './schema.ts';

/** German names and names from other systems, all in lower case. */
const meant: Readonly<Record<string, string>> = {
  titel: 'title',
  überschrift: 'title',
  ueberschrift: 'title',
  schlagzeile: 'title',
  headline: 'title',
  datum: 'date',
  veröffentlicht: 'date',
  veroeffentlicht: 'date',
  published: 'date',
  created: 'date',
  zeit: 'date',
  aktualisiert: 'updated',
  geändert: 'updated',
  modified: 'updated',
  lastmod: 'updated',
  stand: 'updated',
  ressort: 'section',
  rubrik: 'section',
  kategorie: 'section',
  category: 'section',
  categories: 'section',
  dachzeile: 'kicker',
  spitzmarke: 'kicker',
  oberzeile: 'kicker',
  subtitle: 'kicker',
  vorspann: 'lead',
  teaser: 'lead',
  einleitung: 'lead',
  anriss: 'lead',
  summary: 'lead',
  excerpt: 'lead',
  description: 'lead',
  beschreibung: 'lead',
  autor: 'authors',
  autorin: 'authors',
  autoren: 'authors',
  verfasser: 'authors',
  author: 'authors',
  by: 'authors',
  quelle: 'source',
  agentur: 'source',
  schlagwort: 'tags',
  schlagworte: 'tags',
  schlagwörter: 'tags',
  schlagwoerter: 'tags',
  stichworte: 'tags',
  stichwörter: 'tags',
  thema: 'tags',
  themen: 'tags',
  keywords: 'tags',
  tag: 'tags',
  bild: 'image',
  aufmacher: 'image',
  aufmacherbild: 'image',
  foto: 'image',
  picture: 'image',
  img: 'image',
  cover: 'image',
  thumbnail: 'image',
  gelesen: 'reads',
  aufrufe: 'reads',
  zugriffe: 'reads',
  views: 'reads',
  eilmeldung: 'breaking',
  eil: 'breaking',
  entwurf: 'draft',
  erscheint: 'publish',
  publishdate: 'publish',
  embargo: 'publish',
  sperrfrist: 'publish',
  ablauf: 'expires',
  läuftab: 'expires',
  bis: 'expires',
  expirydate: 'expires',
  unpublish: 'expires',
  weiterleitung: 'aliases',
  weiterleitungen: 'aliases',
  alias: 'aliases',
  redirects: 'aliases',
  redirect_from: 'aliases',
  permalink: 'slug',
  url: 'slug',
  adresse: 'slug',
};

const meantInImage: Readonly<Record<string, string>> = {
  datei: 'src',
  quelle: 'src',
  pfad: 'src',
  file: 'src',
  path: 'src',
  url: 'src',
  bild: 'src',
  alternativtext: 'alt',
  alttext: 'alt',
  beschreibung: 'alt',
  description: 'alt',
  text: 'alt',
  bildunterschrift: 'caption',
  unterschrift: 'caption',
  unterzeile: 'caption',
  bildzeile: 'caption',
  titel: 'caption',
  title: 'caption',
  bildnachweis: 'credit',
  nachweis: 'credit',
  fotograf: 'credit',
  fotografin: 'credit',
  foto: 'credit',
  urheber: 'credit',
  copyright: 'credit',
  quellenangabe: 'credit',
  rechte: 'credit',
};

/** The known field that an unknown one stands for; undefined when nobody could tell. */
export function meantField(unknown: string, inImage = false): string | undefined {
  const names = inImage ? imageFieldNames : fieldNames;
  const table = inImage ? meantInImage : meant;
  const wanted = unknown.normalize('NFC').toLowerCase();
  if (Object.hasOwn(table, wanted)) return table[wanted];
  const typed = nearest(wanted, [...names, ...Object.keys(table)]);
  return typed === undefined ? undefined : names.includes(typed) ? typed : table[typed];
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
