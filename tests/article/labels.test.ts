import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages, read } from './an-article-text.ts';

const political = (until: string, others = ''): string =>
  `title: Wahl\ndate: 2019-12-05 14:32\n${others}political:\n  sponsor: Klare Lauter\n  occasion: Wassergesetz\n  notice: /wahl/\n  until: ${until}`;

function remedies(until: string, others?: string): readonly (string | undefined)[] {
  const result = read(political(until, others));
  assert.ok(result.ok, JSON.stringify(result));
  return result.hints.filter(({ rule }) => rule === 'political-outlasts').map(({ remedy }) => remedy);
}

test('An article that outlasts its political advertisement is a hint, which names when it would end', () => {
  for (const [until, end] of [
    ['2019-12-05', '2019-12-06'],
    ['2019-12-31', '2020-01-01'],
    ['2020-02-28', '2020-02-29'],
    ['2020-03-29', '2020-03-30'],
    ['2020-10-25', '2020-10-26'],
    ['2020-03-14 18:00', '2020-03-14 18:00'],
  ] as const) {
    assert.deepEqual(remedies(until), [`Ergänzen Sie über „political“: expires: ${end}.`], until);
    // The remedy, obeyed, leaves nothing to say.
    assert.deepEqual(remedies(until, `expires: ${end}\n`), [], until);
  }
});

test('A political advertisement does not end before its article appears', () => {
  for (const until of ['2019-12-04', '2018-12-05', '2019-12-05 14:31', '2019-12-05 00:00']) {
    assert.deepEqual(
      messages(read(political(until))),
      ['8: Die politische Anzeige endet, bevor der Artikel erscheint.'],
      until,
    );
  }
  assert.deepEqual(messages(read(political('2019-12-05 14:32'))), []);
});
