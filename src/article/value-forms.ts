// Values of a wrong form, field by field: what was probably meant.
import { quote } from './broken-value.ts';
import { nearest } from './nearest.ts';
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
  return items.flatMap((item, index) => {
    if (typeof item === 'string') return [];
    const quoted = quotedForm(item);
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
    (value) => typeof value === 'string' && /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(value),
  );

const holderForms: Readonly<
  Record<Holder, { readonly message: string; remedy(value: unknown, beside: readonly string[]): string }>
> = {
  image: {
    message: 'Das Bild braucht eigene Felder.',
    remedy: (value, beside) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      const inner: unknown = typeof first === 'string' ? first : (Object(first).src ?? pictureIn(first));
      const src = typeof inner === 'string' && inner.trim() !== '' ? inner : 'bild.jpg';
      const others = beside.length === 0 ? 'alt: Was zu sehen ist' : `die Zeilen mit ${beside.join(', ')}`;
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

/** A list field that holds a map. */
export function listForm(path: Problem['path'], value: unknown): Problem {
  return {
    path,
    rule: 'field-form',
    message: `Das Feld „${String(path.at(-1))}“ hat eine falsche Form.`,
    found: describe(value),
    expected: expectedByField[String(path.at(-1))] ?? text,
    remedy: 'Schreiben Sie jeden Eintrag in eine eigene Zeile, eingerückt und mit Bindestrich davor.',
  };
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

/** `draft` that is neither true nor false. */
export function draftForm(value: string): Problem {
  const yes = /^(?:ja|yes|y|j|on|an|1|wahr)$/i.test(value);
  const no = /^(?:nein|no|n|off|aus|0|falsch)$/i.test(value);
  const remedy =
    yes || no
      ? `Schreiben Sie draft: ${yes}.`
      : 'Schreiben Sie draft: true, wenn der Artikel noch nicht erscheinen soll.';
  const message = 'Bei „draft“ steht weder true noch false.';
  return { path: ['draft'], rule: 'draft-form', message, found: value, expected: 'true oder false', remedy };
}

/** Another field that is neither true nor false. */
export function yesNoForm(path: Problem['path'], value: string): Problem {
  const name = String(path.at(-1));
  const no = /^(?:nein|no|n|off|aus|0|falsch|false)$/i.test(value.trim());
  return {
    path,
    rule: 'yes-no-form',
    message: `Bei „${name}“ steht weder true noch false.`,
    found: value,
    expected: 'true oder false',
    remedy: `Schreiben Sie ${name}: ${!no}.`,
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
  const over = /^(?:ended?|ende|fertig|vorbei|aus|abgeschlossen|closed)$/i.test(value);
  return {
    path: ['liveblog'],
    rule: 'liveblog-form',
    message: 'Bei „liveblog“ steht weder true noch beendet.',
    found: value,
    expected: expectedByField.liveblog ?? text,
    remedy: over
      ? 'Schreiben Sie liveblog: beendet.'
      : 'Schreiben Sie liveblog: true und, wenn es vorbei ist, liveblog: beendet.',
  };
}

/** What was found, in words for lists and maps. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? 'eine Liste' : 'verschachtelte Felder';
}

/** What the editor probably meant as text: `[Video]` and `Kommentar: So nicht` are YAML lists and maps. */
export function quotedForm(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? `[${value.join(', ')}]` : undefined;
  const [entry, more] = Object.entries(Object(value));
  return entry === undefined || more !== undefined || typeof entry[1] !== 'string'
    ? undefined
    : `${entry[0]}: ${entry[1]}`;
}
