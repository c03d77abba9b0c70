// German words as the search compares them: the same for what is indexed and for what a reader types.
import { stemmer } from '@orama/stemmers/german';
import type { Analysis, Word } from './analysis.ts';
import { formsOf, partsOf, placedIn, wordPattern } from './word-pattern.ts';

/** The words of a text, in order; one with hyphens is one word. */
export function wordsOf(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** The words of a text with their places, without hyphens: what can be marked. */
export const placedWords = (text: string): Word[] => placedIn(text, wordPattern, partsOf);

/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  þ: 'th',
  ð: 'd',
};

/**
 * Small letters without marks, umlauts however they are written: `Müller`, `Mueller` and `Muller` are one word, as are
 * `Straße` and `Strasse`. The rule is that of Lucene's GermanNormalizationFilter: `ae` and `oe` are `a` and `o`, `ue`
 * is `u` except after a vowel or q (`neue`, `Quelle`).
 */
export function folded(word: string): string {
  const small = word.toLowerCase();
  const plain = /^[a-z0-9]*$/.test(small)
    ? small
    : small
        .normalize('NFKD')
        .replace(/[\p{M}\u00ad.]/gu, '')
        .replace(/[^a-z0-9]/g, (letter) => letters[letter] ?? letter);
  return plain.replace(/([ao])e|(?<![aeiouyq])ue/g, (_, vowel: string | undefined) => vowel ?? 'u');
}

/**
 * Words that say nothing about a text: articles, pronouns, prepositions, conjunctions and auxiliary verbs, folded. Half
 * of all words of a text are one of these.
 */
const silent = new Set(
  `ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes ans auch auf aus bei
  beim bin bis bist bzw da damit dann das dass dasselbe dazu dein deine deinem deinen deiner dem den denn der deren des
  dessen desto die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines einig
  einige einigem einigen einiger einiges er es etwa etwas euch euer eure eurem euren eurer fur gegen gewesen hab habe
  haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja je
  jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner konnen
  konnte konnten mal man manche manchem manchen mancher manches mehr mein meine meinem meinen meiner mich mir mit
  muss mussen musste nach nicht nichts noch nun nur ob oder ohne sehr seien sein seine seinem seinen seiner seit selbst
  sich sie sind so solche solchem solchen solcher sollen sollte sondern sonst soll um und uns unser unsere unserem
  unseren unserer unter vom von vor wahrend war ware waren warum was weil weiter welche welchem welchen welcher
  wenn wer werde werden wie wieder will wir wird wirst wo wollen wollte wurde wurden zu zum zur zwar zwischen uber ubers
  sei wann bereits rund sagt sagte`
    .trim()
    .split(/\s+/),
);

/**
 * What a folded word is found by, or `undefined` for one that says nothing or is a single letter. Stems are those of
 * Snowball's German; women's plural joins the singular.
 */
export function stemOf(word: string): string | undefined {
  if (silent.has(word) || (word.length < 2 && !/\d/.test(word))) return undefined;
  return stemmer(word).replace(/inn$/, 'in') || word;
}

/** The stems of a word of a text; of one with hyphens also that of the word without (`Coronavirus`). */
export const stemsOf = (word: string): string[] =>
  formsOf(word).flatMap((part) => stemOf(folded(part)) ?? []);

/** How German texts are taken apart, at the build and in the browser alike. */
export const german: Analysis = {
  words: wordsOf,
  placedWords,
  folded,
  stem: (word) => stemOf(folded(word)),
  stems: stemsOf,
};
