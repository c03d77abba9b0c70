import type { LeadFigure, Teaser } from '../../src/plan/props/teaser.ts';
import { type Html, html } from '../html.ts';
import { breakingBanner, breakingMark } from './breaking-mark.ts';
import { headline } from './headline.ts';
import { kicker } from './kicker.ts';
import { language } from './language.ts';
import { mark as markOf } from './mark.ts';
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

/**
 * An article in a list. Its parts stand in the HTML as they stand on the screen, in windows of every width: the lead's
 * picture between headline and text, a row's behind the words, a card's before them. The picture says nothing that the
 * headline does not, so its `alt` is empty.
 */
export function teaser(teaser: Teaser, options: TeaserOptions): Html {
  const { look } = options;
  const pictured = options.picture && teaser.figure !== undefined;
  const shown = pictured && pictureOf(teaser.figure, { ...options, picture: options.picture });
  return html`<article class="teaser teaser--${look}${pictured && ' teaser--pictured'}">${partsOf(teaser, options, shown)}</article>`;
}

function partsOf(teaser: Teaser, options: TeaserOptions, shown: Html | false | undefined): Html {
  const title = titleOf(teaser, options);
  const words = wordsOf(teaser, options);
  switch (options.look) {
    case 'lead':
      return html`${teaser.breaking && breakingBanner}${title}
${shown}<div class="teaser-words">
${words}
</div>`;
    case 'row':
      return html`<div class="teaser-words">
${title}
${words}
</div>${shown}`;
    case 'card':
    case 'line':
      return html`${shown}<div class="teaser-words">
${title}
${words}
</div>`;
  }
}

function titleOf(teaser: Teaser, { look, heading }: TeaserOptions): Html {
  const mark =
    teaser.breaking && look !== 'lead' ? breakingMark(teaser.lang) : markOf(teaser.mark, teaser.lang);
  return html`<h${heading} class="teaser-title"${language(teaser.lang)}><a href="${teaser.url}">${kicker(teaser.kicker, mark)}${headline(teaser.title, teaser.lang)}</a></h${heading}>`;
}

function wordsOf(teaser: Teaser, { look, details }: TeaserOptions): Html {
  return html`${look !== 'line' && html`<p class="teaser-lead"${language(teaser.lang)}>${teaser.lead}</p>`}
<p class="meta">${time(teaser.published)}${
    details === 'all' && html` <a href="${teaser.section.url}">${teaser.section.label}</a>`
  }${details && teaser.reads && html` <span>Gelesen: ${teaser.reads}</span>`}${teaser.figure?.ai && html` <span>KI-Bild</span>`}</p>`;
}

function pictureOf(
  figure: LeadFigure,
  { look, picture: options }: TeaserOptions & Required<Pick<TeaserOptions, 'picture'>>,
): Html {
  return html`<div class="teaser-picture">${picture(figure.crops.wide, '', { ...options, ...narrow(look, figure) })}</div>`;
}

function narrow(look: TeaserOptions['look'], { crops }: LeadFigure): { narrow?: Narrow } {
  if (look !== 'lead' && look !== 'row') return {};
  const { crop, media, sizes } = narrowCrops[look];
  return { narrow: { rendition: crops[crop], media, sizes } };
}
