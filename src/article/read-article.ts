// From a Markdown file's text to an Article, or to everything that is wrong with it.

import type { Settings } from '../settings.ts';
import type { Article } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { buildArticle } from './build-article.ts';
import { type ContentError, type Hint, isHint } from './content-error.ts';
import { controlCharacters, escapedControls, withoutControlCharacters } from './control-characters.ts';
import { meantField } from './field-names.ts';
import { fieldProblems } from './field-problems.ts';
import { splitFrontMatter } from './front-matter.ts';
import { headProblems } from './head-problems.ts';
import { locator, placeAt } from './locate.ts';
import type { Problem } from './problem.ts';
import { frontMatterSchema } from './schema.ts';
import { syntaxErrors } from './syntax-errors.ts';
import { yamlFields } from './yaml-fields.ts';

/** An article with its text, or all mistakes of its file. */
export type ReadResult =
  | {
      readonly ok: true;
      /** With `pictures` still empty: they are found when the text is rendered. */
      readonly article: Article;
      /** Markdown after the front-matter. */
      readonly body: string;
      /** Line of the file, from 1, on which `body` starts. */
      readonly bodyLine: number;
      readonly draft: boolean;
      /** What the fields give reason to mention; those of the text are found when it is parsed. */
      readonly hints: readonly Hint[];
    }
  | { readonly ok: false; readonly errors: ContentError[] };

/** Reads one article. Pure: time, zone and sections come from `settings` and the text; never throws for wrong content. */
export function readArticle(source: ArticleSource, settings: Settings): ReadResult {
  const strange = controlCharacters(source.text, source.file);
  if (strange.length === 0) return readPlain(source, settings);
  const result = readPlain({ ...source, text: withoutControlCharacters(source.text) }, settings);
  const lines = new Set(strange.map(({ line }) => line));
  const others = result.ok ? [] : result.errors.filter(({ line }) => line === undefined || !lines.has(line));
  return { ok: false, errors: [...strange, ...others] };
}

/** A text without control characters. */
function readPlain(source: ArticleSource, settings: Settings): ReadResult {
  const split = splitFrontMatter(source.text);
  const yaml = split.problem === undefined ? yamlFields(split.frontMatter) : undefined;
  if (yaml === undefined || !yaml.ok) return { ok: false, errors: syntaxErrors(source.text, source.file) };
  const head = headProblems(split.frontMatter, source.text, source.file);
  const checked = frontMatterSchema.safeParse(yaml.fields);
  const built = checked.success ? buildArticle(checked.data, source, split.body, settings) : undefined;
  const problems = checked.success
    ? (built?.problems ?? [])
    : [
        ...fieldProblems(checked.error.issues, yaml.fields),
        ...furtherProblems(yaml.fields, checked.error.issues, source, split.body, settings),
      ];
  if (split.frontMatter.includes('\\')) problems.push(...escapedControls(yaml.fields));
  // What is left of such a field is not worth a second complaint.
  const told = new Set<string | number>(head.map(({ field }) => field));
  const others =
    told.size === 0 ? problems : problems.filter(({ path }) => !path.some((step) => told.has(step)));
  const findings = findingsOf(
    source,
    others,
    split.bodyLine,
    head.map(({ error }) => error),
  );
  if (built === undefined || !checked.success || !findings.every(isHint)) {
    return { ok: false, errors: findings.filter((one) => !isHint(one)) };
  }
  return {
    ok: true,
    article: built.article,
    body: split.body,
    bodyLine: split.bodyLine,
    draft: checked.data.draft ?? false,
    hints: findings,
  };
}

/** What else is wrong with the fields that passed the schema, so that an editor need not mend and build twice. */
function furtherProblems(
  fields: Record<string, unknown>,
  issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly keys?: readonly string[];
  }[],
  source: ArticleSource,
  body: string,
  settings: Settings,
): readonly Problem[] {
  const bad = new Set(
    issues.flatMap(({ path, keys }) => (path.length > 0 ? [String(path[0])] : (keys ?? []))),
  );
  // Whoever wrote `datum:` hears about that, not that the date is missing, too.
  const noDate = [...bad].some((name) => name === 'date' || meantField(name) === 'date');
  const good = Object.fromEntries(Object.entries(fields).filter(([name]) => !bad.has(name)));
  const again = frontMatterSchema.safeParse({ title: '–', ...good });
  if (!again.success) return [];
  const { problems } = buildArticle(again.data, source, body, settings);
  return noDate
    ? problems.filter(({ path, bodyLine }) => path.length > 0 || bodyLine !== undefined)
    : problems;
}

/** In the order of the file. @param bodyStart line of the file on which the text begins @param placed others */
function findingsOf(
  { file, text }: ArticleSource,
  problems: readonly Problem[],
  bodyStart: number,
  placed: readonly ContentError[],
): ContentError[] {
  const locate = locator(text, file);
  const findings = problems.map(({ path, at, bodyLine, ...words }): ContentError => {
    if (bodyLine !== undefined) return { ...placeAt(text, bodyStart + bodyLine, 1, file), ...words };
    if (path.length === 0) return { file: `content/${file}`, ...words };
    return { ...locate(path, at), ...words };
  });
  return [...placed, ...findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
