// What an editor probably did where YAML stumbles: judged by the line itself, the parser's code coming second.
import {
  brokenValue,
  fieldLine,
  openQuote,
  quote,
  soundValue,
  textLists,
  type Words,
} from './broken-value.ts';
import { type GluedField, gluedField, gluedWords } from './field-names.ts';
import { fieldNames, type Holder, nestedFieldNames } from './schema.ts';
import { fieldsForm } from './value-forms.ts';

/** Diagnosis of one place; `line` from 1 within the front-matter. */
export interface Advice extends Words {
  readonly line: number;
  /** True when nothing better is known than that the parser stopped here. */
  readonly vague?: true;
}

const indentation: Words = {
  column: 1,
  rule: 'wrong-indentation',
  message: 'Diese Zeile ist falsch eingerückt.',
  expected: 'Felder ganz links, ihre Unterfelder und Listen je zwei Leerzeichen eingerückt',
  remedy: 'Rücken Sie die Zeile so weit ein wie ihre Nachbarn.',
};

const listOnly: Words = {
  column: 1,
  rule: 'list-without-field',
  message: 'Hier steht eine Liste ohne den Namen ihres Feldes.',
  expected: 'Zeilen der Form feld: Wert',
  remedy: 'Setzen Sie darüber den Namen des Feldes, zum Beispiel tags:.',
};

/** Lines between a mistake and the place where it shows. */
const farthest = 30;

/** `- title: Rat`, `- section: Politik`: every field made an item. */
const dashedFields = (source: string): Words => ({
  column: 1 + source.search(/\S/),
  rule: 'list-without-field',
  message: 'Vor den Feldern stehen Bindestriche; so sind sie eine Liste.',
  expected: 'Zeilen der Form feld: Wert',
  remedy: 'Löschen Sie vor jedem Feld den Bindestrich und das Leerzeichen dahinter.',
});

/** Explains a parser's complaint; `code` is the `yaml` package's, `OTHER` or `NOT_A_MAP`. */
export function adviceFor(lines: readonly string[], line: number, column: number, code: string): Advice {
  const source = lines[line - 1] ?? '';
  if (code === 'DUPLICATE_KEY') return { line, ...duplicate(source, column) };
  if (code === 'NOT_A_MAP' && /^\s*(?:-|\[)/.test(source)) {
    const [, field = ''] = /^\s*-[ \t]+([a-z]+):(?:\s|$)/.exec(source) ?? [];
    return { line, ...(fieldNames.includes(field) ? dashedFields(source) : listOnly) };
  }
  // The parser often notices a mistake one or two lines after it was made, blank lines included.
  const item = otherBullet(source, /^()([*•·+–—]|\d{1,2}[.)])[ \t]+(\S.*)$/);
  if (item !== undefined && isInList(lines, line)) return { line, ...item };
  const below = valueBelow(lines, line);
  if (below !== undefined) return { line, ...below };
  for (const at of [line, line - 1, line - 2]) {
    const cause = lines[at - 1] ?? '';
    if (at < 1 || (at < line && knownCause(source, code) === undefined && !reachesDown(cause))) continue;
    const words = strayDash(lines, at) ?? knownCause(cause, code);
    if (words !== undefined) return { line: at, ...inOneLine(words, lines, at) };
  }
  // A quotation mark that stays open shows at the end of the head.
  const start = Math.max(0, line - farthest);
  const opened = lines.slice(start, line).findLastIndex((one) => openQuote(one) !== undefined);
  const quotation = opened === -1 ? undefined : knownCause(lines[start + opened] ?? '', code);
  if (quotation?.rule === 'quote-not-closed') return { line: start + opened + 1, ...quotation };
  // `title: Foo` with ` kicker: Bar` below: the parser blames the first line, the editor's mistake is the second.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s+\S/.test(lines[line] ?? ''))
    return { line: line + 1, ...indentation };
  if (code === 'BAD_INDENT' || /^\s+\S/.test(source)) return { line, ...indentation };
  const remedy =
    'Prüfen Sie diese Zeile und die davor: Texte mit Sonderzeichen gehören in Anführungszeichen.';
  return {
    line,
    column,
    rule: 'unreadable-fields',
    message: 'Die Felder sind ab hier nicht lesbar.',
    expected: 'Zeilen der Form feld: Wert',
    remedy,
    vague: true,
  };
}

/**
 * `title:` or `lead: |`, and below it, not indented, its text; or a headline that goes on in the next line.
 */
