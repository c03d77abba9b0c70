// What programs ask for before they ask for pages, judged by a parser of robots.txt and a list of crawlers of other houses.
import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import crawlers from 'crawler-user-agents';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import parser from 'robots-parser';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { styleSheet } from '../../src/contract/assets.ts';
import { discoveryFiles } from '../../src/discovery/discovery-files.ts';
import { collectors, reservation } from '../../src/discovery/text-mining.ts';
import { siteHeaders } from '../../src/hosting/headers.ts';
import { headersFile } from '../../src/hosting/static-hosts.ts';
import { newspaperHints } from '../../src/lint/newspaper-hints.ts';
import { parseNewspaper } from '../../src/newspaper/read-newspaper.ts';
import { otherFiles } from '../../src/pipeline/other-files.ts';
import type { Settings } from '../../src/settings.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper, articlePage } from '../pipeline/build-in.ts';

// Its types say that it has a default export, which it has not.
const robotsParser = parser as unknown as (url: string, text: string) => Robot;

interface Robot {
  isAllowed(url: string, agent: string): boolean | undefined;
  getSitemaps(): string[];
}

const reserving: Settings = { ...settings, textMining: { reserved: true, policy: '/lizenz/' } };
const inFolder = (of: Settings): Settings => ({ ...of, siteUrl: 'https://name.github.io/bote' });

test('robots.txt lets everybody read everything, those who collect texts nothing where that is reserved', () => {
  for (const [of, agent, path, allowed] of [
    [settings, 'Googlebot', '/2019/12/05/a.html', true],
    [settings, 'GPTBot', '/', true],
    [{ ...settings, textMining: { reserved: false } }, 'GPTBot', '/', true],
    [reserving, 'Googlebot', '/2019/12/05/a.html', true],
    [reserving, 'OAI-SearchBot', '/', true],
    [reserving, 'Bingbot', '/sitemap.xml', true],
    [reserving, 'GPTBot', '/', false],
    [reserving, 'gptbot', '/2019/12/05/a.html', false],
    [reserving, 'ClaudeBot', '/feed.atom', false],
    [reserving, 'Google-Extended', '/bilder/a.jpg', false],
    [inFolder(reserving), 'CCBot', '/bote/2019/', false],
    [inFolder(reserving), 'CCBot', '/andere/', true],
  ] as const) {
    const { origin } = new URL(of.siteUrl);
    const robots = robotsParser(`${origin}/robots.txt`, discoveryFiles(of)['robots.txt'] ?? '');
    assert.equal(robots.isAllowed(origin + path, agent), allowed, `${agent} ${path}`);
    assert.deepEqual(robots.getSitemaps(), [`${of.siteUrl}/sitemap.xml`]);
  }
});

const tagsOf = (crawler: object | undefined): readonly string[] =>
  crawler !== undefined && 'tags' in crawler ? (crawler.tags as readonly string[]) : [];

test('no search engine is among those who are kept off, as far as a list of another house knows them', () => {
  for (const name of collectors) {
    const known = crawlers.find(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(name));
    // Amazon says of its own that what it reads may train models.
    if (name !== 'Amazonbot') assert.ok(!tagsOf(known).includes('search-engine'), name);
  }
});

test('text mining is reserved in a file, in headers and in pages, each with the terms; or in none of them', async (t) => {
  assert.deepEqual(JSON.parse(discoveryFiles(reserving)['.well-known/tdmrep.json'] ?? ''), [
    { location: '/', 'tdm-reservation': 1, 'tdm-policy': `${settings.siteUrl}/lizenz/` },
  ]);
  assert.equal(
    JSON.parse(discoveryFiles(inFolder(reserving))['.well-known/tdmrep.json'] ?? '')[0].location,
    '/bote/',
  );
  assert.match(headersFile(siteHeaders(reserving)), /\n {2}tdm-reservation: 1\n {2}tdm-policy: https:/);
  assert.deepEqual(reservation(settings), {});
  assert.equal(discoveryFiles(settings)['.well-known/tdmrep.json'], undefined);
  const paper = await aNewspaper(t);
  await paper.build();
  assert.doesNotMatch((await paper.contents()).get(articlePage) ?? '', /tdm-/);
  await paper.build({ settings: reserving });
  const contents = await paper.contents();
  assert.deepEqual([...contents], [...(await paper.clean({ settings: reserving }))]);
  for (const path of [articlePage, 'index.html', '404.html']) {
    assert.match(contents.get(path) ?? '', /<meta name="tdm-reservation" content="1">/, path);
  }
});

test('security.txt has what RFC 9116 demands, to the end of its last day in Berlin', () => {
  const security = { contact: 'mailto:a@bote.example', expires: '2027-03-31', policy: '/sicherheit/' };
  assert.equal(
    discoveryFiles({ ...settings, security })['.well-known/security.txt'],
    `Contact: mailto:a@bote.example
Expires: 2027-03-31T22:00:00Z
Policy: ${settings.siteUrl}/sicherheit/
Preferred-Languages: de, en
Canonical: ${settings.siteUrl}/.well-known/security.txt
`,
  );
  assert.equal(discoveryFiles(settings)['.well-known/security.txt'], undefined);
});

