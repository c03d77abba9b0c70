import { markClass } from '../../src/contract/hooks.ts';
import { type Html, html } from '../html.ts';

/** What stands below a picture, a film or a sound; nothing without words. @param kind before the credit: `Bild` */
export function caption(
  {
    caption: words,
    credit,
    ai,
  }: {
    readonly caption?: string | undefined;
    readonly credit?: string | undefined;
    readonly ai?: boolean;
  },
  kind: 'Bild' | 'Video' | 'Ton',
): Html | undefined {
  if (!words && !credit && !ai) return undefined;
  return html`<figcaption>${words}${
    credit && html`${words && ' '}<span class="figure-credit">${kind}: ${credit}</span>`
  }${ai && html`${(words || credit) && ' '}<span class="${markClass}">Mit KI erzeugt</span>`}</figcaption>`;
}
