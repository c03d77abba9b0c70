// One article as the search takes it: what hits show of it, and how much it is about which term.
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import type { ArchivedArticle } from '../article/archived-article.ts';
import { articleText } from '../markdown/article-text.ts';
import { analysisOf } from './languages.ts';
import { PieceTable } from './piece-table.ts';
import type { Analysis } from './shared/analysis.ts';
import { headText } from './shared/hit-texts.ts';
import { indexLanguage } from './shared/period-name.ts';
import { mirroredTerm, sectionTerm, writtenTerm } from './shared/terms.ts';
import { partsOf } from './shared/word-pattern.ts';
import { folded, stemOf } from './shared/words.ts';
import type { HitTexts } from './write-texts.ts';

/** What words are found by: a stem, or what stands for a word that was split. */
export interface Term {
  readonly term: string;
  /** Counts through the terms of the process that has found it, from 0. */
  readonly number: number;
}

/** What an index takes of an article. */
export interface Searchable extends HitTexts {
  /** Each once. */
  readonly terms: readonly Term[];
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
  const { texts, headlines } = tablesOf(indexLanguage(article.lang));
  const scores = new Scores();
  const prominent = (text: string, weight: number): void => {
    for (const { wholes, tails } of headlines.of(text)) {
      scores.add(wholes, weight);
      scores.add(tails, weight * tailShare);
    }
  };
  prominent(article.title, weights.title);
  prominent(article.kicker ?? '', weights.kicker);
  prominent(lead, weights.lead);
  for (const { name } of article.tags) prominent(name, weights.tag);
  for (const { name } of article.authors) prominent(name, weights.author);
  const pieces = texts.of(body);
  const weight = weights.text / (0.5 + (0.5 * pieces.length) / usualLength);
  for (const stems of pieces) scores.add(stems, weight);
  scores.add([scoredTerm(sectionTerm(article.section))], 1);
  const { url, title, kicker = '', section, day } = article;
  return {
    head: headText({ url, title, kicker, section, day, mark: article.label ?? '', lang: article.lang ?? '' }),
    text: packed(lead === '' ? body : `${lead} ${body}`),
    terms: scores.all,
    weights: scores.all.map(({ score }) => Math.max(1, Math.round((most * score) / (score + half)))),
  };
}

/** A text is shorter than the window and the buffer that this needs, and an archive has many. */
const packed = (text: string): Uint8Array =>
  deflateRawSync(text, { windowBits: 12, memLevel: 5, chunkSize: 4096 });

/** A term and its score in the article that {@link Scores} are made for at present. */
interface Scored extends Term {
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

/** What is remembered at most, so that an archive's rare words do not fill the memory. */
const mostTerms = 100_000;
const mostPieces = 200_000;
/** Each term once, whichever words it belongs to. */
const scored = new Map<string, Scored>();
let numbered = 0;
/** By language: a word that is written the same is another one. */
const tables = new Map<string, Tables>();

/** Pieces are what stands between blanks: taking a whole text apart at its signs takes longer than all the rest. */
interface Tables {
  readonly texts: PieceTable<readonly Scored[]>;
  readonly headlines: PieceTable<Headword>;
}

function tablesOf(language: string): Tables {
  const known = tables.get(language);
  if (scored.size > mostTerms || (known?.texts.size ?? 0) > mostPieces) forget();
  let own = tables.get(language);
  if (own === undefined) {
    const analysis = analysisOf(language);
    own = {
      texts: new PieceTable((piece) => analysis.words(piece).flatMap(analysis.stems).map(scoredTerm)),
      headlines: new PieceTable((piece) => headword(analysis.words(piece), analysis, language === '')),
    };
    tables.set(language, own);
  }
  return own;
}

interface Headword {
  readonly wholes: readonly Scored[];
  readonly tails: readonly Scored[];
}

function headword(words: readonly string[], analysis: Analysis, isGerman: boolean): Headword {
  const wholes = words.flatMap((word) => {
    const stems = analysis.stems(word);
    return [...stems, ...stems.map(mirroredTerm), ...writtenOf(word, analysis)];
  });
  // Syllables are those of German compounds.
  return { wholes: wholes.map(scoredTerm), tails: isGerman ? words.flatMap(tailsOf).map(scoredTerm) : [] };
}

function forget(): void {
  scored.clear();
  tables.clear();
}

function scoredTerm(term: string): Scored {
  let found = scored.get(term);
  if (found === undefined) {
    found = { term, number: numbered++, score: 0, of: undefined };
    scored.set(term, found);
  }
  return found;
}

/** Words of which the stem is another one, so that a `Lauterbrücke` comes before a place called `Lauterbrück`. */
function writtenOf(word: string, { folded, stem }: Analysis): string[] {
  return partsOf(word).flatMap((part) => {
    const written = folded(part);
    const own = stem(part) ?? written;
    return own === written ? [] : writtenTerm(own, written);
  });
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
