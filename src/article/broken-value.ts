// Texts that need quotation marks, or have too few of them.
import type { RuleName } from './rules.ts';

/** What to tell an editor about one line; `column` from 1. */
export interface Words {
  readonly column: number;
  readonly rule: RuleName;
  readonly message: string;
  readonly expected?: string;
  readonly remedy: string;
}

/** `feld: Wert`, also as a list item: indentation, name, colon with spaces, value. */
export const fieldLine = /^(\s*(?:-\s+)?)([\p{L}_][\p{L}\d_-]*)(:[ \t]+)(\S.*)$/u;

/**
 * The first mistake in what stands behind `feld: ` or `- `.
 *
 * @param indent, name, mark what stands before the value: `feld` and `: `, or no name and `- `
 */
export function brokenValue(indent: string, name: string, mark: string, value: string): Words | undefined {
  const column = indent.length + name.length + mark.length + 1;
  const start = name === '' ? mark : `${name}: `;
  if (textLists.has(name)) {
    if (value.startsWith('[')) return brokenList(column, start, value);
    if (quotedItems.test(value)) return listWithoutBrackets(column, start, value);
  }
  return /^["']/.test(value) ? brokenQuotes(column, start, value) : missingQuotes(column, start, value);
}

/** Of a value that begins with a quotation mark. */
function brokenQuotes(column: number, start: string, value: string): Words | undefined {
  const wholeText = (text: string) => `Fassen Sie den ganzen Text ein: ${start}${quote(text)}.`;
  const open = openQuote(value);
  if (open !== undefined) {
    const message = `Das Anführungszeichen ${open} wird nicht geschlossen`;
    // A word processor has made the closing one German.
    const inner = /^.([^"'„“”»«]*)[“”»«’]$/u.exec(value)?.[1];
    return {
      column,
      rule: 'quote-not-closed',
      message: inner === undefined ? `${message}.` : `${message}: Am Ende steht ${value.at(-1)}.`,
      remedy: inner === undefined ? `Setzen Sie ans Ende des Textes ${open}.` : wholeText(inner),
    };
  }
  const after = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'(?!'))[ \t]*[^\s#]/.exec(value);
  if (after) {
    return {
      column: column + (after[1]?.length ?? 0),
      rule: 'text-after-quote',
      message: 'Nach dem schließenden Anführungszeichen geht der Text weiter.',
      remedy: wholeText(withoutOuterMarks(value)),
    };
  }
  const backslash = value.indexOf('\\');
  if (backslash === -1) return undefined;
  return {
    column: column + backslash,
    rule: 'backslash-in-quotes',
    message: 'Der umgekehrte Schrägstrich hat zwischen "…" eine besondere Bedeutung.',
    remedy: "Verdoppeln Sie ihn (\\\\) oder fassen Sie den Text mit '…' ein.",
  };
}

/** Of a value without quotation marks: what YAML reads as something else than a text. */
function missingQuotes(column: number, start: string, value: string): Words | undefined {
  const expected = 'ein Text in Anführungszeichen';
  const remedy = `Setzen Sie den Text in Anführungszeichen: ${start}${quote(value)}.`;
  const special = /^(?:[@`%&*!|>[\]{},]|[-?](?= ))/.exec(value);
  if (special?.[0] === '@' && start === 'authors: ') return nickname(column);
  if (special) {
    const message = `Ein Text darf hier nicht mit ${special[0]} beginnen.`;
    return { column, rule: 'text-start', message, expected, remedy };
  }
  const colon = value.search(/:(?:\s|$)/);
  if (colon === -1) return undefined;
  const message = 'Der Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen.';
  return { column: column + colon, rule: 'colon-in-text', message, expected, remedy };
}

/** `authors: @ellamuster`: in quotation marks it would still be no name. */
const nickname = (column: number): Words => ({
  column,
  rule: 'author-form',
  message: 'Bei „authors“ steht ein Kürzel mit @ statt eines Namens.',
  expected: 'ein Name oder eine Liste von Namen',
  remedy: 'Schreiben Sie authors: Vorname Nachname.',
});

/** The quotation mark that a value opens and never closes. */
export function openQuote(source: string): string | undefined {
  const value = fieldLine.exec(source)?.[4] ?? source;
  if (value.startsWith('"')) return /^"(?:[^"\\]|\\.)*"/.test(value) ? undefined : '"';
  if (value.startsWith("'")) return /^'(?:[^']|'')*'/.test(value) ? undefined : "'";
  return undefined;
}

/** `'Geht's noch?'` was meant as one text, unlike `"Nein", sagt sie. "Nie"`. */
function withoutOuterMarks(value: string): string {
  const mark = value.charAt(0);
  const closing = value.indexOf(mark, 1);
  const inWord = /[\p{L}\p{N}]/u.test(value.charAt(closing + 1)) || value.charAt(closing - 1) === ' ';
  return value.length > 2 && value.endsWith(mark) && inWord ? value.slice(1, -1) : value;
}

/** `"Rat", "Stadt"`. */
const quotedItems =
  /^(?:"[^"]{1,200}"|'[^']{1,200}')(?:[ \t]{0,3}[,;][ \t]{0,3}(?:"[^"]{1,200}"|'[^']{1,200}')){1,99}$/;

function listWithoutBrackets(column: number, start: string, value: string): Words {
  const items = value.match(/"[^"]+"|'[^']+'/g) ?? [];
  return {
    column: column + (items[0]?.length ?? 0),
    rule: 'text-after-quote',
    message: 'Nach dem schließenden Anführungszeichen geht der Text weiter: Um die Liste fehlen [ und ].',
    expected: 'Einträge mit Kommas zwischen [ und ]',
    remedy: `Schreiben Sie ${start}${inBrackets(items.map((item) => item.slice(1, -1)))}.`,
  };
}

/** Fields that hold a list of texts: their `[…]` is meant as one. */
export const textLists: ReadonlySet<string> = new Set(['tags', 'authors', 'aliases', 'translations']);

/** `tags: [@rat, *stern]`, `tags: [#Klima, Rat]`, `tags: [Rat, Stadt`: every item in quotation marks, the list closed. */
function brokenList(column: number, start: string, value: string): Words {
  const items =
    value
      .replace(/^\[/, '')
      .replace(/\][^\]]*$/, '')
      .match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? [];
  const quoted = items
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => (/^(["']).*\1$/.test(item) ? item : quote(item)));
  return {
    column,
    rule: value.includes(']') ? 'list-item-quotes' : 'list-not-closed',
    message: value.includes(']')
      ? 'Ein Eintrag dieser Liste enthält Zeichen, die nur zwischen Anführungszeichen stehen dürfen.'
      : 'Die Liste wird nicht geschlossen: ] fehlt.',
    expected: 'Einträge in Anführungszeichen, mit Kommas getrennt, zwischen [ und ]',
    remedy: `Schreiben Sie ${start}[${quoted.join(', ')}].`,
  };
}

/** The item of a list between brackets with which a text begins. */
export function listItem(text: string): string {
  return /^[^,\]}]*/.exec(text)?.[0].trim() ?? text;
}

/** The value of a field as it can stand behind a blank: in quotation marks where YAML would make something else of it. */
export function soundValue(name: string, typed: string): string {
  const value = typed.trim();
  const broken = brokenValue('', name, ': ', value)?.rule;
  if (/^\[.*\]$/.test(value) && textLists.has(name)) return value;
  return broken === 'colon-in-text' || broken === 'text-start' || /(?:^|\s)#/.test(value)
    ? quote(value)
    : value;
}

/** `#Rat #Stadt`, as networks have it. */
export const hashedNames = /^#[^\s#,]+(?:[\s,]+#[^\s#,]+)+$/;

/** `[Rat, "B: Stadt"]`: texts as a list that can stand behind a field's colon. */
export const inBrackets = (items: readonly string[]): string =>
  `[${items.map((item) => (/^[\p{L}\d/][^,[\]{}:#"'&*!|>%@`]*$/u.test(item) ? item : quote(item))).join(', ')}]`;

/** A text in YAML quotation marks, in those that need no escapes where possible. */
export function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}
