// `npm run lint -- --spelling`: words that no German dictionary has. Reported is what is probably a mistake, and no more: a
// check that cries at every name is soon turned off.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ArchivedArticle } from '../article/archived-article.ts';
import type { Hint } from '../article/content-error.ts';
import { decode } from '../article/decode.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { placeAt } from '../article/locate.ts';
import { editDistance } from '../article/nearest.ts';
import { proseLines } from '../markdown/prose-lines.ts';
import { seam } from '../markdown/typography.ts';
import { wordsFile } from './words-file.ts';

/** Whether a word is in the dictionary, and what it may have been meant as. */
export interface Dictionary {
  has(word: string): boolean;
  suggest(word: string): readonly string[];
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A word that so many articles use is the newsroom's own. */
const commonFrom = 3;
/** A word that is known, and used so often, is what a word of nearly the same letters was meant as. */
const usualFrom = 3;
/** To think of what a word was meant as takes a tenth of a second. */
const mostSuggested = 50;
/** Names are short; a slip of the finger in a long word leaves most of it. */
const shortestNoun = 8;
/** A paragraph of which a third is unknown is in another language, or in dialect. */
const mostUnknown = 0.3;

/** The hints on all texts, by file and place. */
export async function spellingHints(
  articles: readonly ArchivedArticle[],
  contentDir: string,
): Promise<Hint[]> {
  const own = [...ownWords(contentDir), ...articles.flatMap(namesOf)];
  return misspelt(articles, (file) => textOf(contentDir, file), await germanDictionary(), own);
}

/** @param textOf the text of an article's file @param own words that are right, whatever the dictionary says */
export function misspelt(
  articles: readonly Pick<ArchivedArticle, 'file'>[],
  textOf: (file: string) => string,
  dictionary: Dictionary,
  own: readonly string[],
): Hint[] {
  const speller = new Speller(dictionary, own);
  const places = new Map<string, Place[]>();
  const files = new Map<string, Set<string>>();
  for (const { file } of articles) {
    for (const { word, ...place } of unknownIn(textOf(file), speller)) {
      const list = places.get(word) ?? [];
      places.set(word, list);
      list.push({ file, ...place });
      const users = files.get(word) ?? new Set();
      files.set(word, users.add(file));
    }
  }
  const usual = new UsualWords(speller.uses);
  let suggested = 0;
  return [...places].flatMap(([word, found]) => {
    if ((files.get(word)?.size ?? 0) >= commonFrom) return [];
    const slip = speller.oldSpelling(word) ?? usual.near(word);
    // Of nouns most that no dictionary has are names: only what resembles a word of this newspaper is a mistake.
    if (slip === undefined && /^\p{Lu}/u.test(word)) return [];
    suggested += Number(slip === undefined);
    const better = slip ?? (suggested > mostSuggested ? undefined : speller.meant(word));
    return found.map((place) => hintOf(word, better, place, textOf(place.file)));
  });
}

/** Words of one letter more, less or other, among those that the archive uses often. */
class UsualWords {
  readonly #byPart = new Map<string, string>();

  constructor(uses: ReadonlyMap<string, number>) {
    for (const [word, count] of uses) {
      if (count < usualFrom || word.length < shortestNoun) continue;
      for (const part of partsOf(word)) this.#byPart.set(part, word);
    }
  }

  near(word: string): string | undefined {
    if (word.length < shortestNoun) return undefined;
    for (const part of partsOf(word)) {
      const other = this.#byPart.get(part);
      // Its plural, or its genitive.
      if (other !== undefined && !other.startsWith(word.slice(0, -1)) && !word.startsWith(other.slice(0, -1)))
        return other;
    }
    return undefined;
  }
}

/** The word, and all of it but one letter: two words of one letter's difference have one of these in common. */
const partsOf = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2)),
];

function hintOf(word: string, better: string | undefined, { file, line, column }: Place, text: string): Hint {
  const otherwise = `nehmen Sie das Wort in content/${wordsFile} auf`;
  return {
    ...placeAt(text, line, column, file),
    severity: 'hint',
    rule: 'spelling',
    message: `„${word}“ steht in keinem Wörterbuch.`,
    expected: 'ein Wort, wie der Duden es schreibt',
    remedy:
      better === undefined
        ? `Berichtigen Sie es, oder ${otherwise}.`
        : `Meinten Sie ${better}? Sonst ${otherwise}.`,
  };
}

