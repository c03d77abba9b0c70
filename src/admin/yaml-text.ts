// Values as YAML, written as the build reads them.
import { Document, Scalar, visit } from 'yaml';
import type { FormField } from './form-field.ts';
import { emptyText, type FormValues, saidBy } from './form-values.ts';

/** A value as it is written: without what is left empty. */
export function cleaned(value: unknown): unknown {
  if (value === emptyText) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.filter((item) => saidBy(item) !== '').map(cleaned);
  return Object.fromEntries(
    Object.entries(value as FormValues)
      .filter(([, inner]) => saidBy(inner) !== '')
      .map(([name, inner]) => [name, cleaned(inner)]),
  );
}

/** Without the line end behind it; further lines are indented. */
export function pairText(field: FormField, value: unknown, indent: string, flow = false): string {
  return indented(yamlText({ [field.name]: cleaned(value) }, flow), indent);
}

export function itemText(value: unknown, indent: string): string {
  return `${indent}${indented(yamlText([cleaned(value)]), indent)}\n`;
}

export function scalarText(value: string, indent: string, type: Scalar.Type | undefined): string {
  const scalar = new Scalar(value);
  if (type !== undefined) scalar.type = type;
  const text = yamlText({ x: scalar });
  return indented(text.slice('x:'.length).replace(/^ /, ''), indent);
}

/** Between brackets. */
export function flowText(value: unknown, type?: Scalar.Type): string {
  const written = cleaned(value);
  const scalar = typeof written === 'string' ? new Scalar(written) : written;
  if (scalar instanceof Scalar && type !== undefined) scalar.type = type;
  return yamlText([scalar], true).slice(1, -1);
}

export const flowPairText = (name: string, value: unknown): string =>
  flowText({ [name]: value }).slice(1, -1);

const indented = (text: string, indent: string): string => text.replace(/\n(?=[^\n])/g, `\n${indent}`);

/** What `src/article/front-matter.ts` would take for `name: ` or for a blank at the end, with blanks that are none to YAML. */
const strange = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const takenForPlain = new RegExp(`:${strange}|${strange}\\s*:|^${strange}|${strange}$`, 'm');

function yamlText(value: unknown, flow = false): string {
  const document = new Document(value, { schema: 'failsafe' });
  visit(document, {
    Scalar(_, node) {
      const written = String(node.value);
      if (/^(?:|~|null)$/i.test(written) || takenForPlain.test(written)) node.type = 'QUOTE_DOUBLE';
    },
    Seq(_, node) {
      if (flow) node.flow = true;
    },
    Map(key, node) {
      if (flow && key !== null) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}
