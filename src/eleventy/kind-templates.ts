// The templates that Eleventy has made for kinds of planned pages, to render further pages with: its layouts, its transforms.
import type { Page } from '../plan/page.ts';
import { type Kind, kindOf } from './register-pages.ts';
import type { EleventyTemplate, PageEntry, TemplateMapEntry } from './types.ts';

/** What Eleventy knows of a kind, with what all its pages have in common. */
interface KindTemplate {
  readonly template: EleventyTemplate;
  readonly data: PageEntry['data'];
  /** What stands before a page's own path in Eleventy's paths. */
  readonly outputFolder: string;
}

/**
 * Eleventy copies a template and its data for each page that it paginates, a seventh of a first build's processor time
 * (`npm run bench -- --sizes 10000 --contestants depesche`); for all pages but one of a kind that is no use.
 */
export class KindTemplates {
  readonly #templates = new Map<Kind, KindTemplate>();

  /** Whether {@link render} can make pages of this page's kind. */
  has(page: Page): boolean {
    return this.#templates.has(kindOf(page));
  }

  /** Takes over what Eleventy made for these pages, in the run that has just rendered them. */
  learn(pages: readonly Page[], map: readonly TemplateMapEntry[]): void {
    const made = map.flatMap(({ template, _pages }) => _pages.map((entry) => ({ template, entry })));
    for (const page of pages) {
      const own = made.find(({ entry }) => entry.data.entry === page);
      const template = own && templateFor(page, own);
      if (template !== undefined) this.#templates.set(kindOf(page), template);
    }
  }

  /** A page of a kind that has been learnt, as Eleventy would render it. @throws what a layout or transform throws */
  async render(page: Page): Promise<string> {
    const known = this.#templates.get(kindOf(page));
    if (known === undefined) throw new Error(`Eleventy has rendered no page like ${page.url} yet`);
    const { template, data, outputFolder } = known;
    const address = { url: page.url, outputPath: outputFolder + page.output };
    return template.renderPageEntry({
      ...address,
      // Eleventy keeps the result with the template, which is another one for each page.
      template: { getLayout: (key) => template.getLayout(key) },
      templateContent: page.content,
      data: { ...data, entry: page, page: { ...data.page, ...address } },
    });
  }
}

/** Undefined where a plugin gives each page data or an address of its own: such pages take Eleventy's own way. */
function templateFor(
  page: Page,
  { template, entry }: { readonly template: EleventyTemplate; readonly entry: PageEntry },
): KindTemplate | undefined {
  const { url, outputPath, data } = entry;
  if (url !== page.url || outputPath === false || !outputPath.endsWith(page.output)) return undefined;
  if ('eleventyComputed' in data) return undefined;
  const { pagination: _, ...shared } = data;
  return { template, data: shared, outputFolder: outputPath.slice(0, -page.output.length) };
}
