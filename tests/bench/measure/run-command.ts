// Runs one command to its end and measures it from outside, the same way for every contestant.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setInterval } from 'node:timers';
import { createMemoryMeter } from './process-memory.ts';
import { childrenSeconds } from './processor-time.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Measurement {
  /** Wall time, start of the process included. */
  readonly seconds: number;
  /** Processor time of the process and its children, user and kernel; null where it cannot be measured. */
  readonly processorSeconds: number | null;
  /** Most memory that the process and its children held at one time, bytes; null where it cannot be measured. */
  readonly peakMemory: number | null;
}

/** A command was ended because it had not come to its end in time. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/** Milliseconds between two looks at the memory. */
const interval = 50;

/**
 * @param limit minutes after which the command is killed
 * @throws {TookTooLong} when it was
 * @throws {Error} with the end of what the command printed, when it fails
 */
export async function runCommand({ program, args, cwd }: Command, limit: number): Promise<Measurement> {
  const before = childrenSeconds();
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limit * 60_000,
    killSignal: 'SIGKILL',
  });
  let printed = '';
  const keepEnd = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-4_000);
  };
  child.stdout.on('data', keepEnd);
  child.stderr.on('data', keepEnd);
  const memory = createMemoryMeter(child.pid ?? 0);
  const timer = setInterval(memory.look, interval);
  try {
    const [code] = await once(child, 'close');
    const seconds = (performance.now() - started) / 1000;
    const line = [program, ...args].join(' ');
    if (child.killed) throw new TookTooLong(`${line} did not end within ${limit} minutes`);
    if (code !== 0) throw new Error(`${line} failed (${code}):\n${printed}`);
    const after = childrenSeconds();
    const processorSeconds = before === null || after === null ? null : after - before;
    return { seconds, processorSeconds, peakMemory: memory.peak() };
  } finally {
    clearInterval(timer);
  }
}
