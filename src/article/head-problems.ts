// What YAML takes out of a field without a word: ` #` and what follows, `&name`, `*name` and `!name` at a text's start.
import { hashedNames, inBrackets, listItem, quote } from './broken-value.ts';
import type { ContentError } from './content-error.ts';
import { placeAt } from './locate.ts';
import { yamlTokens } from './yaml-positions.ts';

/** Fields whose value is prose: behind the others ` # …` may be a remark, which loses nothing. */
const proseFields: ReadonlySet<string> = new Set(
  'title kicker lead source authors tags slug alt caption credit description text sponsor controller occasion payer amount origin method address'.split(
    ' ',
  ),
);

/** Where such a thing may be: everything else need not be cut into tokens (most front-matters). */
const suspect = /[ \t]#|(?:^[ \t]*|:[ \t]+|-[ \t]+|[[{,][ \t]*)[&*!]/m;

/** One field whose text is not what was typed. */
export interface HeadProblem {
  /** Name of the field; of the innermost one below `image`. */
  readonly field: string;
  readonly error: ContentError;
}

/** In the front-matter, both from 1. */
type Place = Pick<Required<ContentError>, 'line' | 'column'>;

interface Value extends Place {
  /** As written; empty when nothing stands between the mark and the remark. */
  readonly text: string;
}

/**
 * @param file path below `content/`
 * @param text of the file
 * @param frontMatter from its second line on
 * @param prose names of the fields that hold prose
 */
export function headProblems(
  frontMatter: string,
  text: string,
  file: string,
  prose = proseFields,
): HeadProblem[] {
  if (!suspect.test(frontMatter)) return [];
  const scan = new HeadScan(frontMatter, prose);
  for (const token of yamlTokens(frontMatter)) scan.take(token);
  return scan.found.map(({ field, at, words }) => ({
    field,
    error: { ...placeAt(text, at.line + 1, at.column, file), ...words },
  }));
}

/** Goes through the tokens one by one, and knows of each in which field and on which line it stands. */
class HeadScan {
  readonly found: { readonly field: string; readonly at: Place; readonly words: Words }[] = [];
  readonly #lines: readonly string[];
  readonly #prose: ReadonlySet<string>;
  #line = 1;
  #column = 1;
  #field = '';
  /** Of lists and maps between brackets. */
  #depth = 0;
  /** The last text, which a colon makes the name of a field. */
  #scalar = '';
  /** The next token is a text. */
  #atText = false;
  #value: Value | undefined;
  /** `&name` or `!name`, as long as nothing follows it. */
  #property: { readonly token: string; readonly column: number } | undefined;

  constructor(frontMatter: string, prose: ReadonlySet<string>) {
    this.#lines = frontMatter.split('\n');
    this.#prose = prose;
  }

