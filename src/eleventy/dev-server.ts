// Serves the output folder and reloads the browser after each build; Eleventy's own server does both.
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

/** Starts serving `outputDir` at `http://localhost:<port>/`, or at the next free port. */
export async function startDevServer(outputDir: string, port: number): Promise<DevServer> {
  let wrong: string | undefined;
  const server = new EleventyDevServer('depesche', outputDir, {
    port,
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
