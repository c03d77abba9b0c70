// Reads feeds and exports of any size: one child of the channel after the other, never the whole file.
import { Parser } from 'htmlparser2';
import { CannotImport } from './cannot-import.ts';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text and that of CDATA. */
  readonly text: string;
  /** Text and elements in their order, for what stands below the fields of a record: markup. */
  readonly order?: readonly (string | XmlNode)[];
  /** Of a record, from which relative addresses in it count, where the file says so (`xml:base`). */
  readonly base?: string;
}

interface OpenNode extends XmlNode {
  children: XmlNode[];
  text: string;
  order?: (string | XmlNode)[];
}

/** Nobody writes a longer article; more would be held in memory. */
const longestRecord = 100_000_000;
/** Elements inside of each other: of deeper ones, whose depth only a mistake can explain, the text stays. */
const deepest = 200;

/**
 * Yields every child of the channel (`rss > channel`) or feed, in their order.
 *
 * @param file its name, for messages @param parts its text
 * @throws {CannotImport} for a file that is cut off, is no such file, or would grow while it is read
 */
export function* xmlRecords(file: string, parts: Iterable<string>): Generator<XmlNode> {
  const reader = new Reader(file);
  for (const part of parts) {
    reader.write(part);
    yield* reader.taken();
  }
  reader.end();
  yield* reader.taken();
}

const netscape =
  /^\S*\s*rss\s+(?:PUBLIC\s+"-\/\/Netscape Communications\/\/DTD RSS 0\.91\/\/EN"|SYSTEM)\s+"http:\/\/my\.netscape\.com\/publish\/formats\/rss-0\.91\.dtd"$/i;

/** Elements around the records. */
const frames = new Set(['rss', 'channel', 'feed', 'rdf:RDF']);
/** Namespaces whose names need no prefix here; others name parts of another kind, such as `atom:link` in RSS. */
const ownNamespaces: Readonly<Record<string, RegExp>> = {
  feed: /^http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)$/,
  'rdf:RDF': /^http:\/\/(?:purl\.org\/rss\/1\.0\/|(?:my|channel)\.netscape\.com\/rdf\/simple\/0\.9\/)$/,
};

/** @returns undefined for what is no address */
export function resolved(address: string, base: string | undefined): string | undefined {
  if (URL.canParse(address)) return address;
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

class Reader {
  readonly #file: string;
  readonly #open: OpenNode[] = [];
  /** How many are open that are too deep. */
  #deeper = 0;
  readonly #frames: string[] = [];
  #found: XmlNode[] = [];
  #sawFrame = false;
  #isClosed = false;
  #length = 0;
  #last = '';
  #base: string | undefined;
  /** Prefixes of the feed's own namespace. */
  readonly #prefixes = new Set<string>();
  readonly #parser: Parser;

  constructor(file: string) {
    this.#file = file;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#opened(this.#plain(name, attributes), attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (name, isImplied) => this.#closed(this.#plain(name), isImplied),
        onprocessinginstruction: (name, data) => this.#instruction(name, data),
      },
      { xmlMode: true },
    );
  }

  write(text: string): void {
    this.#parser.write(text);
    if (this.#length > longestRecord)
      throw new CannotImport(
        `${this.#file}: Ein Eintrag ist länger als 100 MB (nach „${this.#last}“); so lang ist kein Artikel.`,
      );
  }

  end(): void {
    const isWhole = this.#isClosed && this.#open.length === 0;
    const last = this.#last;
    this.#parser.end();
    if (!this.#sawFrame)
      throw new CannotImport(
        `${this.#file} ist weder ein Feed (RSS, Atom) noch ein Export von WordPress (WXR).`,
      );
    if (!isWhole)
      throw new CannotImport(
        `${this.#file} bricht mitten im Text ab${last === '' ? '' : ` (nach „${last}“)`}; nichts wurde übernommen. Exportieren Sie noch einmal.`,
      );
  }

  taken(): XmlNode[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #instruction(name: string, data: string): void {
    // Entities that a file declares for itself can be bombs; no export has any. RSS 0.91 names those of Netscape.
    if (/^!doctype/i.test(name) && !netscape.test(data) && /\[|<!ENTITY|SYSTEM|PUBLIC/i.test(data))
      throw new CannotImport(
        `${this.#file} erklärt eigene Zeichen (DOCTYPE mit ENTITY). Das tut kein Export; die Datei wird nicht gelesen.`,
      );
  }

  /** A name without the prefix that stands for the feed's own namespace. */
  #plain(name: string, attributes: Record<string, string> = {}): string {
    const at = name.indexOf(':');
    const [root = name === 'rdf:RDF' ? name : name.slice(at + 1)] = this.#frames;
    const own = ownNamespaces[root];
    if (own !== undefined)
      for (const [key, value] of Object.entries(attributes))
        if (key.startsWith('xmlns:') && own.test(value)) this.#prefixes.add(key.slice('xmlns:'.length));
    return at > 0 && this.#prefixes.has(name.slice(0, at)) ? name.slice(at + 1) : name;
  }

  #opened(name: string, attributes: Record<string, string>): void {
    if (this.#open.length === 0 && frames.has(name)) {
      this.#frames.push(name);
      this.#sawFrame = true;
      this.#base = resolved(attributes['xml:base'] ?? '', this.#base) ?? this.#base;
      return;
    }
    if (!this.#sawFrame) return;
    if (this.#open.length > deepest) {
      this.#deeper++;
      return;
    }
    this.#open.push({ name, attributes, children: [], text: '' });
  }

  #text(text: string): void {
    const current = this.#open.at(-1);
    if (current === undefined) return;
    current.text += text;
    current.order?.push(text);
    this.#length += text.length;
  }

  #closed(name: string, isImplied: boolean): void {
    if (this.#deeper > 0) {
      this.#deeper--;
      return;
    }
    const current = this.#open.at(-1);
    if (current === undefined) {
      if (!frames.has(name)) return;
      this.#frames.pop();
      if (this.#frames.length === 0 && !isImplied) this.#isClosed = true;
      return;
    }
    if (current.name !== name) return;
    this.#open.pop();
    const above = this.#open.at(-1);
    if (above !== undefined) {
      above.children.push(current);
      if (this.#open.length > 1 && !above.name.startsWith('wp:')) {
        above.order ??= above.text === '' ? [] : [above.text];
        above.order.push(current);
      }
      return;
    }
    const base = resolved(current.attributes['xml:base'] ?? '', this.#base) ?? this.#base;
    this.#found.push(base === undefined ? current : { ...current, base });
    this.#length = 0;
    const title = current.children.find((child) => child.name === 'title')?.text.trim();
    if (title !== undefined && title !== '') this.#last = title.slice(0, 80);
  }
}

/** Text of the first child of that name. */
export function textIn(node: XmlNode, name: string): string | undefined {
  const text = node.children.find((child) => child.name === name)?.text.trim();
  return text === '' ? undefined : text;
}

/** The children of a node with a name. */
export const allIn = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);
