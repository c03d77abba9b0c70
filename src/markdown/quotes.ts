// Straight quotation marks become German ones, straight apostrophes become ’.
const space = /[\s\u00a0\u202f]/;
const wordCharacter = /[\p{L}\p{N}]/u;
const letter = /\p{L}/u;
const digit = /\p{N}/u;
/** After these a mark opens, also without a blank; after other punctuation it may close as well. */
const opener = /[([{„‚»«›‹“"'\-–—/=:>|*_#+&~]/;
const bracket = /[([{]/;
/** What stands behind a quotation and hardly at its beginning. */
const ending = /[,.;:!?)\]}]/;
const quoteMark = /["'„“”‚‘’»«›‹]/;

/** Words that begin with an apostrophe: ’s, ’n, ’ne(n), ’nem, ’ner, ’rein, ’tschuldigung, ’90er. */
const clipped =
  /'(?:[sSnN]|[nN]e[nmrs]?|(?:[dhnr](?:auf|aus|ein|ran|rum|über|unter|an|um|ab))|[rR](?:auf|aus|ein|an|um|über|unter)|tschuldigung|türlich|schland|zefix|kauf|mal|nauf|naus|nunter|nüber|\d\d(?:er[ns]?|iger)?)(?![\p{L}\p{N}])/uy;
const shortYear = /'\d\d(?![p{L}p{N}])/y;
/** Genitives of names that end in s, ß, x or z: a noun follows, or what describes it. */
const genitive = /[sßxzSXZ]'\0*[ \u00a0\n]\0*\p{L}/uy;
const genitiveOfNoun = /[sßxzSXZ]'\0*[ \u00a0\n]\0*\p{Lu}/uy;
const thousands = /'\d{3}(?!\d)/y;

/** A mark and its neighbours; seams (U+0000) are looked past. */
interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly before: string;
  /** The last character before it that is no blank. */
  readonly word: string;
  after: string;
  /** What it can be by its neighbours alone; loose: beside a blank that was not meant, as in `"Nein ", sagt er`. */
  can: 'open' | 'close' | 'either' | 'loose' | 'measure' | 'apostrophe' | 'neither';
  /** Marks of this kind that close minus those that open, behind this one. */
  rest: number;
  /** Whether a single mark behind this one closes, or could because it stands after a number. */
  closable: boolean;
}

type Level = 'double' | 'inner' | 'single' | 'third';

/** Quotations that are open, the innermost last; a single one within a single one is a third. */
interface Open {
  readonly levels: Level[];
  /** How many of them are typed with double marks. */
  doubles: number;
}

const curly = new Set('„“”‚‘');

/**
 * „…“ for `"…"`, ‚…‘ for `'…'` and for `"…"` in `"…"`, ’ for apostrophes, judged by the neighbouring characters (seams
 * are looked past). Every mark is replaced by exactly one character. Marks after a digit that close nothing stay
 * (19", 90'). One pass over the text and one over its marks.
 */
export function germanQuotes(text: string): string {
  const marks = marksOf(text);
  const open: Open = { levels: [], doubles: 0 };
  let result = '';
  let copied = 0;
  for (const [index, mark] of marks.entries()) {
    const set =
      mark.mark === '"'
        ? setDouble(mark, open)
        : mark.mark === "'"
          ? setSingle(mark, open, text, marks[index - 1])
          : keepCurly(mark.mark, open);
    if (set === mark.mark) continue;
    result += text.slice(copied, mark.at) + set;
    copied = mark.at + 1;
  }
  return result + text.slice(copied);
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let before = '';
  let word = '';
  let last: Mark | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) continue;
    const pair = code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : '';
    const character = pair.length === 2 ? pair : (text[at] ?? '');
    if (last !== undefined && last.after === '') last.after = character;
    if (code === 0x22 || code === 0x27 || (code >= 0x2018 && code <= 0x201e && curly.has(character))) {
      last = { at, mark: character, before, word, after: '', can: 'neither', rest: 0, closable: false };
      marks.push(last);
    }
    before = character;
    if (!space.test(character)) word = character;
    if (pair.length === 2) at++;
  }
  let double = 0;
  let single = 0;
  let closable = false;
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index] as Mark;
    if (mark.mark === '"' || mark.mark === '„' || mark.mark === '“' || mark.mark === '”') {
      mark.can = doubleCan(mark, text);
      mark.rest = double;
      double += mark.can === 'close' || mark.can === 'loose' ? 1 : mark.can === 'open' ? -1 : 0;
    } else {
      mark.can = singleCan(mark, text);
      mark.rest = single;
      mark.closable = closable;
      single += change(mark, text);
      closable ||= closes(mark) || (mark.can === 'measure' && !wordCharacter.test(mark.after));
    }
  }
  return marks;
}

