// Addresses that people still ask for: out of sitemaps, servers' logs, other counters' exports, tables and plain lists.
import { createReadStream, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import { decodedPart } from '../article/percent-decoded.ts';
import { csvValues } from '../reads/csv-record.ts';
import { LogReader } from '../reads/read-log.ts';
import { unpacked } from '../reads/unpacked.ts';
import { queryOf, withoutQuery, wordpressQuery } from './asked-query.ts';
import { CannotImport } from './cannot-import.ts';
import type { ImportNote } from './imported-article.ts';

/** Files that pages load, and what only machines ask for, those that look for holes among them: no reader misses it. */
const furniture = new RegExp(
  [
    String.raw`\.(?:css|js|mjs|map|json|xml|txt|ico|cur|woff2?|ttf|otf|eot|sql|bak|ya?ml|ini|env|log|asp|cgi|sh)$`,
    String.raw`\/(?:wp-admin|wp-json|wp-includes|wp-content\/(?:plugins|themes|cache)|cgi-bin|phpmyadmin|administrator|vendor|node_modules|_ignition|autodiscover)(?:\/|$)`,
    String.raw`\/(?:wp-[a-z-]+|xmlrpc|eval-stdin|phpinfo|adminer|info|shell|config)\.php$`,
    // `/.env`, `/.git/config`, `/.well-known/…`
    String.raw`\/\.[^/]`,
  ].join('|'),
  'i',
);
/** Feeds, which programs of readers ask for every hour. */
const feed = /\/(?:feed|feeds|rss2?|atom|index)\.(?:xml|rss|rdf|json)$/i;
const home = /^(?:https?:\/\/[^/]+)?\/?$/;
const isAddress = (text: string): boolean => /^(?:https?:\/\/[^\s/]+(?:\/|$)|\/(?!\/))\S*$/i.test(text);

/**
 * Paths and whole addresses, perhaps several times, with what follows a question mark as far as it may say which page is meant.
 * @param files packed (gzip, bzip2, zstd, brotli) or plain; the sitemaps that an index names are looked for beside it
 * @returns remarks are of what could not be read
 * @throws {CannotImport} at once for a file that is not there
 */
export function oldUrls(files: readonly string[]): AsyncGenerator<string | ImportNote> {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new CannotImport(
      `Die Datei ${missing} (--urls) gibt es nicht. Nennen Sie eine Sitemap, ein Zugriffsprotokoll oder eine Liste.`,
    );
  return addressesOf(files);
}

async function* addressesOf(files: readonly string[]): AsyncGenerator<string | ImportNote> {
  const seen = new Set(files);
  const waiting = [...files];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    for await (const found of addressesIn(file)) {
      if (typeof found === 'string') {
        const address = withoutQuery(found);
        const query = queryOf(found);
        const isHome = home.test(address);
        // Whatever else stands there, the front page is meant.
        if (isHome && wordpressQuery(query) === undefined) continue;
        if (!isHome && furniture.test(address) && !feed.test(address)) continue;
        yield query === '' ? address : `${address}?${query}`;
      } else if ('message' in found) yield found;
      else {
        const sitemap = beside(file, found.sitemap);
        if (sitemap === undefined)
          yield {
            origin: file,
            message: `Die Sitemap ${found.sitemap}, die darin genannt ist, liegt nicht daneben; ihre Adressen wurden nicht geprüft. Speichern Sie sie als ${join(dirname(file), nameOf(found.sitemap))}.`,
          };
        else if (!seen.has(sitemap)) {
          seen.add(sitemap);
          waiting.push(sitemap);
        }
      }
    }
  }
}