/** Verbs are written together with these; dictionaries have few of the pairs. */
const particles =
  'aneinander aufeinander auseinander beieinander durcheinander gegeneinander hintereinander ineinander miteinander nacheinander nebeneinander übereinander untereinander voneinander voreinander zueinander gegenüber entgegen entlang herunter hierher hinunter hinüber herüber vorüber vorbei voraus zusammen zurecht zurück zwischen wieder weiter nieder hinweg hinein hinaus hinauf hinter herein heraus herauf herbei hervor herum heran herab hinab daran dabei davon dahin daher dazu durch empor fehl fest fort frei heim hoch hier nach quer statt teil unter vorab voran wider wohl über tot auf aus bei dar ein her hin los mit ran rauf raus rein rum um vor weg ab an da zu'.split(
    ' ',
  );

class Speller {
  readonly #dictionary: Dictionary;
  readonly #own: ReadonlySet<string>;
  readonly #known = new Map<string, boolean>();

  constructor(dictionary: Dictionary, own: readonly string[]) {
    this.#dictionary = dictionary;
    this.#own = new Set(
      own.flatMap((words) => words.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase()),
    );
  }

  knows(word: string): boolean {
    let is = this.#known.get(word);
    if (is === undefined) {
      is = this.#isRight(word);
      this.#known.set(word, is);
    }
    if (is) this.uses.set(word, (this.uses.get(word) ?? 0) + 1);
    return is;
  }

  /** How often each right word was asked for. */
  readonly uses = new Map<string, number>();

  /** `Prozeß`, `daß`. */
  oldSpelling(word: string): string | undefined {
    const written = word.replace('ß', 'ss');
    return written !== word && this.#dictionary.has(written) ? written : undefined;
  }

  /** What a slip of the finger has made of it. */
  meant(word: string): string | undefined {
    const most = word.length >= shortestNoun ? 2 : 1;
    return this.#dictionary
      .suggest(word)
      .find(
        (other) => !/[ -]/.test(other) && editDistance(word, other, most) <= most && other[0] === word[0],
      );
  }

  #isRight(word: string): boolean {
    // Abbreviations, letters, companies.
    if ((word.length < 4 && !word.includes('ß')) || /\p{Lu}.*\p{Lu}/u.test(word)) return true;
    const lower = word.toLowerCase();
    if (this.#own.has(lower) || this.#own.has(lower.replace(/(?:s|n|er|ern|es|en)$/, ''))) return true;
    if (this.#dictionary.has(word)) return true;
    // At a sentence's start every word is written large.
    const isLarge = /^\p{Lu}/u.test(word);
    if (isLarge && this.#dictionary.has(lower)) return true;
    return this.#isVerb(isLarge ? lower : word) || this.#isCompound(lower);
  }

  #isVerb(word: string): boolean {
    return particles.some((particle) => {
      if (!word.startsWith(particle)) return false;
      const rest = word.slice(particle.length);
      const [, bare = ''] = /^(?:zu|ge)(.+)$/.exec(rest) ?? [];
      return [rest, bare, bare.replace(/(?:e[rnsm]?)$/, '')].some(
        (part) => part.length > 2 && this.#has(part),
      );
    });
  }

  /** Two words, with or without what joins them; each of four letters, since every mistake consists of short ones. */
  #isCompound(word: string): boolean {
    for (let end = 4; end <= word.length - 4; end += 1) {
      const first = word.slice(0, end);
      const second = word.slice(end);
      if (!this.#has(second)) continue;
      const bare = first.replace(/(?:s|n|en|es|er)$/, '');
      if (this.#has(first) || (bare.length > 3 && this.#has(bare))) return true;
    }
    return false;
  }

  #has(word: string): boolean {
    const large = (word[0] ?? '').toUpperCase() + word.slice(1);
    return this.#dictionary.has(word) || this.#dictionary.has(large) || this.#own.has(word);
  }
}

