// What `npm run article` writes: an article that says what was typed.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { readArticle } from '../../src/article/read-article.ts';
import { oneLine } from '../../src/article/slug.ts';
import { brokenPicture } from '../../src/commands/broken-picture.ts';
import { draftText, startArticle } from '../../src/newspaper/start-article.ts';
import * as fc from '../law/fast-check.ts';
import { settings } from './settings.ts';

const now = Date.parse('2026-11-28T12:34+01:00');
function temporaryFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'depesche-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

const read = (text: string, file = 'artikel/2026/11/2026-11-28-rat.md') => {
  const result = readArticle({ file, hash: '', text }, settings);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
};

test('the file lies in the folder of its month, has what is known, and is a draft', (t) => {
  const content = temporaryFolder(t);
  const started = startArticle(
    {
      title: 'Der Rat: "So nicht" – 5 % für #Klima',
      section: 'politik',
      lead: 'Es bleibt dabei: Nein.',
      author: ['Ella Muster', 'Emil #1'],
      tag: ['Rat', 'Haushalt: Streit'],
    },
    content,
    settings,
    now,
  );
  assert.deepEqual(started, {
    file: 'artikel/2026/11/2026-11-28-der-rat-so-nicht-5-prozent-fuer-klima.md',
    address: '/2026/11/28/der-rat-so-nicht-5-prozent-fuer-klima.html',
  });
  const text = readFileSync(join(content, started.file), 'utf8');
  assert.equal(
    text,
    `---
title: 'Der Rat: "So nicht" – 5 % für #Klima'
date: 2026-11-28 12:34
section: Politik
lead: "Es bleibt dabei: Nein."
authors:
  - Ella Muster
  - "Emil #1"
tags:
  - Rat
  - "Haushalt: Streit"
draft: true
---

`,
  );
  const { article, draft } = read(text, started.file);
  assert.equal(article.url, started.address);
  assert.equal(draft, true);
  assert.deepEqual(
    [article.title, article.authors.map(({ name }) => name), article.tags.map(({ name }) => name)],
    ['Der Rat: "So nicht" – 5 % für #Klima', ['Ella Muster', 'Emil #1'], ['Rat', 'Haushalt: Streit']],
  );
});

test('a day alone stands in the name, a time in the field; long headlines have short names', (t) => {
  const content = temporaryFolder(t);
  const start = (title: string, date?: string) => startArticle({ title, date }, content, settings, now);
  const day = start('Rat', '2026-12-24');
  assert.equal(day.file, 'artikel/2026/12/2026-12-24-rat.md');
  assert.doesNotMatch(readFileSync(join(content, day.file), 'utf8'), /date:/);
  const time = start('Rat', '2026-12-25 18:00');
  assert.match(readFileSync(join(content, time.file), 'utf8'), /^date: 2026-12-25 18:00$/m);
  const { file } = start(`${'Donaudampfschifffahrt '.repeat(12)}`);
  assert.match(file, /\/2026-11-28-(?:donaudampfschifffahrt-?)+\.md$/);
  assert.ok(file.length < 100);
  assert.match(start('Index').file, /2026-11-28-der-index\.md$/);
  assert.match(start('日本').file, /2026-11-28-x[0-9a-f]{8}\.md$/);
});

test('the picture comes beside the article, under a name that nobody has; what exists stays', (t) => {
  const content = temporaryFolder(t);
  const desk = temporaryFolder(t);
  const picture = (name: string, bytes: string): string => {
    writeFileSync(join(desk, name), bytes);
    return join(desk, name);
  };
  const start = (title: string, image: string) => startArticle({ title, image }, content, settings, now);
  assert.equal(start('Eins', picture('Foto (1).JPG', 'a')).picture, 'artikel/2026/11/foto-1.jpg');
  assert.equal(start('Zwei', picture('Foto (1).JPG', 'a')).picture, 'artikel/2026/11/foto-1.jpg');
  assert.equal(start('Drei', picture('Foto (1).JPG', 'b')).picture, 'artikel/2026/11/drei-foto-1.jpg');
  const kept = (name: string): string => readFileSync(join(content, 'artikel/2026/11', name), 'utf8');
  assert.deepEqual([kept('foto-1.jpg'), kept('drei-foto-1.jpg')], ['a', 'b']);
  const { article } = read(kept('2026-11-28-drei.md'));
  assert.equal(article.image?.file, 'artikel/2026/11/drei-foto-1.jpg');
});

test('a picture that the build could not show is told before anything is written', async (t) => {
  const desk = temporaryFolder(t);
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  for (const [name, bytes, trouble] of [
    ['Foto vom Übergang (1).JPG', jpeg, undefined],
    [
      'heic.jpg',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      /HEIC \(iPhone\).*Maximale Kompatibilität/,
    ],
    ['leer.jpg', Buffer.alloc(0), /^Die Bilddatei ist leer\./],
    ['text.jpg', Buffer.from('Hallo'), /enthält Text, kein Bild/],
    ['seite.png', Buffer.from('<!doctype html><p>Nein'), /ist eine Webseite/],
    ['halb.jpg', jpeg.subarray(0, 200), /beschädigt/],
    ['blatt.jpg', Buffer.from('%PDF-1.7'), /ist ein PDF/],
  ] as const) {
    writeFileSync(join(desk, name), bytes);
    const told = await brokenPicture(join(desk, name));
    if (trouble === undefined) assert.equal(told, undefined);
    else assert.match(told ?? '', trouble, name);
  }
  assert.equal(await brokenPicture(desk), undefined);
  assert.equal(await brokenPicture(join(desk, 'fehlt.jpg')), undefined);
});

