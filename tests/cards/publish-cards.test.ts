import assert from 'node:assert/strict';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { shareCard } from '../../layouts/cards/share-card.ts';
import { type CardFile, cardOutput } from '../../src/cards/card.ts';
import { publishCards } from '../../src/cards/publish-cards.ts';
import { keptName } from '../../src/images/cache-files.ts';
import { copyInto } from '../../src/images/publish.ts';
import { keptNames, keptPath, temporaryFolder } from '../images/made-pictures.ts';

const name = 'Ulmenrieder Bote';
const card = (title: string): CardFile => ({
  output: cardOutput({}, 'Politik', title, name),
  card: () => ({ kicker: 'Politik', title, date: '05 Dezember 2019', name }),
});
const long =
  'Die Verkehrsinfrastrukturfinanzierungsgesellschaft prüft die Verlängerung der Straßenbahn bis Łódź';

test('a card is named after what it shows', () => {
  const output = cardOutput({}, 'Politik', 'Ruhe', name);
  assert.match(output, /^bilder\/[0-9a-f]{2}\/karte-[0-9a-f]{8}\.png$/);
  assert.equal(cardOutput({}, 'Politik', 'Ruhe', name), output);
  const others = [
    cardOutput({}, 'Politik', 'Unruhe', name),
    cardOutput({}, 'Sport', 'Ruhe', name),
    cardOutput({}, 'PolitikRuhe', name),
  ];
  assert.equal(new Set([output, ...others]).size, 4);
});

test('each card is drawn once, as a PNG of 1200 × 630 with at most 30 KB, and not again by the next build', async (t) => {
  const folder = await temporaryFolder(t);
  const cacheDir = join(folder, 'cache');
  const outputDir = join(folder, '_site');
  const options = { look: () => shareCard('#0b665f'), cacheDir, place: copyInto(outputDir) };
  const cards = [card('Ruhe'), card(long), card('Ruhe')];
  const first = await publishCards({ ...options, cards });
  assert.deepEqual([first.drawn, first.outputs.length], [2, 2]);
  for (const output of first.outputs) {
    const { format, width, height } = await sharp(join(outputDir, output)).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630]);
    assert.ok((await stat(join(outputDir, output))).size <= 30_000, output);
    await utimes(join(outputDir, output), 1, 1);
  }
  const again = await publishCards({ ...options, cards });
  assert.equal(again.drawn, 0);
  for (const output of first.outputs) assert.equal((await stat(join(outputDir, output))).mtimeMs, 1_000);
  assert.equal(keptNames(cacheDir).length, 2);
  const known = await publishCards({
    ...options,
    cacheDir: join(folder, 'leer'),
    cards,
    isPublished: () => true,
  });
  assert.deepEqual([known.outputs.length, known.drawn], [2, 0]);
});

test('a card shows its headline, also letters beyond German ones, and is the same wherever it is drawn', async (t) => {
  const folder = await temporaryFolder(t);
  const draw = async (title: string, run: string) => {
    const cacheDir = join(folder, run);
    const { outputs } = await publishCards({
      cards: [card(title)],
      look: () => shareCard('#0b665f'),
      cacheDir,
      place: copyInto(join(folder, 'site')),
    });
    return readFile(keptPath(cacheDir, keptName(outputs[0] ?? '')));
  };
  const ink = async (title: string) =>
    (
      await sharp(await draw(title, 'a'))
        .greyscale()
        .stats()
    ).channels[0]?.mean ?? 0;
  assert.deepEqual(await draw('Łódź', 'a'), await draw('Łódź', 'b'));
  const blank = await ink('');
  assert.ok(blank - (await ink('Łź')) > 0.3, 'Ł and ź are missing');
});

