// What does not compile: the compiler reads these tests, too, and complains of an expected error that is none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TeaserArticle } from '../../src/article/shown-fields.ts';
import { pageKind } from '../../src/plan/page.ts';
import type { Chrome } from '../../src/plan/props/chrome.ts';
import { all, fixed, plain, type Shown, type Subject, shown, view } from '../../src/plan/shown.ts';

interface Counted extends Subject {
  readonly count: number;
  readonly article: TeaserArticle;
}

const chrome: Shown<Counted, Chrome> = fixed(() => ({}) as Chrome);
const counted = { count: 3, article: { title: 'Neu' } } as Counted;

test('a prop that is not declared does not compile, nor one that the layout does not know', () => {
  // @ts-expect-error `target` is missing.
  pageKind<'redirect', Counted>('redirect', { chrome });
  const target = fixed(() => ({ url: '/', label: '' }));
  // @ts-expect-error There is no `lead` on this kind of page.
  pageKind<'redirect', Counted>('redirect', { chrome, target, lead: target });
  // @ts-expect-error A bare value has no key.
  pageKind<'redirect', Counted>('redirect', { chrome, target: { url: '/', label: '' } });
  // @ts-expect-error What may be absent has to be declared, too: `older` and `newer`.
  pageKind<'archive', Counted>('archive', { chrome, title: fixed(() => ''), entries: fixed(() => []) });
});

test('a view of a teaser cannot read a field that is not in the list', () => {
  const article = shown(
    ({ count }: Counted) => count,
    ({ article }) => article,
  );
  assert.equal(view(article, ({ title }) => title).value({ ...counted, context: {} as never }), 'Neu');
  // @ts-expect-error Teasers do not name the authors.
  view(article, ({ authors }) => authors);
  // @ts-expect-error The text's words are none of theirs.
  view(article, ({ words }) => words);
});

test('what is its own key is a text, a number or a truth value', () => {
  assert.deepEqual(
    plain(({ count }: Counted) => count).keys.map((key) => key(counted)),
    [3],
  );
  // @ts-expect-error An article is not.
  plain(({ article }: Counted) => article);
});

test('parts have the keys of all, those of one source once, and leave out what is undefined', () => {
  const number = plain(({ count }: Counted) => count);
  const named = shown(
    ({ article }: Counted) => article.title,
    ({ article }) => article.title,
  );
  const both = all<Counted, { a: number; b: number; c: string; d?: string }>({
    a: number,
    b: number,
    c: named,
    d: fixed(() => undefined as never),
  });
  assert.deepEqual(
    both.keys.map((key) => key(counted)),
    [3, 'Neu'],
  );
  assert.deepEqual(both.value(counted), { a: 3, b: 3, c: 'Neu' });
});
