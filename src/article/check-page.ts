import * as z from 'zod';
import type { ContentError } from './content-error.ts';
import { meantField } from './field-names.ts';
import { fieldProblems } from './field-problems.ts';
import { splitFrontMatter } from './front-matter.ts';
import { locateField } from './locate.ts';
import type { Problem } from './problem.ts';
import { frontMatterSchema } from './schema.ts';
import { syntaxErrors } from './syntax-errors.ts';
import { yamlFields } from './yaml-fields.ts';

/** What every ordinary page needs; further fields are Eleventy's and the layouts' business. */
const schema = z.looseObject({
  title: frontMatterSchema.shape.title,
  description: frontMatterSchema.shape.lead,
});

/** Names for a page's fields that an editor may reach for. */
const meantOnPages: Readonly<Record<string, string>> = { title: 'title', lead: 'description' };

/** Mistakes in the front-matter of an ordinary page. @param file path below `content/` */
export function checkPage(file: string, text: string): ContentError[] {
  const split = splitFrontMatter(text);
  const yaml = split.problem === undefined ? yamlFields(split.frontMatter) : undefined;
  if (yaml === undefined || !yaml.ok) return syntaxErrors(text, file, 'der Seite');
  const { fields } = yaml;
  const misnamed = Object.keys(fields).flatMap((name) => misnamedField(name, fields));
  const issues = schema.safeParse(fields).error?.issues ?? [];
  return [...misnamed, ...fieldProblems(issues, fields)].map(({ path, at, bodyLine: _, ...words }) => ({
    ...locateField(text, path, file, at),
    ...words,
  }));
}

function misnamedField(name: string, fields: Readonly<Record<string, unknown>>): Problem[] {
  if (name in schema.shape) return [];
  const better = meantOnPages[meantField(name) ?? ''];
  if (better === undefined || better in fields) return [];
  return [
    {
      path: [name],
      at: 'key',
      message: `Unbekanntes Feld „${name}“.`,
      expected: `„${better}“`,
      remedy: `Benennen Sie „${name}“ in „${better}“ um.`,
    },
  ];
}
