// An article's head with other values in some fields: they are spliced into the text where the `yaml` package says that they
// stand, so that everything else (unknown fields, remarks, order, quotation marks, blank lines) stays byte for byte.
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { FormField } from './form-field.ts';
import { emptyText, type FormValues, pairOf, saidBy, valuesOf } from './form-values.ts';
import { commonEnds } from './line-ends.ts';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A head as the `yaml` package reads it: every scalar the text that was written. */
export function readHead(head: string): { readonly map: YAMLMap | undefined; readonly errorLine?: number } {
  const document = parseDocument(head, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { map: undefined, errorLine: lineAt(head, error.pos[0]) };
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === ''))
    return { map: document.createNode({}) as YAMLMap };
  return isMap(contents) ? { map: contents } : { map: undefined, errorLine: 1 };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/**
 * The head in which the fields have the wanted values. A field that says the same as before is not touched.
 *
 * @param head YAML with `\n` at its lines' ends, without mistakes
 * @throws {Error} when a value cannot be written without changing something else
 */
export function editHead(head: string, fields: readonly FormField[], wanted: FormValues): string {
  const { map } = readHead(head);
  if (map === undefined) throw new Error('Der Kopf ist kein gültiges YAML.');
  if (map.range === undefined || map.range === null || map.items.length === 0) {
    // Nothing but remarks: fields come behind them.
    const written = newFields(fields, wanted);
    return saidBy(valuesOf(map, fields)) === '' && written === '' ? head : endLine(head) + written;
  }
  const spliced = splice(head, mapSplices(head, map, fields, wanted));
  if (isRight(head, spliced, fields, wanted)) return spliced;
  const rewritten = rewrite(head, fields, wanted);
  if (isRight(head, rewritten, fields, wanted)) return rewritten;
  throw new Error('Der Kopf lässt sich so nicht schreiben. Ändern Sie ihn in der Datei selbst.');
}

/** All given fields as a head, in the order of the form. */
export function newFields(fields: readonly FormField[], values: FormValues): string {
  const lines = fields.flatMap((field) => {
    const value = values[field.name];
    return saidBy(value) === '' ? [] : [pairText(field, value, '')];
  });
  return lines.map((line) => `${line}\n`).join('');
}

const endLine = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** What YAML can look like is more than splicing knows: the result is read. */
function isRight(head: string, edited: string, fields: readonly FormField[], wanted: FormValues): boolean {
  const [before, after] = [readHead(head).map, readHead(edited).map];
  if (before === undefined || after === undefined) return false;
  const names = new Set(fields.map(({ name }) => name));
  const others = (map: YAMLMap): string =>
    JSON.stringify(
      (map.items as Pair<Node, Node | null>[])
        .filter(({ key }) => !(isScalar(key) && names.has(String(key.value))))
        .map(({ key, value }) => [String(key), value?.toJSON() ?? null]),
    );
  const read = valuesOf(after, fields);
  return (
    others(before) === others(after) &&
    fields.every(({ name }) => saidBy(read[name]) === saidBy(wanted[name]))
  );
}

/** The whole head by the package itself, which keeps remarks and order, though not each blank. */
function rewrite(head: string, fields: readonly FormField[], wanted: FormValues): string {
  const document = parseDocument(head, { schema: 'failsafe' });
  const before = valuesOf(document.contents as YAMLMap, fields);
  for (const { name } of fields) {
    if (saidBy(before[name]) === saidBy(wanted[name])) continue;
    if (saidBy(wanted[name]) === '') document.delete(name);
    else document.set(name, document.createNode(cleaned(wanted[name])));
  }
  return document.toString({ lineWidth: 0 });
}

/** From the end to the start; of those in one place, the first stands first. */
function splice(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .sort((one, other) => other.from - one.from || other.to - one.to)
    .reduce((edited, { from, to, text: put }) => edited.slice(0, from) + put + edited.slice(to), text);
}

function mapSplices(head: string, map: YAMLMap, fields: readonly FormField[], wanted: FormValues): Splice[] {
  const before = valuesOf(map, fields);
  const indent = indentOf(head, map);
  const known = fields.filter(({ name }) => pairOf(map, name) !== undefined);
  const added = new Map<number, string[]>();
  const splices: Splice[] = [];
  for (const field of fields) {
    const value = wanted[field.name];
    if (saidBy(before[field.name]) === saidBy(value)) continue;
    const pair = pairOf(map, field.name);
    if (pair !== undefined) {
      splices.push(
        ...(saidBy(value) === ''
          ? without(head, map, pair, field)
          : changed(head, pair, field, value, indent)),
      );
      continue;
    }
    const last = known.filter((one) => fields.indexOf(one) < fields.indexOf(field)).at(-1);
    const after = last === undefined ? undefined : pairOf(map, last.name);
    const at = after === undefined ? startOf(map) : lineEnd(head, endOfPair(head, after));
    const lines = pairText(field, value, indent);
    const text = after === undefined ? `${lines}\n${indent}` : `${indent}${lines}\n`;
    const place = after !== undefined && head[at - 1] !== '\n' ? `\n${text.slice(0, -1)}` : text;
    added.set(at, [...(added.get(at) ?? []), place]);
  }
  for (const [at, texts] of added) splices.push({ from: at, to: at, text: texts.join('') });
  return splices;
}

