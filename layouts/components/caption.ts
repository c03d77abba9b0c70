import { type Html, html } from '../html.ts';

/** What stands below a picture, a film or a sound; nothing without words. @param kind before the credit: `Bild` */
export function caption(
  { caption: words, credit }: { readonly caption?: string | undefined; readonly credit?: string | undefined },
  kind: 'Bild' | 'Video' | 'Ton',
): Html | undefined {
  if (!words && !credit) return undefined;
  return html`<figcaption>${words}${
    credit && html`${words && ' '}<span class="figure-credit">${kind}: ${credit}</span>`
  }</figcaption>`;
}
