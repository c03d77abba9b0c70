import * as z from 'zod';
import type { ContentError } from './content-error.ts';
import { controlCharacters } from './control-characters.ts';
import { decode } from './decode.ts';
import { meantField } from './field-names.ts';
import { fieldProblems } from './field-problems.ts';
import { splitFrontMatter } from './front-matter.ts';
import { headProblems } from './head-problems.ts';
import { locator } from './locate.ts';
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

/** Mistakes in the front-matter of an ordinary page and in its bytes. @param file path below `content/` */
export function checkPage(file: string, bytes: Buffer): ContentError[] {
  const decoded = decode(bytes, file);
  if (!decoded.ok) return [decoded.error];
  const { text } = decoded;
  const strange = controlCharacters(text, file);
  if (strange.length > 0) return strange;
  const split = splitFrontMatter(text);
  const yaml = split.problem === undefined ? yamlFields(split.frontMatter) : undefined;
  if (yaml === undefined || !yaml.ok) return syntaxErrors(text, file, 'der Seite');
  const { fields } = yaml;
  const head = headProblems(split.frontMatter, text, file).filter(({ field }) => field in schema.shape);
  const told = new Set(head.map(({ field }) => field));
  const issues = schema.safeParse(fields).error?.issues ?? [];
  const problems = [...misnamedFields(fields), ...fieldProblems(issues, fields)];
  const locate = locator(text, file);
  return [
    ...head.map(({ error }) => error),
    ...problems
      .filter(({ path }) => !told.has(String(path[0])))
      .map(({ path, at, bodyLine: _, ...words }) => ({ ...locate(path, at), ...words })),
  ];
}

function misnamedFields(fields: Readonly<Record<string, unknown>>): Problem[] {
  const owners = new Map<string, string>();
  return Object.keys(fields).flatMap((name): Problem[] => {
    if (name in schema.shape) return [];
    const better = meantOnPages[meantField(name) ?? ''];
    if (better === undefined || better in fields) return [];
    const owner = owners.get(better);
    owners.set(better, owner ?? name);
    return [
      {
        path: [name],
        at: 'key',
        rule: 'unknown-field',
        message: `Unbekanntes Feld „${name}“.`,
        expected: `„${better}“`,
        remedy:
          owner === undefined
            ? `Benennen Sie „${name}“ in „${better}“ um.`
            : `Gemeint ist wohl „${better}“, wie bei „${owner}“: Behalten Sie eines von beiden.`,
      },
    ];
  });
}