function valueBelow(lines: readonly string[], line: number): Words | undefined {
  const source = lines[line - 1] ?? '';
  const before = lines.slice(Math.max(0, line - 1 - farthest), line - 1);
  const at = before.findLastIndex((one) => /^[^\s#]/.test(one));
  const [, field = '', rest = ''] = /^([\p{L}_]+):(.*)$/su.exec(before[at] ?? '') ?? [];
  const value = rest.trim();
  const isNext = at === before.length - 1;
  const isBlock = /^[|>][-+\d]*$/.test(value);
  const isText = isBlock ? /^[^-#].*$/.test(source) : /^[\p{L}\d„»(][^:#]*$/u.test(source);
  const goesOn =
    isNext && wordyFields.has(field) && /^\p{Ll}/u.test(source) && gluedField(source) === undefined;
  if (!fieldNames.includes(field) || !isText || isField(source)) return undefined;
  if (!isBlock && !(isNext && value === '') && !goesOn) return undefined;
  return {
    column: 1,
    rule: 'wrong-indentation',
    message: `Diese Zeile gehört wohl zu „${field}“ und ist nicht eingerückt.`,
    expected: `${field}: und der Text in einer Zeile, oder der Text darunter, zwei Leerzeichen eingerückt`,
    remedy: 'Rücken Sie die Zeile um zwei Leerzeichen ein.',
  };
}

/** Whether a line stands below `tags:` or its items. */
function isInList(lines: readonly string[], line: number): boolean {
  const above =
    lines
      .slice(Math.max(0, line - 1 - farthest), line - 1)
      .findLast((one) => !/^(?:\s|[-*•·+–—]|\d{1,2}[.)]|$)/.test(one)) ?? '';
  const [, name = ''] = /^(\w+):\s*$/.exec(above) ?? [];
  return textLists.has(name);
}

/** A text that goes on, further indented: all of it is to be quoted, and not its first line alone. */
function inOneLine(words: Words, lines: readonly string[], at: number): Words {
  const source = lines[at - 1] ?? '';
  const [, indent = '', name = '', , value = ''] = fieldLine.exec(source) ?? [];
  if (words.rule !== 'colon-in-text' || name === '') return words;
  const rest = lines.slice(at);
  const end = rest.findIndex(
    (one) => !/\S/.test(one) || indentOf(one) <= indent.length || isField(one.trim()),
  );
  const more = rest.slice(0, end === -1 ? rest.length : end).map((one) => one.trim());
  return more.length === 0
    ? words
    : {
        ...words,
        remedy: `Setzen Sie den Text in eine Zeile und in Anführungszeichen: ${name}: ${quote([value.trim(), ...more].join(' '))}.`,
      };
}

const indentOf = (line: string): number => /^\s*/.exec(line)?.[0].length ?? 0;

/** Fields whose text may be longer than a line. */
const wordyFields: ReadonlySet<string> = new Set(['title', 'kicker', 'lead']);

const isField = (source: string): boolean => fieldNames.includes(/^([\p{L}_]+)\s*:/u.exec(source)?.[1] ?? '');

/** Whether a mistake in this line may show only further down: a quotation mark or bracket left open. */
function reachesDown(source: string): boolean {
  const lastClosed = Math.max(source.lastIndexOf(']'), source.lastIndexOf('}'));
  return (
    openQuote(source) !== undefined ||
    /:\s*[[{]/.test(source.slice(lastClosed + 1)) ||
    (gluedField(source) !== undefined && !isAddress.test(source)) ||
    gluedItem(source) !== undefined
  );
}

/** `- title: Rat` among fields, where no list has begun. */
function strayDash(lines: readonly string[], at: number): Words | undefined {
  const [, dash = '', field = '', value = ''] =
    /^(-[ \t]+)([a-z]+):[ \t]+(\S.*)$/.exec(lines[at - 1] ?? '') ?? [];
  if (!fieldNames.includes(field)) return undefined;
  const above = lines.slice(0, at - 1).findLast((line) => /^[^\s#-]/.test(line)) ?? '';
  if (above.trimEnd().endsWith(':') || /:\s*#/.test(above)) return undefined;
  const words = gluedWords({ name: field, field, mark: ':', before: dash.trim(), value });
  return { column: 1, ...words };
}

/** An address in a line of its own: its colon ends no field's name. */
const isAddress = /^\s*(?:[a-z][a-z\d+.-]*:\/\/|(?:mailto|tel):)\S+\s*$/i;

/** Below which field an indented line stands is not known here: its own name tells. */
const holders = Object.keys(nestedFieldNames) as Holder[];

function gluedIn(typed: string, isNested: boolean): GluedField | undefined {
  const found = (isNested ? holders : [undefined]).flatMap((holder) => gluedField(typed, holder) ?? []);
  // Below `corrections`, `text` is itself, and not what `image` would have instead.
  const glued = found.find(({ name, field }) => name === field) ?? found[0];
  if (glued !== undefined) return glued;
  const [, name, value = ''] = /^([\p{L}_]+):(\S.*)$/su.exec(typed) ?? [];
  return name === undefined ? undefined : { name, field: name, mark: ':', before: '', value };
}

/** `- date:2026-11-24`, the first field of a correction. */
function gluedItem(source: string): { readonly start: string; readonly glued: GluedField } | undefined {
  const [, start = '', typed = ''] = /^(\s*-[ \t]+)(\S.*)$/.exec(source) ?? [];
  if (/^[\p{L}_]+[ \t]*:(?:\s|$)/u.test(typed)) return undefined;
  const glued = gluedField(typed, 'corrections');
  return glued === undefined || glued.name !== glued.field ? undefined : { start, glued };
}

/** `* Rat` and `• Rat`, the items of a list in Markdown or in a letter. */
function otherBullet(source: string, form = /^(\s+)([*•·+–—])[ \t]+(\S.*)$/): Words | undefined {
  const [, start = '', bullet = '', item = ''] = form.exec(source) ?? [];
  return bullet === ''
    ? undefined
    : {
        column: start.length + 1,
        rule: 'line-without-field',
        message: `Vor dem Eintrag der Liste steht „${bullet}“ statt eines Bindestrichs.`,
        expected: 'Einträge der Form - Wert',
        remedy: `Schreiben Sie - ${soundValue('', item)}.`,
      };
}

function knownCause(source: string, code: string): Words | undefined {
  const tab = /^ *\t/.exec(source);
  if (tab || code === 'TAB_AS_INDENT') {
    const message = 'Die Zeile ist mit einem Tabulator eingerückt.';
    return {
      column: tab?.[0].length ?? 1,
      rule: 'tab-indentation',
      message,
      expected: 'Leerzeichen',
      remedy: 'Ersetzen Sie den Tabulator durch zwei Leerzeichen.',
    };
  }
  const bullet = otherBullet(source);
  if (bullet !== undefined) return bullet;
  const item = gluedItem(source);
  if (item !== undefined) {
    const { remedy, ...words } = gluedWords(item.glued);
    const column = item.start.length + item.glued.name.length + 1;
    return {
      column: words.rule === 'missing-space' ? column + 1 : column,
      ...words,
      remedy: remedy.replace('Schreiben Sie ', 'Schreiben Sie - '),
    };
  }
  const [, image] = /^image:[ \t]+([{![].*)$/.exec(source) ?? [];
  if (image !== undefined) {
    const { rule, message, expected, remedy = '' } = fieldsForm('image', ['image'], image.trim());
    return { column: 8, rule, message, ...(expected === undefined ? {} : { expected }), remedy };
  }
  const parts = fieldLine.exec(source) ?? /^(\s*)()(-\s+)(\S.*)$/.exec(source);
  if (parts !== null)
    return brokenValue(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', (parts[4] ?? '').trimEnd());
  const indent = /^\s*/.exec(source)?.[0].length ?? 0;
  const glued = isAddress.test(source) ? undefined : gluedIn(source.trim(), indent > 0);
  if (glued !== undefined) {
    const words = gluedWords(glued);
    const end = source.indexOf(glued.name) + glued.name.length + 1;
    return { column: words.rule === 'missing-space' ? end + 1 : end, ...words };
  }
  if (source.trim() !== '' && (!source.includes(':') || isAddress.test(source)) && !/^\s*[-#]/.test(source)) {
    const message = 'In dieser Zeile steht kein Feld.';
    const expected = 'Zeilen der Form feld: Wert';
    const remedy =
      'Beginnt hier schon der Text, fügen Sie davor eine Zeile --- ein; sonst setzen Sie den Namen des Feldes und einen Doppelpunkt davor.';
    return { column: 1 + source.search(/\S/), rule: 'line-without-field', message, expected, remedy };
  }
  return undefined;
}

function duplicate(source: string, column: number): Words {
  const name = /^[^:]+/.exec(source.slice(column - 1))?.[0].trim() ?? '';
  return {
    column,
    rule: 'duplicate-field',
    message: `Das Feld „${name}“ steht zweimal.`,
    expected: 'jedes Feld einmal',
    remedy: 'Behalten Sie eine der beiden Zeilen.',
  };
}
