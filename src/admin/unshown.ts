// What a head says and the form does not show: unknown fields, also inside of pictures and items, and values of another
// form (references, lists of lists). A save must leave it as it is.
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { FormField } from './form-field.ts';
import { pairOf, saidBy, valuesOf } from './form-values.ts';

/** Whether `after` says what `before` says beside the values that the form shows. */
export function keepsUnshown(before: Document, after: Document, fields: readonly FormField[]): boolean {
  return isMap(before.contents) && isMap(after.contents) && keeps(before.contents, after.contents, fields);

  function keeps(old: YAMLMap, map: YAMLMap, known: readonly FormField[]): boolean {
    const shown = valuesOf(old, known);
    return (old.items as Pair<Node, Node | null>[]).every(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : String(key);
      const pair = (map.items as Pair<Node, Node | null>[]).find(
        ({ key: other }) => String(other) === String(key),
      );
      const field = known.find((one) => one.name === name);
      // Known fields may be left empty, taken away and overwritten.
      if (field !== undefined && (pair === undefined || isEmpty(value)))
        return pair !== undefined || isShown(name);
      if (pair === undefined) return false;
      if (field === undefined) return said(value, before) === said(pair.value, after);
      if (!isShown(name)) {
        return valuesOf(map, [field])[name] !== undefined || said(value, before) === said(pair.value, after);
      }
      const inner = field.fields ?? [];
      if (isMap(value) && isMap(pair.value)) return keeps(value, pair.value, inner);
      if (!isSeq(value) || !isSeq(pair.value)) return true;
      return keepItems(value.items, pair.value.items, inner);
    });

    function isShown(name: string): boolean {
      return shown[name] !== undefined || isEmpty(pairOf(old, name)?.value ?? null);
    }
  }

  /** Items that say the same are the same. */
  function keepItems(
    old: readonly unknown[],
    items: readonly unknown[],
    known: readonly FormField[],
  ): boolean {
    return old.filter(isMap).every((item) => {
      const values = saidBy(valuesOf(item, known));
      const same = items.filter(isMap).filter((one) => saidBy(valuesOf(one, known)) === values);
      return same.length === 0 || same.some((one) => keeps(item, one, known));
    });
  }
}

const isEmpty = (value: Node | null): boolean =>
  value === null || (isScalar(value) && /^(?:|~|null)$/.test(String(value.value ?? '')));

/** References say what they refer to, unless it is nothing. */
function said(value: Node | null, document: Document): string {
  try {
    return JSON.stringify(value?.toJS(document) ?? null);
  } catch (error) {
    if (error instanceof ReferenceError) return String(value);
    throw error;
  }
}
