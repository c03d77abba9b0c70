// What `npm run lint` says about a whole newspaper.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { placed } from '../../src/lint/finding.ts';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, type Newspaper } from '../pipeline/build-in.ts';
import { cleanArticles } from './clean-articles.ts';

process.chdir(join(import.meta.dirname, '../..'));

/** `file:line rule`, sorted; files below `content/`. */
async function told({ options }: Newspaper): Promise<string[]> {
  const findings = (await gatherFindings(options)).map((one) => placed(one, options.contentDir));
  return findings
    .map(({ file, line, rule }) => `${file.replace(/^content\//, '')}:${line ?? ''} ${rule}`)
    .sort();
}

const good = (fields = '', text = 'Ein Satz.'): string =>
  `---\ntitle: Rat\nlead: Ein Satz.\ndate: 2019-12-05\n${fields}---\n${text}\n`;
const picture = (file: string, more = ''): string => `image:\n  src: ${file}\n  alt: Der Rat\n${more}`;

test('a newspaper without a single article, whose folder git does not keep, is looked through like others', async (t) => {
  const paper = await aNewspaper(t, {
    'content/seiten/impressum.md': '---\ntitle: Impressum\n---\nWir.\n',
    'content/seiten/falsch.md': '---\ntitel: Kontakt\n---\nWir.\n',
  });
  const findings = await told(paper);
  assert.ok(
    findings.some((one) => one.startsWith('seiten/falsch.md:')),
    findings.join('\n'),
  );
});

test('hints of the whole archive, each with its place; nothing is built', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/gut.md': good('tags: [Rat]\n', 'Siehe [Brücke](bruecke.md) und [hier](/impressum/).'),
    'content/artikel/bruecke.md': good(picture('gross.jpg', '  credit: Ella\n')),
    'content/artikel/titel.md': good('slug: t\n').replace(
      'title: Rat',
      `title: ${'Ein langes Wort '.repeat(6)}`,
    ),
    'content/artikel/leer.md': good('', ''),
    'content/artikel/ohne.md': good().replace('lead: Ein Satz.\n', ''),
    'content/artikel/tags.md': good('tags: [Haus, rat]\ndate: 2019-12-06\n').replace(
      'date: 2019-12-05\n',
      '',
    ),
    'content/artikel/klein.md': good(picture('klein.png', '  credit: Ella\n')),
    'content/artikel/namenlos.md': good(picture('gross.jpg').replace('Der Rat', '""')),
    'content/artikel/verweis.md': good('', 'Ein [Verweis](/2018/fehlt.html) und [noch einer](#fehlt).'),
    'content/artikel/html.md': good('', 'Ein <script>alert(1)</script>.'),
    'content/artikel/doppelt.md': good('slug: d\n', '\n# Rat\n\nEin Satz.'),
    'content/artikel/stufe.md': good('slug: s\n', '## Eins\n\nEin Satz.\n\n#### Zwei\n\nNoch einer.'),
    'content/artikel/entwurf.md': good(`draft: true\n${picture('klein.png')}`, ''),
    'content/artikel/klein.png': await drawing(800, 450).png().toBuffer(),
    'content/artikel/gross.jpg': await drawing(1600, 900).jpeg().toBuffer(),
    'content/artikel/vergessen.jpg': await drawing(1600, 900).jpeg().toBuffer(),
    'content/seiten/impressum.md': '---\ntitle: Impressum\n---\nWir.\n',
  });
  assert.deepEqual(await told(paper), [
    'artikel/doppelt.md:8 title-repeated',
    'artikel/entwurf.md:7 no-credit',
    'artikel/entwurf.md:7 small-picture',
    'artikel/html.md:6 raw-code',
    'artikel/klein.md:6 small-picture',
    'artikel/leer.md:2 empty-article',
    'artikel/namenlos.md:6 no-credit',
    'artikel/namenlos.md:7 no-alt',
    'artikel/ohne.md:2 no-lead',
    'artikel/stufe.md:11 heading-level',
    'artikel/tags.md:4 tag-spelling',
    'artikel/titel.md:2 long-title',
    'artikel/vergessen.jpg: unused-picture',
    'artikel/verweis.md:6 dead-anchor',
    'artikel/verweis.md:6 dead-link',
  ]);
  assert.equal(existsSync(paper.options.outputDir) && (await paper.contents()).size > 0, false);
});

