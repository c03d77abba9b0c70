// Advice never leads into the next error: a machine obeys each remedy of tests/errors, and of files whose bytes are wrong.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readArticle } from '../../src/article/read-article.ts';
import { settings } from '../newspaper/settings.ts';
import { fileNameOf } from './error-cases.ts';
import { type Edited, obey } from './obey.ts';

const folder = join(import.meta.dirname, '..', 'errors');

/** What was typed, where it would have been lost: the article must have it in the end. */
const typed: Readonly<Record<string, string>> = {
  'title-below-its-field': 'Der Rat tagt',
  'alt-not-indented': 'Der Rat',
  'field-images-of-maps': 'artikel/2019/12/rat.jpg',
  'picture-fields-beside-a-text': 'Der Rat tagt|Der Rat',
  'picture-fields-not-indented': 'Der Rat tagt|Der Rat|Ella Muster',
  'political-fields-not-indented': 'post@verein.example',
  'no-space-two-colons': 'Rathaus: Der Streit geht weiter',
  'no-space-german-field': 'Rathaus: Der Streit geht weiter',
  'no-space-before-quotation': 'Rathaus: Der Streit geht weiter',
  'field-without-colon-but-in-the-text': 'Rathaus: Der Streit geht weiter',
  'no-space-after-sponsor': 'Müller',
  'title-glued-by-hyphen': 'Rathaus: Streit',
  'title-glued-by-equals-sign': 'Rathaus',
  'title-behind-a-colon': 'Rathaus',
  'title-glued-and-nothing-behind': 'Rathaus',
  'title-in-bold': 'Rathaus',
  'title-with-a-fullwidth-colon': 'Rathaus',
  'title-with-a-dash-before': 'Rathaus',
  'title-is-an-anchor': '&Rathaus',
  'title-cut-by-hash': 'Ulmenried ist die Nummer #1',
  'title-begins-with-hash': '#Lautertal sucht den Superstar',
  'texts-cut-by-hash': 'Platz #3|dpa #2|Mit # im Block',
  'lead-of-two-lines-cut-by-hash': 'Der Rat tagt, heute zum Thema #Klima',
  'tag-begins-with-hash': '#Klima|Rat',
  'tags-in-brackets-begin-with-hash': '#Klima|Rat',
  'tags-in-brackets-cut-by-hash': 'Rat|#Klima|Stadt',
  'tags-in-brackets-begin-with-at': '@rat|*stern',
  'tags-in-brackets-not-closed': 'Rat|Stadt',
  'authors-in-brackets-with-colon': 'Ella Muster|Rat: Stadt|Ö, Ü',
  'alt-cut-by-hash': 'Trikot #9',
  'title-begins-with-ampersand': '&Co. ist da',
  'title-begins-with-exclamation': '! Achtung',
  'title-is-a-reference': '*rat|&rat Rathaus',
  'tag-is-a-reference': '&a Rat|*a',
  'title-begins-with-at': '@rathaus antwortet',
  'title-begins-with-bracket': '[Video] Der Rat tagt',
  'title-begins-with-percent': '%-Rechnung im Rat',
  'title-begins-with-quotation': '"So nicht", sagt der Rat',
  'title-begins-with-star': '*Exklusiv* aus dem Rat',
  'title-with-colon': 'Kommentar: So nicht',
  'title-with-quotation-inside': "Geht's noch?",
  'tag-with-colon': 'Haushalt: Streit',
  'section-is-a-list': 'politik',
  'field-categories': 'Politik|Klima',
  'field-permalink': '/2018/rat/',
  'field-url': '/2018/rat/',
  'field-permalink-without-slash': '/2019/12/05/rat-tagt.html',
  'head-in-toml': 'Der Rat tagt|Rat|Stadt',
  'head-in-json': 'Der Rat tagt|Rat',
  'sponsored-glued': 'Sägewerk Harms',
  'correction-date-glued': 'Es waren zwölf.',
  'correction-with-a-dash-before-each-field': 'Es waren zwölf.',
  'sponsor-is-a-list': 'Harms, Meier',
  'sponsor-is-a-map': 'Sägewerk Harms',
  'sponsored-names-the-sponsor': 'Sägewerk Harms',
  'authors-are-a-map': 'Ella Muster',
  'authors-are-a-list-of-maps': 'Ella Muster|Max Meier',
  'fields-are-a-list': 'Der Rat tagt|politik',
  'section-is-two-with-a-comma': 'politik',
  'title-closed-by-a-german-quotation-mark': 'Der Rat tagt|Rathaus|dpa',
  'title-goes-on-in-the-next-line': 'Der Rat tagt und beschließt',
  'tags-with-semicolons': 'Rat|Stadt|Land',
  'tags-without-a-blank-after-the-dash': 'Rat|Stadt',
  'tags-with-stars': 'Rat|Stadt',
  'tags-with-bullets': 'Rat|Stadt',
  'tags-in-round-brackets': 'Rat|Stadt',
  'authors-with-semicolon': 'Ella Muster|Max Meier',
  'image-in-markdown': 'Der Rat|artikel/2019/12/rat.jpg',
  'image-in-html': 'Der Rat|artikel/2019/12/rat.jpg',
  'image-without-commas': 'Der Rat|artikel/2019/12/rat.jpg',
  'image-is-a-list': 'Der Rat|artikel/2019/12/rat.jpg',
  'picture-source-is-a-credit': 'Ella Muster',
  'head-between-fences': 'Der Rat tagt|politik',
  'head-in-a-comment': 'Der Rat tagt|politik',
  'title-as-a-heading': 'Der Rat: Streit',
  'authors-in-round-brackets': 'dpa/lnw',
  'author-in-gender-form': 'Ella Muster',
  'authors-with-slash': 'Ella Muster|Max Meier',
  'tags-in-quotation-marks-without-brackets': 'Rat|Stadt',
  'tags-with-hashes': 'Rat|Stadt',
  'tags-below-one-another': 'Rat|Stadt',
  'tags-with-strokes': 'Rat|Stadt',
  'tags-not-indented-with-stars': 'Rat|Stadt',
  'tags-numbered': 'Rat|Stadt',
  'tags-numbered-and-indented': 'Rat|Stadt',
  'tags-in-braces': 'Rat|Stadt',
  'field-untertitel': 'Der Rat streitet.',
  'lead-with-colon-goes-on': 'Der Rat sagt: Nein und zwar: einstimmig.',
  'alt-one-blank-too-far': 'Der Rat',
  'merge-conflict-in-head': 'Der Bus',
  'head-of-org-mode': 'Der Rat tagt',
};

