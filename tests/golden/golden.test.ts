// Every kind of page as a whole file. After a wanted change: `node --test --test-update-snapshots tests/golden/`,
// then read the difference.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldenSite } from './golden-site.ts';

const article = '2019/12/05/aserbaidschan-und-pakistan-eroertern-militaerische-zusammenarbeit.html';

/** Path of the file, by what it shows. */
const pages: Readonly<Record<string, string>> = {
  'the home page with breaking news': 'index.html',
  'an article without tags, author, picture or time of day': article,
  'an article with everything an article can have': '2019/12/05/alles-auf-einmal.html',
  'a running live blog': '2019/12/05/liveblog-bruecke.html',
  'what an open page of a live blog asks for': '2019/12/05/liveblog-bruecke.json',
  'the first article, without ticker or previous article': '2018/02/22/messung.html',
  'an article with corrections': '2018/03/01/fahrplan.html',
  'an advertisement with pictures made by a machine': '2018/03/02/saegewerk.html',
  'a political advertisement': '2018/03/03/lauter.html',
  'its transparency notice': 'transparenz/2018/03/03/lauter.html',
  'an article that search engines leave out': '2018/03/04/alter-fall.html',
  'an article in Arabic': '2018/03/05/jisr.html',
  'the front page of all corrections': 'korrekturen/index.html',
  'the front page of a section': 'politik/index.html',
  'the oldest page of a section': 'politik/seite/2019-11-26.html',
  'a section without articles': 'wirtschaft/index.html',
  'a tag page': 'thema/bruecke/index.html',
  'the index of tags': 'thema/index.html',
  'an author page': 'autor/anna-amsel/index.html',
  'the archive': 'archiv/index.html',
  'a year': '2019/index.html',
  'a month': '2019/12/index.html',
  'a day': '2019/12/05/index.html',
  'the most read articles': 'meistgelesen/index.html',
  'the search': 'suche/index.html',
  'the newsticker': 'newsticker/index.html',
  'the newsticker for the browser': 'newsticker.json',
  'an ordinary page': 'impressum/index.html',
  'the page for unknown addresses': '404.html',
  'a former address': 'alt/artikel-17.html',
};

/** Styles and the search's script are no golden text. */
const styleElement = /<style>[^<]*(?:<(?!\/style>)[^<]*)*<\/style>/;
const styleHash = /(style-src 'self' 'sha256-)[^']+/;
const carriedScript = /(<script type="module" async>).*(?=<\/script>)/s;
const scriptHash = /(script-src 'self'(?: 'sha256-[^']+'){2} 'sha256-)[^']+/;

for (const [what, path] of Object.entries(pages)) {
  test(`${what} is the file ${path}`, async (t) => {
    const file = await readFile(join(await goldenSite(), path), 'utf8');
    const found = file
      .replace(styleElement, '<style>…</style>')
      .replace(styleHash, '$1…')
      .replace(carriedScript, '$1…')
      .replace(scriptHash, '$1…');
    t.assert.fileSnapshot(found, join(import.meta.dirname, 'expected', path), {
      serializers: [(text: string) => text],
    });
  });
}

/** What a reader sees of a page: no tags, one blank between words. */
async function words(path: string): Promise<string> {
  const file = await readFile(join(await goldenSite(), path), 'utf8');
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(file) ?? [];
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('an article shows its date, its reads and that it has no tags', async () => {
  const text = await words(article);
  for (const fact of ['05 Dezember 2019', 'Gelesen: 1475', 'Tags: keine']) {
    assert.ok(text.includes(fact), fact);
  }
  assert.ok((await words('2019/12/05/alles-auf-einmal.html')).includes('Gelesen: 12.345'));
});

test('drafts and articles of the future are nowhere', async () => {
  const files = await readdir(await goldenSite(), { recursive: true });
  assert.deepEqual(
    files.filter((file) => /entwurf|morgen/.test(file)),
    [],
  );
});
