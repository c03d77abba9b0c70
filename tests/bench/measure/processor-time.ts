// Processor time of ended child processes, from Linux's /proc: on a busy machine it says more than a clock on the wall.
import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second for programs, whatever the kernel's own clock does. */
const ticksPerSecond = 100;

/** Seconds, in user and in kernel mode, of all child processes that have ended and of theirs; null without /proc. */
export function childrenSeconds(): number | null {
  try {
    return parseStat(readFileSync('/proc/self/stat', 'latin1'));
  } catch {
    return null;
  }
}

/** @param stat the content of `/proc/<pid>/stat`, see proc_pid_stat(5): `cutime` and `cstime` */
export function parseStat(stat: string): number {
  // The second field is the program's name in brackets, which may hold blanks; `cutime` is the sixteenth.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}
