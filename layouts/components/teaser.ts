import type { LeadFigure, Teaser } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { breakingBanner, breakingMark } from './breaking-mark.ts';
import { headline } from './headline.ts';
import { kicker } from './kicker.ts';
import { type Narrow, type PictureOptions, picture } from './picture.ts';
import { time } from './time.ts';

export interface TeaserOptions {
  /** `lead`: top of the home page; `card`: picture above the words; `row`: beside them; `line`: headline only. */
  readonly look: 'lead' | 'card' | 'row' | 'line';
  /** Rank of the headline on its page. */
  readonly heading: 2 | 3;
  /** Absent: without picture. */
  readonly picture?: Omit<PictureOptions, 'narrow'>;
  /** What stands beside the date: section and reads, or reads alone. */
  readonly details?: 'all' | 'reads';
}

/**
 * Where the stylesheet changes from one crop to the other; a phone's row is narrow, and its lead picture deserves more
 * than a strip.
 */
const narrowCrops = {
  lead: { crop: 'standard', media: '(max-width: 39.99em)', sizes: '100vw' },
  row: { crop: 'square', media: '(max-width: 32.99em)', sizes: '6.5rem' },
} as const;

/** An article in a list. The picture says nothing that the headline does not, so its `alt` is empty. */
export function teaser(teaser: Teaser, options: TeaserOptions): Html {
  const { look, heading } = options;
  const shown = options.picture && teaser.figure;
  const isLead = look === 'lead';
  return html`<article class="teaser teaser--${look}${shown && ' teaser--pictured'}">${teaser.breaking && isLead && breakingBanner}${
    shown &&
    options.picture &&
    html`<div class="teaser-picture">${picture(shown.crops.wide, '', { ...options.picture, ...narrow(look, shown) })}</div>`
  }<div class="teaser-words">
<h${heading} class="teaser-title"><a href="${teaser.url}">${kicker(teaser.kicker, teaser.breaking && !isLead && breakingMark)}${headline(teaser.title)}</a></h${heading}>
${look !== 'line' && html`<p class="teaser-lead">${teaser.lead}</p>`}
<p class="meta">${time(teaser.published)}${
    options.details === 'all' && html` <a href="${teaser.section.url}">${teaser.section.label}</a>`
  }${options.details && html` <span>Gelesen: ${teaser.reads}</span>`}</p>
</div></article>`;
}

function narrow(look: TeaserOptions['look'], { crops }: LeadFigure): { narrow?: Narrow } {
  if (look !== 'lead' && look !== 'row') return {};
  const { crop, media, sizes } = narrowCrops[look];
  return { narrow: { rendition: crops[crop], media, sizes } };
}
