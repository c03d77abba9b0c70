// The form's fields, made from the front-matter schema: whoever adds a field there has it in the form.
import * as z from 'zod';
import { momentForm } from '../article/dates.ts';
import { frontMatterSchema, wholeNumber } from '../article/schema.ts';
import type { Settings } from '../settings.ts';
import type { FormField } from './form-field.ts';

/** What of a JSON Schema the form needs. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly form?: 'moment' | 'lines' | 'picture';
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** As `src/article/` reads them; the form says at once what the build would say later. */
const moment = patternOf(momentForm, 'Tag und Uhrzeit wie 2019-12-05 14:32');
const count = patternOf(wholeNumber, 'eine ganze Zahl ohne Punkt und Komma');

/** Blanks around a value are no part of it. */
function patternOf(form: RegExp, expected: string): NonNullable<FormField['pattern']> {
  return [form.source.replace(/^\^/, '^\\s*').replace(/\$$/, '\\s*$'), expected];
}

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
    ...hintOf(schema),
    ...formOf(name, schema),
  }));
}

/** Without marks of Markdown and names of the file; a hint that only says the label again is none. */
function hintOf({ title, description = '' }: Schema): Pick<FormField, 'hint'> {
  const date = frontMatterSchema.shape.date.meta()?.title;
  const hint = description.replaceAll('wie `date`', `wie „${date}“`).replaceAll('`', '');
  return hint === '' || hint === `${title}.` ? {} : { hint };
}

function formOf(name: string, schema: Schema): Pick<FormField, 'widget'> & Partial<FormField> {
  const { type, anyOf = [], items } = schema;
  if (type === 'boolean') return { widget: 'boolean', default: false };
  if (type === 'integer') return { widget: 'string', pattern: count };
  if (schema.enum !== undefined) return { widget: 'select', options: optionsOf(schema.enum) };
  if (schema.properties !== undefined) return { widget: 'object', fields: fieldsOf(schema) };
  if (items?.properties !== undefined) return { widget: 'list', fields: fieldsOf(items) };
  if (anyOf.some((one) => one.type === 'array')) {
    return { widget: 'list', field: { name: 'item', label: schema.title ?? name, widget: 'string' } };
  }
  const words = anyOf.flatMap((one) => one.const ?? []);
  if (words.length > 0) return { widget: 'select', options: optionsOf(['', 'true', 'false', ...words]) };
  switch (schema.form) {
    case 'picture':
      return { widget: 'image' };
    case 'moment':
      return { widget: 'string', pattern: moment };
    case 'lines':
      return { widget: 'text' };
    default:
      return { widget: 'string' };
  }
}

const optionsOf = (values: readonly string[]): NonNullable<FormField['options']> =>
  values.map((value) => ({ label: value === '' ? '–' : value, value }));