const isBlank = (character: string): boolean => character === '' || space.test(character);

/** Of a single mark: whether it may end a quotation. */
const closes = ({ can, before }: Mark): boolean =>
  can === 'close' || can === 'loose' || (can === 'either' && !bracket.test(before));

/** What a single mark adds to those that close: nothing where it is as likely to belong to a name. */
function change({ at, can }: Mark, text: string): number {
  if (can === 'open') return -1;
  if (can === 'loose') return 1;
  return can === 'close' && !matches(genitiveOfNoun, text, at - 1) ? 1 : 0;
}

/** Whether behind a mark comes an ending and no word: `", `, but neither `".de"` nor `"!"`. */
function atEnding({ at, after }: Mark, text: string): boolean {
  if (!ending.test(after)) return false;
  let next = text.indexOf(after, at + 1) + 1;
  while (text[next] === '\0') next++;
  const character = text[next] ?? '';
  return !wordCharacter.test(character) && !quoteMark.test(character);
}

function doubleCan(one: Mark, text: string): Mark['can'] {
  const { mark, before, word, after } = one;
  if (mark === '„') return 'open';
  const isLoose = isBlank(before) && word !== '' && (isBlank(after) || atEnding(one, text));
  if (mark !== '"') return isLoose ? 'loose' : isBlank(before) ? 'neither' : 'close';
  const closes = !isBlank(before) && !wordCharacter.test(after);
  if ((closes || isLoose) && digit.test(word)) return 'measure';
  if (isLoose || (before === '' && space.test(after))) return 'loose';
  const opens = !isBlank(after) && (isBlank(before) || opener.test(before));
  if (opens && closes) return quoteMark.test(before) && atEnding(one, text) ? 'close' : 'either';
  if (opens) return 'open';
  if (closes) return 'close';
  if (isBlank(before) || isBlank(after)) return 'neither';
  // `"Bild"leser`, `"Halt!"rief`: closes what is open; `sagte,"Nein"` opens otherwise.
  return wordCharacter.test(before) ? 'close' : 'either';
}

function setDouble(mark: Mark, open: Open): string {
  const { can, before, word, after, rest } = mark;
  const depth = open.doubles;
  switch (can) {
    case 'measure':
      // Enough marks follow to close everything: this one is inches.
      return depth === 0 || rest >= depth ? mark.mark : closeDouble(open);
    case 'close':
      if (depth > 0) return closeDouble(open);
      return wordCharacter.test(before) && wordCharacter.test(after) ? mark.mark : '“';
    case 'loose':
      if (depth > 0) return closeDouble(open);
      return rest > 0 && !digit.test(word) ? openDouble(open) : mark.mark;
    case 'either':
      return depth > 0 ? closeDouble(open) : openDouble(open);
    case 'open':
      if (depth > 0 && rest < depth + 1) {
        // `"Nein "sagte er`: the blank stands on the wrong side, where nothing else would end the quotation.
        if (!isBlank(before) || (rest <= 0 && before !== '\n' && word !== ':')) return closeDouble(open);
        open.levels.length = 0;
        open.doubles = 0;
      }
      return openDouble(open);
    default:
      return mark.mark;
  }
}

