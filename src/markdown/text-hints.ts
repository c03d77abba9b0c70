// Hints that only a text itself gives reason for. Builds do not look for them: they cost a look at every line.

import type { Hint } from '../article/content-error.ts';
import { splitFrontMatter } from '../article/front-matter.ts';
import { placeAt } from '../article/locate.ts';
import { pictureEnding } from '../article/picture-file.ts';
import type { RuleName } from '../article/rules.ts';
import { type ProseLine, proseLines } from './prose-lines.ts';
import { hasSign } from './signs.ts';
import { mayHaveStrayBlocks, type StrayBlock, strayBlocks } from './stray-blocks.ts';
import { seam, typographic } from './typography.ts';

type Words = Pick<Hint, 'rule' | 'message' | 'expected' | 'remedy'> & { readonly rule: RuleName };

const doubleSpace: Words = {
  rule: 'double-space',
  message: 'Hier stehen zwei Leerzeichen hintereinander.',
  expected: 'eines',
  remedy: 'Löschen Sie das überzählige Leerzeichen.',
};
const insecureLink: Words = {
  rule: 'insecure-link',
  message: 'Dieser Verweis führt zu einer unverschlüsselten Adresse (http).',
  expected: 'https://…',
  remedy: 'Schreiben Sie https, wenn die Seite dort zu erreichen ist.',
};
const pictureWithoutAlt: Words = {
  rule: 'no-alt-in-text',
  message: 'Diesem Bild fehlt die Beschreibung; wer es nicht sieht, erfährt nichts davon.',
  expected: '![Was zu sehen ist](bild.jpg)',
  remedy: 'Schreiben Sie zwischen die eckigen Klammern, was zu sehen ist.',
};
const straightQuote: Words = {
  rule: 'straight-quote',
  message: 'Dieses Anführungszeichen erscheint gerade, weil nicht sicher ist, ob es öffnet oder schließt.',
  expected: '„…“',
  remedy: 'Prüfen Sie, ob ein zweites fehlt, oder setzen Sie hier „ oder “.',
};

/** Signs that readers see, since something is missing for them to mean what they should. */
const stray = (message: string, expected: string, remedy: string): Words => ({
  rule: 'stray-markdown',
  message,
  expected,
  remedy,
});
const strayHeading = stray(
  'Diese Rauten erscheinen so: Hinter ihnen fehlt ein Leerzeichen.',
  '## Zwischenüberschrift',
  'Setzen Sie hinter die Rauten ein Leerzeichen.',
);
const strayLink = stray(
  'Dieser Verweis erscheint mit seinen Klammern: Zwischen ] und ( steht ein Leerzeichen.',
  '[Wörter](https://…)',
  'Löschen Sie das Leerzeichen zwischen ] und (.',
);
const openLink = stray(
  'Dieser Verweis erscheint mit seinen Klammern: Hinter der Adresse fehlt ).',
  '[Wörter](https://…)',
  'Setzen Sie hinter die Adresse die runde Klammer ).',
);
const swappedBrackets = stray(
  'Diese Klammern erscheinen so: Runde und eckige sind vertauscht.',
  '[Wörter](https://…), bei Bildern ![Was zu sehen ist](bild.jpg)',
  'Schreiben Sie die Wörter zwischen [ und ], gleich dahinter die Adresse zwischen ( und ).',
);
const strayPicture = stray(
  'Statt des Bildes erscheint ein Verweis: Zwischen ! und [ steht ein Leerzeichen.',
  '![Was zu sehen ist](bild.jpg)',
  'Löschen Sie das Leerzeichen hinter dem Ausrufezeichen.',
);
const strayStars = stray(
  'Diese Sterne erscheinen so: Zwischen ihnen und dem Wort stehen Leerzeichen.',
  '**wichtig**',
  'Löschen Sie die Leerzeichen zwischen den Sternen und dem Wort.',
);
const noteWithoutText = stray(
  'Diese Fußnote erscheint mit ihren Klammern: Ihre Anmerkung fehlt.',
  'am Ende des Artikels eine Zeile wie [^1]: Anmerkung',
  'Schreiben Sie die Anmerkung ans Ende des Artikels, mit demselben Kürzel und einem Doppelpunkt.',
);
const noteWithoutPlace = stray(
  'Auf diese Anmerkung verweist nichts; sie erscheint mit ihren Klammern.',
  'im Text dasselbe Kürzel: [^1]',
  'Setzen Sie das Kürzel an die Stelle im Text, oder löschen Sie die Anmerkung.',
);

