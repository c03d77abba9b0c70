// From a Markdown file's text to an Article, or to everything that is wrong with it.

import type { Settings } from '../settings.ts';
import type { Article, ArticleImage } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { buildArticle } from './build-article.ts';
import { type ContentError, type Hint, isHint } from './content-error.ts';
import { controlCharacters, escapedControls, withoutControlCharacters } from './control-characters.ts';
import { gluedField, meantFields } from './field-names.ts';
import { fieldProblems } from './field-problems.ts';
import { type SplitText, splitFrontMatter } from './front-matter.ts';
import { headProblems } from './head-problems.ts';
import { locator, placeAt } from './locate.ts';
import type { Problem } from './problem.ts';
import { frontMatterSchema } from './schema.ts';
import { addressOf, builtFromSound, isDraft, isToldMissing } from './sound-fields.ts';
import { syntaxErrors } from './syntax-errors.ts';
import { withoutFields } from './without-fields.ts';
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
  | {
      readonly ok: false;
      readonly errors: ContentError[];
      /** Absent where the text's beginning cannot be found. */
      readonly rest?: Rest;
    };

/** What can be read of an article in spite of its mistakes, so that further ones are found with them. */
export interface Rest {
  readonly body: string;
  /** As of an article without mistakes. */
  readonly bodyLine: number;
  readonly draft: boolean;
  /** What the fields give reason to mention. */
  readonly hints: readonly Hint[];
  readonly image?: ArticleImage;
  /** Absent where a mistake hides it. */
  readonly address?: Pick<Article, 'url' | 'aliases'>;
}

/** Reads one article. Pure: time, zone and sections come from `settings` and the text; never throws for wrong content. */
export function readArticle(source: ArticleSource, settings: Settings): ReadResult {
  const strange = controlCharacters(source.text, source.file);
  if (strange.length === 0) return readPlain(source, settings);
  const result = readPlain({ ...source, text: withoutControlCharacters(source.text) }, settings);
  const lines = new Set(strange.map(({ line }) => line));
  const others = result.ok ? [] : result.errors.filter(({ line }) => line === undefined || !lines.has(line));
  const rest = result.ok ? restOf(result) : result.rest;
  return { ok: false, errors: [...strange, ...others], ...(rest === undefined ? {} : { rest }) };
}

/** Of an article that is sound so far, but not in another respect. */
export function restOf(result: Extract<ReadResult, { ok: true }>): Rest {
  const { article, body, bodyLine, draft, hints } = result;
  const { image, url, aliases } = article;
  return {
    body,
    bodyLine,
    draft,
    hints,
    ...(image === undefined ? {} : { image }),
    address: { url, aliases },
  };
}

/** A text without control characters. @param told fields that something has been said of already */
function readPlain(
  source: ArticleSource,
  settings: Settings,
  told: ReadonlySet<string> = new Set(),
): ReadResult {
  const split = splitFrontMatter(source.text);
  const yaml = split.problem === undefined ? yamlFields(split.frontMatter) : undefined;
  if (yaml === undefined || !yaml.ok) {
    const errors = syntaxErrors(source.text, source.file);
    return split.problem === undefined ? besides(errors, source, split, settings) : { ok: false, errors };
  }
  // What was typed into a field's name would be gone with it: `title-Rathaus:`.
  for (const name of yaml.empty) if (gluedField(`${name}:`) !== undefined) yaml.fields[name] = '';
  const head = headProblems(split.frontMatter, source.text, source.file);
  const checked = frontMatterSchema.safeParse(yaml.fields);
  const built = checked.success
    ? buildArticle(checked.data, source, split.body, settings)
    : builtFromSound(yaml.fields, checked.error.issues, source, split.body, settings);
  const problems = checked.success
    ? (built?.problems ?? [])
    : [...fieldProblems(checked.error.issues, yaml.fields), ...(built?.problems ?? [])];
  if (split.frontMatter.includes('\\')) problems.push(...escapedControls(yaml.fields));
  // What is left of such a field is not worth a second complaint.
  const cut = new Set<string | number>(head.map(({ field }) => field));
  const others = problems.filter(
    (problem) => !problem.path.some((step) => cut.has(step)) && !isToldMissing(problem, told),
  );
  const findings = findingsOf(
    source,
    others,
    split.bodyLine,
    head.map(({ error }) => error),
  );
  if (built === undefined || !checked.success || !findings.every(isHint)) {
    const rest = {
      body: split.body,
      bodyLine: split.bodyLine,
      draft: isDraft(yaml.fields),
      hints: findings.filter(isHint),
      ...(built?.article.image === undefined ? {} : { image: built.article.image }),
      ...addressOf(built?.article, [...problems.map(({ path }) => path[0]), ...cut], checked.success),
    };
    return { ok: false, errors: findings.filter((one) => !isHint(one)), rest };
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

/** A file whose head is no YAML: what is wrong with the fields around the lines that are not, and its text. */
function besides(
  errors: readonly ContentError[],
  source: ArticleSource,
  { frontMatter, body, bodyLine }: SplitText,
  settings: Settings,
): ReadResult {
  const broken = new Set(errors.flatMap(({ line }) => line ?? []));
  const others = withoutFields(source.text, broken, bodyLine);
  const further = yamlFields(splitFrontMatter(others.text).frontMatter).ok
    ? readPlain({ ...source, text: others.text }, settings, fieldsOn(others.lines, source.text))
    : undefined;
  // What seems to be missing may stand in the lines that were taken out.
  const added = (further === undefined || further.ok ? [] : further.errors).filter(
    ({ line }) => line !== undefined && line > 1 && !others.lines.has(line),
  );
  const image = further?.ok === true ? further.article.image : further?.rest?.image;
  const rest = {
    body,
    bodyLine,
    draft: /^draft:[ \t]*true\b/m.test(frontMatter),
    hints: further?.ok === true ? further.hints : (further?.rest?.hints ?? []),
    ...(image === undefined ? {} : { image }),
  };
  return { ok: false, errors: [...errors, ...added], rest };
}

/** The fields that seem to stand, or to begin, on some lines of a file. @param lines from 1 */
function fieldsOn(lines: ReadonlySet<number>, text: string): ReadonlySet<string> {
  const all = text.split('\n');
  return new Set(
    [...lines].flatMap((line) => {
      // `title:`, and the headline on the next line.
      const above = /^([\p{L}_]+):\s*$/u.exec(all[line - 2] ?? '');
      const [, name = ''] = /^\s*["'*_]*([\p{L}_]+)/u.exec(all[line - 1] ?? '') ?? [];
      return [name, above?.[1] ?? '', ...meantFields({ [name]: undefined }, undefined)];
    }),
  );
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