/** Takes a field away; a remark on its line stays, behind the empty field. */
function without(head: string, map: YAMLMap, pair: Pair<Node, Node | null>, field: FormField): Splice[] {
  const from = pair.key.range?.[0] ?? 0;
  const end = endOfPair(head, pair);
  const value = pair.value;
  if (field.widget === 'boolean' && isScalar(value) && value.range) {
    return [{ from: value.range[0], to: value.range[1], text: 'false' }];
  }
  if (/^[^\n]*#/.test(head.slice(end)) && head[end - 1] !== '\n') {
    return [{ from: colonOf(head, pair) + 1, to: end, text: '' }];
  }
  const lineStart = head.lastIndexOf('\n', from - 1) + 1;
  if (head.slice(lineStart, from).trim() === '') {
    return [{ from: lineStart, to: lineEnd(head, end), text: '' }];
  }
  // The first field of a list's item, behind its dash.
  const next = (map.items as Pair<Node, Node | null>[])[1];
  return [{ from, to: next?.key.range?.[0] ?? end, text: '' }];
}

function changed(
  head: string,
  pair: Pair<Node, Node | null>,
  field: FormField,
  value: FormValues[string],
  indent: string,
): Splice[] {
  const node = pair.value;
  if (isSeq(node) && field.widget === 'list' && Array.isArray(value) && !node.flow) {
    return itemSplices(head, node.items as Node[], field, value, indent);
  }
  if (isMap(node) && field.widget === 'object' && !node.flow) {
    return mapSplices(head, node, field.fields ?? [], value as FormValues);
  }
  const from = colonOf(head, pair) + 1;
  if (isScalar(node) && node.range && node.range[1] > node.range[0]) {
    const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (typeof single === 'string' || typeof single === 'boolean') {
      const [start] = node.range;
      const end = endOfNode(head, node);
      const wanted = cleaned(single) as string;
      const fitting = scalarText(wanted, indent, node.type as Scalar.Type | undefined);
      // Behind lines of a text there is no place for the remark that stands there.
      const isFollowed = /^[^\n]*\S/.test(head.slice(end)) && head[end - 1] !== '\n';
      const text = isFollowed && fitting.includes('\n') ? JSON.stringify(wanted) : fitting;
      const ended = head[end - 1] === '\n' && !text.endsWith('\n') ? `${text}\n` : text;
      return [{ from: start, to: end, text: ended }];
    }
  }
  const end = node === null || (isScalar(node) && node.value === '') ? from : endOfNode(head, node);
  const text = pairText(field, value, indent, isSeq(node) || isMap(node) ? node.flow : false).slice(
    field.name.length + 1,
  );
  return [{ from, to: end, text: head[end - 1] === '\n' ? `${text}\n` : text }];
}

/** Items that stay keep their lines and the remarks between them. */
function itemSplices(
  head: string,
  items: readonly Node[],
  field: FormField,
  value: readonly unknown[],
  indent: string,
): Splice[] {
  const old = items.map((item) =>
    field.fields !== undefined && isMap(item)
      ? valuesOf(item as YAMLMap, field.fields)
      : (item as Scalar).value,
  );
  const wanted = value.filter((item) => saidBy(item) !== '');
  const same = commonEnds<unknown>(old, wanted, (one, other) => saidBy(one) === saidBy(other));
  const [gone, come] = [
    items.slice(same.start, items.length - same.end),
    wanted.slice(same.start, wanted.length - same.end),
  ];
  const paired = gone.slice(0, come.length);
  const edits = paired.flatMap((item, at): Splice[] => {
    if (isMap(item)) return mapSplices(head, item, field.fields ?? [], come[at] as FormValues);
    const text = scalarText(
      String(come[at]).trim(),
      indent,
      (item as Scalar).type as Scalar.Type | undefined,
    );
    return [{ from: startOf(item), to: item.range?.[1] ?? 0, text }];
  });
  const dashes = items.map((item) => dashOf(head, item));
  const depth = dashes[0] === undefined ? `${indent}  ` : leading(head, dashes[0]);
  const texts = come.slice(paired.length).map((item) => itemText(item, depth));
  const cut = gone.slice(paired.length).map((item): Splice => {
    const dash = dashOf(head, item);
    return { from: lineStartOf(head, dash), to: lineEnd(head, endOfNode(head, item)), text: '' };
  });
  const before = items[same.start + paired.length - 1];
  const at =
    before === undefined ? lineStartOf(head, dashes[0] ?? 0) : lineEnd(head, endOfNode(head, before));
  const gap = at > 0 && head[at - 1] !== '\n' ? '\n' : '';
  const put = texts.length === 0 ? [] : [{ from: at, to: at, text: gap + texts.join('') }];
  return [...edits, ...cut, ...put];
}

