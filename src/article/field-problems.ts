// From zod's issues to what editors are told.
import type * as z from 'zod';
import { textLists } from './broken-value.ts';
import { meantFields, ownersOf, unknownField } from './field-names.ts';
import { outOfPlace, partsBeside } from './out-of-place.ts';
import type { Problem } from './problem.ts';
import { type Holder, holderOf, nestedFieldNames } from './schema.ts';
import {
  describe,
  draftForm,
  expectedByField,
  fieldsForm,
  focusForm,
  kindForm,
  listForm,
  liveblogForm,
  quotedForm,
  readsForm,
  sectionForm,
  text,
  wrongItems,
  yesNoForm,
} from './value-forms.ts';

type Path = readonly (string | number)[];

/** Translates all issues of a front-matter; `fields` is what was checked. */
export function fieldProblems(
  issues: readonly z.core.$ZodIssue[],
  fields: Record<string, unknown>,
): Problem[] {
  const dashed = dashedCorrection(fields.corrections);
  const others = dashed === undefined ? issues : issues.filter(({ path }) => path[0] !== 'corrections');
  const problems = others.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const holder: Record<string, unknown> = Object(valueAt(fields, path));
      const owners = ownersOf(holder, holderOf([...path, '']));
      const { problems, others } = outOfPlace(path, issue.keys, holder);
      return [...problems, ...others.map((key) => unknownField([...path, key], owners, holder[key]))];
    }
    const value = valueAt(fields, path);
    return value === undefined ? missing(path, fields) : wrong(path, value, fields);
  });
  return dashed === undefined ? problems : [...problems, dashed];
}

/** One correction, each of whose fields has a dash: to YAML several, and each of them lacks the others. */
function dashedCorrection(value: unknown): Problem | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const names = value.map((item) => Object.keys(Object(item)));
  const [first, ...more] = names.flat();
  const known: readonly string[] = nestedFieldNames.corrections;
  const isOne = names.every(({ length }) => length === 1) && new Set(names.flat()).size === names.length;
  if (!isOne || first === undefined || !more.every((name) => known.includes(name))) return undefined;
  return {
    path: ['corrections', 1],
    rule: 'corrections-form',
    message: 'Vor jedem Feld der Korrektur steht ein Bindestrich; so sind es mehrere Korrekturen.',
    expected: 'ein Bindestrich vor dem ersten Feld, die übrigen darunter, ebenso weit eingerückt wie dieses',
    remedy: `Ersetzen Sie vor ${new Intl.ListFormat('de').format(more)} den Bindestrich durch ein Leerzeichen.`,
  };
}

function missing(path: Path, fields: Record<string, unknown>): Problem[] {
  const holder: Record<string, unknown> = Object(valueAt(fields, path.slice(0, -1)));
  const name = String(path.at(-1));
  // „titel“ is reported as unknown, with the remedy; that „title“ is missing would be the same mistake twice.
  const below = holderOf(path);
  if (meantFields(holder, below).has(name)) return [];
  if ((below === 'image' || below === 'political') && partsBeside(below, fields).includes(name)) return [];
  if (below !== undefined && below !== 'image') return [missingBelow(path, below)];
  if (name === 'src') {
    const remedy = 'Nennen Sie die Bilddatei: src: bild.jpg.';
    return [
      {
        path,
        rule: 'missing-picture-file',
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
        rule: 'missing-alt',
        message: 'Dem Bild fehlt „alt“.',
        expected: 'eine Beschreibung des Bildes',
        remedy,
      },
    ];
  }
  return [noTitle];
}

const listFields: ReadonlySet<string> = new Set([...textLists, 'ai']);
const yesNoFields = new Set(['prominent', 'sponsored', 'noindex']);

/** Fields that must be there, with an example of what they may hold. */
const neededBelow: Readonly<Record<string, string>> = {
  'corrections.date': '2019-12-06',
  'corrections.kind': 'Korrektur',
  'corrections.text': '"Was berichtigt wird."',
  'rights.until': '2027-12-31',
  'political.sponsor': '"Verein Klare Lauter"',
  'political.occasion': '"Kommunalwahl am 14. März 2027"',
};

function missingBelow(path: Path, holder: Holder): Problem {
  const name = String(path.at(-1));
  return {
    path,
    rule: 'missing-part',
    message: `Unter „${holder}“ fehlt „${name}“.`,
    expected: expectedByField[`${holder}.${name}`] ?? expectedByField[name] ?? text,
    remedy: `Ergänzen Sie darunter: ${name}: ${neededBelow[`${holder}.${name}`] ?? '…'}.`,
  };
}

/** The mistake „no headline“. */
const noTitle: Problem = {
  path: ['title'],
  rule: 'missing-title',
  message: 'Die Überschrift fehlt.',
  expected: 'ein Feld „title“ mit Text',
  remedy: 'Schreiben Sie zwischen die beiden Zeilen ---: title: Ihre Überschrift.',
};

function wrong(path: Path, value: unknown, fields: Record<string, unknown>): Problem[] {
  const name = String(path.at(-1));
  const top = String(path[0]);
  const found = describe(value);
  if (top === 'corrections' && path.length <= 2) return [fieldsForm(top, path, value)];
  if (top === 'image' && path.length === 1) return [fieldsForm(top, path, value, partsBeside(top, fields))];
  if (name === 'rights' || (top === 'political' && path.length === 1)) {
    return [fieldsForm(name as Holder, path, value)];
  }
  if (yesNoFields.has(name) && typeof value === 'string')
    return [yesNoForm(path, value, 'sponsor' in fields)];
  if (name === 'kind' && typeof value === 'string') return [kindForm(path, value)];
  if (name === 'title' && value !== Object(value)) return [noTitle];
  if (top === 'reads') return [readsForm(value)];
  if (name === 'ai' && path[0] === 'image' && typeof value === 'string') return [yesNoForm(path, value)];
  if (top === 'draft' && typeof value === 'string') return [draftForm(value)];
  if (name === 'focus' && typeof value === 'string' && value.trim() !== '') return [focusForm(value)];
  if (top === 'liveblog' && typeof value === 'string') return [liveblogForm(value)];
  if (typeof value === 'string') {
    const remedy = `Tragen Sie einen Wert ein oder löschen Sie das Feld „${name}“.`;
    return [
      {
        path,
        rule: 'empty-field',
        message: `Das Feld „${name}“ ist leer.`,
        expected: expectedByField[name] ?? text,
        remedy,
      },
    ];
  }
  if (Array.isArray(value) && listFields.has(name)) return wrongItems(path, value);
  if (listFields.has(name)) return [listForm(path, value)];
  if (name === 'section' && Array.isArray(value)) return [sectionForm(value)];
  const [language] = Array.isArray(value) ? value : [];
  const quoted = name === 'lang' ? undefined : quotedForm(value, name);
  const expected = expectedByField[name] ?? text;
  const remedy =
    name === 'lang' && typeof language === 'string'
      ? `Schreiben Sie lang: ${language}.`
      : expected === text || quoted !== undefined
        ? `Setzen Sie den Text in Anführungszeichen: ${name}: "${quoted ?? '…'}".`
        : `Schreiben Sie ${expected}.`;
  return [
    {
      path,
      rule: 'field-form',
      message: `Das Feld „${name}“ hat eine falsche Form.`,
      found,
      expected,
      remedy,
    },
  ];
}

function valueAt(fields: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], fields);
}
