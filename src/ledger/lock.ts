// One build at a time uses a cache, and one at a time writes to an output folder.
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { errorCode, naming } from '../content/error-code.ts';
import { Refusal } from '../content/refusal.ts';

/** Another build uses the same folder. */
export class BuildRunning extends Refusal {
  override name = 'BuildRunning';
}

/** Held while a build uses a cache. */
export const cacheLock = (cacheDir: string): string => join(cacheDir, 'lock');

/** How often a build shows that it lives, milliseconds. */
const beat = 15_000;
/** A build of another machine that has not shown it for so long is dead. */
const silence = 120_000;

interface Holder {
  readonly pid: number;
  /** Where that number means something. */
  readonly machine: string;
  /** When the process began, see {@link startOf}: its number may be another one's by now. Empty: not known. */
  readonly started: string;
}

/**
 * Lets one build at a time hold `file`; a lock whose process is gone is taken over. Containers that share a disk cannot
 * see each other's processes: a lock from another one counts as long as its holder goes on touching it. Returns what
 * releases it.
 *
 * @throws {BuildRunning} naming the process that holds the lock
 */
export function lock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  // The lock must appear together with its holder's number: linking does both at once.
  const own = `${file}-${process.pid}-${thisMachine}`;
  // One that a killed build has left may be the lock itself, under another name.
  rmSync(own, { force: true });
  const handle = naming(file, () => openSync(own, 'wx'));
  let isHeld = false;
  try {
    naming(file, () => touch(handle));
    // Of the disk's own clock, which need not be this machine's.
    const now = fstatSync(handle).mtimeMs;
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(own, file);
        isHeld = true;
        return held(file, handle);
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = holderOf(file);
      if (holder === undefined) continue;
      if (isAlive(holder, file, now)) throw new BuildRunning(inUse(holder, file));
      takeAway(file, holder);
    }
    throw new BuildRunning(
      `Ein anderer Bau hat eben begonnen, ${dirname(file)} zu benutzen. Bauen Sie noch einmal, sobald er fertig ist.`,
    );
  } finally {
    if (!isHeld) closeSync(handle);
    rmSync(own, { force: true });
  }
}

/** What stands in the lock of a process of this machine. */
export const lockText = (pid: number): string => `${pid} ${thisMachine} ${startOf(pid)}`;

/** Writes what stands in the lock anyway: the disk notes when, by its own clock. */
function touch(handle: number): void {
  writeSync(handle, lockText(process.pid), 0);
  fsyncSync(handle);
}

function inUse({ pid, machine }: Holder, file: string): string {
  const who =
    machine === thisMachine
      ? `Prozess ${pid}`
      : `Prozess ${pid} auf einem anderen Rechner oder in einem anderen Container`;
  return (
    `Ein anderer Bau (${who}) benutzt gerade ${dirname(file)}. ` +
    `Warten Sie, bis er fertig ist; läuft keiner, löschen Sie ${file}.`
  );
}

/** @param handle of the lock: what another build puts in its place is never written to */
function held(file: string, handle: number): () => void {
  const timer = setInterval(() => {
    try {
      touch(handle);
    } catch {
      // A full disk: the build will say so itself.
    }
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    closeSync(handle);
    // A build that stood still for long may wake when another one has taken over.
    if (isSame(holderOf(file), holderIn(lockText(process.pid)))) rmSync(file, { force: true });
  };
}

/** Of two builds that find the lock of a dead one, only one moves it, and never the lock that the other has put there. */
function takeAway(file: string, holder: Holder): void {
  const aside = `${file}-${process.pid}-${thisMachine}-old`;
  try {
    renameSync(file, aside);
    if (!isSame(holderOf(aside), holder)) linkSync(aside, file);
  } catch {
    // Another build was quicker; the next attempt sees whose lock it is.
  }
  rmSync(aside, { force: true, recursive: true });
}

const isSame = (one: Holder | undefined, other: Holder): boolean =>
  one?.pid === other.pid && one.machine === other.machine && one.started === other.started;

/** undefined when there is no lock. */
function holderOf(file: string): Holder | undefined {
  try {
    return holderIn(readFileSync(file, 'utf8'));
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : holderIn('');
  }
}

/** Process 0 for a lock that names nobody, as a full disk may have left it. */
function holderIn(text: string): Holder {
  const [pid = '', machine = '', started = ''] = text.trim().split(' ');
  return { pid: /^[1-9]\d*$/.test(pid) ? Number(pid) : 0, machine, started };
}

function isAlive({ pid, machine, started }: Holder, file: string, now: number): boolean {
  if (pid === 0) return false;
  if (machine !== thisMachine) {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats !== undefined && now - stats.mtimeMs < silence;
  }
  if (started !== '') return startOf(pid) === started;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Of a process of this machine, in ticks since the machine's start; empty where only Linux tells, or when it is gone. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name, which may hold anything (proc_pid_stat(5)).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** The machine since its last start, and of Linux the container: within them a process number names one process. */
const thisMachine = [hostname(), bootId(), container()].join('-').replaceAll(/[^\w.-]+/g, '');

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim().slice(0, 8);
  } catch {
    return '';
  }
}

function container(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
