// The form's fields, made from the front-matter schema: whoever adds a field there has it in the form.
import * as z from 'zod';
import { frontMatterSchema } from '../article/schema.ts';
import { expectedByField } from '../article/value-forms.ts';
import type { Settings } from '../settings.ts';
import type { FormField } from './form-field.ts';

/** What of a JSON Schema the form needs. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Fields that may have several lines. */
const prose = new Set(['lead', 'caption', 'text', 'method', 'targeting']);

/** A moment as it is written, see `src/article/dates.ts`; the form says at once what the build would say later. */
const moment: NonNullable<FormField['pattern']> = [
  String.raw`^\s*\d{4}-\d{2}-\d{2}(?:(?:[T ]|\s+)\d{1,2}[:.]\d{2}.*)?\s*$`,
  'Tag und Uhrzeit wie 2019-12-05 14:32',
];
const wholeNumber: NonNullable<FormField['pattern']> = [
  String.raw`^\s*\d{1,15}\s*$`,
  'eine ganze Zahl ohne Punkt und Komma',
];

/** All fields of the head in the schema's order, and the text behind the lead. */
export function formFields({ sections }: Pick<Settings, 'sections'>): FormField[] {
  const schema = z.toJSONSchema(frontMatterSchema) as Schema;
  const sectionNames = sections.map(({ name }) => ({ label: name, value: name }));
  const head = fieldsOf(schema).map((field) =>
    field.name === 'section' ? { ...field, widget: 'select' as const, options: sectionNames } : field,
  );
  const body: FormField = {
    name: 'body',
    label: 'Text',
    widget: 'markdown',
    // Rich text would escape footnotes, charts and the headings of live blogs.
    modes: ['raw'],
    required: false,
    hint: 'In Markdown; was möglich ist, steht im Handbuch.',
  };
  // What an article needs comes first.
  const needed = head.findIndex(({ name }) => name === 'lead') + 1;
  return [...head.slice(0, needed), body, ...head.slice(needed)];
}

function fieldsOf({ properties = {}, required = [] }: Schema): FormField[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    label: schema.title ?? name,
    required: required.includes(name),
    hint: (schema.description ?? '').replaceAll('`', ''),
    ...formOf(name, schema),
  }));
}

function formOf(name: string, schema: Schema): Pick<FormField, 'widget'> & Partial<FormField> {
  const { type, anyOf = [], items } = schema;
  if (type === 'boolean') return { widget: 'boolean', default: false };
  if (type === 'integer') return { widget: 'string', pattern: wholeNumber };
  if (schema.enum !== undefined) return { widget: 'select', options: optionsOf(schema.enum) };
  if (schema.properties !== undefined) return { widget: 'object', fields: fieldsOf(schema) };
  if (items?.properties !== undefined) return { widget: 'list', fields: fieldsOf(items) };
  if (anyOf.some((one) => one.type === 'array')) {
    return { widget: 'list', field: { name: 'item', label: schema.title ?? name, widget: 'string' } };
  }
  const words = anyOf.flatMap((one) => one.const ?? []);
  if (words.length > 0) return { widget: 'select', options: optionsOf(['', 'true', 'false', ...words]) };
  if (name === 'src') return { widget: 'image' };
  if (expectedByField[name] === expectedByField.date) return { widget: 'string', pattern: moment };
  return { widget: prose.has(name) ? 'text' : 'string' };
}

const optionsOf = (values: readonly string[]): NonNullable<FormField['options']> =>
  values.map((value) => ({ label: value === '' ? '–' : value, value }));
