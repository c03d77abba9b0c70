// What Jekyll's configuration says of a text besides its own front-matter.
import { type ForeignFields, type ForeignValue, filledText, isMap } from './foreign-front-matter.ts';

/** Where and what an article is; a picture for all of them would be its own for none. */
const given = new Set([
  ...['permalink', 'author', 'authors', 'autor', 'category', 'categories', 'tag', 'tags'],
  ...['layout', 'lang', 'published', 'draft'],
]);

/**
 * Fields that a text has by `defaults` of `_config.yml`. Rule: https://jekyllrb.com/docs/configuration/front-matter-defaults/
 *
 * @param name of the file, below the folder of texts
 */
export function jekyllDefaults(settings: ForeignFields, name: string): ForeignFields {
  const { defaults } = settings;
  if (!Array.isArray(defaults)) return {};
  const fitting = (defaults as readonly ForeignValue[]).filter(isMap).flatMap(({ scope, values }) => {
    if (!isMap(values)) return [];
    const path = (isMap(scope) ? filledText(scope.path) : undefined)?.replace(/^\.?\/|\/$/g, '') ?? '';
    const type = isMap(scope) ? filledText(scope.type) : undefined;
    if (type !== undefined && type !== typeOf(settings, name)) return [];
    return liesIn(name, path) ? [{ path, values }] : [];
  });
  // The narrowest wins; of equally narrow ones the last.
  return Object.fromEntries(
    fitting
      .toSorted((a, b) => a.path.length - b.path.length)
      .flatMap(({ values }) => Object.entries(values))
      .filter(([key]) => given.has(key)),
  );
}

function liesIn(name: string, path: string): boolean {
  if (path === '' || name === path || name.startsWith(`${path}/`)) return true;
  if (!path.includes('*')) return false;
  const parts = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}(?:/|$)`).test(name);
}

function typeOf(settings: ForeignFields, name: string): string {
  if (/(?:^|\/)_posts\//.test(name)) return 'posts';
  if (/(?:^|\/)_drafts\//.test(name)) return 'drafts';
  return collectionOf(settings, name)?.label ?? 'pages';
}

/** The collection in which a text lies; undefined for posts and pages. https://jekyllrb.com/docs/collections/ */
export function collectionOf(
  settings: ForeignFields,
  name: string,
): { readonly label: string; readonly path: string; readonly permalink?: string } | undefined {
  const { collections } = settings;
  const dir = filledText(settings.collections_dir);
  const below = dir === undefined ? name : name.startsWith(`${dir}/`) ? name.slice(dir.length + 1) : '';
  const [, label = '', path = ''] = /^_([^/]+)\/(.+)$/.exec(below) ?? [];
  if (label === '' || label === 'posts' || label === 'drafts') return undefined;
  const isList = Array.isArray(collections);
  const isThere = isList
    ? (collections as readonly ForeignValue[]).includes(label)
    : isMap(collections) && Object.hasOwn(collections, label);
  if (!isThere) return undefined;
  const options = isMap(collections) ? collections[label] : undefined;
  const permalink = isMap(options) ? filledText(options.permalink) : undefined;
  return { label, path, ...(permalink === undefined ? {} : { permalink }) };
}
