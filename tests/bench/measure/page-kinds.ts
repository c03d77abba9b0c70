// Which kinds of pages an output folder has, so that readers see whether contestants did the same work.
import { settings } from '../../newspaper/settings.ts';

export const pageKinds = [
  'articles',
  'section lists',
  'tag lists',
  'author lists',
  'days',
  'months',
  'years',
  'single pages',
  'redirects',
  'other files',
] as const;

export type PageKind = (typeof pageKinds)[number];
export type PageCounts = Readonly<Record<PageKind, number>>;

const sections = settings.sections.map(({ slug }) => slug).join('|');

/** First match counts; a list's older pages count with it. Hugo names its days and months by its own rule. */
const rules: readonly (readonly [PageKind, RegExp])[] = [
  // What Hugo writes for the first page of a paged list, unless its settings stop it.
  ['redirects', /\/seite\/1\/index\.html$/],
  ['days', /^(\d{4}\/\d\d\/\d\d|days\/[\d-]+)\/index\.html$/],
  ['months', /^(\d{4}\/\d\d|months\/[\d-]+)\/index\.html$/],
  ['years', /^\d{4}\/index\.html$/],
  ['articles', /^\d{4}\/\d\d\/\d\d\/[^/]+\.html$/],
  ['section lists', new RegExp(`^(${sections})/.*\\.html$`)],
  ['tag lists', /^thema\/.+\/.*\.html$/],
  ['author lists', /^autor\/.+\/.*\.html$/],
  ['single pages', /\.html$/],
];

/** @param paths below the output folder, with `/` */
export function countPages(paths: readonly string[]): PageCounts {
  const counts = Object.fromEntries(pageKinds.map((kind) => [kind, 0])) as Record<PageKind, number>;
  for (const path of paths) counts[kindOf(path)]++;
  return counts;
}

function kindOf(path: string): PageKind {
  return rules.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other files';
}
