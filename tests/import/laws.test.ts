// Articles of ours, exported as other systems have them and imported again, are the same: fields and what readers see.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'yaml';
import { splitFrontMatter } from '../../src/article/front-matter.ts';
import { yamlFields } from '../../src/article/yaml-fields.ts';
import * as fc from '../law/fast-check.ts';
import { render } from '../markdown/a-renderer.ts';
import { cdata, wxr, wxrItem } from './a-wxr.ts';
import { archive, type Files, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

const word = fc.constantFrom(
  'Rat',
  'tagt',
  'über',
  'Straße',
  'Lehrer*innen',
  '24. Dezember',
  '5 %',
  'z. B.',
  '„Ach“',
  'a_b',
  '1.',
  '#1',
  '<lacht>',
  'A & B',
  '100 € – mehr',
  '[sic]',
  '2*3',
  '\\',
);
const plain = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const safe = fc
  .array(fc.constantFrom('Rat', 'tagt', 'über', 'Straße', 'fünf', 'Kosten'), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const block = fc.oneof(
  safe.map((text) => `${text} **fett** und *betont* mit [Verweis](https://x.example/a?b=1&c=2).`),
  safe.map((text) => `## ${text}`),
  fc.array(safe, { minLength: 2, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(safe, { minLength: 2, maxLength: 3 })
    .map((items) => items.map((item, index) => `${index + 1}. ${item}`).join('\n')),
  safe.map((text) => `> ${text}`),
  safe.map((text) => `\`\`\`js\n${text}\n\`\`\``),
  safe.map((text) => `| a | b |\n| --- | --- |\n| ${text} | 1 |`),
  safe.map((text) => `${text}\\\nzweite Zeile H<sub>2</sub>O.`),
  safe,
);
const article = fc.record({
  title: plain.map((text) => `T ${text}`),
  lead: fc.option(
    plain.map((text) => `L ${text}`),
    { nil: undefined },
  ),
  tags: fc.uniqueArray(safe, { maxLength: 3 }),
  body: fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n')),
  minute: fc.integer({ min: 0, max: 59 }),
});
type Article = typeof article extends fc.Arbitrary<infer Value> ? Value : never;

const dateOf = ({ minute }: Article) => `2019-12-05 17:${String(minute).padStart(2, '0')}`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Export {
  readonly what: string;
  readonly source: string;
  readonly files: (articles: readonly Article[]) => Files;
}

const exports: readonly Export[] = [
  {
    what: 'Jekyll',
    source: '',
    files: (articles) => ({
      '_config.yml': 'title: x\n',
      ...Object.fromEntries(
        articles.map((one, index) => [
          `_posts/2019-12-05-a${index}.md`,
          `---\n${stringify({ title: one.title, excerpt: one.lead, date: `${dateOf(one)}:00 +0100`, author: 'Eva', tags: one.tags })}---\n${one.body}\n`,
        ]),
      ),
    }),
  },
  {
    what: 'Hugo',
    source: '',
    files: (articles) => ({
      'hugo.toml': 'baseURL = "https://alt.example/"\n',
      ...Object.fromEntries(
        articles.map((one, index) => [
          `content/post/a${index}/index.md`,
          `+++\ntitle = ${JSON.stringify(one.title)}\n${one.lead === undefined ? '' : `description = ${JSON.stringify(one.lead)}\n`}date = ${dateOf(one).replace(' ', 'T')}:00+01:00\nauthors = ["Eva"]\ntags = ${JSON.stringify(one.tags)}\n+++\n${one.body}\n`,
        ]),
      ),
    }),
  },
  {
    what: 'WordPress',
    source: 'a.xml',
    files: (articles) => ({
      'a.xml': wxr(
        articles.map((one, index) =>
          wxrItem({
            ...{ id: index + 1, title: escaped(one.title), date: `${dateOf(one)}:00`, name: `a${index}` },
            content: `<!-- wp:html -->${render(one.body)}<!-- /wp:html -->`,
            more: `<excerpt:encoded>${cdata(escaped(one.lead ?? ''))}</excerpt:encoded>${one.tags.map((tag) => `<category domain="post_tag" nicename="x">${cdata(tag)}</category>`).join('')}`,
          }),
        ),
      ).replaceAll('Mara Feldhoff', 'Eva'),
    }),
  },
  {
    what: 'Ghost',
    source: 'a.json',
    files: (articles) => ({
      'a.json': JSON.stringify({
        db: [
          {
            data: {
              posts: articles.map((one, index) => ({
                ...{
                  id: `p${index}`,
                  title: escaped(one.title),
                  slug: `a${index}`,
                  status: 'published',
                  author_id: 'u',
                },
                ...{
                  published_at: `${dateOf(one).replace(' 17', 'T16')}:00.000Z`,
                  custom_excerpt: one.lead && escaped(one.lead),
                  html: render(one.body),
                },
              })),
              users: [{ id: 'u', name: 'Eva' }],
              tags: articles.flatMap((one, index) =>
                one.tags.map((name, at) => ({ id: `t${index}-${at}`, name })),
              ),
              posts_tags: articles.flatMap((one, index) =>
                one.tags.map((_, at) => ({
                  post_id: `p${index}`,
                  tag_id: `t${index}-${at}`,
                  sort_order: at,
                })),
              ),
            },
          },
        ],
      }),
    }),
  },
];

for (const { what, source, files } of exports) {
  test(`articles of ours, exported as ${what} has them and imported again, are the same`, async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 4, maxLength: 4 }), async (articles) => {
        const { run, written } = archive(t, files(articles));
        const imported = await run(source);
        const all = written();
        assert.deepEqual(mistakes(all), []);
        assert.deepEqual(told(imported).differences, []);
        for (const [index, one] of articles.entries()) {
          const text =
            all.get(`artikel/2019/12/2019-12-05-a${index}.md`) ?? assert.fail([...all.keys()].join());
          const { frontMatter, body } = splitFrontMatter(text);
          const yaml = yamlFields(frontMatter);
          assert.ok(yaml.ok);
          const { aliases: _, ...fields } = yaml.fields;
          assert.deepEqual(fields, {
            ...{ title: one.title, date: dateOf(one), authors: ['Eva'] },
            ...(one.lead === undefined ? {} : { lead: one.lead }),
            ...(one.tags.length === 0 ? {} : { tags: one.tags }),
          });
          assert.equal(render(body), render(one.body));
        }
      }),
      { numRuns: 5 },
    );
  });
}
