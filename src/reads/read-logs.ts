// All logs that a command is given, one after the other.
import { once } from 'node:events';
import { createReadStream, ReadStream } from 'node:fs';
import { errorCode } from '../content/error-code.ts';
import { LogReader, type LogReport, type LogSink } from './read-log.ts';
import type { FromWallClock } from './request.ts';
import { unpacked } from './unpacked.ts';

/** What there is to say of one log. */
export interface LogRead extends LogReport {
  /** `-`: what came from the pipe. */
  readonly file: string;
  /** Why it was not read to its end: cut off, damaged. */
  readonly broken?: string;
}

/**
 * Reads one log; of one that is cut off or damaged, all that can be read.
 *
 * @param file its path, `-` for what comes from `stdin`
 * @throws the system's errors: a file that is not there
 */
export async function readLog(
  file: string,
  sink: LogSink,
  fromWallClock: FromWallClock,
  stdin: AsyncIterable<Buffer> = process.stdin,
): Promise<LogRead> {
  const reader = new LogReader(sink, fromWallClock);
  const stream = file === '-' ? stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
  let broken: string | undefined;
  try {
    for await (const chunk of unpacked(stream, file)) reader.push(chunk);
  } catch (error) {
    // Errors of the packing are not the system's.
    if (isSystems(error)) throw error;
    broken = error instanceof Error ? error.message : String(error);
  }
  // Of a damaged log the rest would stay open.
  if (stream instanceof ReadStream && !stream.destroy().closed) await once(stream, 'close');
  reader.end();
  return { file, ...reader.report, ...(broken === undefined ? {} : { broken }) };
}

const isSystems = (error: unknown): boolean => /^E[A-Z]+$/.test(errorCode(error) ?? '');
