// Values of a wrong form, field by field: what was probably meant.

import { inBrackets, quote, soundValue } from './broken-value.ts';
import { isoProposal } from './date-problems.ts';
import { nearest } from './nearest.ts';
import { isPictureFile } from './picture-file.ts';
import type { Problem } from './problem.ts';
import { correctionKinds, type Holder, momentFields } from './schema.ts';

/** Expected of every field that the table does not name. */
export const text = 'ein Text';
const moment = 'ein Tag wie 2019-12-05, auf Wunsch mit Uhrzeit wie 2019-12-05 14:32';

/** What a field may hold, where it is more than a text. */
export const expectedByField: Readonly<Record<string, string>> = {
  ...Object.fromEntries(momentFields.map((name) => [name, moment])),
  breaking: 'true, false oder ein Zeitpunkt wie 2019-12-05 18:00',
  liveblog: 'true oder beendet',
  draft: 'true oder false',
  reads: 'eine ganze Zahl ohne Punkt und Komma, zum Beispiel 1475',
  authors: 'ein Name oder eine Liste von Namen',
  tags: 'ein Schlagwort oder eine Liste von Schlagworten',
  aliases: 'eine Adresse oder eine Liste von Adressen',
  section: 'der Name eines Ressorts aus den Einstellungen',
  focus: 'zwei Prozentzahlen bis 100% wie 30% 60% oder Worte wie „links oben“, „Mitte“, „rechts“',
  image: 'die Felder src und alt, eingerückt darunter',
  corrections: 'eine Liste, jeder Eintrag mit date, kind und text',
  kind: correctionKinds.join(', '),
  translations: 'eine Datei wie 2026-11-24-bridge.md oder eine Adresse, oder eine Liste davon',
  prominent: 'true oder false',
  lang: 'das Kürzel einer Sprache: en, fr, tr, uk, ar',
  sponsored: 'true oder false',
  noindex: 'true oder false',
  ai: 'image, audio, text oder video, bei einem Bild true',
  rights: 'das Feld until, eingerückt darunter',
  political: 'die Felder sponsor, occasion und weitere, eingerückt darunter',
};

/** List items that are no texts, for instance `- Kommentar: So nicht`, which YAML takes for a field. */
export function wrongItems(path: Problem['path'], items: readonly unknown[]): Problem[] {
  // Entries with fields, as other systems have them: `- name: Ella` with `email: …` below it.
  if (items.some((item) => Object.keys(Object(item)).length > 1 && nameIn(item) !== undefined)) {
    return [listForm(path, items)];
  }
  return items.flatMap((item, index) => {
    if (typeof item === 'string') return [];
    const quoted = nameIn(item) ?? quotedForm(item);
    return {
      path: [...path, index],
      rule: 'list-item-not-text',
      message: `In der Liste „${String(path.at(-1))}“ steht etwas anderes als ein Text.`,
      found: describe(item),
      expected: text,
      remedy: `Setzen Sie den Text in Anführungszeichen: ${quote(quoted ?? '…')}.`,
    };
  });
}

/** The file that a map of another system names: `imgname: rat.jpg`, `url: /rat.jpg`. */
const pictureIn = (map: unknown): unknown =>
  Object.values(Object(map)).find(
    (value) => typeof value === 'string' && (isPictureFile(value) || /\.heic$/i.test(value)),
  );

