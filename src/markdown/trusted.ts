// Our own markup in a text that also holds an author's raw HTML: it must pass the sanitiser unchanged, while an author
// who writes the same must not. So the sanitiser sees marks instead, made with U+0000, which Markdown and HTML both
// turn into U+FFFD: no author can write one.
import type { Env } from 'markdown-it';

const key = Symbol('trusted');
const marksAndTags = /\0(\d+)\0|<[^<>]*>/g;
const markedAttribute = / data-own="(?:\0a(\d+)\0)?[^"]*"/g;

/** The pieces of our own markup in one text, by the numbers in their marks. */
export class Trusted {
  readonly #elements: string[] = [];
  readonly #attributes: string[] = [];

  /** Call before rendering a text that will be sanitised. */
  static start(env: Env): Trusted {
    const trusted = new Trusted();
    env[key] = trusted;
    return trusted;
  }

  /** Call after it: the next piece of the same text may hold nothing to sanitise, and then is printed as it is. */
  static stop(env: Env): void {
    delete env[key];
  }

  /** Puts our own markup where the marks are; marks inside attributes (an author's unclosed quote) are dropped. */
  restore(html: string): string {
    return html.replace(marksAndTags, (found, index: string | undefined) => {
      if (index !== undefined) return this.#elements[Number(index)] ?? '';
      const tag = found.replace(markedAttribute, (_, mark: string | undefined) =>
        mark === undefined ? '' : (this.#attributes[Number(mark)] ?? ''),
      );
      return tag.replaceAll(/\0\d+\0/g, '');
    });
  }

  keepElement(html: string): string {
    return `\0${this.#elements.push(html) - 1}\0`;
  }

  keepAttributes(attributes: string): string {
    return ` data-own="\0a${this.#attributes.push(attributes) - 1}\0"`;
  }
}

/** A balanced piece of our own markup; its text is already escaped. */
export function ownElement(env: Env | undefined, html: string): string {
  const trusted = env?.[key];
  return trusted instanceof Trusted ? trusted.keepElement(html) : html;
}

/** Attributes of an element of ours, with the blank before them: ` id="…"`. */
export function ownAttributes(env: Env | undefined, attributes: string): string {
  const trusted = env?.[key];
  return trusted instanceof Trusted ? trusted.keepAttributes(attributes) : attributes;
}