const bullet = stray(
  'Dieser Punkt erscheint so, und die Zeilen laufen ineinander: Eine Liste beginnt mit Bindestrichen.',
  '- Eintrag',
  'Schreiben Sie statt des Punktes einen Bindestrich und ein Leerzeichen.',
);
const foreignMark = stray(
  'Diese Zeichen erscheinen so: Sie stammen aus einem anderen System (Obsidian, GitHub, Wikipedia).',
  '**wichtig**; > vor jeder Zeile eines Kastens',
  "Schreiben Sie ** statt == und '''; Zeichen wie [!NOTE] und Bemerkungen zwischen %% löschen Sie.",
);
const blocks: Readonly<Record<StrayBlock, Words>> = {
  code: stray(
    'Dieser Absatz erscheint als Programmtext: Vor ihm stehen vier Leerzeichen oder ein Tabulator.',
    'Absätze, die ganz links beginnen',
    'Löschen Sie die Leerzeichen am Anfang der Zeile.',
  ),
  fence: stray(
    'Von hier an erscheint alles als Programmtext: Die zweite Zeile ``` fehlt.',
    'eine Zeile ``` davor und eine dahinter',
    'Setzen Sie hinter das, was so erscheinen soll, eine Zeile ```, oder löschen Sie diese.',
  ),
  heading: stray(
    'Dieser Satz erscheint als Zwischenüberschrift: Vor der Zeile darunter fehlt eine Leerzeile.',
    'eine leere Zeile zwischen Text und ---',
    'Setzen Sie vor die Striche eine leere Zeile.',
  ),
  stars: stray(
    'Diese Sterne erscheinen so: Die Hervorhebung endet nicht im selben Absatz.',
    '**wichtig**',
    'Setzen Sie ** auch hinter das letzte Wort der Hervorhebung.',
  ),
  table: stray(
    'Diese Tabelle erscheint mit ihren Strichen: Unter ihrer ersten Zeile fehlt die mit | --- | --- |.',
    'in der zweiten Zeile so viele --- zwischen Strichen, wie die erste Spalten hat',
    'Fügen Sie unter der ersten Zeile eine ein: für jede Spalte | ---, am Ende |.',
  ),
};

/** By file below `content/`; also of files of which there is nothing to say. */
export type TextHintsByFile = Map<string, readonly Hint[]>;

/** For whoever reads texts anyway. */
export function textHintsInto(hints: TextHintsByFile): (file: string, text: string) => void {
  return (file, text) => hints.set(file, textHints(text, file));
}

/** Something that each line is looked at for. */
interface LineRule {
  readonly words: Words;
  /** Its first group is the place. */
  readonly pattern: RegExp;
  /** Every text with a line that `pattern` matches has one of these, few others do; see `TextCheck.signs`. */
  readonly signs: readonly string[];
  /** Matches every such text, too, and still fewer others: only these are taken apart. Absent: the signs are rare. */
  readonly rough?: RegExp;
  readonly line?: (text: string) => string;
}

