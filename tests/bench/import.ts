// `npm run bench:import -- [--posts 10000] [--kills 2] [--write FILE]`: importing an export of WordPress of any size. It
// varies in what grows with an archive: addresses, topics, pictures, captions, links between posts, remarks of the importer.
// With kills the import is ended that often from outside and started again; what stands there then must be the same. With a
// file the export is written, and that is all.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cdata, meta, wxr, wxrItem } from '../import/a-wxr.ts';
import { createRandom, createZipf, type Random } from './random.ts';
import { makeHeadline, makePhrase, makeSentence } from './sentences.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
});
const posts = Number(values.posts);
const topicOf = createZipf(Math.max(50, Math.round(posts / 5)), 8);
const uploads = 'https://alt.example/wp-content/uploads';

const sentences = (random: Random, count: number): string =>
  Array.from({ length: count }, () => makeSentence(random)).join(' ');

const linkTo = (random: Random): string =>
  `<a href="https://alt.example/?p=${random.between(1, posts)}">${makePhrase(random)}</a>`;

function block(random: Random, number: number, isClassic: boolean): string {
  const text = (): string => sentences(random, random.between(2, 6));
  const kind = random.between(0, 11);
  if (kind === 0) return isClassic ? `<h3>${makePhrase(random)}</h3>` : `<h2>${makePhrase(random)}</h2>`;
  if (kind === 1) return `<ul><li>${makePhrase(random)}</li><li>${linkTo(random)}</li></ul>`;
  if (kind === 2) return `<blockquote><p>${text()}</p></blockquote>`;
  if (kind === 3)
    return isClassic
      ? `[caption id="attachment_${number * 3 + 1}" align="left" width="300"]<img src="${uploads}/bild-${number}.jpg" alt="${makePhrase(random)}" /> ${makePhrase(random)}[/caption]`
      : `<figure class="wp-block-image"><img src="${uploads}/bild-${number}.jpg" alt=""/><figcaption>${makePhrase(random)}</figcaption></figure>`;
  if (kind === 4)
    return `<table><tr><th>Ort</th><th>Stimmen</th></tr><tr><td>${makePhrase(random)}</td><td>${random.between(1, 999)}</td></tr></table>`;
  const paragraph = kind < 7 ? `${text()} ${linkTo(random)}` : text();
  return isClassic ? paragraph : `<!-- wp:paragraph -->\n<p>${paragraph}</p>\n<!-- /wp:paragraph -->`;
}

/** A post with its picture, as it stands in the file. */
function post(number: number): string {
  const random = createRandom(15, number);
  const isClassic = random.chance(0.5);
  const id = number * 3;
  const day = new Date(Date.UTC(2004, 0, 1) + Math.floor((number / posts) * 8_000) * 86_400_000);
  const date = `${day.toISOString().slice(0, 10)} ${String(random.between(0, 23)).padStart(2, '0')}:12:00`;
  const topics = Array.from({ length: random.between(0, 5) }, () => topicOf(random));
  const blocks = Array.from({ length: random.between(3, 9) }, () => block(random, number, isClassic));
  const picture = wxrItem({
    ...{ id: id + 1, title: `bild-${number}`, content: '', type: 'attachment', status: 'inherit' },
    link: `https://alt.example/?attachment_id=${id + 1}`,
    more: `<wp:post_parent>${id}</wp:post_parent><wp:attachment_url>${uploads}/bild-${number}.jpg</wp:attachment_url><excerpt:encoded>${cdata(makePhrase(random))}</excerpt:encoded>`,
  });
  return `${wxrItem({
    ...{ id, title: makeHeadline(random), date },
    // Some have the same name, as posts of different days do.
    name: random.chance(0.05) ? 'kurz-gemeldet' : `beitrag-${number}`,
    link: `https://alt.example/${date.slice(0, 10).replaceAll('-', '/')}/beitrag-${number}/`,
    content: blocks.join('\n\n'),
    status: random.chance(0.02) ? 'draft' : 'publish',
    more: [
      random.chance(0.6) ? `<excerpt:encoded>${cdata(sentences(random, 1))}</excerpt:encoded>` : '',
      random.chance(0.7) ? meta('_thumbnail_id', String(id + 1)) : '',
      meta('_edit_last', '1'),
      ...topics.map(
        (topic) => `<category domain="post_tag" nicename="t${topic}">${cdata(`Thema ${topic}`)}</category>`,
      ),
      random.chance(0.3)
        ? `<wp:comment><wp:comment_content>${cdata(sentences(random, 3))}</wp:comment_content></wp:comment>`
        : '',
    ].join('\n'),
  })}${picture}`;
}

async function writeExport(file: string): Promise<void> {
  const out = createWriteStream(file);
  const [head = '', tail = ''] = wxr(['§']).split('§');
  out.write(head);
  for (let number = 1; number <= posts; number++) {
    if (!out.write(post(number))) await once(out, 'drain');
  }
  out.end(tail);
  await once(out, 'close');
}

/** Seconds; undefined: killed. */
async function imported(file: string, output: string, killAfter?: number): Promise<string | undefined> {
  const command = [resolve(import.meta.dirname, '../../src/cli/import.ts'), file, '--output', output];
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
