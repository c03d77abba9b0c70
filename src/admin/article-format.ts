// An article's file as the form in the browser reads and writes it. What an editor does not change there stays byte for byte.
import { splitFrontMatter } from '../article/front-matter.ts';
import { editHead, newFields, readHead } from './edit-head.ts';
import type { FormField } from './form-field.ts';
import { type FormValues, saidBy, valuesOf } from './form-values.ts';
import { unixLines, withLineEnds } from './line-ends.ts';

/** Reads and writes files, for Sveltia's `registerCustomFormat`. */
export interface ArticleFormat {
  /** The values of the form; never throws: a file that cannot be read is shown as it is, to be mended. */
  readonly fromFile: (text: string) => FormValues;
  /** The file of these values. @throws {Error} in German, where that would change what the editor did not */
  readonly toFile: (values: FormValues) => string;
}

/** In the form's values, the file as it was read: what the form does not show is taken from it. */
const original = 'depeschenquelltext';

/** @param fields of the form; the text below the head is `body` */
export function articleFormat(fields: readonly FormField[]): ArticleFormat {
  const headFields = fields.filter(({ name }) => name !== 'body');

  const fromFile = (text: string): FormValues => {
    const parts = partsOf(text);
    // Quotation marks keep its blanks, which forms cut off.
    const source = { [original]: JSON.stringify(text) };
    if ('problem' in parts) return { title: parts.problem, body: unixLines(text), ...source };
    return { ...valuesOf(parts.map, headFields), body: parts.body, ...source };
  };

  const toFile = (values: FormValues): string => {
    const body = typeof values.body === 'string' ? unixLines(values.body).trim() : '';
    const text = sourceOf(values);
    if (text === undefined) {
      return `---\n${newFields(headFields, values)}---\n${body === '' ? '' : `\n${body}\n`}`;
    }
    const before = fromFile(text);
    const parts = partsOf(text);
    if ('problem' in parts) {
      if (text.includes('\ufffd')) throw new Error(parts.problem);
      if (headFields.some(({ name }) => saidBy(values[name]) !== saidBy(before[name]))) {
        throw new Error(`${parts.problem} Ändern Sie den Kopf im Text.`);
      }
      return withLineEnds(text, withBody(unixLines(text), body));
    }
    const head = headFields.every(({ name }) => saidBy(values[name]) === saidBy(before[name]))
      ? parts.head
      : editHead(parts.head, headFields, values);
    const end = head === '' || head.endsWith('\n') ? '' : '\n';
    const close = parts.close.endsWith('\n') || body === '' ? parts.close : `${parts.close}\n`;
    return withLineEnds(text, parts.open + head + end + close + withBody(parts.body, body));
  };

  return { fromFile, toFile };
}

function sourceOf(values: FormValues): string | undefined {
  const source = values[original];
  return typeof source === 'string' && source !== '' ? (JSON.parse(source) as string) : undefined;
}

interface Parts {
  readonly open: string;
  readonly head: string;
  readonly close: string;
  readonly body: string;
  readonly map: NonNullable<ReturnType<typeof readHead>['map']>;
}

/** A file cut apart, with plain line ends; joined, the parts are it. */
function partsOf(text: string): Parts | { readonly problem: string } {
  if (text.includes('\ufffd')) {
    return { problem: '⚠ Die Datei ist nicht in UTF-8 gespeichert. Ändern Sie sie in einem Texteditor.' };
  }
  const plain = unixLines(text);
  const { body, problem } = splitFrontMatter(plain);
  if (problem === 'missing') return { problem: '⚠ Der Kopf fehlt: Die erste Zeile muss --- sein.' };
  if (problem === 'not-closed') {
    return { problem: '⚠ Der Kopf endet nicht: Unter seine Felder gehört eine Zeile mit ---.' };
  }
  const before = plain.slice(0, plain.length - body.length);
  const start = before.indexOf('\n') + 1;
  const end = before.lastIndexOf('\n', before.length - 2) + 1;
  const head = before.slice(start, end);
  const { map, errorLine = 0 } = readHead(head);
  if (map === undefined) {
    return {
      problem: `⚠ Der Kopf ist in Zeile ${errorLine + 1} nicht zu lesen. Berichtigen Sie ihn unten im Text.`,
    };
  }
  return { open: before.slice(0, start), head, close: before.slice(end), body, map };
}

/** Forms cut blanks off a text's ends; the file keeps its own. */
function withBody(before: string, body: string): string {
  const inner = before.trim();
  if (body === inner) return before;
  if (inner === '') return body === '' ? before : `\n${body}\n`;
  const start = before.slice(0, before.indexOf(inner));
  const end = before.slice(start.length + inner.length);
  const blankLines = start.slice(0, start.lastIndexOf('\n') + 1);
  const indent = body.split('\n')[0] === inner.split('\n')[0] ? start.slice(blankLines.length) : '';
  // Two blanks at a line's end break it: they stay at that line when others follow.
  const blanks = /^[ \t]*/.exec(end)?.[0] ?? '';
  const continued = body.startsWith(`${inner}\n`)
    ? inner + blanks + body.slice(inner.length)
    : `${body}${blanks}`;
  return blankLines + indent + continued + end.slice(blanks.length);
}