/** In the order in which their hints are told. */
export const lineRules: readonly LineRule[] = [
  {
    words: doubleSpace,
    signs: ['  '],
    pattern: /[^\s|]( {2,})(?=[^\s|])/d,
    rough: /[^\s|] {2,}[^\s|]/,
    line: withoutMark,
  },
  {
    words: insecureLink,
    signs: ['://'],
    pattern: /(?:\]\(<?|^|[\s(<"'])(http:\/\/)[^\s)]/di,
    rough: /http:\/\//i,
  },
  { words: strayHeading, signs: ['##'], pattern: /^(#{2,6})[^\s#]/d, rough: /^#{2,6}[^\s#]/m },
  {
    words: strayLink,
    signs: ['] ', ']\t'],
    pattern:
      /(\][ \t]{1,9}\()(?:https?:\/\/|www\.|mailto:|\/[^\s)]{0,300}\)|[^\s()]{1,300}\.(?:md|html?|pdf)\))/d,
    rough: /\][ \t]{1,9}\(/,
  },
  {
    words: openLink,
    signs: [']('],
    pattern: /(\]\(https?:\/\/)[^\s()<>"]{1,500}(?=\s|$)(?![^)]{0,300}\))/d,
    rough: /\]\(https?:\/\//,
  },
  {
    words: swappedBrackets,
    signs: [')['],
    pattern: new RegExp(
      String.raw`(\([^()[\]]{1,200}\)\[)(?:https?:\/\/|[^\]\s]{1,200}(?:${pictureEnding}|\.mp[34])\])`,
      'di',
    ),
  },
  {
    words: strayPicture,
    signs: ['! '],
    pattern: new RegExp(String.raw`^\s{0,9}(! {1,9}\[)[^\]]{0,300}\]\([^)\s]{1,300}${pictureEnding}\)`, 'di'),
    rough: /! {1,9}\[/,
  },
  {
    words: strayStars,
    signs: ['** '],
    pattern: /(?:^|\D\s)(\*\* )[^*\s\d][^*]{0,300} \*\*(?=[\s.,;:!?]|$)/d,
  },
  {
    words: bullet,
    signs: ['•', '▪', '◦', '‣', '·'],
    pattern: /^\s{0,3}([•▪◦‣·])\s/d,
    rough: /^\s{0,3}[•▪◦‣·]\s/m,
  },
  {
    words: foreignMark,
    signs: ['==', '%%', "'''", '[!'],
    pattern:
      /((?<![=!<>])==(?=[^\s=][^=]{0,200}==(?!=))|%%(?=[^%]{1,300}%%)|'''(?=[^']{1,200}''')|(?<=^>\s?)\[!(?=(?:note|info|tip|hint|important|warning|caution|danger|quote|example)\]))/di,
  },
  { words: pictureWithoutAlt, signs: ['!['], pattern: /(!\[[ \t]*\]\()[^)]/d, rough: /!\[[ \t]*\]\(/ },
];

/** @param text of the whole file @param file path below `content/` */
export function textHints(text: string, file: string): readonly Hint[] {
  const { body } = splitFrontMatter(text);
  const rules = lineRules.filter((rule) => hasSign(body, rule.signs) && (rule.rough?.test(body) ?? true));
  return rules.length === 0 && !body.includes('"') && !body.includes('[^') && !mayHaveStrayBlocks(body)
    ? []
    : hintsOfLines(text, file, rules);
}

/** The same of a text that is taken apart. @param rules those that may find something in it */
export function hintsOfLines(text: string, file: string, rules: readonly LineRule[]): Hint[] {
  const { body, bodyLine } = splitFrontMatter(text);
  const hint = (words: Words, { index }: Pick<ProseLine, 'index'>, column: number): Hint => ({
    ...placeAt(text, bodyLine + index, column + 1, file),
    ...words,
    severity: 'hint',
  });
  const lines = proseLines(body);
  return [
    ...lines.flatMap((one) =>
      rules.flatMap((rule) =>
        hasSign(one.text, rule.signs)
          ? at(rule.pattern, rule.line?.(one.text) ?? one.text).map((column) => hint(rule.words, one, column))
          : [],
      ),
    ),
    ...strayBlocks(body, lines).map(({ kind, line, column }) => hint(blocks[kind], { index: line }, column)),
    ...looseNotes(lines).map(({ words, line, column }) => hint(words, line, column)),
    ...straightQuotes(lines).map(({ line, column }) => hint(straightQuote, line, column)),
  ];
}

/** The place of the first group, if it matches. */
function at(pattern: RegExp, text: string): number[] {
  const [start] = pattern.exec(text)?.indices?.[1] ?? [];
  return start === undefined ? [] : [start];
}

/** Marks of footnotes without a note, and notes without a mark, each once. */
function looseNotes(
  lines: readonly ProseLine[],
): { readonly words: Words; readonly line: ProseLine; readonly column: number }[] {
  const marked = new Map<string, { readonly line: ProseLine; readonly column: number }>();
  const noted = new Map<string, { readonly line: ProseLine; readonly column: number }>();
  for (const line of lines) {
    if (!line.text.includes('[^')) continue;
    for (const { index, 1: name = '', 2: colon } of line.text.matchAll(
      /(?<!\\)\[\^([^\s[\]]{1,80})\](:)?/g,
    )) {
      const isNote = colon !== undefined && line.text.slice(0, index).trim() === '';
      const places = isNote ? noted : marked;
      if (!places.has(name)) places.set(name, { line, column: index });
    }
  }
  const without = (words: Words, places: typeof marked, others: typeof marked) =>
    [...places].flatMap(([name, place]) => (others.has(name) ? [] : [{ words, ...place }]));
  return [...without(noteWithoutText, marked, noted), ...without(noteWithoutPlace, noted, marked)];
}

/** Blanks behind a list's mark, a quotation's and a note's set its text in. */
function withoutMark(text: string): string {
  return text.replace(/^(?:\s*(?:>|[-*+]|\d{1,9}[.)]|#{1,6}|\[\^[^\]]*\]:))*\s*/, (mark) =>
    seam.repeat(mark.length),
  );
}

const marks = /["„“”»«]/g;

/** Marks for which the typography of the site found no side, paragraph by paragraph; behind a number it is one of inches. */
function straightQuotes(
  lines: readonly ProseLine[],
): { readonly line: ProseLine; readonly column: number }[] {
  return paragraphs(lines).flatMap((paragraph) => {
    const typed = paragraph.map(({ text }) => text).join('\n');
    if (!typed.includes('"')) return [];
    // Markup stands between words and marks; typography looks past it.
    const plain = typed
      .replace(/<\/?[a-z][^>]{0,2000}>/gi, (tag) => tag.replace(/[^\n]/g, seam))
      .replace(/\]\([^)]{0,2000}\)/g, (target) => target.replace(/[^\n]/g, seam))
      .replace(/^\[[^\]]{1,999}\]:.*$/gm, (target) => seam.repeat(target.length))
      .replace(/\\?[*_[\]#>]|\\(?=")/g, seam);
    const typedAt = [...plain.matchAll(marks)].map(({ index }) => index);
    const set = [...typographic(plain).matchAll(marks)].map(([mark]) => mark);
    if (set.length !== typedAt.length) return [];
    return typedAt.flatMap((at, number) => {
      const isOpen = set[number] === '"' && !/\d$/.test(plain.slice(0, at).replaceAll(seam, ''));
      if (!isOpen || typed[at - 1] === '\\') return [];
      const before = typed.slice(0, at).split('\n');
      const line = paragraph[before.length - 1];
      return line === undefined ? [] : [{ line, column: before.at(-1)?.length ?? 0 }];
    });
  });
}

function paragraphs(lines: readonly ProseLine[]): ProseLine[][] {
  const all: ProseLine[][] = [[]];
  let last = -1;
  for (const line of lines) {
    const isNew =
      line.text.trim() === '' ||
      line.index !== last + 1 ||
      /^\s*(?:[-*+]|\d+[.)]|#{1,6})\s|^\s*\|/.test(line.text);
    if (isNew) all.push([]);
    if (line.text.trim() !== '') all.at(-1)?.push(line);
    last = line.index;
  }
  return all.filter(({ length }) => length > 0);
}
