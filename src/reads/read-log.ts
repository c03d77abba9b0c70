// One log, line by line, whatever its format: that of the line before is tried first, then all others, since what is
// concatenated or written across a change of the server's configuration has several.
import { csvValues, isOpen } from './csv-record.ts';
import { goAccessCsv, type ReadRow, type Row, rowsBelow, rowsOfDocument } from './export-rows.ts';
import { fieldLines } from './field-lines.ts';
import { isRecord, requestOf } from './json-lines.ts';
import { type LineSink, Lines } from './lines.ts';
import { ncsaLines } from './ncsa-lines.ts';
import {
  type Counted,
  type FromWallClock,
  ifWanted,
  type Read,
  type ReadLine,
  type Request,
  type Wants,
} from './request.ts';
import { balancerLines, pipeLines, proxyLines } from './text-lines.ts';

/** What a log is for whoever counts. */
export interface LogSink {
  /** See {@link ReadLine}. */
  readonly wants: Wants;
  /** A request whose target was wanted. */
  request(request: Request): void;
  counted(counted: Counted): void;
  /** An hour of GoatCounter's JSON, which names pages by numbers, and a page's number. */
  numbered(entry: Numbered): void;
}

export type Numbered =
  | { readonly page: number; readonly target: string }
  | { readonly page: number; readonly at: number; readonly reads: number };

/** How reading a log went. */
export interface LogReport {
  lines: number;
  unreadable: number;
  /** The beginnings of the first unreadable lines, as they are. */
  readonly examples: { readonly line: number; readonly text: string }[];
  /** How many lines there were of each format. */
  readonly formats: Map<string, number>;
}

const mostExamples = 3;
const exampleLength = 120;
/** No export is larger; a brace that nothing closes is not waited for. */
const longestDocument = 64 * 1024 * 1024;
/** Nor is a row of a table, should a quotation mark never be closed. */
const longestRecord = 100_000;

/** A document, or a row of a table, of which not all lines have been seen. */
interface OpenRecord {
  text: string;
  readonly isJson: boolean;
  /** Where it began. */
  readonly line: number;
}

/** Feed it chunks of an unpacked log, then end it. */
export class LogReader implements LineSink {
  readonly report: LogReport = { lines: 0, unreadable: 0, examples: [], formats: new Map() };
  readonly #sink: LogSink;
  readonly #fromWallClock: FromWallClock;
  readonly #lines = new Lines(this);
  readonly #formats: { readonly name: string; readonly read: ReadLine; lines: number }[];
  #likely: { readonly name: string; readonly read: ReadLine; lines: number };
  /** How the rows of a table are read, once its header has been seen. */
  #rows: { readonly tool: string; readonly separator: string; readonly read: ReadRow } | undefined;
  /** A record that goes on in the next line. */
  #open: OpenRecord | undefined;

