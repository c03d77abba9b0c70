// Films and sound beside articles, on their way into the site.
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentErrors } from '../../src/article/content-error.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';
import { drawing } from '../images/made-pictures.ts';
import { aNewspaper, anArticle, articleFile, articlePage } from './build-in.ts';

const film = (end: string) => Buffer.from(`\0\0\0\x20ftypisom${end}`, 'latin1');
const text = `${anArticle('Mit Film')}
[![Ein Bagger](bild.jpg "Der Pfeiler (Video: Ruth)")](film.mp4)

![Rufe](ton.mp3)
`;
const files = {
  [articleFile]: text,
  'content/artikel/film.mp4': film('eins'),
  'content/artikel/film.vtt': 'WEBVTT\n',
  'content/artikel/ton.mp3': 'ID3 Ton',
};

test('films, their captions and sound are published byte for byte and play nothing before they are started', async (t) => {
  const paper = await aNewspaper(t, files);
  await paper.write({ 'content/artikel/bild.jpg': await drawing(900, 600).jpeg().toBuffer() });
  await paper.build();
  const contents = await paper.contents();
  const page = contents.get(articlePage) ?? '';
  const [, src = ''] =
    /<video controls preload="none" playsinline aria-label="Ein Bagger" poster="\/bilder\/[0-9a-f]{2}\/bild-[^"]+\.jpg" width="900" height="600"><source src="\/(medien\/film-[0-9a-f]{10}\.mp4)" type="video\/mp4">/.exec(
      page,
    ) ?? [];
  assert.equal(contents.get(src), film('eins').toString('latin1'));
  const [, captions = ''] = /<track kind="captions" src="\/([^"]+)" srclang="de"/.exec(page) ?? [];
  assert.equal(contents.get(captions), 'WEBVTT\n');
  const [, sound = ''] =
    /<audio controls preload="none" aria-label="Rufe"><source src="\/([^"]+)" type="audio\/mpeg">/.exec(
      page,
    ) ?? [];
  assert.equal(contents.get(sound), 'ID3 Ton');
  assert.match(page, /<figcaption>Der Pfeiler <span class="figure-credit">Video: Ruth<\/span><\/figcaption>/);

  const again = await paper.build();
  assert.deepEqual([again.rendered, again.written], [0, []]);

  // Other bytes are another address; captions may come and go without a word in the article.
  await paper.write({ 'content/artikel/film.mp4': film('zwei') });
  await rm(join(paper.folder, 'content/artikel/film.vtt'));
  const changed = await paper.build();
  assert.equal(changed.rendered, 1);
  assert.deepEqual([...changed.removed].sort(), [captions, src].sort());
  assert.deepEqual(await paper.contents(), await paper.clean());
  await paper.write({ 'content/artikel/film.vtt': 'WEBVTT\n' });
  await paper.build();
  assert.deepEqual(await paper.contents(), await paper.clean());
  assert.match((await paper.contents()).get(articlePage) ?? '', /<track /);
});

/** What an editor is told, by what is wrong. */
const mistakes: Readonly<Record<string, readonly [files: Record<string, string>, told: RegExp]>> = {
  'a film that is not there': [
    { [articleFile]: `${anArticle('A')}\n![Film](fehlt.mp4)\n` },
    /^content\/artikel\/2019-12-05-ein-artikel\.md:7:9\n {2}Die Datei gibt es nicht\.[\s\S]*Gefunden: content\/artikel\/fehlt\.mp4\n {2}Erwartet: ein Film \(MP4 oder WebM\)/,
  ],
  'a page that calls itself a film': [
    { [articleFile]: `${anArticle('A')}\n![Film](a.mp4)\n`, 'content/artikel/a.mp4': '<!doctype html>' },
    /:7:9\n {2}Die Datei ist nicht das, was ihr Name sagt, oder beschädigt\./,
  ],
  'a film that few browsers play': [
    { [articleFile]: `${anArticle('A')}\n![Film](a.mov)\n`, 'content/artikel/a.mov': 'x' },
    /:7\n {2}Dieses Format spielt nicht jeder Browser\.[\s\S]*Gefunden: a\.mov\n {2}Erwartet: Filme als MP4 \(H\.264\) oder WebM, Ton als MP3, M4A oder Ogg\n/,
  ],
  'captions of another kind': [
    {
      [articleFile]: `${anArticle('A')}\n![Film](a.mp4)\n`,
      'content/artikel/a.mp4': film('').toString('latin1'),
      'content/artikel/a.vtt': '1\n00:00:00,000 --> 00:00:01,000\nHallo\n',
    },
    /Die Datei ist nicht das, was ihr Name sagt[\s\S]*Gefunden: content\/artikel\/a\.vtt\n {2}Erwartet: Untertitel im Format WebVTT/,
  ],
};

for (const [what, [given, told]] of Object.entries(mistakes)) {
  test(`${what} never reaches the site`, async (t) => {
    const paper = await aNewspaper(t, given);
    await assert.rejects(paper.build(), (error) => {
      assert.ok(error instanceof ContentErrors);
      assert.match(formatContentErrors(error.errors), told);
      return true;
    });
    assert.equal((await paper.contents()).size, 0);
  });
}
