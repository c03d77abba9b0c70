// Fields that belong below another one and stand beside it: an indentation that was forgotten.
import type { Problem } from './problem.ts';
import { fieldNames, nestedFieldNames } from './schema.ts';

/** Fields that hold fields, none of which is also one of the article's. */
const holders = ['image', 'political'] as const;
type Holder = (typeof holders)[number];

/** The fields of an article that are parts of another one, in their order. */
export function partsBeside(holder: Holder, fields: Readonly<Record<string, unknown>>): string[] {
  const parts: readonly string[] = nestedFieldNames[holder];
  return Object.keys(fields).filter((name) => parts.includes(name) && !fieldNames.includes(name));
}

/**
 * What is said of unknown fields that are parts of another: all of them at once, since one indentation is missing.
 *
 * @param path of the map in which they stand
 * @param keys the unknown ones
 * @returns `others`: the keys that are something else
 */
export function outOfPlace(
  path: Problem['path'],
  keys: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): { readonly problems: Problem[]; readonly others: readonly string[] } {
  if (path.length > 0) return { problems: [], others: keys };
  const found = holders.map((holder) => ({ holder, parts: partsBeside(holder, fields) }));
  const taken = new Set(found.flatMap(({ parts }) => parts));
  return {
    problems: found.flatMap(({ holder, parts }) => problemOf(holder, parts, fields[holder])),
    others: keys.filter((key) => !taken.has(key)),
  };
}

/** @param value of the field to which the parts belong */
function problemOf(holder: Holder, parts: readonly string[], value: unknown): Problem[] {
  const [first] = parts;
  // That the field itself is a text is told with the parts that stand beside it.
  if (first === undefined || typeof value === 'string') return [];
  // Made here and not with the module: every build that reads an article would pay for it.
  const names = new Intl.ListFormat('de').format(parts.map((name) => `„${name}“`));
  const lines = `die ${parts.length === 1 ? 'Zeile' : 'Zeilen'} mit ${parts.join(', ')}`;
  return [
    {
      path: [first],
      at: 'key',
      rule: 'wrong-indentation',
      message: `${names} ${parts.length === 1 ? 'gehört' : 'gehören'} unter „${holder}“.`,
      expected: `Unterfelder, je zwei Leerzeichen eingerückt, unter ${holder}:`,
      remedy: `Setzen Sie ${lines} unter ${holder}:, je zwei Leerzeichen eingerückt.`,
    },
  ];
}
