// What a site says of its own state, and that a build which changes nothing says nothing new.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readStand } from '../../src/hosting/stand.ts';
import { settings } from '../newspaper/settings.ts';
import { aNewspaper, anArticle, articleFile, projectDir } from './build-in.ts';

const commit = Promise.resolve('4e1243bd22c66e76c2ba9eddc1f91394e57f9f83');
const at = (time: string) => ({ now: Date.parse(time), commit });

test('stand.json names address, engine, commit, the last change and how much there is, the same in a clean build', async (t) => {
  const newspaper = await aNewspaper(t, {
    [articleFile]: anArticle('Ein Artikel'),
    'content/artikel/2019-12-08-morgen.md': '---\ntitle: Morgen\ndate: 2019-12-08 09:00\n---\nText.\n',
  });
  const stand = async () => readStand((await newspaper.contents()).get('stand.json') ?? '');
  const { pages } = await newspaper.build(at('2019-12-08T05:00+01:00'));
  const { version } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const first = {
    url: settings.siteUrl,
    engine: `Depesche ${version}`,
    commit: await commit,
    // The article has no time of day: at the end of its second day it stops being news.
    since: '2019-12-07T00:00:00+01:00',
    articles: 1,
    pages,
  };
  assert.deepEqual(await stand(), first);

  // Nothing happens: nothing is written, however much later it is.
  const { written } = await newspaper.build(at('2019-12-08T08:59+01:00'));
  assert.deepEqual(written, []);
  // Seen at this moment for the first time, it is the same state.
  const clean = await newspaper.clean(at('2019-12-08T08:59+01:00'));
  assert.equal(clean.get('stand.json'), (await newspaper.contents()).get('stand.json'));

  await newspaper.build(at('2019-12-08T09:30+01:00'));
  const second = await stand();
  assert.deepEqual([second?.since, second?.articles], ['2019-12-08T09:00:00+01:00', 2]);

  const another = Promise.resolve('b6c5e6b06e9f1f3a0d65c3c1f3b0b3f0a3f7c0de');
  const after = await newspaper.build({ ...at('2019-12-08T09:30+01:00'), commit: another });
  assert.deepEqual(after.written, ['stand.json']);
});

test('an address of stand.json for something else is told', async (t) => {
  const newspaper = await aNewspaper(t, {
    [articleFile]: anArticle('Ein Artikel').replace('---\nEin', 'aliases: [/stand.json]\n---\nEin'),
  });
  await assert.rejects(newspaper.build(), ({ errors }) => {
    assert.match(errors[0].message, /„\/stand\.json“ .* ist schon vergeben/);
    return true;
  });
});

test('what is no stand of ours is none', () => {
  for (const text of ['', '{', '[]', 'null', '{"url":"https://a.example"}', '<!doctype html>', '"url"']) {
    assert.equal(readStand(text), undefined, text);
  }
});
