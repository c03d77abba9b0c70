// A page may show only what it has declared: otherwise old pages stay when what they show has changed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ArchivedArticle, archived } from '../../src/article/archived-article.ts';
import type { Article } from '../../src/article/article.ts';
import { fieldsKey, lineFields, teaserFields } from '../../src/article/shown-fields.ts';
import * as fc from '../law/fast-check.ts';
import { shown } from './random-archive.ts';
import {
  articles,
  fieldValues,
  newspaperOf,
  type PictureHashes,
  pictureFiles,
  withField,
} from './random-articles.ts';
import { rendered } from './render.ts';

type Field = keyof Article;
type Archived = (article: Article) => ArchivedArticle;

const allFields = Object.keys(fieldValues) as Field[];
const hashes: PictureHashes = { [pictureFiles[0]]: 'aaaa', [pictureFiles[1]]: 'bbbb' };
const asRead: Archived = (article) => archived(article, false, []);

const newspapers = fc
  .integer({ min: 1, max: 9 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => articles(number))));

/** One field of one article with another value. @param fields which may change */
const edits = (fields: readonly Field[]) =>
  newspapers.chain((before) =>
    fc
      .tuple(fc.nat({ max: before.length - 1 }), fc.constantFrom(...fields))
      .chain(([place, field]) =>
        fieldValues[field].map((value) =>
          before.map((article, number) => (number === place ? withField(article, field, value) : article)),
        ),
      )
      .map((after) => ({ before, after })),
  );

/** Pages that the same fingerprint calls unchanged although their bytes are other ones. */
async function stale(
  before: ReturnType<typeof newspaperOf>,
  after: ReturnType<typeof newspaperOf>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [output, page] of after) {
    const old = before.get(output);
    if (old === undefined || old.fingerprint(1) !== page.fingerprint(1) || shown(old) === shown(page))
      continue;
    if ((await rendered(page)) !== (await rendered(old))) found.push(output);
  }
  return found;
}

const lawOf = (fields: readonly Field[], read: Archived = asRead) =>
  fc.asyncProperty(edits(fields), async ({ before, after }) => {
    const pages = [before, after].map((list) => newspaperOf(list.map(read), hashes));
    assert.deepEqual(await stale(pages[0] ?? new Map(), pages[1] ?? new Map()), []);
  });

test('whatever field of whatever article changes, pages whose bytes change have other fingerprints', async () => {
  await fc.assert(lawOf(allFields), { numRuns: 500 });
});

test('a picture’s file changes the fingerprints of all pages that show it', async () => {
  const law = fc.asyncProperty(newspapers, fc.constantFrom(...pictureFiles), async (list, file) => {
    const read = list.map(asRead);
    const after = newspaperOf(read, { ...hashes, [file]: 'cccc' });
    assert.deepEqual(await stale(newspaperOf(read, hashes), after), []);
  });
  await fc.assert(law, { numRuns: 100 });
});

/** Fields whose absence from a list of fields the law does not notice. */
async function unnoticed(fields: readonly Field[], without: (field: Field) => Archived): Promise<Field[]> {
  const found: Field[] = [];
  for (const field of fields) {
    const law = lawOf([field], without(field));
    const { failed } = await fc.check(law, { numRuns: 300, seed: 1, endOnFailure: true });
    if (!failed) found.push(field);
  }
  return found;
}

// Whether an article is breaking news is in the sums apart from its keys.
const but = (fields: readonly Field[], field: Field) => fields.filter((one) => one !== field);

test('the law notices each field that is missing in what teasers declare', async () => {
  const without = (field: Field) => (article: Article) => ({
    ...asRead(article),
    teaserKey: fieldsKey(article, but(teaserFields, field)),
  });
  assert.deepEqual(await unnoticed(but(teaserFields, 'breakingUntil'), without), []);
});

test('the law notices each field that is missing in what newsticker lines declare', async () => {
  const without = (field: Field) => (article: Article) => ({
    ...asRead(article),
    lineKey: fieldsKey(article, but(lineFields, field)),
  });
  assert.deepEqual(await unnoticed(but(lineFields, 'breakingUntil'), without), []);
});

test('the law notices each field that is missing in the key of the record, where no other key names it', async () => {
  const without = (field: Field) => (article: Article) => ({
    ...asRead(article),
    recordKey: fieldsKey(article, but(allFields, field)),
  });
  const only: Field[] = [
    'hash',
    'hasLead',
    'tags',
    'authors',
    'source',
    'updated',
    'links',
    'live',
    'frames',
    'words',
  ];
  assert.deepEqual(await unnoticed(only, without), []);
});
