// Fields without mistakes beside others that have some: what they mean, as far as it can be known.
import type { Settings } from '../settings.ts';
import type { Article } from './article.ts';
import type { ArticleSource } from './article-source.ts';
import { type BuiltArticle, buildArticle } from './build-article.ts';
import { meantFields } from './field-names.ts';
import { partsBeside } from './out-of-place.ts';
import type { Problem } from './problem.ts';
import type { RuleName } from './rules.ts';
import { frontMatterSchema } from './schema.ts';
import { meantPicture } from './value-forms.ts';

/** What else is wrong with the fields that passed the schema, so that an editor need not mend and build twice. */
export function builtFromSound(
  fields: Record<string, unknown>,
  issues: readonly {
    readonly path: readonly PropertyKey[];
    readonly keys?: readonly string[];
  }[],
  source: ArticleSource,
  body: string,
  settings: Settings,
): BuiltArticle | undefined {
  const bad = new Set(
    issues.flatMap(({ path, keys }) => (path.length > 0 ? [String(path[0])] : (keys ?? []))),
  );
  // Whoever wrote `datum:` hears about that, not that the date is missing, too.
  const meant = new Set([...bad, ...meantFields(fields, undefined)]);
  if (partsBeside('political', fields).length > 0) meant.add('political');
  const good = Object.fromEntries(Object.entries(fields).filter(([name]) => !bad.has(name)));
  const again = frontMatterSchema.safeParse({ title: '–', ...namedPicture(fields.image), ...good });
  if (!again.success) return undefined;
  const { article, problems } = buildArticle(again.data, source, body, settings);
  return {
    article,
    problems: problems.filter((problem) => !isToldMissing(problem, meant)),
  };
}

/** Rules that miss a field, or parts of one, and which. */
const missed: Partial<Record<RuleName, string>> = {
  'missing-title': 'title',
  'missing-date': 'date',
  'sponsor-missing': 'sponsor',
  'political-incomplete': 'political',
};

/** Whether the problem is that there is none of the fields, which have been told of already. */
export function isToldMissing({ rule }: Pick<Problem, 'rule'>, told: ReadonlySet<string>): boolean {
  const field = missed[rule];
  return field !== undefined && told.has(field);
}

/** Of a lead picture with mistakes the file that it names. */
function namedPicture(image: unknown): { readonly image?: { readonly src: string; readonly alt: string } } {
  const { src } = image === undefined ? {} : meantPicture(image);
  return src === undefined ? {} : { image: { src, alt: '' } };
}

/** Whether it is one, whatever else is wrong. */
export const isDraft = ({ draft }: Readonly<Record<string, unknown>>): boolean =>
  frontMatterSchema.shape.draft.safeParse(draft).data === true;

/** What an address is made from. */
const inAddress: ReadonlySet<unknown> = new Set(['title', 'slug', 'date', 'aliases', 'publish']);

const isInAddress = (name: string): boolean =>
  [...meantFields({ [name]: undefined }, undefined)].some((meant) => inAddress.has(meant));

/** @param wrong fields with mistakes @param whole whether no field is left out */
export function addressOf(
  article: Article | undefined,
  wrong: readonly unknown[],
  whole: boolean,
): { readonly address?: Pick<Article, 'url' | 'aliases'> } {
  if (article === undefined || Number.isNaN(article.published)) return {};
  const isHidden = wrong.some((name) => inAddress.has(name) || (!whole && isInAddress(String(name))));
  return isHidden ? {} : { address: { url: article.url, aliases: article.aliases } };
}
