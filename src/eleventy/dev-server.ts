// Serves the output folder and reloads the browser after each build; Eleventy's own server does both.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { devError, devWaiting } from '../../layouts/dev-pages.ts';

/** How a build went: what it has changed, or what is wrong, ready to print. */
export type Outcome =
  | { readonly ok: true; readonly changed: readonly string[] }
  | { readonly ok: false; readonly text: string };

export interface DevServer {
  /** Shows what a build has made, or what is wrong. */
  show(outcome: Outcome): void;
  close(): Promise<void>;
}

/** Has the picture made that belongs at a path below the output; where it lies, `undefined` if there is none. */
export type MakePicture = (output: string) => Promise<string | undefined>;

interface Served {
  readonly host: string;
  readonly dir: string;
  /** Of the site on its host, `/bote`. */
  readonly base: string;
}

const pictureTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/** Eleventy's own listens on all interfaces, and an address that cannot be decoded ends its process. */
class Server extends EleventyDevServer {
  readonly #served: Served;
  readonly #picture: MakePicture;

  constructor(
    served: Served,
    picture: MakePicture,
    options: ConstructorParameters<typeof EleventyDevServer>[2],
  ) {
    super('depesche', served.dir, options);
    this.#served = served;
    this.#picture = picture;
  }

  /** Called by Eleventy's server, also for the next port when one is taken. */
  _serverListen(port: number): void {
    this.server.listen({ port, host: this.#served.host });
  }

  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isDecodable(request.url ?? '')) {
      response.writeHead(400).end();
      return;
    }
    try {
      const picture = pictureIn(request.url ?? '', this.#served);
      if (picture === undefined) await super.onRequestHandler(request, response);
      else await this.#sendPicture(picture, response);
    } catch {
      response.writeHead(404).end();
    }
  }

  async #sendPicture(output: string, response: ServerResponse): Promise<void> {
    const path = await this.#picture(output);
    // What was made may have left the cache that builds share.
    const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined);
    const type = pictureTypes[extname(output)] ?? 'application/octet-stream';
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes);
  }
}

/** `bilder/8a/rathaus-1f2e3d4c-800.avif`, if the address is one of a picture that the output does not hold itself. */
function pictureIn(url: string, { dir, base }: Served): string | undefined {
  const { pathname } = new URL(url, 'http://localhost');
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  const [, output] = /^\/(bilder\/[0-9a-f]{2}\/[\w.-]+)$/.exec(path) ?? [];
  return output === undefined || existsSync(join(dir, output)) ? undefined : output;
}

function isDecodable(url: string): boolean {
  try {
    return URL.canParse(url, 'http://localhost') && !decodeURIComponent(url).includes('\0');
  } catch {
    return false;
  }
}

/**
 * Starts serving `outputDir` at `http://localhost:<port>/`, or at the next free port.
 * @param picture makes what pages show and the output does not hold
 * @param base the site's folder on its host, `/bote`: it is served there, too
 * @param host the interface to listen on; by default only this machine is served
 */
export async function startDevServer(
  outputDir: string,
  port: number,
  base: string,
  picture: MakePicture,
  host = 'localhost',
): Promise<DevServer> {
  let wrong: string | undefined;
  let isFirst = true;
  const server = new Server({ host, dir: outputDir, base }, picture, {
    port,
    pathPrefix: `${base}/`,
    // Pages are small: loading them anew is quick and always right.
    domDiff: false,
    onRequest: {
      '/*': ({ url }) => {
        if (!/(?:\/|\.html)$/.test(url.pathname)) return undefined;
        const headers = { 'Content-Type': 'text/html; charset=utf-8' };
        if (wrong !== undefined) return { status: 500, headers, body: devError(wrong) };
        // Until the first build is done, what an earlier session has left is shown, if there is something.
        return isFirst && !existsSync(join(outputDir, 'index.html'))
          ? { status: 503, headers, body: devWaiting() }
          : undefined;
      },
    },
  });
  server.serve(port);
  await server.ready();
  return {
    show(outcome) {
      const before = wrong;
      isFirst = false;
      wrong = outcome.ok ? undefined : outcome.text;
      if (!outcome.ok || before !== undefined || outcome.changed.length > 0) server.reload({});
    },
    close: () => server.close(),
  };
}
