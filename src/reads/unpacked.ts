// A log as it lies on the disk or comes from a pipe, unpacked: what it is packed with is told by its first bytes, since names
// are whatever the server's administrator has thought of.
import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

/** What a file is packed with; brotli has no mark of its own, so there the name says it. */
export type Packing = 'gzip' | 'bzip2' | 'zstd' | 'brotli' | 'zlib' | 'none';

/** What a file is packed with. @param head its first bytes @param name tells brotli only */
export function packingOf(head: Uint8Array, name: string): Packing {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if (a === 0x42 && b === 0x5a && c === 0x68) return 'bzip2';
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) return 'zstd';
  // A skippable frame may come first (RFC 8878, 3.1.2).
  if (b === 0x2a && c === 0x4d && d === 0x18 && a !== undefined && a >= 0x50 && a < 0x60) return 'zstd';
  if (a === 0x78 && (b === 0x01 || b === 0x9c || b === 0xda)) return 'zlib';
  if (/\.br$/i.test(name) && !isText(head)) return 'brotli';
  // From a pipe it has no name.
  if (name === '-' && head.length > 0 && !isText(head)) return 'brotli';
  return 'none';
}

/** No log has control characters besides tabs and line ends, save those that begin with a mark of UTF-16. */
function isText(head: Uint8Array): boolean {
  if (head[0] === 0xff || head[0] === 0xfe) return true;
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** The bytes of `stream` unpacked, in chunks; errors are those of the packing: a file that was cut off, or is damaged. */
export async function* unpacked(
  stream: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<Buffer, void, undefined> {
  const chunks = stream[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 64) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  async function* whole(): AsyncGenerator<Buffer, void, undefined> {
    yield head;
    for (;;) {
      const { value, done } = await chunks.next();
      if (done === true) return;
      yield value;
    }
  }
  const packing = packingOf(head.subarray(0, 64), name);
  const plain = packing === 'none' ? whole() : unpack(whole(), packing);
  yield* packing === 'none' && isUtf16(head) ? asUtf8(plain) : inUtf8(plain);
}

async function* unpack(
  packed: AsyncIterable<Buffer>,
  packing: Exclude<Packing, 'none'>,
): AsyncGenerator<Buffer> {
  if (packing === 'bzip2') {
    yield* bunzipped(packed);
    return;
  }
  const through = unpacker(packing);
  const source = Readable.from(packed, { objectMode: false });
  source.on('error', (error) => through.destroy(error));
  source.pipe(through);
  try {
    for await (const chunk of through) yield chunk;
  } finally {
    source.destroy();
  }
}

function unpacker(packing: Exclude<Packing, 'none' | 'bzip2'>): Transform {
  const chunkSize = 256 * 1024;
  switch (packing) {
    case 'gzip':
      return createGunzip({ chunkSize });
    case 'zlib':
      return createInflate({ chunkSize });
    case 'zstd':
      return createZstdDecompress({ chunkSize });
    case 'brotli':
      return createBrotliDecompress({ chunkSize });
  }
}

/** The library is a stream of Node's first kind, which an error ends at once: what it gave before is kept. */
async function* bunzipped(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { default: unbzip2 } = await import('unbzip2-stream');
  const inner = unbzip2();
  let ready: Buffer[] = [];
  let failure: unknown;
  inner.on('data', (chunk: Buffer) => ready.push(chunk));
  inner.on('error', (error: unknown) => {
    failure ??= new Error('bzip2', { cause: error });
  });
  const taken = (): Buffer[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  for await (const chunk of packed) {
    inner.write(chunk);
    yield* taken();
    if (failure !== undefined) throw failure;
  }
  inner.end();
  yield* taken();
  if (failure !== undefined) throw failure;
}

const isUtf16 = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** Matomo's CSV is UTF-16 unless somebody asks for something else; packed or not. */
async function* inUtf8(plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  const chunks = plain[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await chunks.next();
    if (done === true) return;
    if (isFirst && isUtf16(value)) {
      async function* all(): AsyncGenerator<Buffer> {
        yield value;
        for (;;) {
          const next = await chunks.next();
          if (next.done === true) return;
          yield next.value;
        }
      }
      yield* asUtf8(all());
      return;
    }
    isFirst = false;
    yield value;
  }
}

async function* asUtf8(plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of plain) {
    decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-16be');
    yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}
