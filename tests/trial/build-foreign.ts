// Builds foreign articles in a temporary folder: what they show and is not there is made up, what is refused is left out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { type ContentError, ContentErrors } from '../../src/article/content-error.ts';
import { mediaTypeOf } from '../../src/markdown/media-types.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { settings } from '../newspaper/settings.ts';

export interface ForeignArticle {
  /** Below `content/`. */
  readonly file: string;
  readonly text: string;
}

export interface ForeignBuild {
  /** Pages by the articles' files. */
  readonly pages: ReadonlyMap<string, string>;
  /** By the articles' files: why they were left out. */
  readonly refused: ReadonlyMap<string, readonly ContentError[]>;
  readonly hints: number;
  readonly madeUp: number;
  readonly seconds: number;
}

/** A build finds most mistakes at once; those of files only when the texts are right. */
const mostBuilds = 8;

export async function buildForeign(articles: readonly ForeignArticle[]): Promise<ForeignBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-trial-'));
  const contentDir = join(folder, 'content');
  const write = (file: string, bytes: string | Uint8Array) => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  const left = new Map(articles.map((article) => [`content/${article.file}`, article]));
  const refused = new Map<string, ContentError[]>();
  const picture = await sharp({ create: { width: 1300, height: 800, channels: 3, background: '#789' } })
    .jpeg()
    .toBuffer();
  let madeUp = 0;
  const started = performance.now();
  try {
    for (const { file, text } of articles) write(`content/${file}`, text);
    for (let round = 0; round < mostBuilds; round++) {
      try {
        const { hints } = await buildSite({
          contentDir,
          publicDir: join(folder, 'public'),
          outputDir: join(folder, 'site'),
          cacheDir: join(folder, 'cache'),
          projectDir: resolve(import.meta.dirname, '../..'),
          settings,
          now: Date.parse('2027-01-01'),
          search: false,
        });
        const pages = new Map(
          Array.from(left.values(), ({ file }) => [file, pageOf(join(folder, 'site'), file)] as const),
        );
        return { pages, refused, hints: hints.total, madeUp, seconds: (performance.now() - started) / 1000 };
      } catch (error) {
        if (!(error instanceof ContentErrors)) throw error;
        for (const one of error.errors) {
          const missing =
            one.message.includes('gibt es nicht') && one.found?.startsWith('content/')
              ? one.found
              : undefined;
          const type = missing === undefined ? undefined : mediaTypeOf(missing);
          if (missing !== undefined && type !== 'text/vtt') {
            write(missing, type === undefined ? picture : mediaBytes(type));
            madeUp++;
          } else if (left.has(one.file) || refused.has(one.file.slice('content/'.length))) {
            const file = one.file.slice('content/'.length);
            refused.set(file, [...(refused.get(file) ?? []), one]);
            rmSync(join(folder, one.file), { force: true });
            left.delete(one.file);
          } else throw error;
        }
      }
    }
    throw new Error(`Still mistakes after ${mostBuilds} builds`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every article keeps its number as its address. */
function pageOf(site: string, file: string): string {
  const [day = ''] = /\d{4}-\d\d-\d\d/.exec(file) ?? [];
  const slug = file.replace(/^.*\/\d{4}-\d\d-\d\d-|\.md$/g, '');
  return readFileSync(join(site, day.replaceAll('-', '/'), `${slug}.html`), 'utf8');
}

function mediaBytes(type: string): Uint8Array {
  const starts: Readonly<Record<string, string>> = {
    'video/mp4': '\0\0\0\x20ftypisom',
    'audio/mp4': '\0\0\0\x20ftypM4A ',
    'video/webm': '\x1aE\xdf\xa3',
    'audio/mpeg': 'ID3\x04',
    'audio/ogg': 'OggS',
  };
  return Buffer.from((starts[type] ?? '').padEnd(64, '\0'), 'latin1');
}
