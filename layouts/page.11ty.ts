// The layout of ordinary Markdown pages such as the Impressum.
import { raw } from 'hono/html';
import type { OrdinaryPageData } from '../src/plan/props/chrome.ts';
import { embedsTag } from './components/embed.ts';
import { pageTitle } from './components/page-title.ts';
import { html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** An ordinary page: its own text, with what stands around all pages. */
export default function page(data: OrdinaryPageData): string {
  return html`${data.title && pageTitle(data.title)}
<div class="text">
${raw(data.content)}
</div>${data.chromeOf(data).meta.frames && embedsTag}`.toString();
}
