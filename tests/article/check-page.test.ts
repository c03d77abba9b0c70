import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from '../../src/article/check-page.ts';
import { formatContentErrors } from '../../src/article/format-errors.ts';

const told = (text: string) => formatContentErrors(checkPage('seiten/impressum.md', Buffer.from(text)));

test('a page with a title is right, whatever else Eleventy and the layouts make of its fields', () => {
  const fields =
    'title: Impressum\ndescription: Wer wir sind.\npermalink: /impressum/\nlayout: base.11ty.ts\nextra: [1, 2]';
  assert.equal(told(`---\n${fields}\n---\nText\n`), '');
});

test('an editor is told what a page lacks, and where', () => {
  assert.match(
    told('---\ndescription: Wer wir sind.\n---\nText\n'),
    /^content\/seiten\/impressum\.md.*\n {2}Die Überschrift fehlt\./,
  );
  assert.match(
    told('Text ohne Felder\n'),
    /impressum\.md:1:1\n {2}Die Datei beginnt nicht mit den Feldern der Seite\./,
  );
  assert.match(
    told('---\ntitle: Impressum\n\nText\n'),
    /impressum\.md:2:1\n {2}Die Felder der Seite enden nicht/,
  );
  assert.match(told('---\ntitle: Wir: die Redaktion\n---\n'), /impressum\.md:2:\d+\n/);
});

test('a field with a German name is the one that is meant, told once', () => {
  const text = told('---\ntitel: Impressum\nbeschreibung: Wer wir sind.\n---\n');
  assert.match(
    text,
    /impressum\.md:2:1\n {2}Unbekanntes Feld „titel“\.[\s\S]*Benennen Sie „titel“ in „title“ um\./,
  );
  assert.match(text, /impressum\.md:3:1\n {2}Unbekanntes Feld „beschreibung“\.[\s\S]*in „description“ um\./);
  assert.match(text, /\n2 Fehler in 1 Datei\.\n$/);
});
