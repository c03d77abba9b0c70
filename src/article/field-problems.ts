// From zod's issues to what editors are told.
import type * as z from 'zod';
import { meantField, unknownField } from './field-names.ts';
import type { Problem } from './problem.ts';

type Path = readonly (string | number)[];

const text = 'ein Text';
const moment = 'ein Tag wie 2019-12-05, auf Wunsch mit Uhrzeit wie 2019-12-05 14:32';
const expectedByField: Readonly<Record<string, string>> = {
  date: moment,
  updated: moment,
  publish: moment,
  expires: moment,
  breaking: 'true, false oder ein Zeitpunkt wie 2019-12-05 18:00',
  draft: 'true oder false',
  reads: 'eine ganze Zahl ohne Punkt und Komma, zum Beispiel 1475',
  authors: 'ein Name oder eine Liste von Namen',
  tags: 'ein Schlagwort oder eine Liste von Schlagworten',
  aliases: 'eine Adresse oder eine Liste von Adressen',
  image: 'die Felder src und alt, eingerückt darunter',
};

/** Translates all issues of a front-matter; `fields` is what was checked. */
export function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  fields: Record<string, unknown>,
): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const present = Object.keys(Object(valueAt(fields, path)));
      return issue.keys.map((key) => unknownField([...path, key], present));
    }
    const value = valueAt(fields, path);
    return value === undefined ? missing(path, fields) : wrong(path, value);
  });
}

function missing(path: Path, fields: Record<string, unknown>): Problem[] {
  const holder = Object(path.length === 1 ? fields : fields['image']);
  const name = String(path.at(-1));
  // „titel“ is reported as unknown, with the remedy; that „title“ is missing would be the same mistake twice.
  if (Object.keys(holder).some((key) => key !== name && meantField(key, path.length > 1) === name)) return [];
  if (name === 'src') {
    const remedy = 'Nennen Sie die Bilddatei: src: bild.jpg.';
    return [
      {
        path,
        message: 'Dem Bild fehlt „src“.',
        expected: 'der Name der Bilddatei',
        remedy,
      },
    ];
  }
  if (name === 'alt') {
    const remedy = 'Beschreiben Sie in alt, was zu sehen ist; nur bei reinem Schmuck schreiben Sie alt: "".';
    return [
      {
        path,
        message: 'Dem Bild fehlt „alt“.',
        expected: 'eine Beschreibung des Bildes',
        remedy,
      },
    ];
  }
  return [noTitle];
}

/** The mistake „no headline“. */
const noTitle: Problem = {
  path: ['title'],
  message: 'Die Überschrift fehlt.',
  expected: 'ein Feld „title“ mit Text',
  remedy: 'Ergänzen Sie zwischen den beiden Zeilen --- ein Feld: title: Ihre Überschrift.',
};

function wrong(path: Path, value: unknown): Problem[] {
  const name = String(path.at(-1));
  const top = String(path[0]);
  const found = describe(value);
  if (top === 'image' && path.length === 1) return [imageForm(value)];
  if (name === 'title' && value !== Object(value)) return [noTitle];
  if (top === 'reads')
    return [
      {
        path,
        message: 'Die Zahl der Leser ist keine ganze Zahl.',
        ...readsForm(value),
      },
    ];
  if (top === 'draft' && typeof value === 'string')
    return [{ path, message: 'Der Entwurf ist weder an noch aus.', ...yesNo(value) }];
  if (typeof value === 'string') {
    const remedy = `Tragen Sie einen Wert ein oder löschen Sie das Feld „${name}“.`;
    return [
      {
        path,
        message: `Das Feld „${name}“ ist leer.`,
        expected: expectedByField[name] ?? text,
        remedy,
      },
    ];
  }
  if (Array.isArray(value) && ['tags', 'authors', 'aliases'].includes(name)) return wrongItems(path, value);
  const quoted = quotedForm(value);
  const expected = expectedByField[name] ?? text;
  const remedy =
    expected === text || quoted !== undefined
      ? `Setzen Sie den Text in Anführungszeichen: ${name}: "${quoted ?? '…'}".`
      : `Schreiben Sie ${expected}.`;
  return [
    {
      path,
      message: `Das Feld „${name}“ hat eine falsche Form.`,
      found,
      expected,
      remedy,
    },
  ];
}

/** List items that are no texts, for instance `- Kommentar: So nicht`, which YAML takes for a field. */
function wrongItems(path: Path, items: readonly unknown[]): Problem[] {
  return items.flatMap((item, index) => {
    if (typeof item === 'string') return [];
    const quoted = quotedForm(item);
    return {
      path: [...path, index],
      message: `In der Liste „${String(path.at(-1))}“ steht etwas anderes als ein Text.`,
      found: describe(item),
      expected: text,
      remedy: `Setzen Sie den Text in Anführungszeichen: - "${quoted ?? '…'}".`,
    };
  });
}

function imageForm(value: unknown): Problem {
  const src = typeof value === 'string' ? value : 'bild.jpg';
  const remedy = `Schreiben Sie image: und darunter, je zwei Leerzeichen eingerückt, src: ${src} und alt: Was zu sehen ist.`;
  const expected = expectedByField.image ?? text;
  return {
    path: ['image'],
    message: 'Das Bild braucht eigene Felder.',
    found: describe(value),
    expected,
    remedy,
  };
}

function readsForm(value: unknown): Pick<Problem, 'found' | 'expected' | 'remedy'> & object {
  const digits = typeof value === 'string' ? value.replace(/(?<=\d)[.,'’\s](?=\d{3}(?!\d))/g, '') : '';
  const remedy = /^\d{1,15}$/.test(digits)
    ? `Schreiben Sie reads: ${digits}.`
    : 'Schreiben Sie nur Ziffern oder löschen Sie das Feld.';
  return {
    found: describe(value),
    expected: expectedByField.reads ?? text,
    remedy,
  };
}

function yesNo(value: string): Pick<Problem, 'found' | 'expected' | 'remedy'> & object {
  const yes = /^(?:ja|yes|y|j|on|an|1|wahr)$/i.test(value);
  const no = /^(?:nein|no|n|off|aus|0|falsch)$/i.test(value);
  const remedy =
    yes || no
      ? `Schreiben Sie draft: ${yes}.`
      : 'Schreiben Sie draft: true, wenn der Artikel noch nicht erscheinen soll.';
  return { found: value, expected: 'true oder false', remedy };
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? 'eine Liste' : 'verschachtelte Felder';
}

/** What the editor probably meant as text: `[Video]` and `Kommentar: So nicht` are YAML lists and maps. */
function quotedForm(value: unknown): string | undefined {
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? `[${value.join(', ')}]` : undefined;
  const [entry, more] = Object.entries(Object(value));
  return entry === undefined || more !== undefined || typeof entry[1] !== 'string'
    ? undefined
    : `${entry[0]}: ${entry[1]}`;
}

function valueAt(fields: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], fields);
}