/** More turns than any file has mistakes. */
const patience = 70;

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const title = name.slice(0, -'.md'.length);
  test(`Whoever obeys the advice has a good article: ${title.replaceAll('-', ' ')}`, () => {
    let edited: Edited = {
      file: `artikel/2019/12/${fileNameOf(title)}`,
      text: readFileSync(join(folder, name), 'utf8'),
    };
    const told = new Set<string>();
    for (let turn = 0; turn < patience; turn += 1) {
      const result = readArticle({ ...edited, hash: '0'.repeat(40) }, settings);
      if (result.ok) {
        assert.ok(turn > 0, 'there was nothing wrong');
        const { lead, ...article } = result.article;
        const texts = new Set(textsIn([article, result.article.hasLead ? lead : '']));
        for (const text of typed[title]?.split('|') ?? []) assert.ok(texts.has(text), `${text} is lost`);
        return;
      }
      // From the last line up, so that the places of the others stay true.
      const error = result.errors.at(-1);
      assert.ok(error !== undefined);
      const question = `${error.message} ${error.source ?? ''}`;
      assert.ok(!told.has(question), `told twice: ${question}\n${edited.text}`);
      told.add(question);
      edited = obey(edited, error);
    }
    assert.fail(`still wrong after ${patience} turns:\n${edited.text}`);
  });
}

/** All texts in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value === Object(value) ? Object.values(Object(value)).flatMap(textsIn) : [];
}
