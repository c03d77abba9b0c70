// A static host on loopback, as plain as the cheapest one: files, ETags, 404.html; compression when asked.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const compressible = /^(?:text|application\/(?:json|xml|manifest|wasm)|image\/svg)/;

export interface StaticServerOptions {
  /** Whether texts are sent compressed, as hosts do it; tests are quicker without. */
  readonly compresses?: boolean;
  /** Whether parts of files are sent when asked for; the cheapest hosts always send whole ones. */
  readonly sendsRanges?: boolean;
  /** Folder of the host in which the site lies, `/bote`; all else on it is somebody else's. */
  readonly base?: string;
  /** Sent with every file, as hosts do it that can be told to. */
  readonly headers?: Readonly<Record<string, string>>;
  /** For HTTP/2 over TLS, as PEM; without it HTTP/1.1 is spoken. */
  readonly certificate?: { readonly key: Buffer; readonly cert: Buffer };
}

export interface ServedRequest {
  readonly method: string;
  /** Path with query, as the browser sent it. */
  readonly path: string;
  readonly status: number;
  /** Of the body, as it was sent. */
  readonly bytes: number;
}

export class StaticServer {
  /** What is served; may be changed at any time. */
  folder: string;
  /** All answered requests, oldest first. */
  readonly requests: ServedRequest[] = [];
  readonly #server: Server;
  readonly #scheme: 'http' | 'https';
  readonly #compresses: boolean;
  readonly #sendsRanges: boolean;
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;
  /** By coding and tag. */
  readonly #compressed = new Map<string, Buffer>();
  #port = 0;

  constructor(
    folder: string,
    {
      compresses = false,
      sendsRanges = false,
      base = '',
      headers = {},
      certificate,
    }: StaticServerOptions = {},
  ) {
    const answer = (request: IncomingMessage, response: ServerResponse) =>
      void this.#answer(request, response);
    this.#scheme = certificate === undefined ? 'http' : 'https';
    // Node's HTTP/2 server speaks to its listeners as that of HTTP/1.1 does.
    this.#server =
      certificate === undefined
        ? createServer(answer)
        : (createSecureServer({ ...certificate, allowHTTP1: true }, answer as never) as unknown as Server);
    this.folder = folder;
    this.#compresses = compresses;
    this.#sendsRanges = sendsRanges;
    this.#base = base;
    this.#headers = headers;
  }

  /** Listens; after {@link stop} again on the same port, so that open pages find it. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Ends all connections; the browser then gets „connection refused“. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections?.();
    await closed;
  }

  /** `http://127.0.0.1:12345`, without a slash. */
  get origin(): string {
    return `${this.#scheme}://127.0.0.1:${this.#port}`;
  }

  /** Requests of a path so far. */
  count(path: string): number {
    return this.requests.filter((request) => request.path.split('?')[0] === path).length;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const file = await this.#fileOf(url);
    const path = file ?? join(this.folder, '404.html');
    const bytes = await readFile(path).catch(() => Buffer.from('Not found'));
    const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
    const range = this.#sendsRanges ? /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') : null;
    const full = range === null ? 200 : 206;
    const status = file === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : full;
    response.statusCode = status;
    for (const [name, value] of Object.entries(this.#headers)) response.setHeader(name, value);
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'no-cache');
    const type = types[extname(path)] ?? 'application/octet-stream';
    const coding = this.#compresses && compressible.test(type) ? codingFor(request) : undefined;
    const [start, last] = range === null ? [0, bytes.length - 1] : range.slice(1).map(Number);
    const body = status === 206 ? bytes.subarray(start, (last ?? 0) + 1) : this.#coded(bytes, etag, coding);
    if (status === 206) response.setHeader('Content-Range', `bytes ${start}-${last}/${bytes.length}`);
    if (status !== 304) {
      response.setHeader('Content-Type', type);
      if (coding) response.setHeader('Content-Encoding', coding.name);
      response.setHeader('Content-Length', body.length);
    }
    const sent = status === 304 || method === 'HEAD' ? undefined : body;
    response.end(sent);
    this.requests.push({ method, path: url, status, bytes: sent?.length ?? 0 });
  }

  /** Hosts compress once, too: what waits for that tells nothing about the site. */
  #coded(bytes: Buffer, etag: string, coding: Coding | undefined): Buffer {
    if (coding === undefined) return bytes;
    const key = `${coding.name} ${etag}`;
    const coded = this.#compressed.get(key) ?? coding.code(bytes);
    this.#compressed.set(key, coded);
    return coded;
  }

  async #fileOf(url: string): Promise<string | undefined> {
    const asked = normalize(decodeURIComponent(new URL(url, 'http://host').pathname));
    if (!asked.startsWith(`${this.#base}/`)) return undefined;
    const path = asked.slice(this.#base.length);
    const file = join(this.folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = await stat(file).catch(() => undefined);
    return found?.isFile() ? file : undefined;
  }
}

interface Coding {
  readonly name: string;
  code(bytes: Buffer): Buffer;
}

/** Brotli where the browser knows it, else gzip. */
function codingFor({ headers }: IncomingMessage): Coding | undefined {
  const accepted = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return { name: 'br', code: brotliCompressSync };
  return /\bgzip\b/.test(accepted) ? { name: 'gzip', code: gzipSync } : undefined;
}

/** Serves a site from before the tests of this file until after them; called once, outside tests. */
export function useServer(site: () => Promise<string>, options?: StaticServerOptions): StaticServer {
  const server = new StaticServer('', options);
  before(async () => {
    server.folder = await site();
    await server.start();
  });
  after(() => server.stop());
  return server;
}
