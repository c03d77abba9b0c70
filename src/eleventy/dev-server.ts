// Serves the output folder and reloads the browser after each build; Eleventy's own server does both.
import type { IncomingMessage, ServerResponse } from 'node:http';
import EleventyDevServer from '@11ty/eleventy-dev-server';
import { devError } from '../../layouts/dev-error.ts';

/** How a build went: what it has changed, or what is wrong, ready to print. */
export type Outcome =
  | { readonly ok: true; readonly changed: readonly string[] }
  | { readonly ok: false; readonly text: string };

export interface DevServer {
  /** Shows what a build has made, or what is wrong. */
  show(outcome: Outcome): void;
  close(): Promise<void>;
}

/** Eleventy's own listens on all interfaces, and an address that cannot be decoded ends its process. */
class Server extends EleventyDevServer {
  readonly #host: string;

  constructor(host: string, dir: string, options: ConstructorParameters<typeof EleventyDevServer>[2]) {
    super('depesche', dir, options);
    this.#host = host;
  }

  /** Called by Eleventy's server, also for the next port when one is taken. */
  _serverListen(port: number): void {
    this.server.listen({ port, host: this.#host });
  }

  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isDecodable(request.url ?? '')) {
      response.writeHead(400).end();
      return;
    }
    try {
      await super.onRequestHandler(request, response);
    } catch {
      response.writeHead(404).end();
    }
  }
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
 * @param base the site's folder on its host, `/bote`: it is served there, too
 * @param host the interface to listen on; by default only this machine is served
 */
export async function startDevServer(
  outputDir: string,
  port: number,
  base: string,
  host = 'localhost',
): Promise<DevServer> {
  let wrong: string | undefined;
  const server = new Server(host, outputDir, {
    port,
    pathPrefix: `${base}/`,
    // Pages are small: loading them anew is quick and always right.
    domDiff: false,
    onRequest: {
      '/*': ({ url }) => {
        if (wrong === undefined || !/(?:\/|\.html)$/.test(url.pathname)) return undefined;
        return {
          status: 500,
          headers: { 'Content-Type': 'text/html; charset=utf-8' },
          body: devError(wrong),
        };
      },
    },
  });
  server.serve(port);
  await server.ready();
  return {
    show(outcome) {
      const before = wrong;
      wrong = outcome.ok ? undefined : outcome.text;
      if (!outcome.ok || before !== undefined || outcome.changed.length > 0) server.reload({});
    },
    close: () => server.close(),
  };
}
