// Front-matter of other systems: YAML, TOML and JSON. Every value is text, a list or a map, as it was written.
import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';

export type ForeignValue = string | readonly ForeignValue[] | { readonly [key: string]: ForeignValue };
export type ForeignFields = Readonly<Record<string, ForeignValue>>;

export interface ForeignFile {
  readonly fields: ForeignFields;
  readonly body: string;
  /** What is wrong with the front-matter, German; what could be read of it is in `fields`. */
  readonly problem?: string;
}

/** @param text with `\n` @returns undefined for a file without front-matter */
export function foreignFile(text: string): ForeignFile | undefined {
  const yaml = /^---[ \t]*(?:ya?ml[ \t]*)?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (yaml !== null) return { ...yamlFields(yaml[1] ?? ''), body: text.slice(yaml[0].length) };
  const [whole, language = '', inner = ''] =
    /^---[ \t]*(json5?|toml|js|javascript|coffee|cson)[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/i.exec(
      text,
    ) ?? [];
  if (whole !== undefined)
    return { ...namedFields(language.toLowerCase(), inner), body: text.slice(whole.length) };
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/.exec(text);
  if (toml !== null) return { ...tomlFields(toml[1] ?? ''), body: text.slice(toml[0].length) };
  const json = /^\{[ \t]*\n[\s\S]*?\n\}[ \t]*(?:\n|$)/.exec(text);
  return json === null ? undefined : { ...jsonFields(json[0]), body: text.slice(json[0].length) };
}

/** Eleventy lets front-matter name its language (gray-matter); programs are not run. */
function namedFields(language: string, text: string): Pick<ForeignFile, 'fields' | 'problem'> {
  if (language.startsWith('json')) return jsonFields(text);
  if (language === 'toml') return tomlFields(text);
  return {
    fields: {},
    problem: `Die Angaben über dem Text sind ein Programm (---${language}), das nicht ausgeführt wurde; sie fehlen im Ergebnis.`,
  };
}

/**
 * Front-matter as Hexo reads it besides: YAML without a line above it, or JSON without its braces between lines of `;;;`.
 * Source of the rule: https://github.com/hexojs/hexo-front-matter
 *
 * @param text with `\n` for which {@link foreignFile} finds nothing
 */
export function hexoFile(text: string): ForeignFile | undefined {
  const [whole, yaml] = /^(?=[\w-]+[ \t]*:)([\s\S]*?)\n-{3,}[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole !== undefined && yaml !== undefined)
    return { ...yamlFields(yaml), body: text.slice(whole.length) };
  const [pairs, json = ''] = /^(?:;{3,}[ \t]*\n)?(?=")([\s\S]*?)\n;{3,}[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (pairs === undefined) return undefined;
  const { fields, problem } = jsonFields(`{${json}}`);
  return problem === undefined ? { fields, body: text.slice(pairs.length) } : undefined;
}

/**
 * Lines of `Title: The council meets` at the top of a text, as Pelican and MultiMarkdown have them; what is indented goes on
 * with the line above. Source of the rule: https://python-markdown.github.io/extensions/meta_data/
 *
 * @param text with `\n` for which {@link foreignFile} finds nothing @returns undefined for a text without a title among them
 */
export function metaFile(text: string): ForeignFile | undefined {
  const [whole = ''] = /^(?: {0,3}[\w-]+:[^\n]*(?:\n(?: {4,}|\t)[^\n]*)*(?:\n|$))+/.exec(text) ?? [];
  const fields: Record<string, ForeignValue> = {};
  for (const [, key = '', value = ''] of whole.matchAll(
    /^ {0,3}([\w-]+):((?:[^\n]*)(?:\n(?: {4,}|\t)[^\n]*)*)/gm,
  )) {
    const written = value.replace(/\s+/g, ' ').trim();
    if (written !== '') fields[key.toLowerCase()] = written;
  }
  const body = text.slice(whole.length).replace(/^(?:---|\.\.\.)[ \t]*(?:\n|$)/, '');
  return fields.title === undefined ? undefined : { fields, body };
}

/** What a configuration in Python sets to a text or a truth value, without running it. */
export function pythonSettings(text: string): ForeignFields {
  const assigned =
    /^([A-Z][A-Z_]*)[ \t]*=[ \t]*(?:[urURbB]?(?:'([^'\n]*)'|"([^"\n]*)")|(True|False))[ \t]*(?:#.*)?$/gm;
  return Object.fromEntries(
    [...text.matchAll(assigned)].map(([, name = '', single, double, truth = '']) => [
      name,
      single ?? double ?? truth.toLowerCase(),
    ]),
  );
}

export const isMap = (value: ForeignValue | undefined): value is ForeignFields =>
  typeof value === 'object' && !Array.isArray(value);

/** What may be one value or several. */
export const listOf = (value: ForeignValue | undefined): readonly ForeignValue[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly ForeignValue[]) : [value];

/** The text, without blanks around it; undefined for what is empty or none. */
export const filledText = (value: ForeignValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** Settings files: the format is told by the name. */
export function foreignSettings(name: string, text: string): ForeignFields {
  if (/\.toml$/i.test(name)) return tomlFields(text).fields;
  if (/\.json$/i.test(name)) return jsonFields(text).fields;
  return yamlFields(text).fields;
}

/** What is to be understood of it, however wrong the rest; `problem` says in German that something is. */
export function yamlFields(text: string): Pick<ForeignFile, 'fields' | 'problem'> {
  const document = parseDocument(text, {
    schema: 'failsafe',
    strict: false,
    uniqueKeys: false,
    // `<<: *base`, as Ruby and Go read it.
    merge: true,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  const value = safely((): unknown => document.toJS({ maxAliasCount: 100 }) ?? '');
  if (value === undefined)
    return {
      fields: {},
      problem:
        'Die Angaben über dem Text verweisen so oft aufeinander (YAML, „*name“), dass sie nicht zu lesen sind; sie fehlen im Ergebnis.',
    };
  const fields = mapOf(value);
  return error === undefined && fields !== undefined
    ? { fields }
    : {
        fields: fields ?? {},
        problem: `Die Angaben über dem Text sind kein gültiges YAML${error?.linePos === undefined ? '' : ` (Zeile ${error.linePos[0].line + 1})`}; was zu verstehen war, wurde übernommen.`,
      };
}

function tomlFields(text: string): Pick<ForeignFile, 'fields' | 'problem'> {
  try {
    return { fields: mapOf(parseToml(text)) ?? {} };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return {
      fields: {},
      problem: `Die Angaben über dem Text sind kein gültiges TOML (Zeile ${error.line + 1}); sie fehlen im Ergebnis.`,
    };
  }
}

/** Almost all of it is YAML, too, which puts up with a comma too many. */
function jsonFields(text: string): Pick<ForeignFile, 'fields' | 'problem'> {
  const value = safely(() => JSON.parse(text) as unknown);
  if (value !== undefined) return { fields: mapOf(value) ?? {} };
  const { fields, problem } = yamlFields(text);
  return problem === undefined
    ? { fields }
    : {
        fields,
        problem: 'Die Angaben über dem Text sind kein gültiges JSON; was zu verstehen war, wurde übernommen.',
      };
}

function safely(work: () => unknown): unknown {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function mapOf(value: unknown): ForeignFields | undefined {
  if (value === null || value === undefined || value === '') return {};
  const plain = plainValue(value);
  return typeof plain === 'object' && !Array.isArray(plain) ? (plain as ForeignFields) : undefined;
}

/** Dates of TOML print themselves as they were written; „nothing“ is absent. */
function plainValue(value: unknown): ForeignValue | undefined {
  if (value === null || value === undefined || value === '' || value === '~' || value === 'null')
    return undefined;
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00(?:\.0+)?$/, '');
  if (Array.isArray(value)) return value.flatMap((one) => plainValue(one) ?? []);
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, one]) => {
        const plain = plainValue(one);
        return plain === undefined ? [] : [[key, plain]];
      }),
    );
  }
  return String(value);
}
