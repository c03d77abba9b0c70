// From zod's issues with `content/newspaper.yaml` to what a newsroom is told.
import type * as z from 'zod';
import { nearest } from '../article/nearest.ts';
import type { Problem } from '../article/problem.ts';
import { type FieldMeta, fieldMeta, newspaperSchema } from './newspaper-schema.ts';

type Path = readonly (string | number)[];

/** Translates all issues; `fields` is what was checked. */
export function newspaperProblems(issues: readonly z.core.$ZodIssue[], fields: unknown): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknown([...path, key], fields));
    const value = valueAt(fields, path);
    return [value === undefined ? missing(path) : wrong(path, value)];
  });
}

function unknown(path: Path, fields: unknown): Problem {
  const name = String(path.at(-1));
  const parent = path.slice(0, -1);
  const known = Object.keys(shapeAt(parent));
  const better = nearest(name, known);
  const beside = Object.keys(Object(valueAt(fields, parent)));
  return {
    path,
    at: 'key',
    rule: 'newspaper-unknown-field',
    message: `Unbekanntes Feld „${name}“${parent.length === 0 ? '' : ` unter „${fieldName(parent)}“`}.`,
    expected: `eines der Felder ${known.join(', ')}`,
    remedy:
      better === undefined
        ? `Löschen Sie „${name}“ oder wählen Sie eines der bekannten Felder.`
        : beside.includes(better)
          ? `Gemeint ist wohl „${better}“, das es hier schon gibt: Behalten Sie eines von beiden.`
          : `Benennen Sie „${name}“ in „${better}“ um.`,
  };
}

function missing(path: Path): Problem {
  const name = String(path.at(-1));
  const { expected, example } = metaAt(path);
  const parent = path.slice(0, -1);
  return {
    path: parent,
    rule: 'newspaper-missing-field',
    message: `Das Feld „${name}“ fehlt${parent.length === 0 ? '' : ` unter „${fieldName(parent)}“`}.`,
    expected,
    remedy: `Schreiben Sie ${written(name, example)}.`,
  };
}

function wrong(path: Path, value: unknown): Problem {
  const name = fieldName(path);
  const { expected, example: own } = metaAt(path);
  // An item with fields of its own is shown as its list is.
  const example = own === '' ? metaAt(path.slice(0, -1)).example : own;
  return {
    path,
    rule: 'newspaper-field-form',
    message: `Bei „${name}“ steht etwas anderes, als dort stehen kann.`,
    found: typeof value === 'string' ? value : Array.isArray(value) ? 'eine Liste' : 'verschachtelte Felder',
    expected,
    remedy: `Schreiben Sie zum Beispiel ${written(name, example)}.`,
  };
}

/** `name: Wert`, for lists `sections:` with the item below it. */
function written(name: string, example: string): string {
  return example.startsWith('- ') ? `${name}: und darunter eingerückt ${example}` : `${name}: ${example}`;
}

/** The name of the field to which a path leads; an item of a list is called like the list. */
function fieldName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function valueAt(fields: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], fields);
}

interface Inner {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  unwrap?(): z.ZodType;
}

/** The schema to which a path leads, without `optional`. */
function schemaAt(path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = newspaperSchema;
  for (const step of path) {
    const inner: Inner = at === undefined ? {} : bare(at);
    at = typeof step === 'number' ? inner.element : inner.shape?.[step];
  }
  return at;
}

function bare(schema: z.ZodType): Inner {
  const { def } = schema;
  return (def.type === 'optional' ? (schema as Inner).unwrap?.() : schema) as Inner;
}

function shapeAt(path: Path): Readonly<Record<string, z.ZodType>> {
  const schema = schemaAt(path);
  return (schema === undefined ? undefined : bare(schema).shape) ?? {};
}

const fieldsBelow: FieldMeta = { expected: 'eingerückte Felder', example: '' };

function metaAt(path: Path): FieldMeta {
  const schema = schemaAt(path);
  if (schema === undefined) return fieldsBelow;
  return (
    fieldMeta.get(schema) ??
    fieldMeta.get(bare(schema) as unknown as z.ZodType) ?? {
      expected: `eingerückte Felder: ${Object.keys(bare(schema).shape ?? {}).join(', ')}`,
      example: '',
    }
  );
}