test('whatever headline is typed, its file has a name that an address can have, and says it', (t) => {
  const content = temporaryFolder(t);
  for (const [title, name] of [
    ['Er sagte: „So nicht“', 'er-sagte-so-nicht'],
    ['"Alles" in \'Zeichen\'', 'alles-in-zeichen'],
    ['Hochwasser: Was jetzt gilt', 'hochwasser-was-jetzt-gilt'],
    ['Ärger über Öl – Überfluß in Gießen', 'aerger-ueber-oel-ueberfluss-in-giessen'],
    ['🎉 Fest am Fluss 🎉', 'fest-am-fluss'],
    ['🎉🎉', undefined],
    ['!?!…', undefined],
    ['---', undefined],
    ['~', undefined],
    ['שלום עולם', undefined],
    ['مرحبا بالعالم', 'mrhba-balealm'],
    ['Київ', 'kiyiv'],
    ['x'.repeat(300), 'x'.repeat(60)],
    ['# Raute', 'raute'],
    ['Nummer #1 der Charts', 'nummer-1-der-charts'],
    ['[Video] Der Sprung', 'video-der-sprung'],
    ['{{ titel }}', 'titel'],
    ['true', 'true'],
    ['null', 'null'],
    ['2026-11-28', '2026-11-28'],
    ['Zeile\nzwei', 'zeile-zwei'],
    ['C# und C++', 'c-und-c-plus-plus'],
    ['C:\\Temp\\neu', 'c-temp-neu'],
    ['../../etc/passwd', 'etc-passwd'],
    ['1. FC Lautertal siegt', '1-fc-lautertal-siegt'],
    ['50 % mehr', '50-prozent-mehr'],
    ['@heute | > & *!', 'heute-und'],
    ['e\u0301tude', 'etude'],
    ['Weiches\u00adZeichen', 'weiches-zeichen'],
    ['index', 'der-index'],
  ] as const) {
    const { file, address } = startArticle({ title }, content, settings, now);
    assert.match(file, /^artikel\/2026\/11\/2026-11-28-[a-z0-9-]{1,60}\.md$/, title);
    if (name !== undefined) assert.equal(file, `artikel/2026/11/2026-11-28-${name}.md`);
    const { article } = read(readFileSync(join(content, file), 'utf8'), file);
    assert.equal(article.title, oneLine(title.replace(/\p{Cc}/gu, ' ')));
    assert.equal(article.url, address);
  }
});

test('what makes no article is refused in a sentence, and nothing is written', (t) => {
  const content = temporaryFolder(t);
  const desk = temporaryFolder(t);
  const refused = (wishes: Partial<Parameters<typeof startArticle>[0]>, message: RegExp) =>
    assert.throws(() => startArticle({ title: 'Rat', ...wishes }, content, settings, now), { message });
  refused({ title: ' \n' }, /^Die Überschrift ist leer\./);
  refused({ title: 'a'.repeat(301) }, /mehr als 300 Zeichen/);
  refused({ section: 'Politk' }, /^Das Ressort „Politk“ gibt es nicht\. Meinten Sie Politik\?$/);
  refused({ section: 'Quatsch und so' }, /Es gibt .*Politik/);
  refused({ date: '24.12.2026' }, /Schreiben Sie 2026-12-24\./);
  refused({ date: '2026-02-30' }, /gibt es nicht/);
  refused({ image: join(content, 'fehlt.jpg') }, /Diese Datei gibt es nicht/);
  refused({ image: desk }, /Das ist ein Ordner/);
  refused({ image: 'https://bote.example/a.jpg' }, /^--image https:.* Laden Sie das Bild herunter/);
  for (const name of ['.jpg', 'ohne-endung', 'bild.heic']) {
    writeFileSync(join(desk, name), 'x');
    refused(
      { image: join(desk, name) },
      /muss auf \.jpg, .* enden\. Speichern Sie das Bild im Zweifel als JPEG/,
    );
  }
  refused({ image: 'C:\\Bilder\\bus.jpg' }, /Diese Datei gibt es nicht/);
  refused({ image: '' }, /Diese Datei gibt es nicht/);
  refused({ tag: ['Rat', ' '] }, /^--tag ist leer/);
  refused({ author: [''] }, /^--author ist leer/);
  assert.equal(existsSync(join(content, 'artikel')), false);
  mkdirSync(join(content, 'artikel/2026/11'), { recursive: true });
  writeFileSync(join(content, 'artikel/2026/11/2026-11-28-rat.md'), 'alt');
  refused({}, /^content\/artikel\/2026\/11\/2026-11-28-rat\.md gibt es schon; nichts wurde geändert\./);
  assert.equal(readFileSync(join(content, 'artikel/2026/11/2026-11-28-rat.md'), 'utf8'), 'alt');
});

test('Law: whatever somebody types comes out of the file as it was typed', () => {
  const marks = fc.string({
    unit: fc.constantFrom(
      ...`aÄß1 :#'"\\-?&*!|>%@\`{}[],~=.„“`,
      ' # ',
      ': ',
      ' - ',
      '---',
      'null',
      'true',
      '\t',
    ),
    minLength: 1,
    maxLength: 30,
  });
  const typed = fc
    .oneof(marks, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }))
    .filter((text) => oneLine(text.replace(/\p{Cc}/gu, ' ')) !== '');
  fc.assert(
    fc.property(typed, typed, typed, (title, lead, tag) => {
      const clean = (text: string): string => oneLine(text.replace(/\p{Cc}/gu, ' '));
      const text = draftText({ title, lead, tag: [tag] }, clean(title), undefined, undefined, settings);
      const { article } = read(text);
      assert.equal(article.title, clean(title));
      assert.equal(article.lead, clean(lead));
      assert.deepEqual(
        article.tags.map(({ name }) => name),
        [clean(tag)],
      );
    }),
    { numRuns: 500 },
  );
});
