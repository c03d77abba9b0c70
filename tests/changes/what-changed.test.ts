import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whatChanged } from '../../src/changes/what-changed.ts';

const base = `---
title: Die Brücke
section: Politik
tags: [Rat]
lead: Sie bleibt.
image:
  src: b.jpg
  alt: Eine Brücke
---
Der Rat hat "Ja" gesagt.
Die Brücke bleibt -- vorerst.

- eins
- zwei

Mehr [dazu](2019-12-01-rat.md), mehr [dort](https://fremd.example/a).
`;

const versions: readonly (readonly [what: string, make: (text: string) => string, parts: string])[] = [
  ['nothing', (text) => text, ''],
  ['line breaks', (text) => text.replace('gesagt.\n', 'gesagt. '), ''],
  ['blanks at ends and blank lines', (text) => `${text.replaceAll('\n', ' \n')}\n\n`, ''],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n'), ''],
  ['tags', (text) => text.replace('[Rat]', '[Rat, Brücke]'), ''],
  ['the section', (text) => text.replace('Politik', 'Kultur'), ''],
  ['counted reads', (text) => text.replace('tags', 'reads: 17\ntags'), ''],
  ['a correction, which says it itself', (text) => text.replace('tags', 'corrections: []\ntags'), ''],
  ['aliases and updated', (text) => text.replace('tags', 'aliases: /a\nupdated: 2019-12-06\ntags'), ''],
  ['comments of the head', (text) => text.replace('tags', '# nur für uns\ntags'), ''],
  ['quotation marks of a title', (text) => text.replace('Die Brücke\n', '"Die Brücke"\n'), ''],
  ['typographic signs', (text) => text.replace('"Ja"', '„Ja“').replace(' -- ', ' – '), ''],
  ['letters composed otherwise', (text) => text.normalize('NFD'), ''],
  ['the alternative text', (text) => text.replace('Eine Brücke', 'Die Brücke im Regen'), ''],
  [
    'where a link of this site leads',
    (text) => text.replace('2019-12-01-rat.md', '2019-12-01-stadtrat.md'),
    '',
  ],
  ['where a foreign link leads', (text) => text.replace('example/a', 'example/b'), 'text'],
  ['the title', (text) => text.replace('Die Brücke\n', 'Die Brücken\n'), 'title'],
  ['a title that comes', (text) => text.replace('title: Die Brücke', 'title: Die Brücke steht'), 'title'],
  ['a kicker that comes', (text) => text.replace('tags', 'kicker: Verkehr\ntags'), 'kicker'],
  ['a lead that goes', (text) => text.replace('lead: Sie bleibt.\n', ''), 'lead'],
  ['a word', (text) => text.replace('vorerst', 'zunächst'), 'text'],
  ['a comma', (text) => text.replace('vorerst.', 'vorerst,'), 'text'],
  ['another picture', (text) => text.replace('b.jpg', 'c.jpg'), 'image'],
  ['a caption', (text) => text.replace('alt:', 'caption: Am Abend\n  alt:'), 'image'],
  [
    'much',
    (text) => text.replace('Die Brücke\n', 'Neu\n').replace('zwei', 'drei').replace('b.jpg', 'c.jpg'),
    'title text image',
  ],
  ['a draft', (text) => text.replace('tags', 'draft: true\ntags').replace('zwei', 'drei'), ''],
  ['a live blog', (text) => text.replace('tags', 'liveblog: true\ntags').replace('zwei', 'drei'), ''],
  ['a head that is no YAML', (text) => text.replace('[Rat]', '[Rat').replace('zwei', 'drei'), ''],
];

test('blanks, tags and what only says where an article stands are no change; words and pictures are', () => {
  for (const [what, make, parts] of versions) {
    const [before, after] = [Buffer.from(base), Buffer.from(make(base))];
    assert.equal(whatChanged(before, after).join(' '), parts, what);
    assert.equal(whatChanged(after, before).join(' '), parts, `${what}, the other way round`);
  }
});

test('a file of another encoding is read', () => {
  const latin = Buffer.from(base, 'latin1');
  assert.deepEqual(whatChanged(latin, Buffer.from(base)), []);
});
