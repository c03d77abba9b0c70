// The same newspaper as src/settings.ts, as Eleventy's documentation shows it: Markdown templates, collections,
// pagination, Nunjucks layouts. What Depesche is measured against in `npm run bench`.
import { DateTime } from 'luxon';
import site from './_data/site.js';

const zone = 'Europe/Berlin';
const inBerlin = (date) => DateTime.fromJSDate(date, { zone }).setLocale('de');

export default function (config) {
  config.addPassthroughCopy({ public: '/' });
  config.addFilter('day', (date) => inBerlin(date).toFormat('dd MMMM yyyy'));
  config.addFilter('dayAndTime', (date) => `${inBerlin(date).toFormat('dd MMMM yyyy, HH:mm')} Uhr`);
  config.addFilter('shortDay', (date) => inBerlin(date).toFormat('dd.MM.yyyy'));
  config.addFilter('month', (date) => inBerlin(date).toFormat('MMMM yyyy'));
  config.addFilter('path', (date, format) => inBerlin(date).toFormat(format));
  config.addFilter('iso', (date) => inBerlin(date).toISO({ suppressMilliseconds: true }));
  config.addFilter('head', (items, count) => items.slice(0, count));
  config.addFilter('inSection', (items, name) => items.filter(({ data }) => data.section === name));
  config.addFilter('mostRead', (items) => items.toSorted((a, b) => b.data.reads - a.data.reads));
  config.addFilter('minutes', (text) => Math.max(1, Math.round(text.split(/\s+/).length / 220)));
  config.addFilter('excerpt', excerpt);
  config.addFilter('related', related);

  const newestFirst = (api) => api.getFilteredByGlob('content/artikel/**/*.md').reverse();
  config.addCollection('articles', (api) => api.getFilteredByGlob('content/artikel/**/*.md'));
  config.addCollection('newest', newestFirst);
  config.addCollection('sectionPages', (api) =>
    site.sections.flatMap((section) =>
      pagesOf(
        section,
        newestFirst(api).filter(({ data }) => data.section === section.name),
      ),
    ),
  );
  config.addCollection('tagList', (api) => tagsOf(api));
  config.addCollection('tagPages', (api) =>
    tagsOf(api).flatMap((tag) => pagesOf({ name: tag }, api.getFilteredByTag(tag).reverse())),
  );
  config.addCollection('authorPages', (api) =>
    [...groupBy(newestFirst(api), ({ data }) => data.authors ?? [])].flatMap(([name, items]) =>
      pagesOf({ name }, items),
    ),
  );
  for (const [name, format] of [
    ['years', 'yyyy'],
    ['months', 'yyyy/MM'],
    ['days', 'yyyy/MM/dd'],
  ]) {
    config.addCollection(name, (api) =>
      [...groupBy(newestFirst(api), ({ date }) => [inBerlin(date).toFormat(format)])].map(([path, items]) => ({
        path,
        items,
      })),
    );
  }
  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
    markdownTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
  };
}

function tagsOf(api) {
  return [...new Set(api.getFilteredByGlob('content/artikel/**/*.md').flatMap(({ data }) => data.tags ?? []))].sort();
}

/** Paged lists of lists: flattened once, as pages that a template paginates one by one. */
function pagesOf(list, items, size = 20) {
  const total = Math.max(1, Math.floor(items.length / size));
  const perPage = Math.ceil(items.length / total);
  return Array.from({ length: total }, (_, index) => ({
    ...list,
    count: items.length,
    items: items.slice(index * perPage, (index + 1) * perPage),
    number: index + 1,
    total,
  }));
}

function groupBy(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return groups;
}

/** The lead of an article without one: its first two sentences. */
function excerpt(article) {
  return article.data.lead ?? article.rawInput.trim().split('\n\n')[0].split(/(?<=\.) /).slice(0, 2).join(' ');
}

/** Up to four earlier articles with the same first tag. */
function related(collections, tags, url, count = 4) {
  const items = collections[tags?.[0]] ?? [];
  const position = items.findIndex((item) => item.url === url);
  return items.slice(Math.max(0, position - count), Math.max(0, position)).reverse();
}
