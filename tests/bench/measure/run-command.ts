// Runs one command to its end and measures it from outside, the same way for every contestant.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setInterval } from 'node:timers';
import { createMemoryMeter } from './process-memory.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

export interface Measurement {
  /** Wall time, start of the process included. */
  readonly seconds: number;
  /** Most memory that the process and its children held at one time, bytes; null where it cannot be measured. */
  readonly peakMemory: number | null;
}

/** Milliseconds between two looks at the memory. */
const interval = 50;

/** @throws {Error} with the end of what the command printed, when it fails */
export async function runCommand({ program, args, cwd }: Command): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
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
    if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed (${code}):\n${printed}`);
    return { seconds, peakMemory: memory.peak() };
  } finally {
    clearInterval(timer);
  }
}
