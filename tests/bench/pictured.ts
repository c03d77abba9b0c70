// `npm run bench:pictures -- [--count 100000] [--rounds 3] [--search] [--dir DIR] [--keep]`: an archive in which every article has
// a picture file of its own, and no two have the same bytes. The pictures are real PNG and JPEG files, but tiny, and the cache
// holds what they are encoded to already, as one that a CI service restores: what is measured is what many files cost when
// pages are published, not how long photographs take (see `picture-encoders.ts`).
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { filesBelow } from '../../src/content/files-below.ts';
import { blobId } from '../../src/content/hash.ts';
import { keptName } from '../../src/images/cache-files.ts';
import { encodeVariants } from '../../src/images/encode.ts';
import { filesOf, type PictureUse } from '../../src/images/picture-use.ts';
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

const templates = await Promise.all(Array.from({ length: 200 }, (_, index) => tinyPicture(index)));
const newsroom = createNewsroom(count, 1);
const files = Array.from({ length: count }, () => '');
const repository = createContentRepository(folder, (contentDir) => {
  copyNewspaper(contentDir);
  for (let index = 0; index < count; index++) {
    files[index] = writePictured(contentDir, index, makeArticle(newsroom, index));
  }
});
const cacheDir = join(folder, 'ci/.cache');
const outputDir = join(folder, 'ci/_site');

await fillCache();
await measure('cold, with the cache of encoded pictures');
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
  const index = Math.floor(count / 3) + round;
  const old = files[index] ?? '';
  appendFileSync(old, '\nEin Nachsatz.\n');
  repository.commit('One typo');
  await measure('a typo in an old article');
  writeFileSync(pictureOf(old, index), bytesOf(2 * count + index));
  repository.commit('Another picture');
  await measure('another picture in an old article');
}
console.log(
  `ledger ${megabytes(['ledger.bin', 'ledger-changed.bin'])}, what is known of pictures ${megabytes(['pictures.bin', 'pictures-changed.bin'])}, ` +
    `${filesBelow(outputDir).length} files, of these pictures ${readdirSync(join(outputDir, 'bilder'), { recursive: true }).length}`,
);

/** Pictures that differ in nothing but a comment become the same bytes under other names: only templates are encoded. */
async function fillCache(): Promise<void> {
  const dir = join(cacheDir, 'images');
  const samples = join(folder, 'samples');
  mkdirSync(samples);
  const sample = (index: number): PictureUse => used(`${index}.png`, blobId(templates[index] ?? Buffer.of()));
  const uses = templates.map((template, index) => {
    writeFileSync(join(samples, `${index}.png`), template);
    return sample(index);
  });
  const { cache, problems } = await encodeVariants(samples, uses, dir);
  if (problems.size > 0) throw new Error(`Not encodable: ${[...problems].join('; ')}`);
  const made = uses.map((use) =>
    filesOf(use).map(({ output }) => readFileSync(cache.path(keptName(output)))),
  );
  const sums = made.map((all) => all.map((bytes) => crc32(bytes).toString(16).padStart(8, '0')));
  for (const [index, file] of files.entries()) {
    const path = relative(repository.contentDir, pictureOf(file, index));
    const template = index % templates.length;
    for (const [which, { output }] of filesOf(used(path, blobId(bytesOf(index)))).entries()) {
      const name = join(dir, `${keptName(output)}.${sums[template]?.[which]}`);
      mkdirSync(dirname(name), { recursive: true });
      writeFileSync(name, made[template]?.[which] ?? '');
    }
  }
}

function used(file: string, hash: string): PictureUse {
  return { info: { file, size: 0, mtimeMs: 0, hash, width: 3, height: 2 }, leads: [undefined] };
}

/** Three by two pixels, every other one a JPEG. */
async function tinyPicture(index: number): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 18 }, (_, at) => (index * 37 + at * 71) & 255));
  const picture = sharp(pixels, { raw: { width: 3, height: 2, channels: 3 } });
  return (index % 2 === 0 ? picture.png() : picture.jpeg()).toBuffer();
}

/** A template with a comment of its own: no two files have the same bytes. */
function bytesOf(index: number): Buffer {
  const template = templates[index % templates.length] ?? Buffer.of();
  const comment = Buffer.from(`Bild ${index}`);
  if (index % 2 === 1) {
    // After the start of the image a comment segment (ITU T.81, B.2.4.5).
    const head = Buffer.of(0xff, 0xfe, 0, comment.length + 2);
    return Buffer.concat([template.subarray(0, 2), head, comment, template.subarray(2)]);
  }
  const chunk = Buffer.concat([Buffer.from('tEXtComment\0'), comment]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(chunk.length - 4);
  sum.writeUInt32BE(crc32(chunk));
  // After the header, the first chunk (PNG 3rd edition, sections 5.2, 5.3 and 11.3.3.2).
  return Buffer.concat([template.subarray(0, 33), length, chunk, sum, template.subarray(33)]);
}

function pictureOf(article: string, index: number): string {
  return article.replace(/\.md$/, index % 2 === 0 ? '.png' : '.jpg');
}

/** The article, its picture beside it; returns where the article lies. */
function writePictured(contentDir: string, index: number, article: GeneratedArticle): string {
  const { path, bytes } = articleFile(article, 'depesche');
  const file = join(contentDir, path);
  const picture = pictureOf(file, index);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes.replace('\n---\n', `\nimage: { src: ${basename(picture)}, alt: Farben }\n---\n`));
  writeFileSync(picture, bytesOf(index));
  return file;
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
  const { written } = JSON.parse(readFileSync(join(cacheDir, 'changes.json'), 'utf8')) as {
    written: string[];
  };
  console.log(
    `${count} pictured articles, ${what}: ${seconds.toFixed(2)} s, processor ${processorSeconds?.toFixed(2)} s, ` +
      `${written.length} files written, ${Math.round((peakMemory ?? 0) / 2 ** 20)} MB, load ${loadavg()[0]?.toFixed(1)}`,
  );
}

function megabytes(names: readonly string[]): string {
  const files = names.map((name) => join(cacheDir, name)).filter((file) => existsSync(file));
  return `${(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6).toFixed(1)} MB`;
}