  constructor(sink: LogSink, fromWallClock: FromWallClock) {
    this.#sink = sink;
    this.#fromWallClock = fromWallClock;
    const format = (name: string, read: ReadLine) => ({ name, read, lines: 0 });
    this.#likely = format('NCSA', ncsaLines(fromWallClock));
    this.#formats = [
      this.#likely,
      format('JSON', (bytes, start, end, wants) => this.#json(bytes, start, end, wants)),
      format('W3C', fieldLines(fromWallClock)),
      format('Balancer', balancerLines(fromWallClock)),
      format('HAProxy', proxyLines(fromWallClock)),
      format('bunny.net', pipeLines(fromWallClock)),
    ];
  }

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
    if (this.#open !== undefined) this.#close(this.#open);
    for (const { name, lines } of this.#formats) if (lines > 0) this.#count(name, lines);
  }

  line(bytes: Buffer, begin: number, end: number): void {
    this.report.lines++;
    const isMarked = this.report.lines === 1 && bytes[begin] === 0xef && bytes[begin + 1] === 0xbb;
    const start = isMarked ? Math.min(end, begin + 3) : begin;
    if (this.#open !== undefined && this.#goesOn(this.#open, bytes, start, end)) return;
    if (end === start) return;
    const likely = this.#likely;
    const read = likely.read(bytes, start, end, this.#sink.wants);
    if (read !== undefined) this.#took(likely, read);
    else this.#otherwise(bytes, start, end);
  }

  tooLong(head: Buffer): void {
    this.report.lines++;
    this.#unreadable(head);
  }

  /** Another format than the last line's. */
  #otherwise(bytes: Buffer, start: number, end: number): void {
    for (const format of this.#formats) {
      if (format === this.#likely) continue;
      const read = format.read(bytes, start, end, this.#sink.wants);
      if (read === undefined) continue;
      // A remark is no reason to expect another format, `#Fields:` is.
      if (read !== 'other' || bytes[start] !== 0x23 || format.name === 'W3C') this.#likely = format;
      this.#took(format, read);
      return;
    }
    if (isBlank(bytes, start, end) || this.#table(bytes, start, end)) return;
    this.#unreadable(bytes.subarray(start, Math.min(end, start + 1000)));
  }

  #took(format: { lines: number }, read: Read): void {
    format.lines++;
    if (read !== 'other') this.#sink.request(read);
  }

  /** A header of a table, a row below one, or the beginning of a document of many lines. */
  #table(bytes: Buffer, start: number, end: number): boolean {
    const text = bytes.toString('utf8', start, end);
    if (/^\s*[[{]\s*$/.test(text)) {
      this.#open = { text, isJson: true, line: this.report.lines };
      return true;
    }
    if (this.#header(text)) return true;
    if (this.#rows === undefined) return false;
    if (isOpen(text)) {
      this.#open = { text, isJson: false, line: this.report.lines };
      return true;
    }
    return this.#record(text, false);
  }

  #header(text: string): boolean {
    if (text.length > 10_000) return false;
    if (/^"0",,"general",/.test(text)) {
      this.#rows = { tool: 'GoAccess', separator: ',', read: goAccessCsv() };
      return true;
    }
    for (const separator of [',', '\t', ';']) {
      if (!text.includes(separator)) continue;
      const read = rowsBelow(csvValues(text, separator), this.#fromWallClock);
      if (read === undefined) continue;
      this.#rows = { tool: 'CSV', separator, read };
      return true;
    }
    return false;
  }

  /** Whether the line belongs to the record that is open: those of a document are indented, save its last one. */
  #goesOn(open: OpenRecord, bytes: Buffer, start: number, end: number): boolean {
    const text = bytes.toString('utf8', start, end);
    const belongs = open.isJson ? /^(?:[\s\]}]|$)/.test(text) : true;
    if (belongs) open.text += `\n${text}`;
    const isWhole = open.isJson ? /^[\]}]/.test(text) : isOpen(text);
    const most = open.isJson ? longestDocument : longestRecord;
    if (!belongs || isWhole || open.text.length > most) this.#close(open);
    return belongs;
  }

  #close(open: OpenRecord): void {
    this.#open = undefined;
    if (this.#record(open.text, open.isJson)) return;
    this.#unreadable(Buffer.from(open.text.slice(0, 1000)), open.line);
  }

  /** Whether the record could be read. */
  #record(text: string, isJson: boolean): boolean {
    if (!isJson) {
      const { tool, separator, read } = this.#rows ?? {};
      const row = read?.(csvValues(text, separator));
      if (row === undefined) return false;
      this.#count(tool ?? '');
      this.#row(row);
      return true;
    }
    const read = this.#value(parsed(text));
    if (read === undefined) return false;
    this.#count('JSON');
    if (read !== 'other') this.#ifWanted(read);
    return true;
  }

  #row(row: Exclude<Row, undefined>): void {
    if (row === 'other') return;
    if ('tool' in row) this.#sink.counted(row);
    else this.#ifWanted(row);
  }

