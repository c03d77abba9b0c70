// Fields that editors reach for, and the ones they mean.
import { soundValue } from './broken-value.ts';
import { momentForm, parseMoment } from './dates.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { Recent } from './recent.ts';
import { fieldNames, type Holder, holderOf, nestedFieldNames } from './schema.ts';
import { breakingForm, draftForm, fieldsForm, liveblogForm, readsForm, yesNoForm } from './value-forms.ts';

/** German names and names from other systems, all in lower case. */
const meant = inverted({
  title: 'titel überschrift ueberschrift schlagzeile headline',
  date: 'datum veröffentlicht veroeffentlicht created zeit pubdate publisheddate published_at datepublished',
  updated: 'aktualisiert geändert modified lastmod stand updated_at last_modified_at datemodified',
  section: 'ressort rubrik kategorie category',
  kicker: 'dachzeile spitzmarke oberzeile subtitle',
  lead: 'vorspann untertitel teaser einleitung anriss summary excerpt custom_excerpt description meta_description beschreibung',
  authors:
    'autor autorin autoren autorinnen autor:in autor:innen autor*in autor*innen autor_in autor/in verfasser verfasserin verfasser:in author by',
  source: 'quelle agentur',
  tags: 'schlagwort schlagworte schlagwörter schlagwoerter stichworte stichwörter thema themen keywords tag categories kategorien rubriken topics',
  image:
    'bild bilder aufmacher aufmacherbild foto picture images img cover thumbnail featured_image feature_image header_image hero_image og_image hero banner',
  reads: 'gelesen aufrufe zugriffe views',
  breaking: 'eilmeldung eil',
  liveblog: 'live ticker liveticker blog newsblog',
  draft: 'entwurf',
  publish:
    'erscheint erscheintam publishdate publish_date embargo sperrfrist online onlineab onlineam freischalten freischaltung veröffentlichen veröffentlichenam veröffentlichung veroeffentlichen',
  expires: 'ablauf läuftab bis onlinebis offline offlineab expirydate unpublish',
  aliases: 'weiterleitung weiterleitungen alias redirects redirect_from',
  lang: 'sprache language locale',
  ai: 'ki künstlicheintelligenz',
  sponsored: 'anzeige werbung advertorial gesponsert gesponsort ad',
  sponsor: 'auftraggeber werbekunde kunde',
  political: 'politisch politischeanzeige politischewerbung wahlwerbung',
  noindex: 'nichtindexieren robots',
  corrections:
    'korrektur korrekturen berichtigung berichtigungen gegendarstellung klarstellung nachtrag correction errata erratum',
});

const meantBelow: Readonly<Record<Holder, ReadonlyMap<string, string>>> = {
  image: inverted({
    src: 'datei pfad file filename path url bild image relative',
    alt: 'alternativtext alttext beschreibung description text',
    caption: 'bildunterschrift unterschrift unterzeile bildzeile titel title',
    credit:
      'bildnachweis nachweis fotograf fotografin foto urheber copyright quellenangabe rechte attribution author photographer',
    ai: 'ki',
    focus: 'fokus ausschnitt bildausschnitt blickpunkt focal focalpoint position',
  }),
  rights: inverted({ until: 'bis ende expires ablauf' }),
  political: inverted({
    sponsor: 'auftraggeber',
    controller: 'kontrolle eigentümer',
    occasion: 'anlass wahl election',
    notice: 'bekanntmachung transparenz url link',
    email: 'mail e-mail',
    address: 'anschrift adresse',
    payer: 'zahler zahlt',
    until: 'bis ende',
    amount: 'betrag summe kosten preis',
    origin: 'herkunft quelle',
    method: 'methode berechnung',
    information: 'auskunft info wahlinfo',
    targeting: 'zielgruppe zielgruppen',
    suspended: 'gestoppt ausgesetzt',
  }),
  corrections: inverted({
    date: 'datum tag zeit am',
    kind: 'art typ type form',
    text: 'wortlaut inhalt beschreibung description message',
    prominent: 'oben hervorgehoben top',
  }),
};

/** Fields of other systems for which nothing here stands, and where to do what they did. */
const foreign: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'layout type weight id guid toc math comments comment menu series featured sticky pinned color template theme eleventynavigation eleventyexcludefromcollections uid uuid'
      .split(' ')
      .map((name) => [name, '']),
  ),
  ...Object.fromEntries(
    'video videos film filme audio podcast'
      .split(' ')
      .map((name) => [name, 'Filme und Ton stehen im Text: ![Beschreibung](film.mp4).']),
  ),
  ...Object.fromEntries(
    'gallery galerie'
      .split(' ')
      .map((name) => [name, 'Weitere Bilder stehen im Text: ![Beschreibung](bild.jpg).']),
  ),
};

