// What a newspaper says of itself around its pages, and what it leaves out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footer } from '../../layouts/components/footer.ts';
import { head } from '../../layouts/head/head.ts';
import { chrome } from '../../src/plan/chrome.ts';
import type { Settings } from '../../src/settings.ts';
import { settings } from '../newspaper/settings.ts';

const social = [
  { name: 'Mastodon', url: 'https://mastodon.example/@bote' },
  { name: 'Bluesky & Co.', url: 'https://bsky.example/bote?a=1&b=2' },
];
const page = { url: '/', title: settings.name, description: 'Nachrichten.', hasCorrections: false };
const around = (changed: Partial<Settings>, published?: string) =>
  chrome(
    { ...page, ...(published === undefined ? {} : { meta: { published } }) },
    { ...settings, ...changed },
  );

test('accounts stand at the foot of the page and point back to it; a newspaper without any says nothing of them', () => {
  const shown = footer(around({ social }).site).toString();
  assert.match(shown, /<li><a href="https:\/\/mastodon\.example\/@bote" rel="me">Mastodon<\/a><\/li>/);
  assert.match(shown, /href="https:\/\/bsky\.example\/bote\?a=1&amp;b=2" rel="me">Bluesky &amp; Co\.</);
  assert.doesNotMatch(footer(around({}).site).toString(), /rel="me"|footer-social/);
});

test('the account in the Fediverse is named by articles alone', () => {
  const meta = /<meta name="fediverse:creator" content="@bote@mastodon\.example">/;
  const fediverse = '@bote@mastodon.example';
  assert.match(head(around({ fediverse }, '2019-12-05')).toString(), meta);
  assert.doesNotMatch(head(around({ fediverse })).toString(), /fediverse/);
  assert.doesNotMatch(head(around({}, '2019-12-05')).toString(), /fediverse/);
});

test('a newspaper without a claim has its name alone as the title, and on its card', () => {
  const { site, meta } = around({ claim: '' });
  assert.match(head(around({ claim: '' })).toString(), new RegExp(`<title>${settings.name}</title>`));
  assert.match(
    head(around({ claim: 'Für alle' })).toString(),
    new RegExp(`<title>${settings.name} – Für alle</title>`),
  );
  assert.doesNotMatch(footer(site).toString(), /footer-claim/);
  assert.equal(meta.image?.alt, `Schrifttafel: ${settings.name}`);
});

test('the font that a page asks for first is that of the newspaper’s type', () => {
  assert.match(
    head(around({ type: 'literata' })).toString(),
    /<link rel="preload" href="\/assets\/fonts\/literata\.woff2"/,
  );
});
