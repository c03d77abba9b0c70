// Words that are probably mistakes, and the many that no dictionary has and that are right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherFindings } from '../../src/lint/gather-findings.ts';
import { germanDictionary, misspelt } from '../../src/lint/spelling.ts';
import { aNewspaper } from '../pipeline/build-in.ts';

const dictionary = await germanDictionary();

/** `word→meant line:column` of one text, or of several. */
function told(texts: readonly string[], own: readonly string[] = []): string[] {
  const files = texts.map((_, index) => ({ file: `artikel/${index}.md` }));
  const textOf = (file: string): string => `---\ntitle: Rat\n---\n${texts[Number(/\d+/.exec(file)?.[0])]}\n`;
  return misspelt(files, textOf, dictionary, own).map(({ message, remedy = '', line, column }) => {
    const word = /„(.+?)“/.exec(message)?.[1];
    const meant = /Meinten Sie (.+?)\?/.exec(remedy)?.[1];
    return `${word}${meant === undefined ? '' : `→${meant}`} ${(line ?? 0) - 3}:${column}`;
  });
}

test('slips of the finger are told with their place and the word that was meant', () => {
  assert.deepEqual(
    told(['Der Rat hat vorraussichtlich gemeisam beschlossen.']).map((one) => one.replace(/→\w+/, '')),
    ['vorraussichtlich 1:13', 'gemeisam 1:30'],
  );
  assert.deepEqual(told(['Er sagte, daß es so sei.']), ['daß→dass 1:11']);
  assert.deepEqual(
    told(['- Ein **falhscer** Satz']).map((one) => one.replace(/→\w+/, '')),
    ['falhscer 1:9'],
  );
  assert.deepEqual(
    told(['Die Stadtratssitzung. Eine Stadtratssitzung, diese Stadtratssitzung.', 'Die Stadratssitzung.']),
    ['Stadratssitzung→Stadtratssitzung 1:5'],
  );
});

test('what is right is not told: names, compounds, verbs, endings for all, abbreviations, code, addresses, other languages', () => {
  for (const text of [
    'Amelie Kortüm aus Tannhofen traf Yannick Brosig in Ulmenried.',
    'Die Straßenbahnhaltestellenbeleuchtung und der Glühweinpreis.',
    'Sie haben es weggegossen, dazugeschrieben, hinaufzulaufen, festgestampfte Erde.',
    'Lehrer*innen, Leser:innen, Bürger/-innen und MitarbeiterInnen.',
    "Geht's noch? Hans' Rad, Andreas’ Rad, die '90er.",
    'GmbH, z. B., ca., usw., SVU, ZDF und km/h.',
    'Stadt- und Landkreis, Vor- und Nachteile, 5-mal, E-Mail-Adresse.',
    'Ein `falhscer` Befehl, <abbr title="falhsc">ZDF</abbr>, [Wort](falhsc.html), falhsc@example.org.',
    '```\nfalhsc\n```',
    'The council decides what people really want to hear tonight.',
    'Sil\u00adben\u00adtren\u00adnung und nbsp&nbsp;.'.replace('nbsp&', 'hier&'),
  ]) {
    assert.deepEqual(told([text]), [], text);
  }
});

test('a word that three articles use, and one of the list, is the newspaper’s own', () => {
  assert.equal(told(['Das ist tüffelig.', 'So tüffelig.']).length, 2);
  assert.deepEqual(told(['Das ist tüffelig.', 'So tüffelig.', 'Wie tüffelig.']), []);
  assert.deepEqual(told(['Das ist tüffelig, sie sind tüffeligen.'], ['tüffelig']), []);
});

test('words are looked up where the newspaper has a list of its own, which counts', async (t) => {
  const text = '---\ntitle: Rat\nlead: Ein Satz.\n---\nDas ist tüffelig und vorraussichtlich gut.\n';
  const paper = await aNewspaper(t, { 'content/artikel/2019-12-05-rat.md': text });
  assert.deepEqual(await gatherFindings(paper.options), []);
  await paper.write({ 'content/woerter.txt': '# unser Wort\ntüffelig   # so heißt es hier\n' });
  const [one, ...others] = await gatherFindings(paper.options);
  assert.deepEqual([one?.rule, one?.line, one?.column, others], ['spelling', 5, 22, []]);
  assert.match(one?.remedy ?? '', /content\/woerter\.txt/);
});
