// Ordinary pages are made anew when something has changed that they are made of, and only then.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import { keptPages } from '../../src/pipeline/kept-pages.ts';
import type { PlanContext } from '../../src/plan/context.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';

const now = Date.parse('2019-12-06T12:00:00Z');

/** A newspaper whose articles have these titles. */
function context(...titles: string[]): PlanContext {
  const articles = titles.map((title, index) =>
    anArticle({ day: `2019-12-0${index + 1}`, slug: `a${index}`, title }),
  );
  const archive = createArchive(articles, settings, now);
  return { archive, settings, now, style: '', searchScript: '', pictures: new Map(), media: new Map() };
}

test('a page is made again when its text, the newsticker, the day, the style, the code or what public/ has changes, and only then', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-pages-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const folders = {
    contentDir: join(folder, 'content'),
    publicDir: join(folder, 'public'),
    cacheDir: join(folder, '.cache'),
  };
  const { contentDir, publicDir, cacheDir } = folders;
  await mkdir(join(contentDir, 'seiten'), { recursive: true });
  const write = (text: string, name = 'impressum.md') =>
    writeFileSync(join(contentDir, 'seiten', name), text);
  let made = 0;
  const build = async (of: PlanContext, version = 1): Promise<boolean> => {
    const before = made;
    const content = `${made + 1}`;
    const make = async () => {
      made++;
      return {
        pages: [{ path: 'impressum/index.html', content, origin: 'content/seiten/impressum.md' }],
        errors: [],
      };
    };
    const { pages } = await keptPages(of, version, make, folders);
    assert.equal(pages[0]?.content, `${made}`);
    return made > before;
  };
  write('---\ntitle: Impressum\n---\n\nWir.\n');
  const paper = context('Eins');
  assert.equal(await build(paper), true);
  assert.equal(await build(paper), false);
  assert.equal(await build(context('Eins')), false);
  const changes: Readonly<Record<string, () => Promise<boolean>>> = {
    text: () => {
      write('---\ntitle: Impressum\n---\n\nIhr.\n');
      return build(paper);
    },
    'another page': () => {
      write('Wo wir sind.\n', 'kontakt.md');
      return build(paper);
    },
    headline: () => build(context('Zwei')),
    'new article': () => build(context('Zwei', 'Drei')),
    day: () => build({ ...paper, now: now + 86_400_000 }),
    'a picture in public': async () => {
      await mkdir(publicDir);
      writeFileSync(join(publicDir, 'haus.jpg'), 'x');
      return build(paper);
    },
    'no picture in public': () => {
      rmSync(join(publicDir, 'haus.jpg'));
      return build(paper);
    },
    style: () => build({ ...paper, style: 'a{}' }),
    code: () => build(paper, 2),
    'damaged cache': async () => {
      await build(paper, 2);
      const file = join(cacheDir, 'ordinary-pages.bin');
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0, bytes.length - 9));
      return build(paper, 2);
    },
  };
  for (const [what, change] of Object.entries(changes)) assert.equal(await change(), true, what);
  assert.equal(await build(paper, 2), false);
});

test('what only Eleventy knows is made in every build', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-pages-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const folders = {
    contentDir: join(folder, 'content'),
    publicDir: join(folder, 'public'),
    cacheDir: join(folder, '.cache'),
  };
  const { contentDir } = folders;
  await mkdir(join(contentDir, 'seiten'), { recursive: true });
  const pages: readonly (readonly [name: string, text: string])[] = [
    ['a.md', 'Es ist {{ page.date }}.'],
    ['a.md', '{% include "x" %}'],
    ['a.md', '---\nlayout: base.11ty.ts\n---\nx'],
    ['a.md', '---\n"layout": base.11ty.ts\n---\nx'],
    ['a.md', '---\npagination:\n  data: x\n---\nx'],
    ['a.md', '---\neleventyComputed:\n  title: x\n---\nx'],
    ['a.md', '---js\n{ title: Date() }\n---\nx'],
    ['a.njk', 'x'],
    ['seiten.11tydata.js', 'export default {}'],
    ['seiten.json', '{}'],
  ];
  for (const [name, text] of pages) {
    const file = join(contentDir, 'seiten', name);
    writeFileSync(file, text);
    let made = 0;
    const make = async () => {
      made++;
      return { pages: [], errors: [] };
    };
    for (let round = 0; round < 2; round++) await keptPages(context(), 1, make, folders);
    assert.equal(made, 2, text);
    rmSync(file);
  }
});
