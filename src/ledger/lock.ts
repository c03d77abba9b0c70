// One build at a time uses a cache, and one at a time writes to an output folder.
import {
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
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
  naming(file, () => writeFileSync(own, lockText(process.pid)));
  try {
    // Of the disk's own clock, which need not be this machine's.
    const now = statSync(own).mtimeMs;
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(own, file);
        return held(file);
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
    rmSync(own, { force: true });
  }
}

/** What stands in the lock of a process of this machine. */
export const lockText = (pid: number): string => `${pid} ${thisMachine}`;

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

function held(file: string): () => void {
  const isOurs = () => {
    // A build that stood still for long may wake when another one has taken over.
    const holder = holderOf(file);
    return holder?.pid === process.pid && holder.machine === thisMachine;
  };
  const timer = setInterval(() => {
    try {
      if (isOurs()) utimesSync(file, new Date(), new Date());
    } catch {
      // Somebody has tidied up: the build ends as it can.
    }
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (isOurs()) rmSync(file, { force: true });
  };
}

/** Of two builds that find the lock of a dead one, only one moves it, and never the lock that the other has put there. */
function takeAway(file: string, holder: Holder): void {
  const aside = `${file}-${process.pid}-${thisMachine}-old`;
  try {
    renameSync(file, aside);
    const moved = holderOf(aside);
    if (moved?.pid !== holder.pid || moved.machine !== holder.machine) linkSync(aside, file);
  } catch {
    // Another build was quicker; the next attempt sees whose lock it is.
  }
  rmSync(aside, { force: true, recursive: true });
}

/** Process 0 for a lock that names nobody, as a full disk may have left it; undefined when there is none. */
function holderOf(file: string): Holder | undefined {
  try {
    const [pid, machine = ''] = readFileSync(file, 'utf8').trim().split(' ');
    return /^[1-9]\d*$/.test(pid ?? '') ? { pid: Number(pid), machine } : { pid: 0, machine };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : { pid: 0, machine: '' };
  }
}

function isAlive({ pid, machine }: Holder, file: string, now: number): boolean {
  if (pid === 0) return false;
  if (machine !== thisMachine) {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats !== undefined && now - stats.mtimeMs < silence;
  }
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
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
