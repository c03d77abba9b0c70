// Slices: disjoint parts of one site, built apart and put together.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Slice } from '../../src/ledger/slice.ts';
import { CleanBuilds } from '../law/clean-builds.ts';
import { beginnings, type Newspaper } from '../law/newspaper.ts';
import { assertSame } from '../law/site-assertions.ts';
import { type SiteFile, siteFiles } from '../law/site-files.ts';
import { plainStory, type Story } from '../law/story.ts';
import type { SiteFolders, Workshop } from '../law/workshop.ts';
import { openWorkshop } from '../law/workshop-parts.ts';

const stories = Array.from({ length: 9 }, (_, id): readonly [number, Story] => [
  id,
  {
    ...plainStory,
    day: id % 5,
    section: id % 2 === 0 ? 'Politik' : 'Sport',
    tags: id % 3 === 0 ? ['Rathaus', 'Wetter'] : ['Brücke'],
    image: id === 4 ? 'eins.png' : undefined,
    textPicture: id === 5 ? 'zwei.png' : undefined,
    alias: id === 6 ? 'old' : 'none',
  },
]);
const paper: Newspaper = { ...beginnings, stories: new Map(stories), now: 24 * 8 };
const edited = withText(paper, 3, 'Es war *anders*.');

function withText(of: Newspaper, id: number, text: string): Newspaper {
  return { ...of, stories: new Map([...of.stories, [id, { ...plainStory, ...of.stories.get(id), text }]]) };
}

const thirds = [1, 2, 3].map((index): Slice => ({ index, count: 3 }));

/** Builds slices as the jobs of a matrix do, each from nothing, and unpacks one after the other into one folder. */
async function builtApart(workshop: Workshop, of: Newspaper, slices: readonly Slice[]): Promise<SiteFolders> {
  const merged = workshop.folders('merged');
  workshop.prepareCache(merged);
  for (const slice of slices) {
    const part = workshop.folders(`part-${slice.index}`);
    await workshop.build(of, part, { slice });
    cpSync(part.outputDir, merged.outputDir, { recursive: true, preserveTimestamps: true });
    cpSync(part.cacheDir, merged.cacheDir, {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !path.endsWith('images'),
    });
  }
  return merged;
}

async function clean(workshop: Workshop, of: Newspaper): Promise<ReadonlyMap<string, SiteFile>> {
  return (await new CleanBuilds(workshop).site(of)).files;
}

for (const git of [false, true]) {
  test(`three slices merge to one site, on which further builds go on, ${git ? 'with' : 'without'} git`, async (t) => {
    const workshop = await openWorkshop(t, { git });
    workshop.save(paper);
    workshop.commit();
    const merged = await builtApart(workshop, paper, thirds);
    assertSame(siteFiles(merged.outputDir), await clean(workshop, paper), 'slices and one build');
    // Another machine: every file of its checkout is new.
    workshop.touch();
    const first = await workshop.build(paper, merged);
    assert.deepEqual([first.rendered, first.written, first.removed], [0, [], []]);
    workshop.save(edited);
    const second = await workshop.build(edited, merged);
    assert.deepEqual(second.written, ['2019/12/04/meldung-3-alt.html']);
    assert.equal(second.rendered, 1);
    assertSame(siteFiles(merged.outputDir), await clean(workshop, edited), 'the build after and a clean one');
  });
}

test('slices without one are no site: the next build looks at all that lies there', async (t) => {
  const workshop = await openWorkshop(t);
  workshop.save(paper);
  const merged = await builtApart(workshop, paper, thirds.slice(0, 2));
  const stray = 'politik/seite/77.html';
  mkdirSync(join(merged.outputDir, 'politik/seite'), { recursive: true });
  writeFileSync(join(merged.outputDir, stray), 'Von früher');
  const { removed } = await workshop.build(paper, merged);
  assert.deepEqual(removed, [stray]);
  assertSame(siteFiles(merged.outputDir), await clean(workshop, paper), 'the merged site and a clean one');
});

test('what slices have written over a whole build is not taken for the whole build’s', async (t) => {
  const workshop = await openWorkshop(t);
  const folders = workshop.folders('mixed');
  workshop.save(paper);
  await workshop.build(paper, folders);
  workshop.save(edited);
  for (const slice of thirds.slice(0, 2)) await workshop.build(edited, folders, { slice });
  workshop.save(paper);
  await workshop.build(paper, folders);
  assertSame(siteFiles(folders.outputDir), await clean(workshop, paper), 'the mixed site and a clean one');
});

test('all slices over a whole build replace it; what they no longer have goes with the next whole build', async (t) => {
  const workshop = await openWorkshop(t);
  const folders = workshop.folders('mixed');
  workshop.save(paper);
  await workshop.build(paper, folders);
  const smaller = { ...edited, stories: new Map([...edited.stories].filter(([id]) => id !== 6)) };
  workshop.save(smaller);
  for (const slice of thirds) await workshop.build(smaller, folders, { slice });
  const { rendered, written, removed } = await workshop.build(smaller, folders);
  assert.deepEqual([rendered, written], [0, []]);
  assert.ok(removed.includes('2019/12/02/meldung-6-alt.html'), removed.join());
  assertSame(siteFiles(folders.outputDir), await clean(workshop, smaller), 'the site and a clean one');
});

test('a slice does not believe its ledger when slices of another number have written since', async (t) => {
  const workshop = await openWorkshop(t);
  const folders = workshop.folders('mixed');
  const half: Slice = { index: 1, count: 2 };
  workshop.save(paper);
  await workshop.build(paper, folders, { slice: half });
  workshop.save(edited);
  for (const slice of thirds) await workshop.build(edited, folders, { slice });
  workshop.save(paper);
  await workshop.build(paper, folders, { slice: half });
  await workshop.build(paper, folders, { slice: { index: 2, count: 2 } });
  assertSame(siteFiles(folders.outputDir), await clean(workshop, paper), 'the site and a clean one');
});

test('the search is the first slice’s: the others neither build nor remove it', async (t) => {
  const workshop = await openWorkshop(t);
  workshop.save(paper);
  const folders = workshop.folders('part');
  const root = join(folders.outputDir, 'suche/index.bin');
  mkdirSync(join(folders.outputDir, 'suche'), { recursive: true });
  writeFileSync(root, '{}');
  for (const search of [true, false]) {
    await workshop.build(paper, folders, { slice: { index: 2, count: 3 }, search });
    assert.equal(siteFiles(folders.outputDir).get('suche/index.bin')?.bytes.toString(), '{}');
    assert.ok(!existsSync(join(folders.outputDir, 'suche/index')));
  }
});