test('a card that cannot be drawn is none of the files', async (t) => {
  const folder = await temporaryFolder(t);
  const published = await publishCards({
    cards: [card('Ruhe'), { output: cardOutput({}, 'Ω'), card: () => undefined }],
    look: () => shareCard('#0b665f'),
    cacheDir: join(folder, 'cache'),
    place: copyInto(join(folder, '_site')),
  });
  assert.deepEqual(published, { outputs: [card('Ruhe').output], drawn: 1, forgotten: 0 });
});

test('a card that no page has shown for 90 days leaves the cache, never the site; what pictures note stays apart', async (t) => {
  const folder = await temporaryFolder(t);
  const cacheDir = join(folder, 'cache');
  const outputDir = join(folder, '_site');
  const inSite = new Set<string>();
  /** As a site does that shows these cards from that day on. */
  const build = async (day: number, ...titles: string[]) => {
    const shown = titles.map(card);
    const { outputs, drawn, forgotten } = await publishCards({
      // As a part of the site does: it makes the last one alone, and knows the others.
      cards: day === 150 ? shown.slice(-1) : shown,
      look: () => shareCard('#0b665f'),
      cacheDir,
      place: copyInto(outputDir),
      isPublished: (output) => inSite.has(output),
      forgetting: { now: day * 86_400_000 + 5, ofSite: () => shown.map(({ output }) => output) },
    });
    for (const output of outputs) {
      inSite.add(output);
      assert.ok((await stat(join(outputDir, output))).size > 0);
    }
    return { drawn, forgotten };
  };
  const kept = () => keptNames(cacheDir).filter((name) => name.includes('/karte-')).length;
  /** Of all folders. */
  const notes = async (name: string) => {
    const files = (await readdir(cacheDir, { recursive: true })).filter((file) => file.endsWith(`/${name}`));
    const all = await Promise.all(files.map(async (file) => readFile(join(cacheDir, file), 'utf8')));
    return Object.assign({}, ...all.map((text) => JSON.parse(text))) as Record<string, number>;
  };
  const cardFolder = dirname(keptName(card('Alt').output));

  assert.deepEqual(await build(100, 'Alt', 'Neu'), { drawn: 2, forgotten: 0 });
  await writeFile(join(cacheDir, cardFolder, 'rathaus-0123456789-800.avif.00000000'), 'encoded');
  await writeFile(join(cacheDir, cardFolder, 'unused.json'), '{"rathaus-0123456789-800.avif":3}');
  assert.deepEqual(await build(101, 'Neu', 'Drei'), { drawn: 1, forgotten: 0 });
  assert.deepEqual(await notes('unused-cards.json'), { [keptName(card('Alt').output)]: 101 });
  assert.deepEqual(
    await build(400, 'Neu', 'Drei'),
    { drawn: 0, forgotten: 0 },
    'nothing drawn, nothing looked at',
  );
  assert.deepEqual(await build(150, 'Neu', 'Drei', 'Vier'), { drawn: 1, forgotten: 0 }, 'a part of the site');
  assert.deepEqual(await build(190, 'Neu', 'Drei', 'Vier', 'Fuenf'), { drawn: 1, forgotten: 0 });
  assert.equal(kept(), 5);
  // The site that shows the old card still does, until its own build takes it away.
  assert.deepEqual(await build(191, 'Neu', 'Drei', 'Vier', 'Sechs'), { drawn: 1, forgotten: 1 });
  assert.equal(kept(), 5);
  assert.ok((await stat(join(outputDir, card('Alt').output))).size > 0);
  assert.deepEqual(Object.values(await notes('unused-cards.json')), [191]);
  // Shown again on a new machine: drawn again, placed again.
  inSite.clear();
  await rm(outputDir, { recursive: true });
  assert.deepEqual(await build(192, 'Alt', 'Neu', 'Drei', 'Vier', 'Fuenf', 'Sechs'), {
    drawn: 1,
    forgotten: 0,
  });
  assert.deepEqual(await notes('unused-cards.json'), {});
  assert.deepEqual(await notes('unused.json'), { 'rathaus-0123456789-800.avif': 3 });
});
