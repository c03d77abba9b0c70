// One answer of a web server, as it is: no redirect is followed, nothing is tidied up.
import { Agent, get as getPlain, type IncomingMessage } from 'node:http';
import { get as getTls, Agent as TlsAgent } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

/** What a host answers to a request. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Unpacked. */
  readonly body: Buffer;
}

/** Why there is no answer; German, without a full stop: „antwortet nicht innerhalb von 10 Sekunden“. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

const agents = {
  'http:': new Agent({ keepAlive: true, maxSockets: 8 }),
  'https:': new TlsAgent({ keepAlive: true, maxSockets: 8 }),
} as const;

const unpack: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
};

/**
 * @param timeout milliseconds until the whole answer has to be there
 * @throws {NoAnswer}
 */
export async function ask(url: string, timeout: number): Promise<Answer> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await responseOf(url, signal);
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [
        name,
        value === undefined ? value : String(value),
      ]),
    );
    const body = await unpacked(Buffer.concat(chunks), headers['content-encoding']);
    return { status: response.statusCode ?? 0, headers, body };
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    if (signal.aborted) {
      throw new NoAnswer(`antwortet nicht innerhalb von ${(timeout / 1000).toLocaleString('de')} Sekunden`);
    }
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new NoAnswer(`ist nicht erreichbar (${reason})`);
  }
}

function responseOf(url: string, signal: AbortSignal): Promise<IncomingMessage> {
  const isTls = url.startsWith('https:');
  const options = {
    signal,
    agent: agents[isTls ? 'https:' : 'http:'],
    headers: { 'accept-encoding': 'br, gzip', 'user-agent': 'Depesche-verify' },
  };
  return new Promise((resolve, reject) => {
    (isTls ? getTls : getPlain)(url, options, resolve).on('error', reject);
  });
}

async function unpacked(bytes: Buffer, coding: string | undefined): Promise<Buffer> {
  if (coding === undefined || coding === 'identity' || bytes.length === 0) return bytes;
  const open = unpack[coding];
  if (open === undefined)
    throw new NoAnswer(`ist auf eine Weise gepackt, um die niemand gebeten hat (${coding})`);
  try {
    return await open(bytes);
  } catch {
    throw new NoAnswer(`ist gepackt (${coding}), lässt sich aber nicht entpacken`);
  }
}

/** Closes what is kept open for further questions. */
export function endAsking(): void {
  for (const agent of Object.values(agents)) agent.destroy();
}
