import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/content/files-below.ts';
import type { Finding } from '../../src/lint/finding.ts';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { ownPrefixes } from '../../src/pipeline/dead-places.ts';
import { goldenSite } from '../golden/golden-site.ts';
import { aNewspaper } from './build-in.ts';

const linking = 'content/artikel/2019/12/2019-12-05-a.md';
const target = 'content/artikel/2019/12/2019-12-04-b.md';
const live = 'content/artikel/2019/12/2019-12-03-c.md';
const text = (body: string, more = ''): string =>
  `---\ntitle: Verweise\nsection: Politik\n${more}---\n${body}\n`;
const places = text(
  'Satz.[^1]\n\n## Die Kosten\n\nHoch.\n\n## Wer zahlt {#zahler}\n\nAlle.\n\n<p id="roh">Roh.</p>\n\n[^1]: Anmerkung.',
  'aliases: [/alt]\ncorrections:\n  - date: 2019-12-05\n    kind: Nachtrag\n    text: Ein Nachtrag.\n',
);
const dead = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'dead-anchor');

test('places that another page does not have are hints that name the nearest one, in a build and in the check', async (t) => {
  const good = [
    ...[
      'abschnitt-die-kosten',
      'stelle-zahler',
      'stelle-roh',
      'fussnote-1',
      'verweis-1',
      'seite-korrektur-1',
    ],
    ...['', 'top', 'seite-inhalt', ':~:text=Hoch', 'abschnitt-die-kosten:~:text=Hoch'],
  ].map((place) => `/2019/12/04/b.html#${place}`);
  good.push(
    ...['../04/b.html#stelle-zahler', '2019-12-04-b.md#stelle-zahler', '/alt#stelle-zahler'],
    ...['2019-12-03-c.md#eintrag-2019-12-03-1432', '/politik/#seite-inhalt', '/fest/#abschnitt-adresse'],
    ...['https://x.example/#y', '/robots.txt#x'],
  );
  const bad = [
    ['/2019/12/04/b.html#kosten', '/2019/12/04/b.html.'],
    ['/2019/12/04/b.html#die-kosten', '/2019/12/04/b.html#abschnitt-die-kosten.'],
    ['2019-12-04-b.md#zahler', '2019-12-04-b.md#stelle-zahler.'],
    ['2019-12-04-b.md#die-kostn', '2019-12-04-b.md#abschnitt-die-kosten.'],
    ['/alt#zahlr', '/alt#stelle-zahler.'],
    ['2019-12-03-c.md#eintrag-2019-12-03-1433', '2019-12-03-c.md#eintrag-2019-12-03-1432.'],
    ['/politik/#x', '/politik/.'],
    ['/korrekturen/#x', '/korrekturen/.'],
    ['/fest/#adresse', '/fest/#abschnitt-adresse.'],
    ['/2019/12/#x', '/2019/12/.'],
  ];
  const hrefs = [...good, ...bad.map(([href = '']) => href)];
  const newspaper = await aNewspaper(t, {
    [target]: places,
    [live]: text('Satz.\n\n### 14:32 Eintrag\n\nText.', 'liveblog: true\n'),
    'content/seiten/fest.md': '---\ntitle: Seite\n---\n## Adresse\n\nText.\n',
    [linking]: text(hrefs.map((href) => `- [x](${href})`).join('\n')),
  });
  const expected = bad.map(([href, advice], index) => [
    href,
    5 + good.length + index,
    `Schreiben Sie ${advice}`,
  ]);
  const told = (findings: readonly Finding[]) =>
    dead(findings)
      .map(({ found, line, remedy }) => [
        found,
        line,
        remedy?.replace(/^Lassen .* und schreiben Sie/, 'Schreiben Sie'),
      ])
      .sort(([, a], [, b]) => Number(a) - Number(b));
  const { hints } = await newspaper.build();
  assert.deepEqual(told(hints.shown), expected);
  assert.equal(hints.total, hints.shown.length);
  assert.deepEqual(told(await gatherFindings(newspaper.options)), expected);
  // The same of what is kept.
  assert.deepEqual(told(await gatherFindings(newspaper.options)), expected);
});

test('a heading that changes is told of the articles that link to it, as in a clean build', async (t) => {
  const newspaper = await aNewspaper(t, {
    [target]: places,
    [linking]: text('[x](2019-12-04-b.md#abschnitt-die-kosten)'),
  });
  const found = async (): Promise<readonly unknown[]> => {
    const { shown, total } = (await newspaper.build()).hints;
    return [dead(shown).map(({ file, line, expected }) => [file, line, expected]), total];
  };
  assert.deepEqual(await found(), [[], 0]);
  await newspaper.write({ [target]: places.replace('Die Kosten', 'Der Preis') });
  assert.deepEqual(await found(), [[[linking, 5, 'eine Stelle, die es dort gibt']], 1]);
  // Nobody has touched anything since: it counts, and is not shown again.
  assert.deepEqual(await found(), [[], 1]);
  assert.equal(dead(await gatherFindings(newspaper.options)).length, 1);
  await newspaper.write({ [target]: places });
  assert.deepEqual(await found(), [[], 0]);
  await newspaper.write({ [linking]: text('[x](2019-12-04-b.md#die-kosten)') });
  assert.deepEqual(await found(), [[[linking, 5, '#abschnitt-die-kosten']], 1]);
});

test('of a page with mistakes nobody says which places it has', async (t) => {
  const newspaper = await aNewspaper(t, {
    [target]: text('## Anders\n\n![Bild](fehlt.jpg)'),
    [live]: text('Satz.', 'sektion: Politik\n'),
    [linking]: text('[x](2019-12-04-b.md#x), [y](2019-12-03-c.md#y)'),
  });
  const findings = await gatherFindings(newspaper.options);
  assert.deepEqual(
    dead(findings).map(({ found }) => found),
    ['2019-12-04-b.md#x'],
  );
  assert.ok(findings.some(({ rule }) => rule === 'picture-missing'));
});

test('what the layouts themselves have for places begins as is said here', async () => {
  const folder = await goldenSite();
  const ids = filesBelow(folder)
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const html = readFileSync(join(folder, path), 'utf8').replace(/<div class="text[\s\S]*/, '');
      return [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    });
  assert.ok(ids.length > 0);
  assert.deepEqual(
    ids.filter((id) => !ownPrefixes.some((prefix) => id.startsWith(prefix))),
    [],
  );
});
