// Articles are data, pages are paginated virtual templates: one per layout, its data the pages to render now.

import type { Markdown } from '../markdown/markdown.ts';
import type { PlanContext } from '../plan/context.ts';
import type { Page } from '../plan/page.ts';
import { planPages } from '../plan/plan.ts';
import type { BaseData, Chrome, OrdinaryPageData } from '../plan/props/chrome.ts';
import { ordinaryChrome } from '../site/ordinary-chrome.ts';
import { type RenderJob, renderJobs } from './render-job.ts';
import type { EleventyConfig } from './types.ts';

/** The layouts of planned pages; `raw` stands for files that have none. */
const kinds = [
  'home',
  'article',
  'list',
  'tag-index',
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
  'raw',
] as const;

const kindOf = ({ layout }: Page): (typeof kinds)[number] => layout ?? 'raw';

interface PlannedData extends BaseData {
  readonly entry?: Page;
  readonly page?: { readonly url: string | false; readonly rawInput: unknown };
}

/**
 * @param markdown of the ordinary pages
 * @param openFully opens the whole site for runs in which Eleventy itself builds (`npx eleventy`, `--serve`);
 *   called before every such build
 */
export function registerPages(
  config: EleventyConfig,
  markdown: Markdown,
  openFully: () => Promise<PlanContext>,
): void {
  let job: Pick<RenderJob, 'context' | 'pages'> | undefined = renderJobs.get(config);
  if (job === undefined) {
    config.on('eleventy.before', async () => {
      const context = await openFully();
      job = { context, pages: [...planPages(context)] };
    });
  }
  const current = (): Pick<RenderJob, 'context' | 'pages'> => {
    if (job === undefined) {
      throw new Error('Eleventy asked for pages before its build began');
    }
    return job;
  };
  // In a build's batch nearly all pages are of one kind: Eleventy need not load the layouts of the others.
  const given = job?.pages;
  const wanted =
    given === undefined ? kinds : kinds.filter((kind) => given.some((page) => kindOf(page) === kind));
  // Eleventy wants a list for each kind, also when there is nothing of it to render.
  config.addGlobalData('planned', () => ({
    ...Object.fromEntries(kinds.map((kind) => [kind, []])),
    ...Object.groupBy(current().pages, kindOf),
  }));
  config.addGlobalData('chromeOf', () => (data: PlannedData & OrdinaryPageData): Chrome => {
    // Pages made by code have no text.
    const text = data.page?.rawInput;
    const frames = () => (typeof text === 'string' ? markdown.look(text).frames : []);
    return data.entry?.props.chrome ?? ordinaryChrome(current().context, data, frames());
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
