import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import { findHits } from '../../../src/browser/search/find-hits.ts';
import type { Pagefind } from '../../../src/browser/search/pagefind.ts';
import { buildIndex } from '../../../src/search/build-index.ts';
import { StaticServer } from '../static-server.ts';

const programs = ['pagefind.js', 'pagefind-worker.js', 'wasm.de.pagefind'];
const texts: Readonly<Record<string, readonly string[]>> = {
  '2026': [
    'Die große Straße',
    'Firma Müller und Söhne',
    'Fußball für Mädchen',
    'Die Häuser am Fluss',
    'Die Größe des Landes',
    'Eine Bürgermeisterin',
    'Das Klimaschutzgesetz kommt',
    'Hans P. Schmidt, z. B. am Rand',
    'Das Auto steht',
  ],
  '2025': ['Ein Phantom auf der Autobahn', 'Frau Mueller aus Buechelberg'],
};

const server = new StaticServer('');
let pagefind: Pagefind;
before(async () => {
  server.folder = await mkdtemp(join(tmpdir(), 'depesche-treffer-'));
  for (const [year, contents] of Object.entries(texts)) {
    const records = contents.map((content) => ({
      url: `/${content}`,
      content,
      language: 'de',
      meta: {},
      filters: { section: [content.startsWith('Die') ? 'kultur' : 'politik'] },
    }));
    await buildIndex(records, join(server.folder, year), programs);
  }
  await close();
  await server.start();
  const { createInstance } = await import(pathToFileURL(join(server.folder, '2026/pagefind.js')).href);
  pagefind = createInstance({ basePath: `${server.origin}/2026/`, baseUrl: '/' });
  await pagefind.mergeIndex(`${server.origin}/2025/`, { mergeFilter: { year: '2025' } });
});
after(async () => {
  await server.stop();
  await rm(server.folder, { recursive: true });
});

const table: readonly (readonly [query: string, ...found: string[]])[] = [
  ['grosse', 'Die Größe des Landes', 'Die große Straße'],
  ['große', 'Die Größe des Landes', 'Die große Straße'],
  ['strassen', 'Die große Straße'],
  ['Müller', 'Firma Müller und Söhne', 'Frau Mueller aus Buechelberg'],
  ['Mueller', 'Firma Müller und Söhne', 'Frau Mueller aus Buechelberg'],
  ['Muller', 'Firma Müller und Söhne', 'Frau Mueller aus Buechelberg'],
  ['Büchelberg', 'Frau Mueller aus Buechelberg'],
  ['fussball', 'Fußball für Mädchen'],
  ['Maedchen', 'Fußball für Mädchen'],
  ['haus', 'Die Häuser am Fluss'],
  ['bürgermeister', 'Eine Bürgermeisterin'],
  ['Klimaschutz', 'Das Klimaschutzgesetz kommt'],
  ['Häuser Fluss', 'Die Häuser am Fluss'],
  ['"große Straße"', 'Die große Straße'],
  ['"Straße große"'],
  // One index knows the word, the other one only a shorter word that it begins with.
  ['Phantom', 'Ein Phantom auf der Autobahn'],
  ['Autobahn', 'Ein Phantom auf der Autobahn'],
  // No index knows the word.
  ['Randale'],
  ['xylophon'],
  // All words must be there.
  ['große Xylophone'],
  ['Mädchen Häuser'],
  ['Phantom Autobahn', 'Ein Phantom auf der Autobahn'],
  // Nothing to search for.
  ['  '],
  ['§ – „“'],
];

for (const [query, ...found] of table) {
  test(`„${query}“ finds ${found.map((text) => `„${text}“`).join(' and ') || 'nothing'}`, async () => {
    assert.deepEqual((await urls(query)).sort(), found);
  });
}

test('filters narrow the hits to a section and to a year', async () => {
  assert.deepEqual(await urls('große', { section: 'politik' }), []);
  assert.deepEqual(await urls('Müller', { year: '2025' }), ['Frau Mueller aus Buechelberg']);
  assert.deepEqual(await urls('Müller', { year: '2025', section: 'kultur' }), []);
});

async function urls(query: string, filters = {}): Promise<string[]> {
  const hits = await findHits(pagefind, query, filters);
  return Promise.all(hits.map(async (hit) => (await hit.data()).url.slice(1)));
}
