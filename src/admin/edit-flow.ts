// Lists and maps in brackets (`[a, b]`, `{src: a.jpg}`) with other values: what stays keeps its quotation marks, its lines
// and its remarks.
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FormField } from './form-field.ts';
import { type FormValues, pairOf, saidBy, valuesOf } from './form-values.ts';
import { matchItems } from './match-items.ts';
import { endOfPair, lineStartOf } from './yaml-places.ts';
import { flowPairText, flowText } from './yaml-text.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}
/** What is to stand between two commas. @property from position of the old one that it is or was */
interface Part {
  readonly text: string;
  readonly from?: number;
}

/** What stands in the file instead of `node`, when the field is to have this value. */
export function editFlow(head: string, node: Node | null, field: FormField, value: unknown): string {
  if (isBare(node) && isSeq(node) && Array.isArray(value) && (node.items as Node[]).every(isBare)) {
    return flowList(head, node, field, value);
  }
  if (isBare(node) && isMap(node) && isFormValues(value) && field.fields !== undefined) {
    return flowMap(head, node, field.fields, value);
  }
  const type = isScalar(node) ? (node.type as Scalar.Type) : undefined;
  return flowText(Array.isArray(value) && isScalar(node) && value.length === 1 ? value[0] : value, type);
}

/** Without an anchor or a tag before it, which the places of the `yaml` package leave out. */
const isBare = (node: Node | null): node is Node =>
  node !== null && !('anchor' in node && node.anchor !== undefined) && node.tag === undefined;
const isFormValues = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function flowList(head: string, list: YAMLSeq, field: FormField, value: readonly unknown[]): string {
  const items = list.items as Node[];
  const said = items.map((item) => saidBy(itemValue(item, field)));
  const wanted = value.filter((item) => saidBy(item) !== '');
  const itemField = { ...field, widget: 'object' as const };
  const parts = matchItems(said, wanted.map(saidBy), (from, to) => likeness(items[from], wanted[to], field));
  return joined(
    head,
    list,
    items.map((item) => ({ start: item.range?.[0] ?? 0, end: item.range?.[1] ?? 0 })),
    parts.map(({ how, from }, to): Part => {
      const item = from === undefined ? undefined : items[from];
      if (item === undefined || from === undefined) return { text: flowText(wanted[to]) };
      if (how !== 'edited') return { text: head.slice(...(item.range ?? [0, 0])), from };
      return { text: editFlow(head, item, itemField, wanted[to]), from };
    }),
  );
}

function flowMap(head: string, map: YAMLMap, fields: readonly FormField[], wanted: FormValues): string {
  const pairs = map.items as Pair<Node, Node | null>[];
  const before = valuesOf(map, fields);
  const parts = pairs.map((pair, from): Part & { readonly field?: FormField } => {
    const [start, end] = [pair.key.range?.[0] ?? 0, endOfPair(head, pair)];
    const field = fields.find(({ name }) => pairOf(map, name) === pair);
    const text = head.slice(start, end);
    if (field === undefined) return { text, from };
    const value = wanted[field.name];
    if (saidBy(before[field.name]) === saidBy(value)) return { text, from, field };
    const valueStart = pair.value?.range?.[0] ?? end;
    const edited = editFlow(head, pair.value, field, value);
    if (valueStart >= end) return { text: flowPairText(field.name, value), from, field };
    return { text: head.slice(start, valueStart) + edited, from, field };
  });
  for (const field of fields) {
    if (saidBy(wanted[field.name]) === '' || pairOf(map, field.name) !== undefined) continue;
    const after = parts.findLastIndex(
      (part) => part.field !== undefined && fields.indexOf(part.field) < fields.indexOf(field),
    );
    parts.splice(after + 1, 0, { text: flowPairText(field.name, wanted[field.name]), field });
  }
  return joined(
    head,
    map,
    pairs.map((pair) => ({ start: pair.key.range?.[0] ?? 0, end: endOfPair(head, pair) })),
    parts.filter(({ field }) => field === undefined || saidBy(wanted[field.name]) !== '' || isKept(field)),
  );

  function isKept({ name }: FormField): boolean {
    return saidBy(before[name]) === saidBy(wanted[name]);
  }
}

/** The parts in the brackets of `node`; what stood between a part and the next one stays behind it. */
function joined(head: string, node: Node, places: readonly Place[], parts: readonly Part[]): string {
  const [start, end] = [node.range?.[0] ?? 0, (node.range?.[1] ?? 0) - 1];
  const [open, close] = [head[start] ?? '', head[end] ?? ''];
  const behind = places.map((place, at) => head.slice(place.end, places[at + 1]?.start ?? end));
  const last = behind.length - 1;
  const usual = withoutRemarks(behind.length > 1 ? (behind[0] ?? '') : ', ');
  const closing = behind[last] ?? '';
  // Behind a remark the next part needs a line of its own.
  const nextLine = usual.includes('\n')
    ? usual.slice(usual.lastIndexOf('\n'))
    : `\n${indentAt(head, start)}  `;
  const text = parts.map(({ text, from }, at) => {
    const own = from === undefined ? undefined : behind[from];
    if (at < parts.length - 1) {
      if (own === undefined) return text + usual;
      if (from !== last) return text + own;
      return text + (closing.includes('#') ? `,${closing.replace(',', '').trimEnd()}${nextLine}` : usual);
    }
    if (own !== undefined && from !== last && own.includes('#')) return text + own;
    return text + (from === last ? closing : withoutRemarks(closing));
  });
  return open + head.slice(start + 1, places[0]?.start ?? end) + text.join('') + close;
}

const indentAt = (head: string, offset: number): string =>
  /^ */.exec(head.slice(lineStartOf(head, offset)))?.[0] ?? '';
const withoutRemarks = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.includes('#') ? line.slice(0, line.indexOf('#')).trimEnd() : line))
    .join('\n');

const itemValue = (item: Node, { fields }: FormField): unknown =>
  fields !== undefined && isMap(item) ? valuesOf(item, fields) : (item as Scalar).value;

/** How many fields an item has that say what is wanted of them. */
export function likeness(item: Node | undefined, wanted: unknown, { fields }: FormField): number {
  if (fields === undefined || !isMap(item) || !isFormValues(wanted)) return 0;
  const values = valuesOf(item, fields);
  return fields.filter(
    ({ name }) => saidBy(values[name]) !== '' && saidBy(values[name]) === saidBy(wanted[name]),
  ).length;
}
