// What a page says of itself for search engines and networks, where its selectors find nothing.
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { attribute } from './html-tree.ts';

/** Of what schema.org calls articles. */
const articleType = /^(?:\w*Article|BlogPosting|Report|Review|SocialMediaPosting)$/;

/** When a page appeared, as it is written in its head; undefined where nothing there says so. */
export function dateInHead(page: Root): string | undefined {
  const named = selectAll(
    'meta[property="article:published_time"], meta[name="article:published_time"], meta[itemprop=datePublished], meta[name=date], meta[name="DC.date"], meta[name="DC.Date"], meta[name="dcterms.created"], meta[name="dcterms.date"]',
    page,
  );
  const [found] = named.flatMap((element) => contentOf(element) ?? []);
  return found ?? dateInData(page);
}

function contentOf(element: Element): string | undefined {
  const content = attribute(element, 'content')?.trim();
  return content === '' ? undefined : content;
}

function dateInData(page: Root): string | undefined {
  for (const script of selectAll('script[type="application/ld+json"]', page)) {
    let data: unknown;
    try {
      data = JSON.parse(script.children.map((child) => ('value' in child ? child.value : '')).join(''));
    } catch {
      continue;
    }
    for (const one of thingsIn(data, 0)) {
      const types = [one['@type']].flat();
      const { datePublished: date } = one;
      if (
        types.some((type) => typeof type === 'string' && articleType.test(type)) &&
        typeof date === 'string'
      )
        return date;
    }
  }
  return undefined;
}

function thingsIn(data: unknown, depth: number): Record<string, unknown>[] {
  if (typeof data !== 'object' || data === null || depth > 4) return [];
  if (Array.isArray(data)) return data.flatMap((one) => thingsIn(one, depth + 1));
  const thing = data as Record<string, unknown>;
  return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing.mainEntity, depth + 1)];
}
