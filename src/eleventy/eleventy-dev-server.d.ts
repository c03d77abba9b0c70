// The package brings no types: only what Depesche calls.
declare module '@11ty/eleventy-dev-server' {
  interface Response {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }

  export default class EleventyDevServer {
    constructor(
      name: string,
      dir: string,
      options: {
        readonly port: number;
        readonly pathPrefix: string;
        readonly domDiff: boolean;
        readonly onRequest: Readonly<
          Record<string, (request: { readonly url: URL }) => Response | undefined>
        >;
      },
    );
    readonly server: import('node:http').Server;
    serve(port: number): void;
    onRequestHandler(
      request: import('node:http').IncomingMessage,
      response: import('node:http').ServerResponse,
    ): Promise<void>;
    ready(): Promise<void>;
    reload(event: object): void;
    close(): Promise<void>;
  }
}
