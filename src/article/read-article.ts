// From a Markdown file's text to an Article, or to everything that is wrong with it.

import type { Settings } from '../settings.ts';
import type { Article } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { buildArticle } from './build-article.ts';
import { type ContentError, type Hint, isHint } from './content-error.ts';
import { meantField } from './field-names.ts';
import { fieldProblems } from './field-problems.ts';
import { splitFrontMatter } from './front-matter.ts';
import { locateField, placeAt } from './locate.ts';
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
  const split = splitFrontMatter(source.text);
  const yaml = split.problem === undefined ? yamlFields(split.frontMatter) : undefined;
  if (yaml === undefined || !yaml.ok) return { ok: false, errors: syntaxErrors(source.text, source.file) };
  const checked = frontMatterSchema.safeParse(yaml.fields);
  if (!checked.success) {
    const problems = fieldProblems(checked.error.issues, yaml.fields);
    const further = furtherProblems(yaml.fields, checked.error.issues, source, split.body, settings);
    return failure(source, [...problems, ...further], split.bodyLine);
  }
  const { article, problems } = buildArticle(checked.data, source, split.body, settings);
  const findings = findingsOf(source, problems, split.bodyLine);
  if (!findings.every(isHint)) return { ok: false, errors: findings.filter((one) => !isHint(one)) };
  return {
    ok: true,
    article,
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

function failure(source: ArticleSource, problems: readonly Problem[], bodyStart: number): ReadResult {
  return { ok: false, errors: findingsOf(source, problems, bodyStart).filter((one) => !isHint(one)) };
}

/** In the order of the file. @param bodyStart line of the file on which the text begins */
function findingsOf(
  { file, text }: ArticleSource,
  problems: readonly Problem[],
  bodyStart: number,
): ContentError[] {
  const findings = problems.map(({ path, at, bodyLine, ...words }): ContentError => {
    if (bodyLine !== undefined) return { ...placeAt(text, bodyStart + bodyLine, 1, file), ...words };
    if (path.length === 0) return { file: `content/${file}`, ...words };
    return { ...locateField(text, path, file, at), ...words };
  });
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
