// What a newsroom decides about its import, in one small YAML file: which topics are sections, where the old site was.
import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { sectionOf } from '../article/section.ts';
import { isMissing } from '../content/error-code.ts';
import type { Settings } from '../settings.ts';
import { CannotImport } from './cannot-import.ts';

/** A selector of CSS, with `@attribute` behind it where the value is not the element's text. */
const selector = z.string().min(1);

/** Where pages of an old static site have what an article consists of. */
const htmlMap = z.strictObject({
  title: selector.default('h1'),
  date: selector.default('time@datetime'),
  body: selector.default('article'),
  updated: selector.optional(),
  lead: selector.optional(),
  kicker: selector.optional(),
  authors: selector.optional(),
  tags: selector.optional(),
  section: selector.optional(),
  reads: selector.optional(),
  image: selector.optional(),
  /** What of the body is no text: buttons, related articles. */
  remove: z.array(selector).default([]),
  /** What becomes of pages without a date: articles that wait for one, or ordinary pages. */
  undated: z.enum(['article', 'page']).optional(),
});

export type HtmlMap = z.infer<typeof htmlMap>;

/** What counts where a file says nothing of pages. */
export const usualHtmlMap: HtmlMap = htmlMap.parse({});

/** Names of the fields above, for those who mistype one. */
const htmlFields = Object.keys(htmlMap.shape).join(', ');

const schema = z.strictObject({
  /** Of the old site. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Topic of the old site → section of this newspaper. */
  sections: z.record(z.string(), z.string()).optional(),
  html: htmlMap.optional(),
});

export type ImportMap = z.infer<typeof schema>;

/** @throws {CannotImport} for a file that is not there or says what nobody understands */
export function readImportMap(file: string | undefined, settings: Settings): ImportMap {
  if (file === undefined) return {};
  const map = checked(file);
  for (const section of Object.values(map.sections ?? {})) {
    const found = sectionOf(section, settings);
    if (typeof found !== 'string')
      throw new CannotImport(`${file}: ${found.message} Erwartet: ${found.expected}.`);
  }
  return map;
}

function checked(file: string): ImportMap {
  let given: unknown;
  try {
    given = parse(readFileSync(file, 'utf8')) ?? {};
  } catch (error) {
    if (isMissing(error)) throw new CannotImport(`Die Datei ${file} (--map) gibt es nicht.`);
    if (error instanceof YAMLParseError)
      throw new CannotImport(`${file}:${error.linePos?.[0].line ?? 1}: Das ist kein gültiges YAML.`);
    throw error;
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path, code, ...issue }) =>
    code === 'unrecognized_keys' && 'keys' in issue
      ? `„${[...path, issue.keys.join('“, „')].join(' → ')}“ ist unbekannt${path[0] === 'html' ? ` (unter html möglich: ${htmlFields})` : ''}`
      : `„${path.join(' → ')}“ ist falsch`,
  );
  throw new CannotImport(
    `${file}: ${places.join('; ')}. Möglich sind: ${Object.keys(schema.shape).join(', ')}.`,
  );
}
