// Share cards: what networks show of a page without a picture. Pure: a card's file is named without drawing it.
import { hash } from 'node:crypto';
import type { Settings } from '../settings.ts';
import { recipeOf } from '../store/recipe.ts';
import { canDraw } from './letters.ts';

/** What stands on a card, ready to print. */
export interface Card {
  /** Section or another word above the headline. */
  readonly kicker: string;
  readonly title: string;
  /** `05 Dezember 2019`; absent on cards that stand for many pages. */
  readonly date?: string;
  /** Name of the paper. */
  readonly name: string;
}

/** How cards look; colours as `#rrggbb`. */
export interface CardLook {
  /** What is the same on all cards: an SVG without text. */
  readonly ground: string;
  /** The colour of the ground below the text. */
  readonly paper: string;
  readonly inks: Readonly<Record<keyof Card, string>>;
}

/** What all cards of a newspaper have in common. */
export type CardBrand = Pick<Settings, 'accent' | 'logo'>;

/** Pixels: the size that all networks ask for. */
export const cardWidth = 1200;
export const cardHeight = 630;

let made: string | undefined;

/** Names the code that draws cards, with its fonts and sharp. */
export function cardRecipe(): string {
  made ??= recipeOf(
    ['src/cards/draw.ts', 'layouts/cards/share-card.ts'],
    [
      'src/cards/',
      'layouts/cards/',
      'layouts/html.ts',
      'src/assets/logo-contrast.ts',
      'src/newspaper/logo-markup.ts',
      // The colour of newspapers that choose none.
      'src/newspaper/accent.ts',
    ],
  );
  return made;
}

/** A card and its file. */
export interface CardFile {
  /** From the root of the site, without a slash before it: `bilder/1f/karte-2e3d4c5b.png`. */
  readonly output: string;
  /** Made only for a card that is drawn; `undefined` when the fonts lack a letter of it, so that no page names it. */
  readonly card: () => Card | undefined;
}

/** The card, if all of it can be drawn: none is ever without its headline. */
export function drawable(card: Card): Card | undefined {
  return [card.kicker, card.title, card.name].every(canDraw) ? card : undefined;
}

/** @param shown all that the card shows beside the brand, or keys of it: equal values name one file */
export function cardOutput({ accent, logo }: CardBrand, ...shown: readonly (string | number)[]): string {
  const brand = [accent?.light, logo?.output];
  const name = hash('sha1', JSON.stringify([cardRecipe(), ...brand, ...shown]));
  return `bilder/${name.slice(0, 2)}/karte-${name.slice(2, 10)}.png`;
}
