// One article as the search takes it: what hits show of it, and how much it is about which term.
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { articleText } from '../markdown/article-text.ts';
import { mirroredTerm, sectionTerm, writtenTerm } from './shared/terms.ts';
import { textFields } from './shared/text-chunk.ts';
import { folded, partsOf, stemOf, stemsOf, wordsOf } from './shared/words.ts';

export interface Searchable {
  /** JSON of `textFields`, compressed (raw deflate). */
  readonly text: Uint8Array;
  /** Each once. */
  readonly terms: readonly string[];
  /** How much the article is about each of the terms, 1 to 15. */
  readonly weights: readonly number[];
}

/** How much a word says about the article that has it there. */
const weights = { title: 8, kicker: 6, tag: 6, author: 5, lead: 3, text: 1 } as const;
/** Share of a word's weight for the parts of compounds that follow the first one. */
const tailShare = 0.4;
/** Words of a usual article: in a longer one, a word of its text says less. */
const usualLength = 350;
/** The weight with which an article is half as much about a term as it can be. */
const half = 6;
const most = 15;

/**
 * @param html safe HTML of the text
 */
export function searchable(article: ArchivedArticle, html: string): Searchable {
  const body = articleText(html);
  const lead = article.hasLead ? article.lead : '';
  if (scored.size > mostKnown) forget();
  const scores = new Scores();
  const prominent = (text: string, weight: number): void => {
    for (const piece of text.split(' ')) {
      scores.add(wholes(piece), weight);
      scores.add(tails(piece), weight * tailShare);
    }
  };
  prominent(article.title, weights.title);
  prominent(article.kicker ?? '', weights.kicker);
  prominent(lead, weights.lead);
  for (const { name } of article.tags) prominent(name, weights.tag);
  for (const { name } of article.authors) prominent(name, weights.author);
  // Taking a whole text apart at its signs takes longer than all the rest: words with their signs are remembered, too.
  const pieces = body.split(' ');
  const weight = weights.text / (0.5 + (0.5 * pieces.length) / usualLength);
  for (const piece of pieces) scores.add(stems(piece), weight);
  scores.add([scoredTerm(sectionTerm(article.section))], 1);
  const fields: Record<(typeof textFields)[number], string> = {
    url: article.url,
    title: article.title,
    kicker: article.kicker ?? '',
    section: article.section,
    day: article.day,
    text: lead === '' ? body : `${lead} ${body}`,
  };
  return {
    text: packed(JSON.stringify(textFields.map((name) => fields[name]))),
    terms: scores.all.map(({ term }) => term),
    weights: scores.all.map(({ score }) => Math.max(1, Math.round((most * score) / (score + half)))),
  };
}

/** A text is shorter than the window that this needs, and an archive has many. */
const packed = (text: string): Uint8Array => deflateRawSync(text, { windowBits: 12, memLevel: 5 });

/** A term and its score in the article that {@link Scores} are made for at present. */
interface Scored {
  readonly term: string;
  score: number;
  of: Scores | undefined;
}

/** Adds up scores without looking up each term once more: half of the time that an archive's words take. */
class Scores {
  readonly all: Scored[] = [];

  add(terms: readonly Scored[], weight: number): void {
    for (const term of terms) {
      if (term.of !== this) {
        term.of = this;
        term.score = 0;
        this.all.push(term);
      }
      term.score += weight;
    }
  }
}

/** Terms that are remembered, so that an archive's rare words do not fill the memory. */
const mostKnown = 100_000;
/** Each term once, whichever words it belongs to. */
const scored = new Map<string, Scored>();
const found: Map<string, readonly Scored[]>[] = [];
const stems = remembered(stemsOf);
const wholes = remembered((word) => [
  ...stemsOf(word),
  ...stemsOf(word).map(mirroredTerm),
  ...writtenOf(word),
]);
const tails = remembered(tailsOf);

/** @param find of a word; what is returned takes what stands between blanks, with its signs */
function remembered(find: (word: string) => string[]): (piece: string) => readonly Scored[] {
  const known = new Map<string, readonly Scored[]>();
  found.push(known);
  return (piece) => {
    let terms = known.get(piece);
    if (terms === undefined) {
      terms = wordsOf(piece).flatMap(find).map(scoredTerm);
      known.set(piece, terms);
    }
    return terms;
  };
}

function forget(): void {
  scored.clear();
  for (const known of found) known.clear();
}

function scoredTerm(term: string): Scored {
  let found = scored.get(term);
  if (found === undefined) {
    found = { term, score: 0, of: undefined };
    scored.set(term, found);
  }
  return found;
}

/** Words of which the stem is another one, so that a `Lauterbrücke` comes before a place called `Lauterbrück`. */
function writtenOf(word: string): string[] {
  return partsOf(word)
    .map(folded)
    .filter((part) => (stemOf(part) ?? part) !== part)
    .map(writtenTerm);
}

/** Letters of a compound's first part and of all that follows, at least. */
const shortest = { head: 3, tail: 4 } as const;

type Hyphenate = (word: string, options: { readonly hyphenChar: string }) => string;
let hyphenate: Hyphenate | undefined;

/**
 * What a reader may look for of a compound besides its beginning: `Hochwasserschutz` is found by `Schutz` and
 * `Wasserschutz`. Where German words divide is known for syllables only; a syllable's end that is no word's is a term
 * that nobody looks for.
 */
function tailsOf(word: string): string[] {
  return partsOf(word).flatMap((part) => {
    if (part.length < shortest.head + shortest.tail || !/^\p{L}+$/u.test(part)) return [];
    hyphenate ??= createRequire(import.meta.url)('hyphen/de-1996').hyphenateSync as Hyphenate;
    const syllables = hyphenate(part, { hyphenChar: '|' }).split('|');
    return syllables.flatMap((_, index) => {
      const tail = syllables.slice(index).join('');
      const isPart = part.length - tail.length >= shortest.head && tail.length >= shortest.tail;
      return isPart ? (stemOf(folded(tail)) ?? []) : [];
    });
  });
}
