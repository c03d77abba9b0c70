// Which letters a card can show and which font sets them, told without opening one.
import { cardFonts } from './card-fonts.ts';

/** German and what else Newsreader's first part has: nearly all headlines need nothing more. */
const common = /^[ -~\u00a1-\u00ff–—‘’‚“”„…‹›€]*$/u;
/** What is never seen of a text: joiners, marks of direction, soft hyphens (Unicode's DerivedCoreProperties.txt). */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;

let fonts: readonly RegExp[] | undefined;
let segmenter: Intl.Segmenter | undefined;

function knownLetters(): readonly RegExp[] {
  fonts ??= cardFonts.map(({ letters }) => {
    const ranges = letters.replace(/[0-9a-f]+/g, '\\u{$&}').replaceAll(' ', '');
    return new RegExp(`^[${ranges}]+$`, 'u');
  });
  return fonts;
}

/**
 * Whether every letter can be drawn: Latin, Cyrillic, Greek, Hebrew and Arabic ones, arrows and signs. A letter with
 * marks counts as one, which one font must have as a whole.
 */
export function canDraw(text: string): boolean {
  const set = plain(text);
  return (
    common.test(set) || clusters(set).every((cluster) => cluster === ' ' || fontOf(cluster) !== undefined)
  );
}

/** Place in {@link cardFonts} of the best font that has all of a letter with its marks. */
export function fontOf(cluster: string): number | undefined {
  // Said of an emoji: in colours, which no font here has.
  if (cluster.includes('\ufe0f')) return undefined;
  const seen = cluster.replace(ignorable, '');
  if (seen === '') return 0;
  const font = knownLetters().findIndex((letters) => letters.test(seen));
  return font < 0 ? undefined : font;
}

/** Letters with their marks (UAX 29). */
export function clusters(text: string): string[] {
  segmenter ??= new Intl.Segmenter('de', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What is set of a text: fixed and narrow blanks and soft hyphens have done their work when the lines are broken. */
export function plain(text: string): string {
  return text
    .replace(/\s/gu, ' ')
    .replace(/\u00ad|\u200b|\u2060|\ufeff|\ufe0e/g, '')
    .normalize('NFC');
}

/** Joiners shape Arabic letters; anything else that is not seen has no glyph. */
export function withoutIgnorable(cluster: string): string {
  return cluster.replace(ignorable, (sign) => (/[\u200c\u200d]/.test(sign) && isArabic(cluster) ? sign : ''));
}

const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);
