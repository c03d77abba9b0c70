// What planned pages of a build never go through: ordinary pages, and runs in which Eleventy builds alone.
import { readNewspaper } from '../../newspaper/read-newspaper.ts';
import type { PlanContext } from '../../plan/context.ts';
import type { OrdinaryPageData } from '../../plan/props/chrome.ts';
import { ordinaryChrome } from '../../site/ordinary-chrome.ts';
import { registerBase } from '../register-base.ts';
import { type PagesOfRun, registerPages } from '../register-pages.ts';
import type { OrdinaryConfig } from '../register-site.ts';
import type { RenderJob } from '../render-job.ts';
import type { EleventyConfig } from '../types.ts';
import { openAlone } from './open-alone.ts';
import { registerMarkdown } from './register-markdown.ts';

/** @param job of a build that renders its ordinary pages; without it Eleventy builds alone (`npx eleventy`, `--serve`) */
export function registerApart(config: EleventyConfig, job: RenderJob | undefined): OrdinaryConfig {
  // A build that drives Eleventy has opened a newspaper, perhaps another one than this folder's.
  const settings = job?.context.settings ?? readNewspaper('content');
  registerBase(config, settings);
  const markdown = registerMarkdown(config, settings);
  const run = job === undefined ? openAlone(config, settings) : (): RenderJob => job;
  const context = (): PlanContext => run().context;
  registerPages(config, run satisfies () => PagesOfRun, job, (data: OrdinaryData) => {
    // Pages made by code have no text.
    const text = data.page?.rawInput;
    return ordinaryChrome(context(), data, typeof text === 'string' ? markdown.look(text).frames : []);
  });
  return settings.pages === 'markdown' ? { markdownTemplateEngine: false } : {};
}

type OrdinaryData = OrdinaryPageData & {
  readonly page?: { readonly url: string | false; readonly rawInput: unknown };
};
