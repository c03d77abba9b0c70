// What a run of tests has started ends with it when it is interrupted: builds, servers and browsers of its tests would go on
// without anybody who waits for them.
import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/**
 * When this process is asked to end, it ends all that it has started, directly or not, tidies up, and ends with the code that
 * shells give the signal. Where there is no `ps`, nothing but itself is ended.
 *
 * @param tidy removes what they leave behind; they have ended
 */
export function endWithChildren(tidy: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      endChildren();
      tidy();
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** Who is stopped starts nobody while the others are looked for. */
function endChildren(): void {
  const stopped = new Set<number>();
  const others = () => descendants().filter((pid) => !stopped.has(pid));
  for (let found = others(); found.length > 0; found = others()) {
    for (const pid of found) {
      send('SIGSTOP', pid);
      stopped.add(pid);
    }
  }
  for (const pid of stopped) send('SIGKILL', pid);
}

function descendants(): number[] {
  const { pid: own, stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = (stdout ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pid]) => pid !== own);
  const found = [process.pid];
  for (const parent of found)
    found.push(...processes.flatMap(([pid = 0, of]) => (of === parent ? [pid] : [])));
  return found.slice(1);
}

function send(signal: NodeJS.Signals, pid: number): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
