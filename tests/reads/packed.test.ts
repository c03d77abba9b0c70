import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { demandLogs, escaped } from '../../src/commands/run-count.ts';
import { longestLine } from '../../src/reads/lines.ts';
import { type LogRead, readLog } from '../../src/reads/read-logs.ts';

const line = '192.0.2.7 - - [24/Nov/2026:10:30:05 +0100] "GET /a.html HTTP/1.1" 200 5316\n';
/** The line, packed by bzip2 1.0.8. */
const bzip2 = Buffer.from(
  'QlpoOTFBWSZTWaGjlZcAABPfgAAQUAv/sALBRAogRoUAIABUUTEwCYAAQqPU20UaMjR6QaBlxGS7rjV8YOdIjLrn7ZBNFmVGeAxGbUGCVVWhcFDP4SorzMqlxYIYqd93zv4u5IpwoSFDRysu',
  'base64',
);

interface Found extends LogRead {
  readonly requests: number;
}

async function read(bytes: Uint8Array, name = 'access.log'): Promise<Found> {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-log-'));
  const file = join(folder, name);
  try {
    writeFileSync(file, bytes);
    return await readFrom(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readFrom(file: string, stdin?: AsyncIterable<Buffer>): Promise<Found> {
  let requests = 0;
  const sink = { wants: () => true, request: () => requests++, counted: () => {}, numbered: () => {} };
  const report = await readLog(file, sink, (wallTime) => wallTime, stdin);
  return { ...report, requests };
}

async function* piped(bytes: Uint8Array): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 5) yield Buffer.from(bytes.subarray(at, at + 5));
}

const three = line.repeat(3);
const packings: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['plain', Buffer.from(three)],
  ['plain, without a last line end', Buffer.from(three.trimEnd())],
  ['gzip', gzipSync(three)],
  ['gzip, of several members', Buffer.concat([gzipSync(line), gzipSync(line), gzipSync(line)])],
  ['zlib', deflateSync(three)],
  ['bzip2, of several members', Buffer.concat([bzip2, bzip2, bzip2])],
  ['zstd', zstdCompressSync(three)],
  ['brotli', brotliCompressSync(three)],
  ['UTF-16', Buffer.from(`\ufeff${three}`, 'utf16le')],
  ['UTF-16, big-endian', Buffer.from(`\ufeff${three}`, 'utf16le').swap16()],
  ['UTF-16, gzip', gzipSync(Buffer.from(`\ufeff${three}`, 'utf16le'))],
];

test('a log is read whatever it is packed with, from a file of any name and from a pipe', async () => {
  for (const [name, bytes] of packings) {
    const found = await read(bytes, name === 'brotli' ? 'access.log.br' : 'access.log.1');
    assert.deepEqual([found.requests, found.unreadable, found.broken], [3, 0, undefined], name);
    assert.equal((await readFrom('-', piped(bytes))).requests, 3, `${name}, from a pipe`);
  }
});

test('of a packed log that is cut off, what is there is read, and it is told', async () => {
  const long = Array.from({ length: 4_000 }, (_, number) =>
    line.replace('.2.7', `.${number % 250}.${number}`),
  ).join('');
  for (const [name, bytes] of [
    ['gzip', gzipSync(long)],
    ['zstd', zstdCompressSync(long)],
    ['brotli', brotliCompressSync(long, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ] as const) {
    const { requests, broken } = await read(
      bytes.subarray(0, bytes.length * 0.7),
      `access.log.${name === 'brotli' ? 'br' : name}`,
    );
    assert.ok(broken !== undefined, name);
    assert.ok(requests > 1000 && requests < 4_000, `${name}: ${requests}`);
  }
  const cut = await read(Buffer.concat([bzip2, bzip2.subarray(0, 40)]));
  assert.ok(cut.broken !== undefined && cut.requests === 1, `bzip2: ${cut.requests} ${cut.broken}`);
  const damaged = gzipSync(long);
  damaged.fill(0x55, 1000, 1200);
  assert.ok((await read(damaged)).broken !== undefined);
  if (process.platform !== 'linux') return;
  // Larger than what is read ahead.
  const large = gzipSync(long.repeat(8), { level: 0 });
  large.fill(0x55, 10, 20);
  assert.ok((await read(large)).broken !== undefined);
  const open = readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(`/proc/self/fd/${name}`)];
    } catch {
      return [];
    }
  });
  assert.deepEqual(
    open.filter((file) => file.includes('depesche-log-')),
    [],
    'damaged logs stay open',
  );
});

test('a log that is not there, or is a folder, is told before anything is read', () => {
  assert.throws(
    () => demandLogs(['-', import.meta.filename, '/nirgends/access.log']),
    /access\.log gibt es nicht/,
  );
  assert.throws(() => demandLogs([import.meta.dirname]), /ist ein Ordner/);
  demandLogs(['-', import.meta.filename, '/dev/null']);
});

test('junk of any kind is no crash: it is counted, and shown so that it does nothing to a terminal', async () => {
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed >> 16;
  };
  const junk = Buffer.from(Array.from({ length: 100_000 }, random));
  const cases: readonly (readonly [string, Buffer])[] = [
    ['random bytes', junk],
    ['zeros', Buffer.alloc(100_000)],
    ['an empty file', Buffer.alloc(0)],
    ['only line ends', Buffer.from('\n\r\n\n')],
    [
      'a picture',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    ['brackets', Buffer.from(`${'['.repeat(50_000)}\n${'{"a":'.repeat(50_000)}\n${'"'.repeat(50_001)}\n`)],
    ['escapes', Buffer.from('\u001b[2J\u001b]0;x\u0007 \u202e \u0000 \u009b31m\n')],
  ];
  for (const [name, bytes] of cases) {
    for (const file of ['access.log', 'access.log.gz', 'access.log.br']) {
      const { requests, examples } = await read(bytes, file);
      assert.equal(requests, 0, name);
      for (const { text } of examples) assert.doesNotMatch(escaped(text), /[\p{C}]/u, name);
    }
  }
  assert.equal((await read(Buffer.concat([junk, Buffer.from(`\n${line}`)]))).requests, 1);
});

test('lines of any length are no trouble: ten megabytes are read, and what is longer is passed over', async () => {
  const long = 'x'.repeat(10 * 1024 * 1024);
  const lines = [
    line.replace('/a.html', `/${long}`),
    `192.0.2.7 - - [24/Nov/2026:10:30:05 +0100] "GET /a.html HTTP/1.1" 200 5316 "-" "${long}"\n`,
    `${long}\n`,
    `${'|'.repeat(1024 * 1024)}\n`,
    `{"uri":"${long}"}\n`,
    `${'x'.repeat(longestLine + 1)}\n`,
    line,
  ];
  const { requests, unreadable } = await read(Buffer.from(lines.join('')));
  assert.deepEqual([requests, unreadable], [3, 4]);
});