  /** @param token of {@link yamlTokens}: U+001F announces a text */
  take(token: string): void {
    if (token === '\u001f') this.#atText = true;
    if (token === '\u001f' || token === '\u0002' || token === '\u0018' || token === '') return;
    const source = (this.#lines[this.#line - 1] ?? '').replace(/\r$/, '');
    if (this.#atText) this.#takeText(token, source);
    else this.#takeMark(token, source);
    this.#atText = false;
    for (const character of token) {
      if (character === '\n') {
        this.#line += 1;
        this.#column = 1;
      } else this.#column += character.length;
    }
  }

  #takeText(token: string, source: string): void {
    this.#scalar = token;
    // A block ends with its line: what follows on the next one belongs to nobody.
    this.#value = token.endsWith('\n') ? undefined : { text: token, ...this.#here };
    const property = this.#property;
    if (property !== undefined && !isKey(source.slice(this.#column - 1 + token.length))) {
      this.#add(swallowedStart(source, property, listed(source, this.#depth)), property.column);
    }
    this.#property = undefined;
  }

  #takeMark(token: string, source: string): void {
    const value = this.#value;
    const isProse = this.#prose.has(this.#field);
    if (token === ':' || token === '-') {
      if (token === ':') this.#field = unquoted(this.#scalar);
      this.#value = { text: '', line: this.#line, column: this.#column + 1 };
    } else if (token === '[' || token === '{') this.#depth += 1;
    else if (token === ']' || token === '}') {
      this.#depth -= 1;
      this.#value = undefined;
    } else if (/^["'|>]/.test(token)) {
      this.#scalar = token;
      this.#value = undefined;
      this.#property = undefined;
    } else if (token.startsWith('#')) {
      if (isProse && this.#depth > 0) this.#add(swallowedItem(token));
      else if (isProse && value !== undefined && !isRemark(value, source, this.#next))
        this.#add(swallowedEnd(this.#lines[value.line - 1] ?? '', value, token, this.#line));
    } else if (/^\*./.test(token)) this.#add(alias(source, token, listed(source, this.#depth)));
    else if (/^[&!]/.test(token)) this.#property = { token, column: this.#column };
    else if (token.startsWith('\n') || token.startsWith('\r')) this.#endLine(source, isProse);
  }

  #endLine(source: string, isProse: boolean): void {
    const property = this.#property;
    if (property !== undefined) {
      // `title: &Rat` is a text; `tags: &rat` with a list below it has a name for the list.
      const next = this.#next ?? '';
      const isText = isProse && indentOf(next) <= indentOf(source) && !/^\s*-/.test(next);
      this.#add(
        isText ? swallowedStart(source, property, listed(source, this.#depth)) : anchor(property.token),
        property.column,
      );
    }
    this.#value = undefined;
    this.#property = undefined;
  }

  #add(words: Words, column = this.#column): void {
    this.found.push({ field: this.#field, at: { line: this.#line, column }, words });
  }

  get #here(): Place {
    return { line: this.#line, column: this.#column };
  }

  /** The line below this one. */
  get #next(): string | undefined {
    return this.#lines[this.#line];
  }
}

type Words = Pick<ContentError, 'rule' | 'message' | 'expected' | 'remedy'>;

/** `&x title: …`: the anchor is a field's, not a text's. */
const isKey = (after: string): boolean => /^[ \t]*:(?:\s|$)/.test(after);

/**
 * `tags: # wie immer` above a list loses nothing.
 * @param source the remark's line
 * @param below the next one
 */
function isRemark({ text }: Value, source: string, below = ''): boolean {
  if (text !== '') return false;
  const isItem = /^\s*-/.test(source);
  return indentOf(below) > indentOf(source) ? below.trim() !== '' : !isItem && below.startsWith('- ');
}

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

const expected = 'ein Text in Anführungszeichen';

function swallowedEnd(source: string, value: Value, comment: string, line: number): Words {
  const start = source.slice(0, value.column - 1);
  const items = hashedNames.exec(`${value.text} ${comment}`.trim())?.[0].split(/[\s,]+/) ?? [];
  if (items.length > 0 && /^\s*(?:tags|authors):/.test(start)) {
    return {
      rule: 'text-cut-by-hash',
      message: 'Was hinter # steht, gilt als Bemerkung und würde fehlen.',
      expected: 'Einträge mit Kommas zwischen [ und ]',
      remedy: `Schreiben Sie ${fieldStart(start)}${inBrackets(items.map((item) => item.slice(1)))}.`,
    };
  }
  const text = `${fieldStart(start)}${quote(`${value.text.replace(/(?<!\s)\s*\n\s*/g, ' ')} ${comment}`.trim())}`;
  return {
    rule: 'text-cut-by-hash',
    message: 'Was hinter # steht, gilt als Bemerkung und würde fehlen.',
    expected,
    remedy:
      value.line === line
        ? `Setzen Sie den Text in Anführungszeichen: ${text}.`
        : `Setzen Sie den Text in eine Zeile und in Anführungszeichen: ${text}.`,
  };
}

/** `title: `, `- `; as it is to be typed. */
function fieldStart(start: string): string {
  return `${start.trim()} `;
}

function swallowedItem(comment: string): Words {
  const item = /^#[^,\]}]*/.exec(comment)?.[0].trim() ?? comment;
  return {
    rule: 'text-cut-by-hash',
    message: 'Was hinter # steht, gilt als Bemerkung und würde fehlen.',
    expected,
    remedy: `Setzen Sie den Text in Anführungszeichen: ${quote(item)}.`,
  };
}

function swallowedStart(
  source: string,
  { token, column }: { token: string; column: number },
  list: boolean,
): Words {
  const mark = token.charAt(0);
  const typed = source.slice(column - 1).trim();
  const text = list ? listItem(typed) : typed;
  const start = list ? '' : fieldStart(source.slice(0, column - 1));
  return {
    rule: 'text-start-lost',
    message: `Ein Text darf hier nicht mit ${mark} beginnen: „${token}“ würde fehlen.`,
    expected,
    remedy: `Setzen Sie den Text in Anführungszeichen: ${start}${quote(text)}.`,
  };
}

function alias(source: string, token: string, list: boolean): Words {
  const column = source.indexOf(token);
  const typed = source.slice(column).trim();
  const text = list ? listItem(typed) : typed;
  const start = list ? '' : fieldStart(source.slice(0, column));
  return {
    rule: 'yaml-reference',
    message: `Ein Text darf hier nicht mit * beginnen: „${token}“ gilt als Verweis auf ein anderes Feld.`,
    expected,
    remedy: `Setzen Sie den Text in Anführungszeichen: ${start}${quote(text)}.`,
  };
}

function anchor(token: string): Words {
  return {
    rule: 'yaml-anchor',
    message: `„${token}“ ist kein Teil eines Textes, sondern ein Zeichen von YAML, das hier nichts bewirkt.`,
    expected: 'Zeilen der Form feld: Wert',
    remedy: `Löschen Sie ${token}.`,
  };
}

const listed = (source: string, depth: number): boolean => depth > 0 && source.includes('[');

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
