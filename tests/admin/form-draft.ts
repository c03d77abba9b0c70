// What Sveltia CMS makes of an article's values between reading and saving it, as its source does it: empty fields are filled
// in when it is opened; when it is saved texts are trimmed and optional fields left empty are omitted, others sorted.
import type { FormField } from '../../src/admin/form-field.ts';
import type { FormValues } from '../../src/admin/form-values.ts';

/** The values as they come back from an editor who changes what `changes` says. */
export function edited(
  values: FormValues,
  fields: readonly FormField[],
  changes: FormValues = {},
): FormValues {
  const opened = { ...filledIn(values, fields), ...changes };
  const names = [...new Set([...fields.map(({ name }) => name), ...Object.keys(opened)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = trimmed(opened[name]);
      const optional = fields.find((field) => field.name === name)?.required === false;
      return optional && isEmpty(value) ? [] : [[name, value]];
    }),
  ) as FormValues;
}

function filledIn(values: FormValues, fields: readonly FormField[]): FormValues {
  return Object.fromEntries([
    ...Object.entries(values),
    ...fields
      .filter(({ name }) => values[name] === undefined)
      .map(({ name, widget }) => [name, empties[widget] ?? '']),
  ]);
}

const empties: Readonly<Record<string, unknown>> = { boolean: false, list: [], object: null };

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, trimmed(inner)]));
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || value === null || (Array.isArray(value) && value.length === 0);
