// Articles are data, pages are paginated virtual templates: one per layout, its data the pages to render now.

import type { Page } from '../plan/page.ts';
import type { BaseData, Chrome } from '../plan/props/chrome.ts';
import type { EleventyConfig } from './types.ts';

/** The layouts of planned pages; `raw` stands for files that have none. */
const kinds = [
  'home',
  'article',
  'list',
  'corrections',
  'tag-index',
  'feeds',
  'archive',
  'month',
  'day',
  'most-read',
  'newsticker',
  'search',
  'not-found',
  'saved',
  'offline',
  'redirect',
  'transparency',
  'raw',
] as const;

export type Kind = (typeof kinds)[number];

/** Pages without a layout are files: their content is printed as it is. */
export const kindOf = ({ layout }: Page): Kind => layout ?? 'raw';

interface PlannedData extends BaseData {
  readonly entry?: Page;
}

/** The planned pages that one run of Eleventy renders. */
export interface PagesOfRun {
  readonly pages: readonly Page[];
}

/**
 * @param run asked when Eleventy begins to build
 * @param known the pages of the run, where they are known before: Eleventy need not load the layouts of other kinds
 * @param ordinary what stands around a page that is not planned; without it there is none in this run
 */
export function registerPages(
  config: EleventyConfig,
  run: () => PagesOfRun,
  known?: PagesOfRun,
  ordinary?: (data: BaseData) => Chrome,
): void {
  const wanted = known === undefined ? kinds : new Set(known.pages.map(kindOf));
  // Eleventy wants a list for each kind, also when there is nothing of it to render.
  config.addGlobalData('planned', () => ({
    ...Object.fromEntries(kinds.map((kind) => [kind, []])),
    ...Object.groupBy(run().pages, kindOf),
  }));
  config.addGlobalData('chromeOf', () => (data: PlannedData): Chrome => {
    const chrome = data.entry?.props.chrome ?? ordinary?.(data);
    if (chrome === undefined) throw new Error('This run of Eleventy renders planned pages only');
    return chrome;
  });
  config.addGlobalData('layout', 'page.11ty.ts');
  for (const kind of wanted) {
    config.addTemplate(`planned-${kind}.11ty.js`, (data: { entry: Page }) => data.entry.content, {
      pagination: { data: `planned.${kind}`, size: 1, alias: 'entry' },
      permalink: (data: { entry: Page }) => data.entry.output,
      layout: kind === 'raw' ? false : `${kind}.11ty.ts`,
      eleventyExcludeFromCollections: true,
    });
  }
}
