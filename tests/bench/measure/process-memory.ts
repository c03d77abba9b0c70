// Memory of a process and all its descendants, from Linux's /proc.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface MemoryMeter {
  /** Takes one sample. */
  readonly look: () => void;
  /** Bytes; null when there is no /proc or no sample was taken. */
  readonly peak: () => number | null;
}

/**
 * The peak is the largest sum of resident memory in one sample, or the largest that a single process says it
 * ever had, whichever is more: a peak between two samples counts at least for the largest process. Memory that
 * processes share is counted for each, so the figure is rather too high for contestants with several processes.
 */
export function createMemoryMeter(pid: number): MemoryMeter {
  const hasProc = existsSync('/proc/self/status');
  let peak = 0;
  const look = (): void => {
    if (!hasProc) return;
    let sum = 0;
    for (const status of statuses(pid)) {
      sum += status.resident;
      peak = Math.max(peak, status.highest);
    }
    peak = Math.max(peak, sum);
  };
  return { look, peak: () => (peak === 0 ? null : peak) };
}

interface Status {
  readonly resident: number;
  readonly highest: number;
}

function* statuses(pid: number): Generator<Status> {
  const own = readOrNothing(`/proc/${pid}/status`);
  if (own === '') return;
  yield parseStatus(own);
  for (const child of childrenOf(pid)) yield* statuses(child);
}

/** Both figures in bytes; 0 for a process that has just ended. */
export function parseStatus(text: string): Status {
  const field = (name: string): number =>
    1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0);
  return { resident: field('VmRSS'), highest: field('VmHWM') };
}

/** Each thread lists the processes it has started. */
function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) =>
    readOrNothing(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  );
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Processes may end between two reads. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
