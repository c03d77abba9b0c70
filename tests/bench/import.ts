// `npm run bench:import -- [--posts 10000] [--media] [--kills 2] [--write FILE]`: importing an export of WordPress of any size.
// It varies in what grows with an archive: addresses, topics, pictures, captions, links between posts, remarks of the importer.
// With media the pictures are there as well, tiny ones, in a folder `uploads`; without, each is one that is missing. With kills
// the import is ended that often from outside and started again; what stands there then must be the same. With a file the
// export is written, and that is all.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { wxr } from '../import/a-wxr.ts';
import { createRandom } from './random.ts';
import { picturesOf, postArchive, wordpressPost } from './wordpress-post.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '10000' },
    media: { type: 'boolean', default: false },
    kills: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
});
const posts = Number(values.posts);
const archive = postArchive(posts);

async function writeExport(file: string): Promise<void> {
  const out = createWriteStream(file);
  const [head = '', tail = ''] = wxr(['§']).split('§');
  out.write(head);
  for (let number = 1; number <= posts; number++) {
    if (!out.write(wordpressPost(number, archive))) await once(out, 'drain');
  }
  out.end(tail);
  await once(out, 'close');
  if (values.media) await writePictures(uploadsBeside(file));
}

const uploadsBeside = (file: string): string => join(dirname(file), 'uploads');

async function writePictures(folder: string): Promise<void> {
  const bytes = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#789' } })
    .jpeg()
    .toBuffer();
  for (let number = 1; number <= posts; number++) {
    for (const path of picturesOf(number)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  }
}

/** Seconds; undefined: killed. */
async function imported(file: string, output: string, killAfter?: number): Promise<string | undefined> {
  const command = [resolve(import.meta.dirname, '../../src/cli/import.ts'), file, '--output', output];
  if (values.media) command.push('--media', uploadsBeside(file));
  const child = spawn('/usr/bin/time', ['-f', 'TIME %e %U %S %M', process.execPath, ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const timer =
    killAfter === undefined || child.pid === undefined
      ? undefined
      : setTimeout((group: number) => process.kill(-group, 'SIGKILL'), killAfter, child.pid);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== null) return undefined;
  if (code !== null && code > 1) throw new Error(said);
  const [elapsed = 0, user = 0, system = 0, memory = 0] = (/TIME (.*)/.exec(said)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return `${elapsed.toFixed(0)} s, ${(user + system).toFixed(0)} s processor time, ${Math.round(memory / 1024)} MB at most`;
}

/** Of all paths and texts. */
function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, entry);
    // The report says how much stood there already.
    if (entry.startsWith('import-report') || statSync(path).isDirectory()) continue;
    hash.update(`${entry}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-bench-import-'));
  try {
    const file = join(folder, 'export.xml');
    await writeExport(file);
    console.log(
      `${posts.toLocaleString('en')} posts, ${Math.round(statSync(file).size / 1e6).toLocaleString('en')} MB; Node ${process.version}; load ${loadavg()[0]?.toFixed(1)}`,
    );
    const started = performance.now();
    console.log(await imported(file, join(folder, 'whole')));
    const took = performance.now() - started;
    const kills = Number(values.kills);
    if (kills > 0) {
      const other = join(folder, 'killed');
      for (let kill = 0; kill < kills; kill++) {
        const after = took * createRandom(posts, kill).next();
        console.log(
          `killed after ${Math.round(after / 1_000)} s: ${(await imported(file, other, after)) ?? 'yes'}`,
        );
      }
      console.log(await imported(file, other));
      console.log(digest(other) === digest(join(folder, 'whole')) ? 'the same' : 'NOT THE SAME');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await (values.write === undefined ? measure() : writeExport(values.write));
