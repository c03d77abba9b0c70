// Sites in several languages, in the shapes in which Hugo, Zola and Astro have them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archive, type Files, told } from './an-archive.ts';
import { mistakes } from './mistakes.ts';

interface Case {
  readonly what: string;
  readonly files: Files;
  /** File of the article in English. */
  readonly english: string;
  readonly fields: readonly string[];
}

const german = '---\ntitle: Der Rat tagt\ndate: 2019-12-05\n---\nGuten Tag.\n';
const english = '---\ntitle: The council meets\ndate: 2019-12-05\nslug: council\n---\nGood day.\n';

const cases: readonly Case[] = [
  {
    what: 'Hugo: a folder for each language, capitals in the names of settings, two names for one folder',
    files: {
      'config.toml':
        'baseURL = "https://alt.example/"\nDefaultContentLanguage = "de"\n[Languages.en]\ncontentDir = "content/en"\n[Languages.de2]\ncontentDir = "content/de"\n[Languages.de]\ncontentDir = "content/de"\n',
      'content/de/blog/rat.md': german,
      'content/en/blog/rat.md': english,
      'content/en/_index.md': '---\ntitle: Home\n---\nWelcome.\n',
    },
    english: 'artikel/2019/12/2019-12-05-council.md',
    fields: ['lang: en', 'translations:', '  - /2019/12/05/rat.html', 'aliases:', '  - /en/blog/council/'],
  },
  {
    what: 'Hugo: the language in the name, settings in a folder',
    files: {
      'config/_default/hugo.yaml': 'baseURL: https://alt.example/\ndefaultContentLanguage: de\n',
      'config/_default/languages.de.yaml': 'weight: 1\n',
      'config/_default/languages.en.yaml': 'weight: 2\n',
      'content/blog/rat/index.md': german,
      'content/blog/rat/index.en.md': english,
    },
    english: 'artikel/2019/12/2019-12-05-council-en.md',
    fields: ['lang: en', 'translations:', '  - /2019/12/05/rat.html', 'aliases:', '  - /en/blog/council/'],
  },
  {
    what: 'Zola: the first language is English',
    files: {
      'config.toml': 'base_url = "https://alt.example"\ndefault_language = "en"\n[languages.de]\n',
      'content/blog/rat.md': english,
      'content/blog/rat.de.md': german,
    },
    english: 'artikel/2019/12/2019-12-05-council.md',
    fields: ['lang: en', 'translations:', '  - /2019/12/05/rat-de.html', 'aliases:', '  - /blog/council/'],
  },
  {
    what: 'Astro: a folder that is called like the language',
    files: {
      'astro.config.mjs': '',
      'src/content/blog/rat.md': german,
      'src/content/blog/en/rat.md': english,
    },
    english: 'artikel/2019/12/2019-12-05-council.md',
    fields: ['lang: en', 'translations:', '  - /2019/12/05/rat.html', 'aliases:', '  - /blog/en/council/'],
  },
  {
    what: 'a field of the text says it, in a site that knows no languages',
    files: {
      'hugo.toml': 'baseURL = "https://alt.example/"\nlanguageCode = "en-us"\n',
      'content/posts/rat.md': english.replace('slug:', 'lang: en_GB\nslug:'),
      'content/posts/haus.md': german.replace('date:', 'language: de-DE\ndate:'),
    },
    english: 'artikel/2019/12/2019-12-05-council.md',
    fields: ['lang: en-GB', 'aliases:', '  - /posts/council/'],
  },
];

for (const { what, files, english: file, fields } of cases)
  test(`an article in English is one, beside its German one: ${what}`, async (t) => {
    const { run, written } = archive(t, files);
    const imported = await run();
    const result = written();
    const head = result.get(file)?.split('---\n')[1]?.trim().split('\n') ?? [];
    assert.deepEqual(head.slice(2), fields);
    assert.equal([...result.values()].filter((text) => /^lang:/m.test(text)).length, 1);
    assert.equal(imported.kind.split('-')[0], what.split(':')[0]?.replace(/^a field.*/, 'Hugo'));
    assert.deepEqual(mistakes(result), []);
    assert.deepEqual(told(imported).differences, []);
  });

test('a day with underscores in a file name is a day, no part of the new name', async (t) => {
  const { run, written } = archive(t, {
    'hugo.toml': 'baseURL = "https://alt.example/"\n',
    'content/news/2022_03_16_Konferenz.md': '---\ntitle: Konferenz\n---\nText.\n',
  });
  await run();
  const name = 'artikel/2022/03/2022-03-16-konferenz.md';
  assert.match(
    written().get(name) ?? '',
    /date: 2022-03-16\naliases:\n {2}- \/news\/2022_03_16_konferenz\/\n/,
  );
});