  #ifWanted(request: Request): void {
    const read = ifWanted(request, this.#sink.wants);
    if (read !== undefined && read !== 'other') this.#sink.request(read);
  }

  #json(bytes: Buffer, start: number, end: number, wants: Wants): Read | undefined {
    let first = start;
    while (first < end && (bytes[first] === 0x20 || bytes[first] === 0x09)) first++;
    // Logs in a list have a comma behind each record, and brackets around all.
    let last = end;
    while (last > first && (bytes[last - 1] === 0x2c || bytes[last - 1] === 0x20)) last--;
    if (bytes[first] !== 0x7b && bytes[first] !== 0x5b) return undefined;
    if (last - first < 2) return undefined;
    const value = parsed(bytes.toString('utf8', first, last));
    return ifWanted(value === undefined ? undefined : this.#value(value), wants);
  }

  /** A request, or a record of an export, which is passed on at once. */
  #value(value: unknown): Read | undefined {
    const rows = rowsOfDocument(value);
    if (rows !== undefined) {
      for (const row of rows) this.#sink.counted(row);
      return 'other';
    }
    // A list of requests: what some interfaces return.
    if (Array.isArray(value)) return this.#list(value);
    if (!isRecord(value)) return undefined;
    const numbered = numberedOf(value);
    if (numbered !== undefined) {
      if (numbered !== 'other') this.#sink.numbered(numbered);
      return 'other';
    }
    const read = requestOf(value, this.#fromWallClock);
    if (read !== undefined) return read;
    // Docker and journald put the line into a record of their own.
    const inner = value.log ?? value.MESSAGE ?? value.message;
    if (typeof inner !== 'string') return undefined;
    const line = Buffer.from(inner.trimEnd());
    for (const { name, read: readLine } of this.#formats) {
      if (name === 'JSON') continue;
      const found = readLine(line, 0, line.length, this.#sink.wants);
      if (found !== undefined) return found;
    }
    return requestIn(inner, this.#fromWallClock);
  }

  #list(values: readonly unknown[]): Read | undefined {
    const requests = values.map((value) =>
      isRecord(value) ? requestOf(value, this.#fromWallClock) : undefined,
    );
    if (requests.length === 0 || requests.some((request) => request === undefined)) return undefined;
    for (const request of requests) if (request !== undefined && request !== 'other') this.#ifWanted(request);
    return 'other';
  }

  #unreadable(head: Buffer, line = this.report.lines): void {
    this.report.unreadable++;
    if (this.report.examples.length >= mostExamples) return;
    const text = head.toString('utf8', 0, Math.min(head.length, exampleLength * 4)).slice(0, exampleLength);
    this.report.examples.push({ line, text });
  }

  #count(name: string, lines = 1): void {
    this.report.formats.set(name, (this.report.formats.get(name) ?? 0) + lines);
  }
}

const isBlank = (bytes: Buffer, start: number, end: number): boolean =>
  end - start < 1000 && bytes.toString('latin1', start, end).trim() === '';

/** @returns `undefined` for what is no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requestIn(text: string, fromWallClock: FromWallClock): Read | undefined {
  if (!text.startsWith('{')) return undefined;
  const value = parsed(text);
  return isRecord(value) ? requestOf(value, fromWallClock) : undefined;
}

/** Lines of GoatCounter's `paths.jsonl` and `hit_stats.jsonl`; those of its other files are nothing that counts. */
function numberedOf(value: Readonly<Record<string, unknown>>): Numbered | 'other' | undefined {
  const { id, path, event, title, path_id: page, hour, count } = value;
  if (Number.isInteger(id) && typeof path === 'string' && typeof title === 'string' && !('status' in value)) {
    return event === true ? 'other' : { page: Number(id), target: path };
  }
  if (!Number.isInteger(page) || !Number.isInteger(count)) return undefined;
  if (typeof hour !== 'string') return 'other';
  return { page: Number(page), at: Date.parse(hour), reads: Number(count) };
}