test('mistakes and hints come together: those of articles, of pages, and of addresses', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/gut.md': good('aliases: /politik/\n').replace('lead: Ein Satz.\n', ''),
    'content/artikel/falsch.md': good('slug: f\nautor: Ella\n', '![Bild](fehlt.jpg)'),
    'content/seiten/filter.md': '---\ntitle: Filter\n---\n{{ "a" | nix }}\n',
  });
  assert.deepEqual(await told(paper), [
    'artikel/falsch.md:6 unknown-field',
    'artikel/falsch.md:8 picture-missing',
    'artikel/gut.md: alias-taken',
    'artikel/gut.md:2 no-lead',
    'seiten/filter.md:4 template-filter',
  ]);
});

test('mistakes keep no hint for later: of files with mistakes and of all others everything is told at once', async (t) => {
  const link = (...hrefs: string[]): string => hrefs.map((href) => `[x](${href})`).join(' ');
  const unread = '---\ntitle: Kommentar: So nicht\ntags: [Wald]\n---\n';
  const paper = await aNewspaper(t, {
    // What is wrong with the files that the others link to.
    'content/artikel/2019-12-04-feld.md': good('autor: Ella\nslug: anders\naliases: [/alt/17]\n').replace(
      'date: 2019-12-05\n',
      '',
    ),
    'content/artikel/2019-12-04-kopf.md': `${unread}Ein  Satz. ${link('#nichts', 'fehlt.md', '/2018/fehlt.html', 'feld.html')}\n\n![Der Rat](benannt.jpg)\n`,
    'content/artikel/2019-12-04-offen.md': '---\ntitle: Offen\naliases: /alt/offen\n\nEin Satz.\n',
    'content/artikel/2019-12-04-text.md': good('', `{{< tweet 1 >}} ${link('/2018/fehlt.html', '/x/')}`),
    'content/artikel/2019-12-04-anders.txt': 'Ein Satz.\n\n![Der Rat](anderswo.jpg)\n',
    'content/artikel/entwurf.md': good('draft: ture\nslug: e\n', link('fehlt.md')),
    'content/artikel/still.md': good('draft: true\nslug: st\nautor: Ella\n', '![Der Rat](still.jpg)'),
    'content/seiten/kontakt.md': '---\ntitel: Kontakt\n---\nWir.\n',
    'content/seiten/filter.md': '---\ntitle: Filter\n---\n{{ "a" | nix }}\n',
    // Who links to them, and to what will not be there either.
    'content/artikel/verweise.md': good(
      'slug: v\ntags: [Rat]\n',
      [
        link('2019-12-04-feld.md', '/2019/12/04/anders.html', '/alt/17', '/2019/12/04/kopf.html'),
        link(
          '/alt/offen',
          '2019-12-04-offen.md',
          '2019-12-04-anders.md',
          '/kontakt/',
          '/filter/',
          '/thema/wald/',
        ),
        link(
          '/daten/B&B_2019-~x!=@+[a]$.pdf',
          '/2019/12/04/nirgends.html',
          'nie.md',
          '/politikk/',
          'still.md',
          '/thema/rat/',
          '#wo',
        ),
      ].join('\n'),
    ),
    'content/artikel/leer.md': good('slug: l\n', ''),
    'content/artikel/variante.md': good('slug: va\ntags: [rat]\n'),
    ...Object.fromEntries(
      await Promise.all(
        ['benannt', 'anderswo', 'still', 'vergessen'].map(async (name) => [
          `content/artikel/${name}.jpg`,
          await drawing(64, 36).jpeg().toBuffer(),
        ]),
      ),
    ),
  });
  assert.deepEqual(await told(paper), [
    'artikel/2019-12-04-anders.txt: stray-file',
    'artikel/2019-12-04-feld.md:4 unknown-field',
    'artikel/2019-12-04-kopf.md:2 colon-in-text',
    'artikel/2019-12-04-kopf.md:5 dead-anchor',
    'artikel/2019-12-04-kopf.md:5 dead-link',
    'artikel/2019-12-04-kopf.md:5 dead-link',
    'artikel/2019-12-04-kopf.md:5 double-space',
    'artikel/2019-12-04-offen.md:3 head-not-closed',
    'artikel/2019-12-04-text.md:4 day-in-file-name',
    'artikel/2019-12-04-text.md:6 dead-link',
    'artikel/2019-12-04-text.md:6 dead-link',
    'artikel/2019-12-04-text.md:6 hugo-shortcode',
    'artikel/entwurf.md:5 draft-form',
    'artikel/entwurf.md:8 dead-link',
    'artikel/leer.md:2 empty-article',
    'artikel/still.md:7 unknown-field',
    'artikel/variante.md:6 tag-spelling',
    'artikel/vergessen.jpg: unused-picture',
    'artikel/verweise.md:10 dead-anchor',
    'artikel/verweise.md:10 dead-link',
    'artikel/verweise.md:10 dead-link',
    'artikel/verweise.md:10 dead-link',
    'artikel/verweise.md:10 dead-link',
    'artikel/verweise.md:10 dead-link',
    'seiten/filter.md:4 template-filter',
    'seiten/kontakt.md:2 unknown-field',
  ]);
});

