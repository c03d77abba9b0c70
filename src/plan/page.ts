// One page of the plan: where it is, what it is made from, and, only when asked, what it shows.
import { type Key, Keys } from '../article/key.ts';
import type { PropsByLayout } from './props/by-layout.ts';

export type Layout = keyof PropsByLayout;

/** A page or file that Eleventy renders; `props` and `content` are made on first use. */
export class Page<L extends Layout = Layout> {
  /** Address from the root of the site: `/politik/`. */
  readonly url: string;
  /** The layout in `layouts/`; `null` for files that are written as they are (JSON, XML). */
  readonly layout: L | null;
  /** Names everything that the page shows; two builds with equal inputs and code yield equal bytes. */
  readonly inputs: string | Key;
  readonly #make: () => PropsByLayout[L];
  readonly #content: () => string;
  #props: PropsByLayout[L] | undefined;

  constructor(page: {
    url: string;
    layout: L | null;
    inputs: string | Key;
    props: () => PropsByLayout[L];
    content?: () => string;
  }) {
    this.url = page.url;
    this.layout = page.layout;
    this.inputs = page.inputs;
    this.#make = page.props;
    this.#content = page.content ?? (() => '');
  }

  get props(): PropsByLayout[L] {
    this.#props ??= this.#make();
    return this.#props;
  }

  /** Safe HTML inside the layout, or the whole file when there is no layout. */
  get content(): string {
    return this.#content();
  }

  /** Path below the output folder: `politik/index.html`. */
  get output(): string {
    return outputOf(this.url);
  }

  /** Changes when the page's output may have changed. @param version of the code that the page can reach */
  fingerprint(version: Key): Key {
    return new Keys().add(version).add(this.inputs).key;
  }

  /** Forgets the props, so that a rendered page takes no memory. */
  release(): void {
    this.#props = undefined;
  }
}

/** `/politik/` is the file `politik/index.html`, everything else a file of its own name. */
export function outputOf(url: string): string {
  return url.endsWith('/') ? `${url.slice(1)}index.html` : url.slice(1);
}

/** A file that is written as it is. */
export function rawPage(url: string, inputs: string, content: () => string): Page {
  const props = (): never => {
    throw new Error(`${url} has no layout and so no props`);
  };
  return new Page({ url, layout: null, inputs, props, content });
}
