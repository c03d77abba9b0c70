// What YAML takes out of a field without a word: ` #` and what follows, `&name`, `*name` and `!name` at a text's start.
import { listItem, quote } from './broken-value.ts';
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

interface Value {
  /** As written; empty when nothing stands between the mark and the remark. */
  readonly text: string;
  readonly column: number;
  readonly line: number;
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
  const problems: HeadProblem[] = [];
  const lines = frontMatter.split('\n');
  let line = 1;
  let column = 1;
  let field = '';
  let depth = 0;
  let scalar = '';
  let atStart = false;
  let value: Value | undefined;
  let property: { readonly token: string; readonly column: number } | undefined;
  const add = (at: { line: number; column: number }, words: Words): void => {
    problems.push({ field, error: { ...placeAt(text, at.line + 1, at.column, file), ...words } });
  };
  for (const token of yamlTokens(frontMatter)) {
    if (token === '\u001f') {
      atStart = true;
      continue;
    }
    if (token === '\u0002' || token === '\u0018' || token === '') continue;
    const here = { line, column };
    const rest = (lines[line - 1] ?? '').replace(/\r$/, '');
    if (atStart) {
      scalar = token;
      // A block ends with its line: what follows on the next one belongs to nobody.
      value = token.endsWith('\n') ? undefined : { text: token, ...here };
      if (property !== undefined && !isKey(rest.slice(column - 1 + token.length))) {
        add({ line, column: property.column }, swallowedStart(rest, property, listed(rest, depth)));
      }
      property = undefined;
    } else if (token === ':') {
      field = unquoted(scalar);
      value = { text: '', line, column: column + 1 };
    } else if (token === '-') value = { text: '', line, column: column + 1 };
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') {
      depth -= 1;
      value = undefined;
    } else if (/^["'|>]/.test(token)) {
      scalar = token;
      value = undefined;
      property = undefined;
    } else if (token.startsWith('#')) {
      if (prose.has(field) && depth > 0) add(here, swallowedItem(token));
      else if (prose.has(field) && value !== undefined && !isRemark(value, rest, lines[line]))
        add(here, swallowedEnd(lines[value.line - 1] ?? '', value, token, line));
    } else if (/^\*./.test(token)) add(here, alias(rest, token, listed(rest, depth)));
    else if (/^[&!]/.test(token)) property = { token, column };
    else if (token.startsWith('\n') || token.startsWith('\r')) {
      value = undefined;
      if (property !== undefined) {
        // `title: &Rat` is a text; `tags: &rat` with a list below it has a name for the list.
        const isText =
          prose.has(field) &&
          indentOf(lines[line] ?? '') <= indentOf(rest) &&
          !/^\s*-/.test(lines[line] ?? '');
        const words = isText ? swallowedStart(rest, property, listed(rest, depth)) : anchor(property.token);
        add({ line, column: property.column }, words);
      }
      property = undefined;
    }
    atStart = false;
    for (const character of token) {
      if (character === '\n') {
        line += 1;
        column = 1;
      } else column += character.length;
    }
  }
  return problems;
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
