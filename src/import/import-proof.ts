// What an import proves, gathered article by article: counts of the source and of what was written, every difference with its
// reasons, and what became of the source's constructs.
import { Constructs } from './constructs.ts';
import type { HtmlCount } from './count-html.ts';
import { addCounts, type Counts, differingCounts, noCounts } from './counts.ts';
import type { ImportNote, Telling } from './imported-article.ts';
import type { Scratch, ScratchList } from './scratch.ts';

export interface Difference {
  readonly origin: string;
  /** Below the output folder. */
  readonly file: string;
  readonly source: Counts;
  readonly written: Counts;
  /** The words around the first one that is missing or new. */
  readonly place?: { readonly source: string; readonly written: string };
  /** What was dropped or left for a person, and what was noted of the article. */
  readonly reasons: readonly string[];
}

/** Of one article that was written. */
interface Written {
  readonly origin: string;
  /** Below the output folder. */
  readonly path: string;
  readonly there: HtmlCount;
  readonly here: HtmlCount;
  /** How many of its pictures have no file. */
  readonly missing: number;
}

export class ImportProof {
  readonly differences: ScratchList<Difference>;
  readonly notes: ScratchList<ImportNote>;
  readonly constructs = new Constructs();
  source: Counts = noCounts;
  written: Counts = noCounts;
  /** How many differences have no reason. */
  unexplained = 0;
  /** How many pictures have no file, in all articles. */
  missing = 0;
  /** Of the origin that was spoken of last: a source tells of an article before it hands it over. */
  #reasons: { origin: string; texts: Set<string> } = { origin: '', texts: new Set() };

  constructor(scratch: Scratch) {
    this.differences = scratch.list();
    this.notes = scratch.list();
  }

  /** For the source and for the conversion: what they tell of an article is a reason for its differences. */
  readonly telling: Telling = {
    note: (note) => {
      this.notes.push(note);
      this.#reasonsOf(note.origin).add(note.message);
    },
    construct: (name, fate, origin) => {
      this.constructs.note(name, fate, origin);
      if (fate !== 'converted') this.#reasonsOf(origin).add(name);
    },
    leftOut: (name, origin) => this.constructs.note(name, 'dropped', origin),
  };

  /** Adds an article of which everything has been told. */
  add({ origin, path, there, here, missing }: Written): void {
    this.missing += missing;
    this.source = addCounts(this.source, there.counts);
    this.written = addCounts(this.written, here.counts);
    const reasons = [...this.#reasonsOf(origin)];
    this.#reasons = { origin: '', texts: new Set() };
    if (differingCounts(there.counts, here.counts).length === 0) return;
    if (reasons.length === 0) this.unexplained++;
    this.differences.push({
      origin,
      file: path,
      source: there.counts,
      written: here.counts,
      ...placeOf(there, here),
      reasons,
    });
  }

  /** Adds an article that did not come over. @param path where it would lie @param fault what is wrong with it, German */
  leave(origin: string, path: string, fault: string): void {
    this.telling.note({
      origin,
      message: `Der Text ist nicht zu lesen (${fault}) und nicht übernommen; übertragen Sie ihn von Hand.`,
    });
    this.telling.construct('Text, der nicht zu lesen ist', 'left', origin);
    const nothing = { counts: noCounts, words: [] };
    const there = { counts: { ...noCounts, articles: 1 }, words: [] };
    this.add({ origin, path, there, here: nothing, missing: 0 });
  }

  #reasonsOf(origin: string): Set<string> {
    if (this.#reasons.origin !== origin) this.#reasons = { origin, texts: new Set() };
    return this.#reasons.texts;
  }
}

/** Letters and digits only: typography is no difference. */
const bare = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

function placeOf(there: HtmlCount, here: HtmlCount): Pick<Difference, 'place'> {
  const at = there.words.findIndex((word, index) => bare(word) !== bare(here.words[index] ?? ''));
  const first = at < 0 && here.words.length > there.words.length ? there.words.length : at;
  if (first < 0) return {};
  const around = (words: readonly string[]): string =>
    words
      .slice(Math.max(0, first - 3), first + 6)
      .join(' ')
      .slice(0, 200);
  return { place: { source: around(there.words), written: around(here.words) } };
}
