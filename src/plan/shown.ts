// What pages show, each with the keys that name it: a page can show nothing that its fingerprint does not know of. Views
// read what they are given and the settings, which are part of the code's version; never the archive, never the clock.
import type { Key } from '../article/key.ts';
import type { Settings } from '../settings.ts';
import type { PlanContext } from './context.ts';

/** What every page is of. Keys are asked for in each build, of all pages: they must be as good as free. */
export interface Subject {
  readonly context: PlanContext;
}

/** Names a part of what is shown of a subject; equal keys mean equal values. */
export type KeyOf<S> = (of: S) => Key | string | boolean | undefined;

/** A part of what pages show of their subjects. */
export interface Shown<S extends Subject, T> {
  /** Equal keys mean equal values. */
  readonly keys: readonly KeyOf<S>[];
  /** Made only for pages that are rendered. */
  readonly value: (of: S) => T;
}

/** One {@link Shown} for each field, also for those that may be absent. */
export type Declared<S extends Subject, T> = { readonly [K in keyof T]-?: Shown<S, T[K]> };

/** One {@link Shown} for each field; fields that may be absent may be left out. */
export type Parts<S extends Subject, T> = { readonly [K in keyof T]: Shown<S, T[K]> };

/** A value and the key that names it. Each use is a promise that only tests can hold: {@link view} makes all else of it. */
export function shown<S extends Subject, T>(
  key: KeyOf<S> | readonly KeyOf<S>[],
  value: (of: S) => T,
): Shown<S, T> {
  return { keys: [key].flat(), value };
}

/** A text, number or truth value that is its own key. */
export function plain<S extends Subject, T extends string | number | boolean | undefined>(
  value: (of: S) => T,
): Shown<S, T> {
  return { keys: [value], value };
}

/** A small record that is its own key, as JSON. */
export function record<S extends Subject, T extends object>(value: (of: S) => T): Shown<S, T> {
  return { keys: [(of) => JSON.stringify(value(of))], value };
}

/** What follows from the page's address and the settings: the ledger has the one, the code's version the others. */
export function fixed<S extends Subject, T>(value: (of: S) => T): Shown<S, T> {
  return { keys: [], value };
}

/** What a view makes of something shown. */
export function view<S extends Subject, T, V>(
  source: Shown<S, T>,
  make: (value: T, settings: Settings) => V,
): Shown<S, V> {
  return { keys: source.keys, value: (of) => make(source.value(of), of.context.settings) };
}

/** Several parts together, without those that are `undefined`. */
export function all<S extends Subject, T extends object>(parts: Parts<S, T>): Shown<S, T> {
  const named = Object.entries<Shown<S, unknown>>(parts as Record<string, Shown<S, unknown>>);
  return {
    // Parts of one source have its key in common.
    keys: [...new Set(named.flatMap(([, { keys }]) => keys))],
    value: (of) => {
      const values: Record<string, unknown> = {};
      for (const [name, part] of named) {
        const value = part.value(of);
        if (value !== undefined) values[name] = value;
      }
      return values as T;
    },
  };
}
