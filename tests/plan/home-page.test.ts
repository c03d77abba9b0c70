import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArchive } from '../../src/archive/archive.ts';
import type { PlanContext } from '../../src/plan/context.ts';
import { homePage } from '../../src/plan/home-page.ts';
import type { HomeProps } from '../../src/plan/props/lists.ts';
import { anArticle } from '../archive/an-article.ts';
import { settings } from '../newspaper/settings.ts';
import { aPicture } from './a-picture.ts';

/** @param shown files of the pictures that pages may show */
function leadOf(shown: readonly string[]): string | undefined {
  const articles = ['alt', 'neu', 'neuest'].map((slug, hour) =>
    anArticle({
      slug,
      day: '2019-12-05',
      published: Date.UTC(2019, 11, 5, hour),
      ...(slug === 'neuest' ? {} : { image: { file: `${slug}.jpg`, alt: '' } }),
    }),
  );
  const now = Date.UTC(2019, 11, 6);
  const context: PlanContext = {
    archive: createArchive(articles, settings, now),
    settings,
    now,
    style: '',
    searchScript: '',
    pictures: new Map(shown.map((file) => aPicture(file))),
    media: new Map(),
  };
  return (homePage(context).props as HomeProps).lead?.title;
}

test('the newest article whose picture may be shown leads; one whose picture’s rights have ended has none', () => {
  assert.equal(leadOf(['alt.jpg', 'neu.jpg']), 'neu');
  assert.equal(leadOf(['alt.jpg']), 'alt');
  assert.equal(leadOf([]), 'neuest');
});
