import type { Link } from '../../src/plan/props/shared.ts';
import { type Html, html } from '../html.ts';

/** Where a page lies between its neighbours in time. */
export interface Neighbours {
  readonly newer?: Link;
  readonly older?: Link;
  readonly position?: string;
}

/** Links to newer and older pages; nothing when there are neither. */
export function pager({ newer, older, position }: Neighbours, label: string): Html | undefined {
  if (newer === undefined && older === undefined) return undefined;
  return html`<nav class="pager" aria-label="${label}">
${newer && html`<a class="pager-newer" rel="prev" href="${newer.url}">${newer.label}</a>`}
${position && html`<span class="pager-position">${position}</span>`}
${older && html`<a class="pager-older" rel="next" href="${older.url}">${older.label}</a>`}
</nav>`;
}