/** From `field: 'name name'` to name → field. */
function inverted(namesByField: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(namesByField).flatMap(([field, names]) => names.split(' ').map((name) => [name, field])),
  );
}

/** An archive that moves in has the same unknown fields in every file. */
const typedBefore = new Recent(10_000, (written: string) => {
  const [name = '', holder] = written.split(':');
  return mistyped(name, holder as Holder | undefined);
});
/** No longer name is taken for a slip of the fingers. */
const longestName = 40;

/**
 * The known field that an unknown one stands for; undefined when nobody could tell.
 *
 * @param holder the field below which it stands
 * @param value what stands there: `published: false` is no day, `permalink: /alt/` no slug
 */
export function meantField(unknown: string, holder?: Holder, value?: unknown): string | undefined {
  const wanted = unknown.normalize('NFC').toLowerCase();
  if (holder === undefined) {
    const byValue = meantByValue(wanted, value);
    if (byValue !== undefined) return byValue;
    if (wanted in foreign) return undefined;
  }
  // `quelle: rat.jpg` is where the picture is, `quelle: dpa` whose it is.
  if (holder === 'image' && (wanted === 'quelle' || wanted === 'source')) {
    return typeof value === 'string' && /\.[a-z\d]{3,4}$/i.test(value.trim()) ? 'src' : 'credit';
  }
  const table = holder === undefined ? meant : meantBelow[holder];
  const known = table.get(wanted) ?? table.get(wanted.replace(/[\s_-]/g, ''));
  if (known !== undefined || wanted.length > longestName || wanted.includes(':')) return known;
  return typedBefore.get(holder === undefined ? wanted : `${wanted}:${holder}`);
}

/** Names that may mean their field or something else; whoever wrote them decides. */
const ambiguous: ReadonlySet<string> = new Set(
  'subtitle untertitel online offline created zeit stand by bis live ticker blog text'.split(' '),
);

/** Whether nobody could mean anything but the known field by the unknown one: a translation, or a slip of one letter. */
export function isSureRenaming(unknown: string, known: string): boolean {
  const name = unknown.normalize('NFC').toLowerCase();
  if (ambiguous.has(name)) return false;
  const tables = [meant, ...Object.values(meantBelow)];
  return tables.some((table) => table.get(name) === known) || nearest(name, [known], 1) === known;
}

/** Fields of other systems that mean one thing or another. */
function meantByValue(wanted: string, value: unknown): string | undefined {
  if (wanted === 'published')
    return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? 'draft' : 'date';
  if (wanted === 'permalink' || wanted === 'url' || wanted === 'adresse') {
    return value === undefined || (typeof value === 'string' && !value.includes('/')) ? 'slug' : 'aliases';
  }
  return undefined;
}

/** A name of ours may be mistyped by a third of its letters, one of another system by one: `videos` is not `views`. */
function mistyped(wanted: string, holder: Holder | undefined): string | undefined {
  const own = nearest(wanted, namesBelow(holder));
  if (own !== undefined) return own;
  const table = holder === undefined ? meant : meantBelow[holder];
  const other = nearest(wanted, [...table.keys()], 1);
  return other === undefined ? undefined : table.get(other);
}

/** A known field, and its value glued to it: to YAML, `title:Ein: Satz` is a field „title:Ein“, and `title=Rat` is none. */
export interface GluedField {
  /** As it was typed. */
  readonly name: string;
  readonly field: string;
  /** What stands where a colon and a blank belong. */
  readonly mark: string;
  /** What stands before the name, and does not belong there. */
  readonly before: string;
  readonly value: string;
}

const colon = '[:：∶︰꞉]';
/** `title:Rat`, `Titel=Rat`, `title => Rat`, `**title:** Rat`, `:title: Rat`: only a field is followed by one of these. */
const sureMark = new RegExp(
  `^([*_"'\`]*|:+)(\\p{L}(?:[\\p{L}_]*\\p{L})?)(?:\\1)?[ \\t]*(${colon}+[=>]?|[=-]>|=)(?:\\1)?[ \\t]*(.*)$`,
  'su',
);
/** `title - Rat`, `title; Rat`, `title Rat`: may also be text, but for a field's own name. */
const otherMark = /^()([a-z]+)([ \t]*[-–—;,.|·>/~][ \t]*|[ \t]+)(.+)$/s;