function openDouble(open: Open): string {
  const inner = open.levels.at(-1) === 'double';
  open.levels.push(inner ? 'inner' : 'double');
  open.doubles++;
  return inner ? '‚' : '„';
}

function closeDouble(open: Open): string {
  while (open.levels.at(-1) === 'single' || open.levels.at(-1) === 'third') open.levels.pop();
  open.doubles--;
  return open.levels.pop() === 'inner' ? '‘' : '“';
}

function singleCan(one: Mark, text: string): Mark['can'] {
  const { mark, at, before, word, after } = one;
  if (mark !== "'") return mark === '‚' ? 'open' : isBlank(before) ? 'neither' : 'close';
  if (wordCharacter.test(before) && wordCharacter.test(after)) {
    if (letter.test(before) || letter.test(after)) return 'apostrophe';
    return matches(thousands, text, at) ? 'apostrophe' : 'measure';
  }
  const closes = !isBlank(before) && !wordCharacter.test(after);
  const isLoose = isBlank(before) && word !== '' && (isBlank(after) || atEnding(one, text));
  if ((closes || isLoose) && digit.test(word)) return 'measure';
  if (isLoose) return 'loose';
  const begins = !isBlank(after) && (isBlank(before) || opener.test(before));
  if (begins && isClipped(text, at)) return 'apostrophe';
  const opens = begins || (!isBlank(before) && !wordCharacter.test(before) && wordCharacter.test(after));
  if (opens && closes) return quoteMark.test(before) && atEnding(one, text) ? 'close' : 'either';
  // `'so '", sagt sie` beside `'"So", sagt sie'`.
  if (opens) return isBlank(before) && quoteMark.test(after) && word !== '' ? 'either' : 'open';
  return closes ? 'close' : 'neither';
}

/** ’90er and ’s; not `'rein'`, which is a quotation, nor `'90 Prozent' ` at the beginning of a sentence. */
function isClipped(text: string, at: number): boolean {
  clipped.lastIndex = at;
  const found = clipped.exec(text)?.[0];
  if (found === undefined) return false;
  if (text[at + found.length] === "'") return found.length === 2;
  return (
    !matches(shortYear, text, at) || /[\p{L}\d,][ \u00a0\n\0]+$/u.test(text.slice(Math.max(0, at - 8), at))
  );
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function setSingle(mark: Mark, open: Open, text: string, previous: Mark | undefined): string {
  const { at, before, after, can, rest, closable } = mark;
  const top = open.levels.at(-1);
  const isOpen = top === 'single' || top === 'third';
  // The second apostrophe of ’n’.
  if (can === 'close' && previous?.can === 'apostrophe' && previous.at === at - 2 && /[nN]/.test(before))
    return '’';
  if (can === 'apostrophe') return '’';
  if (can === 'measure') {
    if (!isOpen || rest > 0 || wordCharacter.test(after)) return mark.mark;
    return closeSingle(open);
  }
  if (isOpen && can !== 'open' && closes(mark)) {
    if (!(rest > 0 && matches(genitive, text, at - 1))) return closeSingle(open);
  } else if ((can === 'open' || can === 'either') && closable) {
    if (!isOpen) {
      open.levels.push('single');
      return '‚';
    }
    // Within another only if marks to close both follow.
    if (top === 'single' && can === 'open' && rest > 1) {
      open.levels.push('third');
      return '„';
    }
  }
  return wordCharacter.test(before) || wordCharacter.test(after) ? '’' : mark.mark;
}

const closeSingle = (open: Open): string => (open.levels.pop() === 'third' ? '“' : '‘');

function keepCurly(mark: string, open: Open): string {
  const top = open.levels.at(-1);
  if (mark === '„') {
    open.levels.push('double');
    open.doubles++;
  } else if (mark === '‚' && top !== 'single') open.levels.push('single');
  else if (mark === '‘' && top === 'single') open.levels.pop();
  else if ((mark === '“' || mark === '”' || (mark === '‘' && top === 'inner')) && open.doubles > 0)
    closeDouble(open);
  return mark;
}