const nameOf = (address: string): string => basename(decodedPart(address.replace(/[?#].*/s, '')));

/** A sitemap that an index names by its address: browsers and downloads unpack it or leave it packed. */
function beside(index: string, address: string): string | undefined {
  const name = nameOf(address);
  return [name, name.replace(/\.gz$/i, ''), `${name}.gz`]
    .filter((one) => /[^.]/.test(one))
    .map((one) => join(dirname(index), one))
    .find((file) => existsSync(file));
}

type Found = string | ImportNote | { readonly sitemap: string };

async function* addressesIn(file: string): AsyncGenerator<Found> {
  const found: Found[] = [];
  const tell = (one: Found) => void found.push(one);
  let reader: { push(chunk: Buffer): void; end(): void } | undefined;
  try {
    for await (const chunk of unpacked(createReadStream(file), file)) {
      reader ??= isSitemap(chunk) ? sitemapReader(tell) : lineReader(tell);
      reader.push(chunk);
      yield* found.splice(0);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CannotImport(
      `Die Datei ${file} (--urls) ist beschädigt oder bricht ab (${message}). Laden Sie sie noch einmal herunter.`,
    );
  }
  reader?.end();
  yield* found;
}

const isSitemap = (head: Buffer): boolean =>
  /<(?:\w+:)?(?:urlset|sitemapindex|url|sitemap|loc)[\s>]/i.test(head.toString('latin1', 0, 65_536));

function sitemapReader(tell: (found: Found) => void) {
  const decoder = new TextDecoder();
  const open: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag(name) {
        open.push(name.replace(/^\w+:/, '').toLowerCase());
        text = '';
      },
      ontext: (part) => {
        if (text.length < 10_000) text += part;
      },
      onclosetag() {
        const address = text.trim();
        // Pictures and films of a page have addresses of their own, in elements of other names.
        if (open.pop() === 'loc' && address !== '' && open.at(-1) !== 'image' && open.at(-1) !== 'video')
          tell(open.at(-1) === 'sitemap' ? { sitemap: address } : address);
        text = '';
      },
    },
    { xmlMode: true },
  );
  return {
    push(chunk: Buffer): void {
      parser.write(decoder.decode(chunk, { stream: true }));
    },
    end(): void {
      parser.end();
    },
  };
}

const isNumber = (text: string): boolean => /^[\d\s.,%-]*$/.test(text);

/** Logs of every format that reads are counted in; what is none of them may be a line of a list or of a table. */
function lineReader(tell: (found: Found) => void) {
  let rest = Buffer.alloc(0);
  let [isFirst, isTable] = [true, false];
  const log = new LogReader(
    {
      wants: () => true,
      request({ method, status, target }) {
        // What did not exist need not go on existing.
        if (/^(?:GET|HEAD)$/.test(method) && status >= 200 && status < 400) tell(target);
      },
      counted: ({ target }) => tell(target),
      numbered(entry) {
        if ('target' in entry) tell(entry.target);
      },
    },
    (wallTime) => wallTime,
  );
  const line = (bytes: Buffer): void => {
    const before = log.report.unreadable;
    log.push(bytes);
    if (log.report.unreadable === before) return;
    const text = bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trim();
    const separator = [',', ';', '\t'].find((one) => text.includes(one));
    const values = separator === undefined ? [text] : csvValues(text, separator);
    // Below a header, or before numbers: an address may hold commas.
    isTable ||= isFirst && separator !== undefined && !isAddress(text);
    isFirst = false;
    if (isAddress(text) && !isTable && (values.length < 3 || !values.slice(1).every(isNumber)))
      values.splice(0, values.length, text);
    const address = values.map((value) => value.trim()).find(isAddress);
    if (address !== undefined) tell(address);
  };
  return {
    push(chunk: Buffer): void {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
        line(bytes.subarray(start, end + 1));
        start = end + 1;
      }
      rest = Buffer.from(bytes.subarray(start));
      // Nobody's address is so long.
      if (rest.length > 10_000_000) rest = Buffer.alloc(0);
    },
    end(): void {
      if (rest.length > 0) line(Buffer.concat([rest, Buffer.from('\n')]));
      log.end();
    },
  };
}
