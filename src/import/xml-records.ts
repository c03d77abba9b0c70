// Reads feeds and exports of any size: one child of the channel after the other, never the whole file.
import { closeSync, openSync, readSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { CannotImport } from './cannot-import.ts';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own text and that of CDATA. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  children: XmlNode[];
  text: string;
}

/** Nobody writes a longer article; more would be held in memory. */
const longestRecord = 100_000_000;
const deepest = 200;

/** Encodings that exports are in; every other one is told. */
const encodings = new Map(
  Object.entries({
    'utf-8': 'utf-8',
    utf8: 'utf-8',
    'us-ascii': 'windows-1252',
    ascii: 'windows-1252',
    'iso-8859-1': 'windows-1252',
    latin1: 'windows-1252',
    'windows-1252': 'windows-1252',
    cp1252: 'windows-1252',
    'iso-8859-15': 'iso-8859-15',
    'utf-16': 'utf-16le',
    'utf-16le': 'utf-16le',
    'utf-16be': 'utf-16be',
  }),
);

/** The first characters of a file, as Latin letters show them. */
export function headOf(file: string, bytes = 65_536): string {
  const buffer = Buffer.alloc(bytes);
  const handle = openSync(file, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer, 0, bytes, 0)).toString('latin1');
  } finally {
    closeSync(handle);
  }
}

/** One piece of a file after the other, in the same bytes: a stream leaves so many behind that memory fills before it is tidied. */
function* chunksOf(file: string): Generator<Uint8Array> {
  const buffer = Buffer.alloc(131_072);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

/**
 * Which encoding a file is in: by its mark, by what it declares, and by what its bytes can be.
 * @throws {CannotImport} for an encoding that nobody knows
 */
export function encodingOf(file: string): { readonly encoding: string; readonly isDeclared: boolean } {
  const head = headOf(file, 1_000);
  if (head.startsWith('\xff\xfe')) return { encoding: 'utf-16le', isDeclared: true };
  if (head.startsWith('\xfe\xff')) return { encoding: 'utf-16be', isDeclared: true };
  const [, declared = 'utf-8'] =
    /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=["']([^"']+)["']/i.exec(head) ?? [];
  const encoding = encodings.get(declared.toLowerCase());
  if (encoding === undefined)
    throw new CannotImport(
      `${file} nennt die Kodierung „${declared}“, die nicht bekannt ist. Speichern Sie die Datei in UTF-8.`,
    );
  if (encoding !== 'utf-8') return { encoding, isDeclared: true };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const chunk of chunksOf(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return { encoding, isDeclared: true };
  } catch {
    return { encoding: 'windows-1252', isDeclared: false };
  }
}

/**
 * Yields every child of the channel (`rss > channel`) or feed, in their order.
 *
 * @throws {CannotImport} for a file that is cut off, is no such file, or would grow while it is read
 */
export function* xmlRecords(file: string, encoding: string): Generator<XmlNode> {
  const decoder = new TextDecoder(encoding);
  const reader = new Reader(file);
  for (const chunk of chunksOf(file)) {
    reader.write(decoder.decode(chunk, { stream: true }));
    yield* reader.taken();
  }
  reader.end(decoder.decode());
  yield* reader.taken();
}

/** Elements around the records. */
const frames = new Set(['rss', 'channel', 'feed', 'rdf:RDF']);

class Reader {
  readonly #file: string;
  readonly #open: OpenNode[] = [];
  readonly #frames: string[] = [];
  #found: XmlNode[] = [];
  #sawFrame = false;
  #isClosed = false;
  #length = 0;
  #last = '';
  readonly #parser: Parser;

  constructor(file: string) {
    this.#file = file;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#opened(name, attributes),
        ontext: (text) => this.#text(text),
        onclosetag: (name, isImplied) => this.#closed(name, isImplied),
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

  end(rest: string): void {
    this.#parser.write(rest);
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
    // Entities that a file declares for itself can be bombs; no export has any.
    if (/^!doctype/i.test(name) && /\[|<!ENTITY|SYSTEM|PUBLIC/i.test(data))
      throw new CannotImport(
        `${this.#file} erklärt eigene Zeichen (DOCTYPE mit ENTITY). Das tut kein Export; die Datei wird nicht gelesen.`,
      );
  }

  #opened(name: string, attributes: Record<string, string>): void {
    if (this.#open.length === 0 && frames.has(name)) {
      this.#frames.push(name);
      this.#sawFrame = true;
      return;
    }
    if (!this.#sawFrame) return;
    if (this.#open.length > deepest)
      throw new CannotImport(
        `${this.#file}: Die Elemente sind zu tief ineinander geschachtelt (nach „${this.#last}“).`,
      );
    this.#open.push({ name, attributes, children: [], text: '' });
  }

  #text(text: string): void {
    const current = this.#open.at(-1);
    if (current === undefined) return;
    current.text += text;
    this.#length += text.length;
  }

  #closed(name: string, isImplied: boolean): void {
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
      return;
    }
    this.#found.push(current);
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

export const allIn = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child) => child.name === name);
