// `npm run bench:pictures -- [--count 100000] [--rounds 3] [--search] [--dir DIR] [--keep]`: an archive in which every article has
// a picture file of its own. The pictures are real, but tiny, and of a thousand different contents: what is measured is what
// many files cost when pages are published, not how long photographs take (see `picture-encoders.ts`).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { filesBelow } from '../../src/content/files-below.ts';
import { articleFile } from './article-file.ts';
import { createContentRepository } from './contestants/content-repository.ts';
import { buildTime, newsDay } from './contestants/contestant.ts';
import { copyNewspaper } from './generate.ts';
import { createNewsroom, type GeneratedArticle, makeArticle } from './generated-article.ts';
import { runCommand } from './measure/run-command.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    limit: { type: 'string', default: '60' },
    search: { type: 'boolean', default: false },
    dir: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const projectDir = resolve(import.meta.dirname, '../..');
const base = resolve(values.dir ?? tmpdir());
mkdirSync(base, { recursive: true });
const folder = mkdtempSync(join(base, 'depesche-bench-pictures-'));
process.once('exit', () => values.keep || rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const contents = await Promise.all(Array.from({ length: 1_000 }, (_, index) => tinyPicture(index)));
const newsroom = createNewsroom(count, 1);
const repository = createContentRepository(folder, (contentDir) => {
  copyNewspaper(contentDir);
  for (let index = 0; index < count; index++) writePictured(contentDir, index, makeArticle(newsroom, index));
});
const cacheDir = join(folder, 'ci/.cache');
const outputDir = join(folder, 'ci/_site');

await measure('cold');
for (let round = 0; round < Number(values.rounds); round++) {
  await measure('no change');
  // Newer than all before it.
  const clock = `06:${String(round + 1).padStart(2, '0')}`;
  writePictured(repository.contentDir, count + round, {
    ...makeArticle(newsroom, count + round),
    ...{ day: newsDay, clock },
  });
  repository.commit('One article');
  await measure('publish one');
}
console.log(
  `ledger ${megabytes(['ledger.bin', 'ledger-changed.bin'])}, what is known of pictures ${megabytes(['pictures.bin'])}, ` +
    `${filesBelow(outputDir).length} files, of these pictures ${readdirSync(join(outputDir, 'bilder'), { recursive: true }).length}`,
);

async function tinyPicture(index: number): Promise<Buffer> {
  const pixels = Buffer.from([
    index & 255,
    index >> 8,
    9,
    250,
    240,
    20,
    30,
    180,
    60,
    90,
    200,
    10,
    77,
    5,
    110,
    0,
    0,
    9,
  ]);
  return sharp(pixels, { raw: { width: 3, height: 2, channels: 3 } })
    .png()
    .toBuffer();
}

/** The article, its picture beside it. */
function writePictured(contentDir: string, index: number, article: GeneratedArticle): void {
  const { path, bytes } = articleFile(article, 'depesche');
  const file = join(contentDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes.replace('\n---\n', `\nimage: { src: ${article.slug}.png, alt: Farben }\n---\n`));
  writeFileSync(join(dirname(file), `${article.slug}.png`), contents[index % contents.length] ?? '');
}

async function measure(what: string): Promise<void> {
  execFileSync('sync');
  const places = ['--content', repository.contentDir, '--output', outputDir, '--cache', cacheDir];
  const { seconds, processorSeconds, peakMemory } = await runCommand(
    {
      program: process.execPath,
      args: ['src/cli/build.js', ...places, '--now', buildTime, ...(values.search ? [] : ['--no-search'])],
      cwd: projectDir,
    },
    Number(values.limit),
  );
  console.log(
    `${count} pictured articles, ${what}: ${seconds.toFixed(2)} s, processor ${processorSeconds?.toFixed(2)} s, ` +
      `${Math.round((peakMemory ?? 0) / 2 ** 20)} MB, load ${loadavg()[0]?.toFixed(1)}`,
  );
}

function megabytes(names: readonly string[]): string {
  const files = names.map((name) => join(cacheDir, name)).filter((file) => existsSync(file));
  return `${(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1)} MB`;
}