const lineStartOf = (head: string, offset: number): number => head.lastIndexOf('\n', offset - 1) + 1;
const leading = (head: string, offset: number): string => head.slice(lineStartOf(head, offset), offset);
const dashOf = (head: string, item: Node): number => head.lastIndexOf('-', (startOf(item) ?? 0) - 1);
const startOf = (node: Node): number =>
  isMap(node) && !node.flow
    ? ((node.items[0] as Pair<Node> | undefined)?.key.range?.[0] ?? node.range?.[0] ?? 0)
    : (node.range?.[0] ?? 0);
const indentOf = (head: string, map: YAMLMap): string =>
  ' '.repeat(startOf(map) - lineStartOf(head, startOf(map)));

function lineEnd(head: string, offset: number): number {
  if (offset > 0 && head[offset - 1] === '\n') return offset;
  const end = head.indexOf('\n', offset);
  return end === -1 ? head.length : end + 1;
}

const colonOf = (head: string, { key }: Pair<Node, unknown>): number =>
  head.indexOf(':', key.range?.[1] ?? 0);

const endOfPair = (head: string, pair: Pair<Node, Node | null>): number =>
  pair.value === null || (isScalar(pair.value) && pair.value.value === '' && pair.value.type === 'PLAIN')
    ? colonOf(head, pair) + 1
    : endOfNode(head, pair.value);

/** Where the last thing of a node ends; blank lines and remarks behind it are not the node's. */
function endOfNode(head: string, node: Node): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    if (last !== undefined) return endOfPair(head, last);
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    if (last?.range) return endOfNode(head, last);
  }
  const [start, end] = node.range ?? [0, 0];
  const text = head.slice(start, end);
  // Blank lines behind a text on lines of its own are not the text's, unless its mark says so.
  if (!/^[|>]/.test(text) || /^[^\n]*\+/.test(text)) return end;
  const lineEnd = text.indexOf('\n', text.trimEnd().length);
  return lineEnd < 0 ? end : start + lineEnd + 1;
}

/** A value as it is written: without what is left empty. */
function cleaned(value: unknown): unknown {
  if (value === emptyText) return '';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.filter((item) => saidBy(item) !== '').map(cleaned);
  return Object.fromEntries(
    Object.entries(value as FormValues)
      .filter(([, inner]) => saidBy(inner) !== '')
      .map(([name, inner]) => [name, cleaned(inner)]),
  );
}

/** Without the line end behind it; further lines are indented. */
function pairText(field: FormField, value: unknown, indent: string, flow = false): string {
  return indented(yamlText({ [field.name]: cleaned(value) }, flow), indent);
}

function itemText(value: unknown, indent: string): string {
  return `${indent}${indented(yamlText([cleaned(value)]), indent)}\n`;
}

function scalarText(value: string, indent: string, type: Scalar.Type | undefined): string {
  const scalar = new Scalar(value);
  if (type !== undefined) scalar.type = type;
  const text = yamlText({ x: scalar });
  return indented(text.slice('x:'.length).replace(/^ /, ''), indent);
}

const indented = (text: string, indent: string): string => text.replace(/\n(?=[^\n])/g, `\n${indent}`);

/** What `src/article/front-matter.ts` would take for `name: ` or for a blank at the end, with blanks that are none to YAML. */
const strange = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const takenForPlain = new RegExp(`:${strange}|${strange}\\s*:|^${strange}|${strange}$`, 'm');

function yamlText(value: unknown, flow = false): string {
  const document = new Document(value, { schema: 'failsafe' });
  visit(document, {
    Scalar(_, node) {
      const written = String(node.value);
      if (/^(?:|~|null)$/i.test(written) || takenForPlain.test(written)) node.type = 'QUOTE_DOUBLE';
    },
    Seq(_, node) {
      if (flow) node.flow = true;
    },
    Map(key, node) {
      if (flow && key !== null) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '');
}