test('a thousand articles in which nothing is wrong have no findings, the second time also without reading them', async (t) => {
  const articles = cleanArticles();
  assert.equal(new Set(Object.values(articles)).size, 1_000);
  const paper = await aNewspaper(t, articles);
  assert.deepEqual(await told(paper), []);
  assert.deepEqual(await told(paper), []);
});

test('what only texts give reason for is known the second time, and looked for anew where one has changed', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/doppelt.md': good('', 'Ein  Satz.'),
    'content/artikel/unfertig.md': good('slug: u\n').replace('Ein Satz.', 'Der Rat tagt und'),
  });
  const both = ['artikel/doppelt.md:6 double-space', 'artikel/unfertig.md:3 unfinished-lead'];
  assert.deepEqual(await told(paper), both);
  assert.deepEqual(await told(paper), both);
  await paper.write({ 'content/artikel/doppelt.md': good('', '\nEin " Satz.') });
  assert.deepEqual(await told(paper), ['artikel/doppelt.md:7 straight-quote', both[1]]);
});

test('a change dated in the future is a hint, where the article itself is not scheduled for then', async (t) => {
  const correction = (date: string): string =>
    `corrections:\n  - date: ${date}\n    kind: Korrektur\n    text: Es war ein Donnerstag.\n`;
  const paper = await aNewspaper(t, {
    'content/artikel/heute.md': good(`slug: a\nupdated: 2019-12-06\n`),
    'content/artikel/jetzt.md': good(`slug: b\nupdated: 2019-12-06 12:00\n`),
    'content/artikel/gleich.md': good(`slug: c\nupdated: 2019-12-06 12:01\n`),
    'content/artikel/morgen.md': good(`slug: d\nupdated: 2019-12-07\n`),
    'content/artikel/korrigiert.md': good(`slug: e\n${correction('2019-12-06')}`),
    'content/artikel/voraus.md': good(`slug: f\n${correction('2019-12-07')}`),
    'content/artikel/jahr.md': good(`slug: g\nupdated: 2019-12-06\n${correction('2020-12-05')}`),
    'content/artikel/geplant.md': good(`slug: h\npublish: 2019-12-08\nupdated: 2019-12-07\n`),
  });
  assert.deepEqual(await told(paper), [
    'artikel/gleich.md:6 change-in-future',
    'artikel/jahr.md:8 change-in-future',
    'artikel/morgen.md:6 change-in-future',
    'artikel/voraus.md:7 change-in-future',
  ]);
});
