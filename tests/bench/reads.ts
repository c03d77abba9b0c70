// `npm run bench:reads -- [--lines 2000000] [--rounds 3]`: counting reads beside GoAccess, on the same generated log.
// GoAccess makes a report of all requests and we count articles only; both read every line.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAccessLog } from './access-log.ts';

const { values } = parseArgs({
  options: { lines: { type: 'string', default: '2000000' }, rounds: { type: 'string', default: '3' } },
});
const lines = Number(values.lines);
const folder = mkdtempSync(join(tmpdir(), 'depesche-bench-reads-'));

interface Measured {
  /** Seconds. */
  readonly elapsed: number;
  readonly cpu: number;
  /** Megabytes. */
  readonly memory: number;
  readonly output: string;
}

function measured(command: string, args: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync(
    '/usr/bin/time',
    ['-f', 'TIME %e %U %S %M', command, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  const [elapsed = 0, user = 0, system = 0, memory = 0] = (/TIME (.*)/.exec(stderr)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return { elapsed, cpu: user + system, memory: memory / 1024, output: stdout };
}

try {
  const log = join(folder, 'access.log');
  writeAccessLog(log, lines);
  const version = execFileSync('goaccess', ['--version'], { encoding: 'utf8' }).split('\n')[0];
  console.log(
    `${lines.toLocaleString('en')} lines, ${Math.round(statSync(log).size / 2 ** 20)} MB; ${version}; Node ${process.version}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (let round = 0; round < Number(values.rounds); round++) {
    const out = join(folder, `report-${round}.json`);
    const theirs = measured('goaccess', [
      log,
      '--log-format=COMBINED',
      '--no-global-config',
      '--no-progress',
      '-o',
      out,
    ]);
    const ours = measured(process.execPath, [
      join(import.meta.dirname, 'reads-counted.ts'),
      log,
      join(folder, `round-${round}`),
    ]);
    for (const [name, { elapsed, cpu, memory }] of [
      ['GoAccess', theirs],
      ['Depesche', ours],
    ] as const) {
      console.log(
        `${name.padEnd(9)} ${elapsed.toFixed(1).padStart(7)} s ${cpu.toFixed(1).padStart(7)} s CPU ${Math.round(
          lines / cpu,
        )
          .toLocaleString('en')
          .padStart(10)} lines per CPU second ${Math.round(memory).toString().padStart(5)} MB`,
      );
    }
    console.log(`          ${ours.output.trim()}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
