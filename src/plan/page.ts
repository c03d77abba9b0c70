// One page of the plan: where it is, the key of what it shows, and, only when asked, what that is.
import { type Key, Keys } from '../article/key.ts';
import type { PropsByLayout } from './props/by-layout.ts';
import { all, type Declared, type Shown, type Subject } from './shown.ts';

/** A layout of planned pages, by its name in `layouts/`. */
export type Layout = keyof PropsByLayout;

/** What all pages of a kind show, declared once. */
export interface PageKind<S extends Subject> {
  /** The page of a subject. @param url address from the root of the site */
  page(url: string, of: S): Page;
}

/** What pages are made of. */
interface Makeable<S extends Subject> {
  readonly layout: Layout | null;
  readonly props: Shown<S, PropsByLayout[Layout]>;
  readonly content: Shown<S, string>;
  /** Each once. */
  readonly keys: Shown<S, unknown>['keys'];
}

/**
 * A kind of pages with a layout: its fingerprints are made of all keys, its props of all values. A prop that is not
 * declared does not compile.
 *
 * @param content safe HTML inside the layout
 */
export function pageKind<L extends Layout, S extends Subject>(
  layout: L,
  props: Declared<S, PropsByLayout[L]>,
  content: Shown<S, string> = empty,
): PageKind<S> {
  const made = all<S, PropsByLayout[L]>(props);
  return kindOf({ layout, props: made, content, keys: [...new Set([...made.keys, ...content.keys])] });
}

/** A kind of files that are written as they are: JSON, XML. */
export function fileKind<S extends Subject>(content: Shown<S, string>): PageKind<S> {
  const props = (): never => {
    throw new Error('A file has no layout and so no props');
  };
  return kindOf({ layout: null, props: { keys: [], value: props }, content, keys: content.keys });
}

const empty = { keys: [], value: () => '' };

const kindOf = <S extends Subject>(kind: Makeable<S>): PageKind<S> => ({
  page: (url, of) => new PlannedPage(url, kind, of),
});

/** A page or file that Eleventy renders; `props` and `content` are made on first use. */
export interface Page {
  /** Address from the root of the site: `/politik/`. */
  readonly url: string;
  /** The layout in `layouts/`; `null` for files that are written as they are (JSON, XML). */
  readonly layout: Layout | null;
  /** Names everything that the page shows; two builds with equal keys and code yield equal bytes. */
  readonly key: Key;
  readonly props: PropsByLayout[Layout];
  /** Safe HTML inside the layout, or the whole file when there is no layout. */
  readonly content: string;
  /** Path below the output folder: `politik/index.html`. */
  readonly output: string;
  /** Changes when the page's output may have changed. @param version of the code that the page can reach */
  fingerprint(version: Key): Key;
  /** Forgets the props, so that a rendered page takes no memory. */
  release(): void;
}

class PlannedPage<S extends Subject> implements Page {
  readonly url: string;
  readonly #kind: Makeable<S>;
  readonly #of: S;
  #props: PropsByLayout[Layout] | undefined;

  constructor(url: string, kind: Makeable<S>, of: S) {
    this.url = url;
    this.#kind = kind;
    this.#of = of;
  }

  get layout(): Layout | null {
    return this.#kind.layout;
  }

  get key(): Key {
    return this.#keyAfter(new Keys());
  }

  get props(): PropsByLayout[Layout] {
    this.#props ??= this.#kind.props.value(this.#of);
    return this.#props;
  }

  get content(): string {
    return this.#kind.content.value(this.#of);
  }

  get output(): string {
    return outputOf(this.url);
  }

  fingerprint(version: Key): Key {
    return this.#keyAfter(new Keys().add(version));
  }

  release(): void {
    this.#props = undefined;
  }

  #keyAfter(keys: Keys): Key {
    const of = this.#of;
    const wanted = this.#kind.keys;
    // A million steps of a build in which nothing has changed: iterators take twice the time.
    for (let index = 0; index < wanted.length; index++) keys.add(wanted[index]?.(of));
    return keys.key;
  }
}

/** `/politik/` is the file `politik/index.html`, everything else a file of its own name. */
export function outputOf(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}
