// From the YAML of an article's head to the values of the form's fields, and when two of them say the same.
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { FormField } from './form-field.ts';

/** What the form holds of a field: a text, yes or no, a list, fields of its own. */
export type FormValue = string | boolean | readonly FormValue[] | FormValues;
export interface FormValues {
  readonly [name: string]: FormValue | undefined;
}

/** So an empty text that says something (`alt: ""`) stands in the form, since forms cannot tell it from nothing. */
export const emptyText = '""';

/** The pair of a name, if the map has it. */
export function pairOf(map: YAMLMap, name: string): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).find(({ key }) => isScalar(key) && key.value === name);
}

/** The values of all fields that have the form which the form can show; others are left alone. */
export function valuesOf(map: YAMLMap, fields: readonly FormField[]): FormValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const pair = pairOf(map, field.name);
      const value = pair === undefined ? undefined : formValue(pair.value, field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function formValue(node: unknown, field: FormField): FormValue | undefined {
  if (field.widget === 'list') {
    const { fields } = field;
    if (fields === undefined) {
      if (isScalar(node)) return isNothing(node) ? undefined : [textOf(node)];
      if (!isSeq(node) || !node.items.every(isScalar)) return undefined;
      return node.items.map(textOf);
    }
    if (!isSeq(node) || !node.items.every(isMap)) return undefined;
    return node.items.map((item) => valuesOf(item as YAMLMap, fields));
  }
  if (field.widget === 'object') return isMap(node) ? valuesOf(node, field.fields ?? []) : undefined;
  if (!isScalar(node)) return undefined;
  const text = textOf(node);
  if (field.widget === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : undefined;
  if (text === '' && field.required === true && node.type !== 'PLAIN') return emptyText;
  return isNothing(node) ? undefined : text;
}

const textOf = (node: { readonly value: unknown }): string => String(node.value ?? '').trim();
/** As `src/article/yaml-fields.ts` reads it. */
const isNothing = (node: { readonly value: unknown; readonly type?: unknown }): boolean =>
  textOf(node) === '' || (node.type === 'PLAIN' && /^(?:~|null)$/.test(textOf(node)));

/**
 * What a value says, as one text to compare: forms hold nothing as an empty text, list or object, or as `false`, and
 * cut blanks off the ends of texts. `''` is nothing.
 */
export function saidBy(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (typeof value === 'string') return value.trim() === '' ? '' : JSON.stringify(value.trim());
  if (Array.isArray(value)) {
    const items = value.map(saidBy).filter((item) => item !== '');
    return items.length === 0 ? '' : `[${items.join()}]`;
  }
  if (typeof value === 'object') {
    const named = Object.entries(value)
      .map(([name, inner]) => [name, saidBy(inner)] as const)
      .filter(([, said]) => said !== '')
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return named.length === 0 ? '' : `{${named.map(([name, said]) => `${name}:${said}`).join()}}`;
  }
  return JSON.stringify(value);
}
