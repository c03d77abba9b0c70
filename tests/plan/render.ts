// Pages as their layouts print them, without Eleventy, which adds nothing but the chain of layouts.
import base from '../../layouts/base.11ty.ts';
import type { Page } from '../../src/plan/page.ts';

interface LayoutModule {
  readonly data?: { readonly layout: 'base.11ty.ts' };
  readonly default: (data: { readonly entry: Page; readonly content: string }) => string;
}

/** The bytes of a page. */
export async function rendered(page: Page): Promise<string> {
  if (page.layout === null) return page.content;
  const { data, default: layout }: LayoutModule = await import(`../../layouts/${page.layout}.11ty.ts`);
  const content = layout({ entry: page, content: page.content });
  return data === undefined ? content : base({ content, chromeOf: () => page.props.chrome });
}
