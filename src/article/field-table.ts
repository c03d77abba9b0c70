// The handbook's table of fields, made from the front-matter schema: editors read what the validator checks.
import * as z from 'zod';
import { frontMatterSchema } from './schema.ts';
import { expectedByField, text } from './value-forms.ts';

/** The lines of `content/README.md` between which the table stands. */
const start = '<!-- Anfang der Tabelle; sie entsteht aus src/article/schema.ts: npm run handbook -->';
const end = '<!-- Ende der Tabelle -->';

/** What of a JSON Schema the table needs. */
interface Fields {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Fields>>;
  /** Of a list. */
  readonly items?: Fields;
  readonly required?: readonly string[];
}

/** A Markdown table of all fields in the schema's order, those of a field with own fields below it. */
export function fieldTable(): string {
  const head = ['Feld', 'Inhalt', 'Bedeutung'];
  const rows = fieldRows(z.toJSONSchema(frontMatterSchema) as Fields, '');
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * The handbook with the table as it should be.
 * @throws {Error} when a line that marks the table's place is missing
 */
export function withFieldTable(handbook: string): string {
  const from = handbook.indexOf(`${start}\n`);
  const to = handbook.indexOf(`\n${end}\n`, from);
  if (from === -1 || to === -1) {
    throw new Error(`The handbook has no place for the table of fields: the lines\n${start}\n${end}`);
  }
  return `${handbook.slice(0, from)}${start}\n\n${fieldTable()}\n${handbook.slice(to)}`;
}

function fieldRows({ properties = {}, required = [] }: Fields, parent: string): string[][] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = parent + name;
    const form = expectedByField[name] ?? text;
    const needed = required.includes(name) ? '; **muss da sein**' : '';
    const row = [`\`${path}\``, cell(form + needed), cell(field.description ?? '')];
    return [row, ...fieldRows(field, `${path} → `), ...fieldRows(field.items ?? {}, `${path} → `)];
  });
}

function cell(content: string): string {
  return content.replaceAll('|', '\\|');
}
