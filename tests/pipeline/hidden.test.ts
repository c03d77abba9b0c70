// Drafts and scheduled articles: no trace of them in what is published; marked in what the development server shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle } from './build-in.ts';

/** A word that stands nowhere else. */
const secret = 'Quittenzwist';
const hidden = (fields: string, name: string): Readonly<Record<string, string>> => ({
  [`content/artikel/2019-12-06-${name}.md`]: `---
title: ${secret} ${name}
section: Politik
lead: Der ${secret} wird bekannt.
tags: [${secret}]
authors: [Ella ${secret}]
aliases: /alt/${secret}-${name}
image:
  src: ${secret}.jpg
  alt: ${secret}
${fields}
---
Der ${secret}. [Mehr](2019-12-05-ein-artikel.md)
`,
});

test('a site with drafts and embargoed articles is to the byte the one without them: cards, pictures, feeds and search included', async (t) => {
  const shown = { 'content/artikel/2019-12-05-ein-artikel.md': anArticle('Ein Artikel') };
  const paper = await aNewspaper(t, {
    ...shown,
    ...hidden('draft: true', 'entwurf'),
    ...hidden('publish: 2019-12-06 12:01', 'sperrfrist'),
    ...hidden('date: 2019-12-06 18:00', 'abends'),
    ...hidden('draft: true\nbreaking: true\nliveblog: false', 'eil'),
    [`content/artikel/${secret}.jpg`]: await drawing(1600, 900).jpeg().toBuffer(),
  });
  await paper.build({ search: true });
  const site = await paper.contents();
  const traces = [...site].filter(([path, text]) =>
    `${path} ${text}`.toLowerCase().includes(secret.toLowerCase()),
  );
  assert.deepEqual(traces, []);
  const without = await aNewspaper(t, shown);
  await without.build({ search: true });
  assert.deepEqual(site, await without.contents());
});

test('the development server’s site shows them with a mark, and a build with the same cache takes them out again', async (t) => {
  const paper = await aNewspaper(t, {
    'content/artikel/2019-12-05-ein-artikel.md': anArticle('Ein Artikel'),
    'content/artikel/2019-12-06-entwurf.md': anArticle('Der Entwurf').replace(
      '---\nEin',
      'kicker: Glosse\ndraft: true\n---\nEin',
    ),
    'content/artikel/2019-12-06-spaeter.md': anArticle('Der Spätere').replace(
      '---\nEin',
      'publish: 2019-12-24 17:00\n---\nEin',
    ),
    'content/artikel/2019-12-07-morgen.md': anArticle('Der Morgige'),
  });
  await paper.build({ previewAt: paper.options.now });
  const preview = await paper.contents();
  const page = (path: string): string => Buffer.from(preview.get(path) ?? '', 'latin1').toString();
  assert.match(page('2019/12/06/entwurf.html'), /Entwurf · Glosse/);
  assert.match(page('2019/12/06/spaeter.html'), /erscheint am 24\. Dezember 2019 um 17:00/);
  assert.match(page('2019/12/07/morgen.html'), /erscheint am 7\. Dezember 2019</);
  assert.match(page('index.html'), /Entwurf · Glosse[\s\S]*Der Entwurf/);
  assert.doesNotMatch(page('2019/12/05/ein-artikel.html'), /erscheint am|Entwurf ·/);
  await paper.build({ allowRemovals: true });
  assert.deepEqual(await paper.contents(), await paper.clean());
  assert.equal((await paper.contents()).has('2019/12/06/entwurf.html'), false);
});