/** What a picture was written as, where fields belong: Markdown, HTML, fields without commas. */
const pictureForms: readonly RegExp[] = [
  /^!?\[(?<alt>[^\]]*)\]\(<?(?<src>[^\s)>]+)/,
  /^<img\b(?=[^>]*\bsrc=["']?(?<src>[^\s"'>]+))(?=[^>]*\balt=["'](?<alt>[^"']*)|)/i,
  /^\{\s*src:\s*["']?(?<src>[^\s"',}]+)["']?,?(?:\s*alt:\s*["']?(?<alt>[^"',}]*))?/,
];

/** The file, and what is said to be on it, that `image: …` means; neither where it names none. */
export function meantPicture(value: unknown): { readonly src?: string; readonly alt?: string } {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (first === Object(first)) {
    const { src = pictureIn(first), alt }: { src?: unknown; alt?: unknown } = Object(first);
    return {
      ...(typeof src === 'string' && src.trim() !== '' ? { src } : {}),
      ...(typeof alt === 'string' && alt.trim() !== '' ? { alt } : {}),
    };
  }
  const typed = String(first).trim();
  for (const form of pictureForms) {
    const { src, alt } = form.exec(typed)?.groups ?? {};
    if (src !== undefined) return { src, ...(alt === undefined || alt === '' ? {} : { alt }) };
  }
  const name = bare(typed);
  return name === '' || /^(?:true|false|ja|nein|yes|no)$/i.test(name) ? {} : { src: name };
}

const holderForms: Readonly<
  Record<Holder, { readonly message: string; remedy(value: unknown, beside: readonly string[]): string }>
> = {
  image: {
    message: 'Das Bild braucht eigene Felder.',
    remedy: (value, beside) => {
      const { src = 'bild.jpg', alt = 'Was zu sehen ist' } = meantPicture(value);
      const others =
        beside.length === 0 ? `alt: ${soundValue('alt', alt)}` : `die Zeilen mit ${beside.join(', ')}`;
      return `Schreiben Sie image: und darunter, je zwei Leerzeichen eingerückt, src: ${src} und ${others}.`;
    },
  },
  corrections: {
    message: 'Korrekturen sind eine Liste von Einträgen mit eigenen Feldern.',
    remedy: () =>
      'Schreiben Sie corrections: und darunter je Eintrag, eingerückt: - date: 2019-12-06, darunter kind: Korrektur und text: mit dem Wortlaut.',
  },
  political: {
    message: 'Eine politische Anzeige braucht eigene Felder.',
    remedy: () =>
      'Schreiben Sie political: und darunter, je zwei Leerzeichen eingerückt, sponsor: mit dem Auftraggeber, occasion: mit dem Anlass und notice: mit der Adresse der Transparenzbekanntmachung.',
  },
  rights: {
    message: 'Die Rechte am Bild brauchen ein eigenes Feld.',
    remedy: (value) =>
      `Schreiben Sie rights: { until: ${typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : '2027-12-31'} }.`,
  },
};

/**
 * A field that has fields of its own and was given something else: `image: bild.jpg`, a correction without a dash.
 *
 * @param beside its fields that stand beside it, instead of below
 */
export function fieldsForm(
  holder: Holder,
  path: Problem['path'],
  value: unknown,
  beside: readonly string[] = [],
): Problem {
  const { message, remedy } = holderForms[holder];
  return {
    path,
    rule: `${holder}-form`,
    message,
    found: describe(value),
    expected: expectedByField[holder] ?? text,
    remedy: remedy(value, beside),
  };
}

/** `section: [Politik]`: an article has one. */
export function sectionForm(value: readonly unknown[]): Problem {
  const [first, ...more] = value.filter((item) => typeof item === 'string');
  return {
    path: ['section'],
    rule: 'section-list',
    message: 'Ein Artikel steht in einem Ressort, nicht in einer Liste.',
    found: describe(value),
    expected: expectedByField.section ?? text,
    remedy:
      first === undefined
        ? 'Schreiben Sie den Namen eines Ressorts ohne Klammern und Bindestrich.'
        : `Schreiben Sie section: ${first}.${more.length === 0 ? '' : ' Die übrigen nennen Sie in tags.'}`,
  };
}

/** A list field that holds a map, or maps. */
export function listForm(path: Problem['path'], value: unknown): Problem {
  const name = String(path.at(-1));
  const items = itemsIn(value);
  return {
    path,
    rule: 'field-form',
    message: `Das Feld „${name}“ hat eine falsche Form.`,
    found: describe(value),
    expected: expectedByField[name] ?? text,
    remedy:
      items.length === 0
        ? 'Schreiben Sie jeden Eintrag in eine eigene Zeile, eingerückt und mit Bindestrich davor.'
        : `Schreiben Sie ${name}: ${inBrackets(items)}.`,
  };
}

/** `{name: Ella, email: …}` names one, `{en: bridge.md}` as many as it has values, `{Rat: ja}` its keys. */
function itemsIn(map: unknown): readonly string[] {
  if (Array.isArray(map)) return map.flatMap((item) => (typeof item === 'string' ? item : itemsIn(item)));
  const name = nameIn(map);
  if (name !== undefined) return [name];
  const values = Object.values(Object(map));
  if (values.every((value) => value === null)) return Object.keys(Object(map));
  const truths = values.map((value) => (typeof value === 'string' ? truthIn(value) : undefined));
  if (truths.every((truth) => truth !== undefined))
    return Object.keys(Object(map)).filter((_, at) => truths[at]);
  return values.every((value) => typeof value === 'string' && value.trim() !== '') ? values.map(String) : [];
}

/** What a map of other systems calls somebody or something. */
function nameIn(map: unknown): string | undefined {
  const { name, title, label }: { name?: unknown; title?: unknown; label?: unknown } = Array.isArray(map)
    ? {}
    : Object(map);
  return [name, title, label].find((one) => typeof one === 'string' && one.trim() !== '') as
    | string
    | undefined;
}

/** `reads` that is no whole number; `12.345` is the German way to write one. */
export function readsForm(value: unknown): Problem {
  const digits = typeof value === 'string' ? value.replace(/(?<=\d)[.,'’\s](?=\d{3}(?!\d))/g, '') : '';
  const remedy = /^\d{1,15}$/.test(digits)
    ? `Schreiben Sie reads: ${digits}.`
    : 'Schreiben Sie nur Ziffern oder löschen Sie das Feld.';
  const message = 'Bei „reads“ steht keine Anzahl.';
  return {
    path: ['reads'],
    rule: 'reads-form',
    message,
    found: describe(value),
    expected: expectedByField.reads ?? text,
    remedy,
  };
}

const yesWord = /^(?:ja|yes|y|j|on|an|1|wahr|x|true)$/i;
const noWord = /^(?:nein|no|n|off|aus|0|falsch|nicht|false)$/i;

/** A word without the quotation marks that a word processor sets, which YAML takes for letters. */
const bare = (value: string): string =>
  value
    .trim()
    .replace(/[,;]$/, '')
    .replace(/^["'„“”»«‚‘’]|["'“”»«‘’]$/gu, '');

/** `true` or `false`, where the word says so. */
export function truthIn(value: string): boolean | undefined {
  const word = bare(value);
  if (yesWord.test(word)) return true;
  return noWord.test(word) ? false : undefined;
}

/** `draft` that is neither true nor false. */
export function draftForm(value: string): Problem {
  const truth = truthIn(value);
  const remedy =
    truth === undefined
      ? 'Schreiben Sie draft: true, wenn der Artikel noch nicht erscheinen soll.'
      : `Schreiben Sie draft: ${truth}.`;
  const message = 'Bei „draft“ steht weder true noch false.';
  return { path: ['draft'], rule: 'draft-form', message, found: value, expected: 'true oder false', remedy };
}

/** Another field that is neither true nor false. @param hasSponsor whether the article says who pays for it */
export function yesNoForm(path: Problem['path'], value: string, hasSponsor = false): Problem {
  const name = String(path.at(-1));
  const truth = truthIn(value);
  // Whoever writes a name there says who pays.
  const isName = name === 'sponsored' && truth === undefined && !hasSponsor;
  return {
    path,
    rule: 'yes-no-form',
    message: `Bei „${name}“ steht weder true noch false.`,
    found: value,
    expected: 'true oder false',
    remedy: isName
      ? `Schreiben Sie sponsored: true und in die nächste Zeile sponsor: ${quote(bare(value))}.`
      : `Schreiben Sie ${name}: ${truth ?? true}.`,
  };
}

/** `breaking: ja` and the like; `bis 24.11.2026` is a moment, written otherwise. */
export function breakingForm(value: string): Problem {
  const truth = truthIn(value);
  const until = isoProposal(value.trim());
  return {
    path: ['breaking'],
    rule: 'breaking-form',
    message: 'Bei „breaking“ steht weder true noch false noch ein Zeitpunkt.',
    found: value,
    expected: expectedByField.breaking ?? text,
    remedy:
      truth === undefined && until === undefined
        ? 'Schreiben Sie breaking: true oder bis wann die Eilmeldung gilt.'
        : `Schreiben Sie breaking: ${truth ?? until}.`,
  };
}

/** `kind` of a correction that is none. */
export function kindForm(path: Problem['path'], value: string): Problem {
  const meant = nearest(
    value.trim().toLowerCase(),
    correctionKinds.map((kind) => kind.toLowerCase()),
  );
  const kind = correctionKinds.find((one) => one.toLowerCase() === meant) ?? 'Korrektur';
  return {
    path,
    rule: 'correction-kind',
    message: 'Bei „kind“ steht keine Art von Korrektur.',
    found: value,
    expected: correctionKinds.join(', '),
    remedy: `Schreiben Sie kind: ${kind}.`,
  };
}

/** `focus` that names no point of the picture. */
export function focusForm(value: string): Problem {
  const remedy =
    'Schreiben Sie, wie weit links und wie weit oben die Stelle liegt, zum Beispiel focus: 30% 60%, oder löschen Sie das Feld.';
  const expected = expectedByField.focus ?? text;
  return {
    path: ['image', 'focus'],
    rule: 'focus-form',
    message: 'Bei „focus“ steht keine Stelle des Bildes.',
    found: value,
    expected,
    remedy,
  };
}

/** `liveblog` that says neither that it runs nor that it has ended. */
export function liveblogForm(value: string): Problem {
  const over = /^(?:ended?|ende|fertig|vorbei|aus|abgeschlossen|closed)$/i.test(bare(value));
  const truth = truthIn(value);
  return {
    path: ['liveblog'],
    rule: 'liveblog-form',
    message: 'Bei „liveblog“ steht weder true noch beendet.',
    found: value,
    expected: expectedByField.liveblog ?? text,
    remedy: over
      ? 'Schreiben Sie liveblog: beendet.'
      : truth === false
        ? 'Schreiben Sie liveblog: false.'
        : 'Schreiben Sie liveblog: true und, wenn es vorbei ist, liveblog: beendet.',
  };
}

/** What was found, in words for lists and maps. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? 'eine Liste' : 'verschachtelte Felder';
}

/** Texts that may well begin with a bracket: `title: [Video]`. */
const bracketed: ReadonlySet<string> = new Set(['title', 'kicker', 'lead', 'caption']);

/**
 * What the editor probably meant as text: `[Video]` and `Kommentar: So nicht` are YAML lists and maps.
 *
 * @param name of the field, where it is one
 */
export function quotedForm(value: unknown, name = 'title'): string | undefined {
  if (Array.isArray(value)) {
    if (!value.every((item) => typeof item === 'string')) return undefined;
    return bracketed.has(name) ? `[${value.join(', ')}]` : value.join(', ');
  }
  const meant = bracketed.has(name) ? undefined : nameIn(value);
  if (meant !== undefined) return meant;
  const [entry, more] = Object.entries(Object(value));
  return entry === undefined || more !== undefined || typeof entry[1] !== 'string'
    ? undefined
    : `${entry[0]}: ${entry[1]}`;
}
