// Straight quotation marks become German ones, straight apostrophes become ’.
const space = /[\s\u00a0\u202f]/;
const wordCharacter = /[\p{L}\p{N}]/u;
const letter = /\p{L}/u;
const digit = /\p{N}/u;
/** After these a mark opens, also without a blank; after other punctuation it may close as well. */
const opener = /[([{„‚»«›‹“"'\-–—/=:>|*_#+&~]/;

/** Words that begin with an apostrophe: ’s, ’n, ’ne(n), ’nem, ’ner, ’rein, ’tschuldigung, ’90er. */
const clipped =
  /'(?:[sSnN]|[nN]e[nmrs]?|(?:[dhnr](?:auf|aus|ein|ran|rum|über|unter|an|um|ab))|[rR](?:auf|aus|ein|an|um|über|unter)|tschuldigung|türlich|schland|zefix|kauf|mal|nauf|naus|nunter|nüber|\d\d(?:er[ns]?|iger)?)(?![\p{L}\p{N}])/uy;
const shortYear = /'\d\d(?![p{L}p{N}])/y;
/** Genitives of names that end in s, ß, x or z: a noun follows. */
const genitive = /[sßxzSXZ]'\0*[ \u00a0\n]\0*\p{Lu}/uy;
const thousands = /'\d{3}(?!\d)/y;

/** A mark and its neighbours; seams (U+0000) are looked past. */
interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly before: string;
  after: string;
  /** What it can be by its neighbours alone. */
  can: 'open' | 'close' | 'either' | 'measure' | 'apostrophe' | 'neither';
  /** Marks of this kind that close minus those that open, behind this one; of single ones only the closing. */
  rest: number;
  /** Whether a single mark behind this one closes, or could because it stands after a number. */
  closable: boolean;
}

type Level = 'double' | 'inner' | 'single';

/** Quotations that are open, the innermost last; never two single ones on top of each other. */
interface Open {
  readonly levels: Level[];
  /** How many of them are not single. */
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
  let last: Mark | undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) continue;
    const pair = code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : '';
    const character = pair.length === 2 ? pair : (text[at] ?? '');
    if (last !== undefined && last.after === '') last.after = character;
    if (code === 0x22 || code === 0x27 || (code >= 0x2018 && code <= 0x201e && curly.has(character))) {
      last = { at, mark: character, before, after: '', can: 'neither', rest: 0, closable: false };
      marks.push(last);
    }
    before = character;
    if (pair.length === 2) at++;
  }
  let double = 0;
  let single = 0;
  let closable = false;
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index] as Mark;
    if (mark.mark === '"' || mark.mark === '„' || mark.mark === '“' || mark.mark === '”') {
      mark.can = doubleCan(mark);
      mark.rest = double;
      double += mark.can === 'close' ? 1 : mark.can === 'open' ? -1 : 0;
    } else {
      mark.can = singleCan(mark, text);
      mark.rest = single;
      mark.closable = closable;
      single += mark.can === 'close' ? 1 : 0;
      closable ||= mark.can === 'close' || (mark.can === 'measure' && !wordCharacter.test(mark.after));
    }
  }
  return marks;
}

const isBlank = (character: string): boolean => character === '' || space.test(character);

function doubleCan({ mark, before, after }: Mark): Mark['can'] {
  if (mark !== '"') return mark === '„' ? 'open' : isBlank(before) ? 'neither' : 'close';
  const closes = !isBlank(before) && !wordCharacter.test(after);
  if (closes && digit.test(before)) return 'measure';
  const opens = !isBlank(after) && (isBlank(before) || opener.test(before));
  if (opens) return closes ? 'either' : 'open';
  if (closes) return 'close';
  if (isBlank(before) || isBlank(after)) return 'neither';
  // `"Bild"leser`, `"Halt!"rief`: closes what is open; `sagte,"Nein"` opens otherwise.
  return wordCharacter.test(before) ? 'close' : 'either';
}

function setDouble(mark: Mark, open: Open): string {
  const { can, before, after, rest } = mark;
  const depth = open.doubles;
  switch (can) {
    case 'measure':
      // Enough marks follow to close everything: this one is inches.
      return depth === 0 || rest >= depth ? mark.mark : closeDouble(open);
    case 'close':
      if (depth > 0) return closeDouble(open);
      return wordCharacter.test(before) && wordCharacter.test(after) ? mark.mark : '“';
    case 'either':
      return depth > 0 ? closeDouble(open) : openDouble(open);
    case 'open':
      if (depth > 0 && rest < depth + 1) {
        if (!isBlank(before)) return closeDouble(open);
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
  if (open.levels.at(-1) === 'single') open.levels.pop();
  open.doubles--;
  return open.levels.pop() === 'inner' ? '‘' : '“';
}

function singleCan({ mark, at, before, after }: Mark, text: string): Mark['can'] {
  if (mark !== "'") return mark === '‚' ? 'open' : isBlank(before) ? 'neither' : 'close';
  if (wordCharacter.test(before) && wordCharacter.test(after)) {
    if (letter.test(before) || letter.test(after)) return 'apostrophe';
    return matches(thousands, text, at) ? 'apostrophe' : 'measure';
  }
  const closes = !isBlank(before) && !wordCharacter.test(after);
  if (closes && digit.test(before)) return 'measure';
  const begins = !isBlank(after) && (isBlank(before) || opener.test(before));
  if (begins && isClipped(text, at)) return 'apostrophe';
  const opens = begins || (!isBlank(before) && !wordCharacter.test(before) && wordCharacter.test(after));
  if (opens) return closes ? 'either' : 'open';
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
  const isOpen = open.levels.at(-1) === 'single';
  // The second apostrophe of ’n’.
  if (can === 'close' && previous?.can === 'apostrophe' && previous.at === at - 2 && /[nN]/.test(before))
    return '’';
  if (can === 'apostrophe') return '’';
  if (can === 'measure') {
    if (!isOpen || rest > 0 || wordCharacter.test(after)) return mark.mark;
    open.levels.pop();
    return '‘';
  }
  if (isOpen && (can === 'close' || can === 'either') && !(rest > 0 && matches(genitive, text, at - 1))) {
    open.levels.pop();
    return '‘';
  }
  if ((can === 'open' || can === 'either') && closable) {
    if (!isOpen) open.levels.push('single');
    return '‚';
  }
  return wordCharacter.test(before) || wordCharacter.test(after) ? '’' : mark.mark;
}

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
