// Mistakes of `newspaper.yaml` are told with those of articles: nobody mends and builds twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { knownNewspaper } from '../../src/newspaper/read-newspaper.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

const newspaper = (...more: readonly string[]): string =>
  ['name: Bote', 'url: https://bote.example', 'sections: [{name: Politik}, {name: Sport}]', ...more, ''].join(
    '\n',
  );
const article = (fields: string, body = 'Ein Satz.'): string =>
  `---\ntitle: Rat\nlead: Ein Satz.\ndate: 2019-12-05\n${fields}---\n${body}\n`;
const ofArticles = [
  'artikel/feld.md:5 unknown-field',
  'artikel/ressort.md:5 unknown-section',
  'artikel/verweis.md:7 dead-link',
  'artikel/zeit.md:4 date-gap',
];
/** Neither sections nor the time zone are known. */
const ofAnyNewspaper = ofArticles.filter((one) => !/unknown-section|date-gap/.test(one));
const unlessSections = ofArticles.filter((one) => !one.endsWith('unknown-section'));

for (const [what, file, own, others] of [
  ['a wrong field', newspaper('claims: Zeitung'), ['newspaper.yaml:4 newspaper-unknown-field'], ofArticles],
  ['a wrong value', newspaper('tickers: 3', 'search: vielleicht'), undefined, ofArticles],
  [
    'a wrong time zone',
    newspaper('timezone: Berlin'),
    undefined,
    ofArticles.filter((one) => !/gap/.test(one)),
  ],
  ['no name', newspaper().replace('name: Bote\n', ''), undefined, ofArticles],
  [
    'sections that cannot be read',
    newspaper().replace(/sections.*/, 'sections: Politik'),
    undefined,
    unlessSections,
  ],
  ['sections by another name', newspaper().replace('sections', 'ressorts'), undefined, unlessSections],
  ['no YAML', newspaper('claim: "Zeitung'), undefined, ofAnyNewspaper],
  ['control characters', newspaper('claim: Zei\u0007tung'), undefined, ofAnyNewspaper],
] as const) {
  test(`what is wrong with articles is told beside ${what} of the newspaper, in the check and in a build`, async (t) => {
    const { options, build } = await aNewspaper(t, {
      'content/newspaper.yaml': file,
      'content/artikel/feld.md': article('untertitle: Rat\nslug: f\n'),
      'content/artikel/ressort.md': article('section: Motor\nslug: r\n'),
      'content/artikel/zeit.md': article('slug: z\n').replace('2019-12-05', '2019-03-31 02:30'),
      'content/artikel/verweis.md': article(
        'slug: v\nsection: Sport\n'.slice(0, 8),
        'Ein [Verweis](fehlt.md), [Ressort](ressort.md).',
      ),
    });
    const { settings, ...known } = knownNewspaper(options.contentDir);
    const placed = (findings: readonly { file: string; line?: number; rule: string }[]): string[] =>
      findings
        .map(({ file, line, rule }) => `${file.replace(/^content\//, '')}:${line ?? ''} ${rule}`)
        .sort();
    const given = { ...options, settings, newspaper: known };
    const told = placed(await gatherFindings(given));
    assert.deepEqual(
      told.filter((one) => one.startsWith('artikel')),
      others,
    );
    const aside = told.filter((one) => one.startsWith('newspaper.yaml'));
    assert.ok(aside.length > 0);
    assert.deepEqual(aside, own ?? placed(known.errors));
    await assert.rejects(build({ settings, newspaper: known }), (error) => {
      assert.ok(error instanceof ContentErrors);
      assert.deepEqual(
        placed(error.errors).filter((one) => !one.includes('dead-link')),
        told.filter((one) => !one.includes('dead-link')),
      );
      return true;
    });
  });
}