test('a browser gets a name that fits and the address of the search, also in a folder', () => {
  for (const [name, short] of [
    ['Bote', 'Bote'],
    ['Ulmenrieder Bote', 'Ulmenrieder Bote'],
    ['Ulmenrieder Bote und Kurier', 'Ulmenrieder Bote'],
    ['Lautertaler Wochenblatt', 'Lautertaler'],
    ['Donaudampfschifffahrtszeitung', 'Donaudampfschif…'],
    ['Bote & <Kurier>', 'Bote & <Kurier>'],
  ] as const) {
    const text = discoveryFiles(inFolder({ ...settings, name }))['opensearch.xml'] ?? '';
    assert.equal(XMLValidator.validate(text), true, name);
    const found = new XMLParser({ ignoreAttributes: false }).parse(text).OpenSearchDescription;
    assert.equal(found.ShortName, short);
    assert.equal(found.Url['@_template'], 'https://name.github.io/bote/suche/?q={searchTerms}');
  }
  assert.equal(discoveryFiles({ ...settings, search: false })['opensearch.xml'], undefined);
});

test('what the newspaper has in public/ goes first, and folders with a dot are copied', async (t) => {
  const { folder, options, write } = await aNewspaper(t);
  await symlink(join(options.projectDir, 'src'), join(folder, 'src'));
  const own = {
    'public/robots.txt': 'User-agent: *\nDisallow: /intern/\n',
    'public/ads.txt': 'anzeigen.example, 1, DIRECT\n',
    'public/.well-known/assetlinks.json': '[]',
    'public/.well-known/security.txt': 'Contact: mailto:a@b.example\n',
    'public/.well-known/.DS_Store': 'x',
  };
  await write(own);
  const security = { contact: 'mailto:a@bote.example', expires: '2027-03-31' };
  const { files } = otherFiles(
    { pages: [], errors: [] },
    { assets: { [styleSheet]: '' }, icons: {}, admin: {} },
    { ...options, projectDir: folder, settings: { ...settings, security } },
    '{}',
  );
  const found = files.filter(({ path }) => /\.txt$|^\.well-known/.test(path) && !path.includes('LICENSE'));
  assert.deepEqual(
    Object.fromEntries(found.map(({ origin, content }) => [origin, String(content)])),
    Object.fromEntries(Object.entries(own).filter(([file]) => !file.endsWith('.DS_Store'))),
  );
});

const written = (security: string): string =>
  `name: B\nurl: https://bote.example\nsections:\n  - name: P\nsecurity:\n${security}`;

test('whom one tells is an address of mail, of a form or a number; a day says until when', () => {
  for (const [contact, found] of [
    ['a@bote.example', 'mailto:a@bote.example'],
    ['mailto:a@bote.example', 'mailto:a@bote.example'],
    ['https://bote.example/melden/', 'https://bote.example/melden/'],
    ['tel:+49-7071-1234', 'tel:+49-7071-1234'],
    ['http://bote.example/melden/', undefined],
    ['Redaktion', undefined],
    ['a b@bote.example', undefined],
    ['javascript:alert(1)', undefined],
  ] as const) {
    const read = parseNewspaper(written(`  contact: "${contact}"\n  expires: 2027-03-31\n`));
    assert.equal(read.ok ? read.settings.security?.contact : undefined, found, contact);
  }
  const wrong = parseNewspaper(written('  contact: a@bote.example\n  expires: 31.3.2027\n'));
  assert.equal(
    wrong.ok ? '' : formatContentErrors(wrong.errors),
    `content/newspaper.yaml:7:12
  Bei „expires“ steht etwas anderes, als dort stehen kann.

  7 |   expires: 31.3.2027
    |            ^

  Gefunden: 31.3.2027
  Erwartet: ein Tag wie 2026-01-01
  Abhilfe:  Schreiben Sie zum Beispiel expires: 2026-01-01.
  Mehr:     content/README.md#newspaper-field-form

1 Fehler in 1 Datei.
`,
  );
  const missing = parseNewspaper(written('  contact: a@bote.example\n'));
  assert.match(
    missing.ok ? '' : formatContentErrors(missing.errors),
    /Das Feld „expires“ fehlt unter „security“/,
  );
});

test('lint says when the day has come, thirty days before', async (t) => {
  const paper = await aNewspaper(t);
  await paper.write({ 'content/newspaper.yaml': written('  contact: a@b.example\n  expires: 2027-03-31\n') });
  const { contentDir } = paper.options;
  const security = { contact: 'mailto:a@b.example', expires: '2027-03-31' };
  const at = (now: string) =>
    newspaperHints(contentDir, { ...settings, security }, Date.parse(now)).map(
      ({ line, message }) => `${line} ${message}`,
    );
  assert.deepEqual(at('2027-02-28T12:00+01:00'), []);
  assert.match(at('2027-03-05T12:00+01:00').join(), /^7 .*läuft in weniger als 30 Tagen ab/);
  assert.match(at('2027-03-31T23:59+02:00').join(), /läuft/);
  assert.match(at('2027-04-01T00:00+02:00').join(), /ist abgelaufen/);
  assert.deepEqual(newspaperHints(contentDir, settings, Date.parse('2030-01-01T00:00Z')), []);
});
