// Preloaded into the processes of a build (`node --import`): ends all of them, or one, in the middle of the n-th change
// that one of them makes to the disk, as `kill -9` or a power cut does. A file that is being written then holds half of
// its bytes.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const role = process.send === undefined ? 'main' : 'worker';
const killAt = process.env.LAW_KILL_IN === role ? Number(process.env.LAW_KILL_AT) : undefined;
/** The main process leads the group. */
const victims = process.env.LAW_KILL_ALL === '1' ? -process.pid : process.pid;
const countFile = process.env.LAW_COUNT_FILE;
let changes = 0;

const changing = ['renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'ftruncateSync', 'copyFileSync'] as const;
const changingLater = ['rename', 'rm', 'mkdir', 'copyFile', 'writeFile'] as const;

type Call = (...args: unknown[]) => unknown;

/** @param half what to do of the change before the end comes */
function due(half: () => void = () => undefined): void {
  if (++changes !== killAt) return;
  half();
  process.kill(victims, 'SIGKILL');
  // The signal is on its way: nothing must happen meanwhile.
  for (;;);
}

function replace(owner: object, name: string, wrap: (original: Call) => Call): void {
  const original: Call = Reflect.get(owner, name).bind(owner);
  Reflect.set(owner, name, wrap(original));
}

const { writeFileSync } = fs;
for (const name of changing) {
  replace(fs, name, (original) => (...args) => {
    due();
    return original(...args);
  });
}
for (const name of changingLater) {
  replace(fs.promises, name, (original) => (...args) => {
    due();
    return original(...args);
  });
}
replace(fs, 'writeFileSync', (original) => (...args) => {
  const [file, data] = args;
  const bytes = typeof data === 'string' ? Buffer.from(data) : (data as Uint8Array);
  due(() => original(file, bytes.subarray(0, bytes.length >> 1)));
  return original(...args);
});
syncBuiltinESMExports();

process.on('exit', () => {
  if (countFile !== undefined) writeFileSync(`${countFile}-${role}`, String(changes));
});
