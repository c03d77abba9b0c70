import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { shareCard } from '../../layouts/cards/share-card.ts';
import { type CardFile, cardOutput } from '../../src/cards/card.ts';
import { publishCards } from '../../src/cards/publish-cards.ts';
import { CacheFiles } from '../../src/images/cache-files.ts';
import { copyInto } from '../../src/images/publish.ts';
import { temporaryFolder } from '../images/made-pictures.ts';

const name = 'Ulmenrieder Bote';
const card = (title: string): CardFile => ({
  output: cardOutput({}, 'Politik', title, name),
  card: () => ({ kicker: 'Politik', title, date: '05 Dezember 2019', name }),
});
const long =
  'Die Verkehrsinfrastrukturfinanzierungsgesellschaft prüft die Verlängerung der Straßenbahn bis Łódź';

test('a card is named after what it shows', () => {
  const output = cardOutput({}, 'Politik', 'Ruhe', name);
  assert.match(output, /^bilder\/karte-[0-9a-f]{10}\.png$/);
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
  const written = () =>
    Promise.all(first.outputs.map(async (output) => (await stat(join(outputDir, output))).mtimeMs));
  const before = await written();
  for (const output of first.outputs) {
    const { format, width, height } = await sharp(join(outputDir, output)).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630]);
    assert.ok((await stat(join(outputDir, output))).size <= 30_000, output);
  }
  const again = await publishCards({ ...options, cards });
  assert.equal(again.drawn, 0);
  assert.deepEqual(await written(), before);
  assert.equal((await readdir(cacheDir)).length, 2);
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
    return readFile((await CacheFiles.open(cacheDir)).path(basename(outputs[0] ?? '')));
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
  assert.deepEqual(published, { outputs: [card('Ruhe').output], drawn: 1 });
});