interface Unknown {
  readonly word: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Fields that are prose; what stands behind `key:` or `-`. */
const proseField = /^(?:title|kicker|lead| {2,}(?:alt|caption)):[ \t]+/;

function unknownIn(text: string, speller: Speller): Unknown[] {
  const { frontMatter, body, bodyLine } = splitFrontMatter(text);
  if (/^lang:[ \t]*(?!de\b)\S/m.test(frontMatter)) return [];
  const head = frontMatter.split('\n').flatMap((line, index) => {
    const start = proseField.exec(line)?.[0].length;
    return start === undefined ? [] : [{ line: index + 2, text: seam.repeat(start) + line.slice(start) }];
  });
  const prose = proseLines(body).map(({ text, index }) => ({
    line: bodyLine + index,
    text: wordsOnly(text),
  }));
  return [...head, ...prose].flatMap(({ line, text }): Unknown[] => {
    const all = wordsIn(text);
    const unknown = all.filter(({ word }) => !speller.knows(word));
    return unknown.length > 2 && unknown.length > all.length * mostUnknown
      ? []
      : unknown.map(({ word, at }) => ({ word, line, column: at + 1 }));
  });
}

const blank = (found: string): string => seam.repeat(found.length);

/** Without addresses, HTML, and what a link leads to. */
const wordsOnly = (line: string): string =>
  line
    .replace(/\]\([^)\s]*/g, blank)
    .replace(/<[^<>]*>/g, blank)
    .replace(/\S+/g, (word) => (/[/@]|www\./.test(word) ? blank(word) : word))
    .replace(/^(?:art|titel|einheit|quelle):/, blank)
    .replace(/^\s*\[[^\]]+\]:.*$/, blank)
    .replace(/\{#[^{}]*\}|&\w+;/g, blank);

/** Words as a dictionary has them: without what makes them of both sexes, a short „es“, or a part of a longer one. */
function wordsIn(text: string): { readonly word: string; readonly at: number }[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}.#@_])\p{L}+(?:\u00ad\p{L}+)*(?![\p{N}_]|\.\p{L}|\p{L})/gu),
  ].flatMap(({ 0: found, index }) => {
    const before = text[index - 1] ?? '';
    const after = text.slice(index + found.length, index + found.length + 6);
    // Endings behind a star or apostrophe, and beginnings before one or before a hyphen that stands for the rest.
    if (/\p{L}['’*:_/]-?$/u.test(text.slice(Math.max(0, index - 3), index)) && /^\p{Ll}/u.test(found))
      return [];
    if (/^[*:_/](?:in|r|n|s)/.test(after) || /^-(?!\p{L})/u.test(after) || before === '-') return [];
    if (/^['’]\p{L}/u.test(after) && found.length < 4) return [];
    return [{ word: found.replaceAll('\u00ad', ''), at: index }];
  });
}

function ownWords(contentDir: string): string[] {
  const file = join(contentDir, wordsFile);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim());
}

/** Who and what an article names in its fields is spelt as the newsroom wants it. */
const namesOf = ({ authors, tags, image }: ArchivedArticle): string[] => [
  ...[...authors, ...tags].map(({ name }) => name),
  image?.credit ?? '',
];

function textOf(contentDir: string, file: string): string {
  const decoded = decode(readFileSync(join(contentDir, file)), file);
  return decoded.ok ? decoded.text : '';
}

/** The dictionary igerman98, by Hunspell in WebAssembly: both are loaded only where somebody wants to know. */
export async function germanDictionary(): Promise<Dictionary> {
  const { loadModule } = await import('hunspell-asm');
  const dir = dirname(createRequire(import.meta.url).resolve('dictionary-de'));
  const factory = await loadModule();
  const [aff, dic] = ['aff', 'dic'].map((ending) =>
    factory.mountBuffer(readFileSync(join(dir, `index.${ending}`)), `de.${ending}`),
  );
  const hunspell = factory.create(aff ?? '', dic ?? '');
  return { has: (word) => hunspell.spell(word), suggest: (word) => hunspell.suggest(word) };
}
