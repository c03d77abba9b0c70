import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { ArticleImage } from '../../src/article/article.ts';
import { cardOutput } from '../../src/cards/card.ts';
import type { SiteContext } from '../../src/plan/context.ts';
import { planPages } from '../../src/plan/plan.ts';
import { articleShareImage, pageShareImage, siteCards } from '../../src/plan/share-images.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';
import { aPicture } from './a-picture.ts';

const sharing = { ...settings, shareCardsSince: '2026-01-01' };

interface Given {
  readonly slug: string;
  readonly day: string;
  readonly title: string;
  readonly image?: ArticleImage;
}

function contextOf(articles: readonly Given[], width = 1600): SiteContext {
  const now = Date.UTC(2026, 5, 1);
  const archive = createArchive(
    articles.map((article) => anArticle(article)),
    sharing,
    now,
  );
  return {
    archive,
    settings: sharing,
    now,
    style: '',
    searchScript: '',
    pictures: new Map([aPicture('a.jpg', width)]),
    media: new Map(),
    body: () => '',
  };
}

const old: Given = { slug: 'alt', title: 'Alt', day: '2025-12-31' };
const young: Given = { slug: 'neu', title: 'Neu', day: '2026-01-01' };
const image = { file: 'a.jpg', alt: 'Ein Bild' };

function shared(article: Given, width?: number): { path: string; alt: string } {
  const context = contextOf([article], width);
  const [only] = context.archive.articles;
  assert.ok(only);
  const picture = context.pictures.get(only.image?.file ?? '');
  const { url = '', alt = '' } = articleShareImage(only, picture, sharing) ?? {};
  return { path: url.slice(settings.siteUrl.length + 1), alt };
}

test('an article shares its picture, cut to 1200 × 630', () => {
  for (const article of [old, young]) {
    const { path, alt } = shared({ ...article, image });
    assert.match(path, /^bilder\/[0-9a-f]{2}\/a-[0-9a-f]{8}-40x21-1200\.jpg$/);
    assert.equal(alt, 'Ein Bild');
  }
});

test('without a picture, or with a small one, it shares a card of its own from shareCardsSince on', () => {
  const section = settings.sections.find(({ slug }) => slug === anArticle(young).section)?.name ?? '';
  const own = shared(young);
  assert.match(own.path, /^bilder\/[0-9a-f]{2}\/karte-[0-9a-f]{8}\.png$/);
  assert.equal(own.alt, `Schrifttafel: Neu – ${settings.name}`);
  assert.equal(shared({ ...young, image }, 500).path, own.path);
  assert.notEqual(shared({ ...young, title: 'Anders' }).path, own.path);
  assert.deepEqual(shared(old), {
    path: cardOutput(sharing, 'Ressort', section, settings.name),
    alt: `Schrifttafel: ${section} – ${settings.name}`,
  });
});

test('a card shows section, headline, day and the name of the paper', () => {
  const cards = Array.from(siteCards(contextOf([old, young])), ({ card }) => card());
  assert.deepEqual(cards.at(-1), {
    kicker: 'Regional',
    title: 'Neu',
    date: '01 Januar 2026',
    name: settings.name,
  });
});

test('a headline with letters that no font has shares the card of its section, in place of one that lacks them', () => {
  const section = settings.sections.find(({ slug }) => slug === anArticle(young).section)?.name ?? '';
  const ofSection = cardOutput(sharing, 'Ressort', section, settings.name);
  for (const title of ['市長が学校を開いた', 'Sieg im Derby ⚽', 'Grüße aus 🇩🇪', 'महापौर ने स्कूल खोला']) {
    assert.equal(shared({ ...young, title }).path, ofSection, title);
  }
  for (const title of ['Мэр открыл школу', 'ראש העיר', 'رئيس البلدية', 'Zug → Wien']) {
    assert.equal(shared({ ...young, title }).alt, `Schrifttafel: ${title} – ${settings.name}`);
  }
});

test('a newspaper whose name cannot be drawn shares no card', () => {
  const context = { ...contextOf([young]), settings: { ...sharing, name: '新聞' } };
  assert.equal(pageShareImage('politik', context.settings), undefined);
  assert.deepEqual(
    Array.from(siteCards(context), ({ card }) => card()).filter((card) => card !== undefined),
    [],
  );
});

test('every card that a page names is drawn, and no other', () => {
  const foreign = { ...young, slug: 'fern', title: '市長' };
  const context = contextOf([old, young, foreign, { ...young, slug: 'bild', image }]);
  const drawn = new Set(
    Array.from(siteCards(context)).flatMap(({ output, card }) => (card() === undefined ? [] : [output])),
  );
  const named = new Set<string>();
  for (const page of planPages(context)) {
    if (page.layout === null) continue;
    const path = page.props.chrome.meta.image?.url.slice(settings.siteUrl.length + 1) ?? '';
    if (path.includes('karte-')) named.add(path);
  }
  assert.deepEqual(drawn, named);
});
