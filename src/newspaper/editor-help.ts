// Help while typing an article's fields in VS Code, made from the one description of them: snippets, which VS Code offers
// in every Markdown file, and the form of the extension Front Matter CMS.
import * as z from 'zod';
import { frontMatterSchema, momentFields } from '../article/schema.ts';
import { expectedByField } from '../article/value-forms.ts';
import type { Settings } from '../settings.ts';

/** Paths of the committed files, below the project. */
export const snippetsFile = '.vscode/artikel.code-snippets';
/** Of the extension Front Matter CMS, which looks for it at the top of the project. */
export const formFile = 'frontmatter.json';

interface Field {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly form?: string;
  readonly anyOf?: readonly Field[];
  readonly items?: Field;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
}

type Sections = Pick<Settings, 'sections'>;

const fields = (): readonly (readonly [string, Field])[] =>
  Object.entries((z.toJSONSchema(frontMatterSchema, { io: 'input' }) as Field).properties ?? {});

const isMoment = (name: string): boolean => momentFields.includes(name);
const isSwitch = (name: string): boolean => expectedByField[name] === 'true oder false';
const isList = ({ anyOf = [] }: Field): boolean => anyOf.some(({ type }) => type === 'array');
/** A list of maps, which a form of lines cannot show. */
const isTable = ({ type, items }: Field): boolean => type === 'array' && items?.properties !== undefined;
const helpOf = (name: string, { description = '' }: Field): string =>
  `${description.replaceAll('`', '')}${expectedByField[name] === undefined ? '' : ` Erwartet: ${expectedByField[name]}.`}`;

/** `section` and a tabulator write `section: ` and offer the newspaper's own. */
export function articleSnippets({ sections }: Sections): string {
  const choices = sections.map(({ name }) => name.replace(/[\\,|]/g, '\\$&')).join(',');
  const now = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
  const bodyOf = (name: string, field: Field): string[] => {
    if (name === 'section') return [`section: \${1|${choices}|}`];
    if (isMoment(name)) return [`${name}: ${now} \${1:$CURRENT_HOUR:$CURRENT_MINUTE}`];
    if (isSwitch(name)) return [`${name}: \${1|true,false|}`];
    if (name === 'liveblog') return [`liveblog: \${1|true,beendet|}`];
    if (isList(field)) return [`${name}: [$1]`];
    if (field.properties !== undefined) {
      return [`${name}:`, ...(field.required ?? []).map((key, index) => `  ${key}: $${index + 1}`)];
    }
    return [`${name}: $1`];
  };
  const snippets = fields()
    .filter(([, field]) => !isTable(field))
    .map(([name, field]) => [
      name,
      { scope: 'markdown', prefix: name, body: bodyOf(name, field), description: helpOf(name, field) },
    ]);
  const article = {
    scope: 'markdown',
    prefix: 'artikel',
    body: [
      '---',
      'title: $1',
      `section: \${2|${choices}|}`,
      'lead: $3',
      'authors: [$4]',
      'tags: [$5]',
      'draft: true',
      '---',
      '$0',
    ],
    description: 'Der Kopf eines neuen Artikels.',
  };
  return `${JSON.stringify({ artikel: article, ...Object.fromEntries(snippets) }, null, 2)}\n`;
}

/** @param tags that the form offers; the extension adds those that are new to the file itself */
export function articleForm({ sections }: Sections, tags: readonly string[]): string {
  const fieldOf = (name: string, field: Field): Record<string, unknown> => {
    const title = field.title === undefined ? name : `${field.title} (${name})`;
    const common = { title, name, description: helpOf(name, field) };
    if (name === 'section') return { ...common, type: 'choice', choices: sections.map((one) => one.name) };
    if (name === 'tags') return { ...common, type: 'tags' };
    if (name === 'reads') return { ...common, type: 'number' };
    if (name === 'liveblog') return { ...common, type: 'choice', choices: ['true', 'beendet'] };
    if (isMoment(name)) return { ...common, type: 'datetime' };
    if (isSwitch(name)) return { ...common, type: 'boolean' };
    if (isList(field)) return { ...common, type: 'list' };
    if (field.properties !== undefined) {
      const inner = Object.entries(field.properties).map(([key, one]) => fieldOf(key, one));
      return { ...common, type: 'fields', fields: inner };
    }
    return { ...common, type: 'string', single: field.form !== 'lines' };
  };
  return `${JSON.stringify(
    {
      $schema: 'https://frontmatter.codes/frontmatter.schema.json',
      'frontMatter.content.autoUpdateDate': false,
      'frontMatter.content.pageFolders': [
        { title: 'Artikel', path: '[[workspace]]/content/artikel', contentTypes: ['artikel'] },
      ],
      'frontMatter.taxonomy.contentTypes': [
        {
          name: 'artikel',
          pageBundle: false,
          // Fields that nobody fills in would stand in a new article, and be reported as empty.
          clearEmpty: true,
          fields: fields()
            .filter(([, field]) => !isTable(field))
            .map(([name, field]) => fieldOf(name, field)),
        },
      ],
      'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd HH:mm',
      'frontMatter.templates.prefix': 'yyyy-MM-dd',
      'frontMatter.taxonomy.tags': tags,
    },
    null,
    2,
  )}\n`;
}

/** The tags that a form offers already. @param form its text */
export function tagsIn(form: string): readonly string[] {
  const tags: unknown = JSON.parse(form)['frontMatter.taxonomy.tags'];
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}