/**
 * @param typed a line of a head without its indentation
 * @returns `undefined` for what is a field, and for what is none
 */
export function gluedField(typed: string, holder?: Holder): GluedField | undefined {
  if (/^(?:\p{L}[\p{L}\d_]*(?:[:*/]in(?:nen)?)?|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/u.test(typed))
    return undefined;
  const sure = sureMark.exec(typed);
  const [, before = '', name = '', mark = '', value = ''] = sure ?? otherMark.exec(typed) ?? [];
  // `image-alt: …` is another system's field.
  if (value === '' || (/^[-.]$/.test(mark) && /^[a-z].*:/s.test(value))) return undefined;
  const known = namesBelow(holder).includes(name) ? name : undefined;
  const field = known ?? (sure === null ? undefined : meantField(name, holder));
  return field === undefined ? undefined : { name, field, mark: mark.trim(), before, value };
}

/** A field of which the parser took the beginning of its value for a part of its name. @param value what it took for it */
function gluedKey(key: string, holder: Holder | undefined, value?: unknown): GluedField | undefined {
  const rest = typeof value === 'string' ? value : '';
  return gluedField(rest === '' ? key : `${key}: ${rest}`, holder);
}

/** What to tell about it. @param owner who has the field already */
export function gluedWords(
  { name, field, mark, before, value }: GluedField,
  owner?: string,
): Pick<Problem, 'rule' | 'message'> & { readonly expected: string; readonly remedy: string } {
  const further = formOf(field, value);
  return {
    rule: mark === ':' && before === '' ? 'missing-space' : 'line-without-field',
    message: gluedMessage(name, mark, before),
    expected: 'Zeilen der Form feld: Wert',
    remedy:
      owner === field
        ? `Gemeint ist wohl „${field}“, das es hier schon gibt: Behalten Sie eines von beiden.`
        : further?.startsWith('Schreiben Sie')
          ? further
          : `Schreiben Sie ${field}: ${soundValue(field, value)}.`,
  };
}

function gluedMessage(name: string, mark: string, before: string): string {
  if (before !== '') return `Vor „${name}“ steht „${before}“, das nicht zum Namen des Feldes gehört.`;
  if (mark === '') return `Nach „${name}“ fehlt der Doppelpunkt.`;
  if (mark === ':') return `Nach „${name}:“ fehlt ein Leerzeichen.`;
  return `Nach „${name}“ steht „${mark}“ statt eines Doppelpunkts mit Leerzeichen.`;
}

/**
 * The known fields that the unknown ones of a map mean: whoever hears of `titel:` or `title:Rat: Haus` need not hear that
 * „title“ is missing, too.
 */
export function meantFields(
  fields: Readonly<Record<string, unknown>>,
  holder: Holder | undefined,
): ReadonlySet<string> {
  const names = new Set(namesBelow(holder));
  return new Set(
    Object.entries(fields).flatMap(([name, value]) =>
      names.has(name) ? [] : (gluedKey(name, holder, value)?.field ?? meantField(name, holder, value) ?? []),
    ),
  );
}

/**
 * The mistake „unknown field“. `path` leads to the field, `present` are the names beside it.
 *
 * @param present who has each known name, see {@link ownersOf}
 * @param value what stands there
 */
export function unknownField(
  path: readonly (string | number)[],
  present: ReadonlyMap<string, string>,
  value: unknown,
): Problem {
  const name = String(path.at(-1));
  const holder = holderOf(path);
  const glued =
    value === null || value === undefined || typeof value === 'string'
      ? gluedKey(name, holder, value)
      : undefined;
  if (glued !== undefined) return { path, at: 'key', ...gluedWords(glued, present.get(glued.field)) };
  const where = holder === undefined ? '' : ` unter „${holder}“`;
  return {
    path,
    at: 'key',
    rule: 'unknown-field',
    message: `Unbekanntes Feld „${shortened(name)}“${where}.`,
    expected: `eines der Felder ${namesBelow(holder).join(', ')}`,
    remedy: remedyFor(name, holder, present, value),
  };
}

/** `feature_image_alt`, `cover-caption`, `imageCredit`: parts of the lead picture in other systems. */
const pictureFieldOf =
  /^(?:feature[d]?|header|hero|og|lead)?[_-]?(?:image|img|picture|photo|cover|thumbnail|bild|foto)[_-]?(alt|alttext|alt_text|caption|credit|credits|copyright)$/i;

function remedyFor(
  name: string,
  holder: Holder | undefined,
  present: ReadonlyMap<string, string>,
  value: unknown,
): string {
  // `// section: Politik`, `<!-- section: Politik -->`.
  if (/^(?:\/\/|\/\*|<!--)/.test(name)) {
    return 'Löschen Sie die Zeile; soll sie eine Bemerkung bleiben, beginnen Sie sie mit # und einem Leerzeichen.';
  }
  const better = meantField(name, holder, value);
  if (better === undefined) {
    const elsewhere = holder !== undefined ? undefined : foreign[name.toLowerCase()];
    if (elsewhere !== undefined) return `Löschen Sie „${name}“. ${elsewhere}`.trim();
    const [, part = ''] = pictureFieldOf.exec(name) ?? [];
    if (holder === undefined && part !== '' && typeof value === 'string') {
      const field = /alt/i.test(part) ? 'alt' : /^ca/i.test(part) ? 'caption' : 'credit';
      return `Setzen Sie unter image:, zwei Leerzeichen eingerückt, ${field}: ${soundValue(field, value)}, und löschen Sie diese Zeile.`;
    }
    return `Löschen Sie „${shortened(name)}“ oder wählen Sie eines der bekannten Felder.`;
  }
  const owner = present.get(better);
  // `published` is Jekyll's switch: true says nothing, false a draft.
  if (name.toLowerCase() === 'published' && better === 'draft') {
    return owner === name && /false/i.test(String(value))
      ? 'Schreiben Sie draft: true.'
      : `Löschen Sie „${name}“.`;
  }
  if (owner === better) {
    return `Gemeint ist wohl „${better}“, das es hier schon gibt: Behalten Sie eines von beiden.`;
  }
  if (owner !== undefined && owner !== name) {
    return `Gemeint ist wohl „${better}“, wie bei „${owner}“: Behalten Sie eines von beiden.`;
  }
  const rename = `Benennen Sie „${name}“ in „${better}“ um`;
  const further = holder !== undefined ? undefined : formOf(better, value);
  if (further === undefined) return `${rename}.`;
  return further.startsWith('Schreiben Sie') ? further : `${rename}. ${further}`;
}

/** What would be wrong with the value under its right name, so that nobody hears it only in the next build. */
function formOf(field: string, value: unknown): string | undefined {
  if (field === 'image')
    return value === Object(value) && !Array.isArray(value)
      ? undefined
      : fieldsForm('image', ['image'], value).remedy;
  if (typeof value !== 'string') return undefined;
  switch (field) {
    case 'date':
    case 'updated':
    case 'publish':
    case 'expires': {
      const moment = parseMoment(value, 'UTC');
      return moment.ok || !/^Schreiben Sie \d/.test(moment.remedy)
        ? undefined
        : moment.remedy.replace('Schreiben Sie ', `Schreiben Sie ${field}: `);
    }
    case 'breaking':
      return /^(?:true|false)$/.test(value) || momentForm.test(value)
        ? undefined
        : breakingForm(value).remedy;
    case 'sponsored':
    case 'noindex':
    case 'prominent':
      return /^(?:true|false)$/.test(value) ? undefined : yesNoForm([field], value).remedy;
    case 'draft':
      return /^(?:true|false)$/.test(value) ? undefined : draftForm(value).remedy;
    case 'reads':
      return /^\d{1,15}$/.test(value) ? undefined : readsForm(value).remedy;
    case 'liveblog':
      return /^(?:true|false|beendet)$/.test(value) ? undefined : liveblogForm(value).remedy;
    default:
      return undefined;
  }
}

/**
 * Who has, or is to get, each of the known names: the field of that name, or else the first unknown one that means it.
 * @param fields of a map, in their order
 * @param holder the field below which they stand
 */
export function ownersOf(
  fields: Readonly<Record<string, unknown>>,
  holder: Holder | undefined,
): Map<string, string> {
  const names = new Set(namesBelow(holder));
  const owners = new Map(Object.keys(fields).flatMap((name) => (names.has(name) ? [[name, name]] : [])));
  for (const [name, value] of Object.entries(fields)) {
    const better = names.has(name) ? undefined : meantField(name, holder, value);
    if (better !== undefined && !owners.has(better)) owners.set(better, name);
  }
  return owners;
}

const namesBelow = (holder: Holder | undefined): readonly string[] =>
  holder === undefined ? fieldNames : nestedFieldNames[holder];

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
