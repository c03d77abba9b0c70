// Share cards: what networks show of a page without a picture. Pure: a card's file is named without drawing it.
import { createHash } from 'node:crypto';
import { recipeOf } from '../store/recipe.ts';

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

/** The outlines that the card's drawing places on its ground, SVG path data each. */
export interface CardOutlines {
  readonly kicker: string;
  readonly title: string;
  readonly name: string;
  readonly date: string;
}

/** Pixels: the size that all networks ask for. */
export const cardWidth = 1200;
export const cardHeight = 630;

let made: string | undefined;

/** Names the code that draws cards, with its fonts and sharp. */
export function cardRecipe(): string {
  made ??= recipeOf(
    ['src/cards/draw.ts', 'layouts/cards/share-card.ts'],
    ['src/cards/', 'layouts/cards/', 'layouts/html.ts'],
  );
  return made;
}

/** A card and its file. */
export interface CardFile {
  /** From the root of the site, without a slash before it: `bilder/karte-1f2e3d4c5b.png`. */
  readonly output: string;
  /** Made only for a card that is drawn. */
  readonly card: () => Card;
}

/** @param shown all that the card shows, or keys of it: equal values name one file */
export function cardOutput(...shown: readonly (string | number)[]): string {
  const key = createHash('sha1').update(JSON.stringify([cardRecipe(), ...shown]));
  return `bilder/karte-${key.digest('hex').slice(0, 10)}.png`;
}
