// One function sets quotation marks, dashes and blanks wherever a text appears: nobody sees the same words in two ways.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { SiteContext } from '../../src/plan/context.ts';
import { planPages } from '../../src/plan/plan.ts';
import { siteCards } from '../../src/plan/share-images.ts';
import { contentReader } from '../../src/site/read-content.ts';
import { render } from '../markdown/a-renderer.ts';
import { settings } from '../newspaper/settings.ts';

const file = 'artikel/2019-12-05-a.md';
const typed: readonly string[] = [
  `"Los!" - so 'kurz' rief's der OB`,
  `>>Hans' Rad<< kostet 5 % mehr ...`,
  `Rock 'n' Roll der '90er, z. B. "Help!"`,
  `rief:"Halt!" und 9--18 Uhr`,
  `Lehrer*innen: "Er sagte: 'Nein'"`,
];

for (const words of typed) {
  test(`Headline, lead, newsticker, data, feed and share card are set like the text: ${words}`, (t) => {
    const contentDir = mkdtempSync(join(tmpdir(), 'depesche-satz-'));
    t.after(() => rmSync(contentDir, { recursive: true }));
    mkdirSync(join(contentDir, 'artikel'));
    const quoted = JSON.stringify(words);
    writeFileSync(join(contentDir, file), `---\ntitle: ${quoted}\nlead: ${quoted}\n---\n${words}\n`);
    const [result] = contentReader(contentDir, settings, new Map())([file]);
    assert.ok(result !== null && result !== undefined && 'article' in result);
    const paper = { ...settings, shareCardsSince: '2019-01-01' };
    const now = Date.parse('2019-12-05T12:00+01:00');
    const context: SiteContext = {
      archive: createArchive([result.article], paper, now),
      settings: paper,
      now,
      style: '',
      searchScript: '',
      pictures: new Map(),
      media: new Map(),
      body: () => '',
    };
    const body = /^<p>(.*)<\/p>\s*$/s.exec(render(words))?.[1] ?? '';
    const set = body
      .replace(/&quot;/g, '"')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    const { title, lead } = result.article;
    const feed = [...planPages(context)].find(({ url }) => url === '/newsticker.json')?.content ?? '{}';
    const line: { title?: string } = Object.values(JSON.parse(feed))
      .flat()
      .find((one) => Object(one).title) as object;
    const cards = [...siteCards(context)].map(({ card }) => card()?.title);
    assert.deepEqual([title, lead, line?.title], [set, set, set]);
    assert.ok(cards.includes(set), cards.join(' | '));
  });
}
