// `npm run bench:encoders -- --photos DIR [--count 24] [--batch 4] [--before COMMIT [--alone]] [--judges DIR]`: how long photographs take, how
// large their files are and how like the originals they look: Depesche beside @11ty/eleventy-img and Astro's image service for
// the same widths and formats, and, for all files of a lead picture, beside an earlier state of itself. The others are
// installed into a temporary folder, or found in that of an earlier run.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp, { type Sharp } from 'sharp';
import { runCommand } from './measure/run-command.ts';
import { alignColumns } from './results/align-columns.ts';

/** `ssim.js` weighs: structural similarity of the luma, 1 for the same. */
const packages = ['@11ty/eleventy-img@7.0.0', 'astro@7.3.5', 'ssim.js@3.5.0'];

interface Encoder {
  readonly name: string;
  readonly script: string;
  readonly cwd: string;
  readonly files: 'whole' | 'lead';
  readonly env?: Readonly<Record<string, string>>;
  seconds: number;
  processorSeconds: number;
  count: number;
  bytes: number;
  /** By format. */
  readonly ssim: Map<string, number[]>;
}

const { values } = parseArgs({
  options: {
    photos: { type: 'string' },
    count: { type: 'string', default: '24' },
    batch: { type: 'string', default: '4' },
    before: { type: 'string' },
    // Only itself and its earlier state.
    alone: { type: 'boolean', default: false },
    judges: { type: 'string' },
  },
});
if (values.photos === undefined)
  throw new Error('usage: npm run bench:encoders -- --photos DIR [--count 24]');
const projectDir = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'depesche-bench-encoders-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const judges = resolve(values.judges ?? join(folder, 'judges'));
if (!existsSync(join(judges, 'node_modules'))) {
  mkdirSync(judges, { recursive: true });
  writeFileSync(join(judges, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
    cwd: judges,
    stdio: 'inherit',
  });
}
const { ssim } = createRequire(`${judges}/`)('ssim.js') as {
  ssim(one: Pixels, other: Pixels, options: { readonly ssim: 'fast' }): { readonly mssim: number };
};
interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const script = (name: string, cwd = projectDir): Pick<Encoder, 'script' | 'cwd'> => ({
  script: join(cwd, 'tests/bench/encoders', name),
  cwd,
});
const encoder = (made: Pick<Encoder, 'name' | 'script' | 'cwd' | 'files' | 'env'>): Encoder => ({
  ...made,
  seconds: 0,
  processorSeconds: 0,
  count: 0,
  bytes: 0,
  ssim: new Map(),
});
const encoders = values.alone
  ? []
  : [
      encoder({ name: 'Depesche', ...script('depesche.ts'), files: 'whole' }),
      encoder({ name: 'eleventy-img', ...script('eleventy-img.ts'), files: 'whole' }),
      encoder({
        name: 'eleventy-img, our effort',
        ...script('eleventy-img.ts'),
        files: 'whole',
        env: { SETTINGS: 'ours' },
      }),
      encoder({ name: 'Astro', ...script('astro.ts'), files: 'whole' }),
    ];
if (values.before !== undefined) {
  const before = script('depesche.ts', checkout(values.before));
  encoders.push(
    encoder({ name: 'Depesche, lead pictures', ...script('depesche.ts'), files: 'lead' }),
    encoder({ name: `the same at ${values.before}`, ...before, files: 'lead' }),
  );
}

const files = readdirSync(values.photos)
  .filter((name) => /\.(?:jpe?g|png|webp|avif)$/i.test(name))
  .sort();
// Evenly spread: cameras and days lie beside each other.
const count = Math.min(Number(values.count), files.length);
const photos = Array.from(
  { length: count },
  (_, index) => files[Math.floor((index * files.length) / count)] ?? '',
);
// Few photos at a time, one encoder after the other: whatever else the machine does hits all of them.
for (let at = 0; at < photos.length; at += Number(values.batch)) {
  const batch = photos.slice(at, at + Number(values.batch));
  for (const one of encoders) await measure(one, batch);
  console.error(
    `${Math.min(photos.length, at + batch.length)} of ${photos.length} photos, load ${loadavg()[0]?.toFixed(1)}`,
  );
}
const mean = (numbers: readonly number[] = []): string =>
  numbers.length === 0 ? '–' : (numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(4);
console.log(
  alignColumns([
    ['', 'files', 'KB', 'processor s', 'wall s', 'SSIM AVIF', 'JPEG', 'WebP'],
    ...encoders.map(({ name, count, bytes, processorSeconds, seconds, ssim: found }) => [
      ...[
        name,
        String(count),
        String(Math.round(bytes / 1000)),
        processorSeconds.toFixed(1),
        seconds.toFixed(1),
      ],
      ...['avif', 'jpeg', 'webp'].map((format) => mean(found.get(format))),
    ]),
  ]),
);

async function measure(one: Encoder, batch: readonly string[]): Promise<void> {
  const output = mkdtempSync(join(folder, 'output-'));
  Object.assign(process.env, { NODE_MODULES: judges, SETTINGS: '', ...one.env });
  const { seconds, processorSeconds } = await runCommand(
    {
      program: process.execPath,
      args: [one.script, output, one.files, resolve(values.photos ?? ''), ...batch],
      cwd: one.cwd,
    },
    60,
  );
  one.seconds += seconds;
  one.processorSeconds += processorSeconds ?? 0;
  for (const photo of batch) {
    for (const name of readdirSync(join(output, photo))) await weigh(one, photo, join(output, photo, name));
  }
  rmSync(output, { recursive: true });
}

/** Crops show a part that others choose: their likeness says nothing. */
async function weigh(one: Encoder, photo: string, file: string): Promise<void> {
  one.count++;
  one.bytes += statSync(file).size;
  if (/-\d+x\d+-\d+\.\w+$/.test(file)) return;
  const { width, height, format } = await sharp(file).metadata();
  const original = sharp(join(values.photos ?? '', photo))
    .autoOrient()
    .resize({ width, height, fit: 'fill' });
  const { mssim } = ssim(await pixelsOf(original), await pixelsOf(sharp(file)), { ssim: 'fast' });
  const known = one.ssim.get(format === 'heif' ? 'avif' : format) ?? [];
  one.ssim.set(format === 'heif' ? 'avif' : format, [...known, mssim]);
}

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** The program as it was, with today's dependencies. */
function checkout(commit: string): string {
  const dir = join(folder, 'before');
  mkdirSync(dir);
  const archive = execFileSync(
    'git',
    ['archive', commit, 'src', 'layouts', 'package.json', 'package-lock.json'],
    { cwd: projectDir, maxBuffer: 2 ** 30 },
  );
  execFileSync('tar', ['-x', '-C', dir], { input: archive });
  cpSync(join(import.meta.dirname, 'encoders'), join(dir, 'tests/bench/encoders'), { recursive: true });
  symlinkSync(join(projectDir, 'node_modules'), join(dir, 'node_modules'));
  return dir;
}
