// An article's head with other values in some fields: they are spliced into the text where the `yaml` package says that they
// stand, so that everything else (unknown fields, remarks, order, quotation marks, blank lines) stays byte for byte.
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { editFlow, likeness } from './edit-flow.ts';
import type { FormField } from './form-field.ts';
import { type FormValues, pairOf, saidBy, valuesOf } from './form-values.ts';
import { matchItems } from './match-items.ts';
import { keepsUnshown } from './unshown.ts';
import {
  colonOf,
  dashOf,
  endOfNode,
  endOfPair,
  indentOf,
  leading,
  lineEnd,
  lineStartOf,
  startOf,
} from './yaml-places.ts';
import { cleaned, flowText, itemText, pairText, scalarText } from './yaml-text.ts';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface ReadHead {
  readonly map: YAMLMap | undefined;
  /** Where `map` is none. */
  readonly errorLine?: number;
  readonly document: Document;
}

/** A head as the `yaml` package reads it: every scalar the text that was written. */
export function readHead(head: string): ReadHead {
  const document = parseDocument(head, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { map: undefined, errorLine: lineAt(head, error.pos[0]), document };
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) {
    return { map: document.createNode({}) as YAMLMap, document };
  }
  return isMap(contents) ? { map: contents, document } : { map: undefined, errorLine: 1, document };
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
  const plain = withoutReferences(head, referencesIn(head));
  const ways = [
    [head, wanted, spliced],
    ...[...referencesIn(head).map((name) => withoutReferences(head, [name])), plain].map(
      (text) => [text, withReferences(text), spliced] as const,
    ),
    [plain, withReferences(plain), rewrite],
  ] as const;
  for (const [text, values, edit] of ways) {
    const edited = edit(text, fields, values);
    if (isRight(head, edited, fields, values)) return edited;
  }
  throw new Error('Der Kopf lässt sich so nicht schreiben. Ändern Sie ihn in der Datei selbst.');

  /** The form shows no references; what they say stays unless the editor says something else. */
  function withReferences(text: string): FormValues {
    const shown = map === undefined ? {} : valuesOf(map, fields);
    const hidden = fields.filter(({ name }) => shown[name] === undefined && saidBy(wanted[name]) === '');
    const { map: plain } = readHead(text);
    return plain === undefined ? wanted : { ...wanted, ...valuesOf(plain, hidden) };
  }
}

function spliced(head: string, fields: readonly FormField[], wanted: FormValues): string {
  const { map } = readHead(head);
  return map === undefined ? head : splice(head, mapSplices(head, map, fields, wanted));
}

/** The names of references that lead somewhere. */
function referencesIn(head: string): string[] {
  const { document } = readHead(head);
  const names = new Set<string>();
  visit(document, { Alias: (_, node) => void (node.resolve(document) && names.add(node.source)) });
  return [...names];
}

/** References (`*a`) written out: another value where they lead to would be theirs, too. */
function withoutReferences(head: string, names: readonly string[]): string {
  const { document } = readHead(head);
  const splices: Splice[] = [];
  visit(document, {
    Alias(_, node) {
      if (!names.includes(node.source)) return;
      const [from, to] = node.range ?? [0, 0];
      splices.push({ from, to, text: flowText(node.toJS(document)) });
    },
  });
  return splice(head, splices);
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
  const [before, after] = [readHead(head), readHead(edited)];
  if (after.map === undefined || !keepsUnshown(before.document, after.document, fields)) return false;
  const read = valuesOf(after.map, fields);
  return fields.every(({ name }) => saidBy(read[name]) === saidBy(wanted[name]));
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
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
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
  if ((isSeq(node) || isMap(node)) && node.flow === true && node.items.length > 0) {
    const [from, to] = node.range ?? [0, 0];
    return [{ from, to, text: editFlow(head, node, field, value) }];
  }
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
  const blanks = /^[ \t]*(?=\n)/.exec(head.slice(from))?.[0].length ?? 0;
  const end = node === null || (isScalar(node) && node.value === '') ? from + blanks : endOfNode(head, node);
  const text = pairText(field, value, indent, isSeq(node) || isMap(node) ? node.flow : false).slice(
    field.name.length + 1,
  );
  return [{ from, to: end, text: head[end - 1] === '\n' ? `${text}\n` : text }];
}

/** Items that stay or move keep their lines, and the remarks between them stay where they are. */
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
  const origins = matchItems(old.map(saidBy), wanted.map(saidBy), (from, to) =>
    likeness(items[from], wanted[to], field),
  );
  const lines = items.map((item) => ({
    from: lineStartOf(head, dashOf(head, item)),
    to: lineEnd(head, endOfNode(head, item)),
  }));
  const depth = items[0] === undefined ? `${indent}  ` : leading(head, dashOf(head, items[0]));
  const splices: Splice[] = [];
  let at = lines[0]?.from ?? 0;
  for (const [to, { how, from = -1 }] of origins.entries()) {
    const [item, line] = [items[from], lines[from]];
    if (item !== undefined && line !== undefined && (how === 'stays' || how === 'edited')) {
      if (how === 'edited') splices.push(...itemChanged(head, item, field, wanted[to], indent));
      at = line.to;
      continue;
    }
    const text = line === undefined ? itemText(wanted[to], depth) : endLine(head.slice(line.from, line.to));
    splices.push({ from: at, to: at, text: at > 0 && head[at - 1] !== '\n' ? `\n${text}` : text });
  }
  const inPlace = new Set(origins.map(({ how, from }) => (how === 'moved' ? undefined : from)));
  const cut = lines.filter((_, from) => !inPlace.has(from)).map((line) => ({ ...line, text: '' }));
  return [...splices, ...cut];
}

function itemChanged(head: string, item: Node, field: FormField, value: unknown, indent: string): Splice[] {
  const [, to] = item.range ?? [0, 0];
  if (isMap(item) && item.flow) {
    return [{ from: startOf(item), to, text: editFlow(head, item, { ...field, widget: 'object' }, value) }];
  }
  if (isMap(item)) return mapSplices(head, item, field.fields ?? [], value as FormValues);
  const text = scalarText(String(value).trim(), indent, (item as Scalar).type as Scalar.Type | undefined);
  return [{ from: startOf(item), to, text }];
}
