import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownCredit } from '../../src/images/shown-credit.ts';

interface Case {
  readonly caption?: string;
  readonly typed?: string;
  readonly inFile?: string;
  readonly shown: string | undefined;
}

const cases: readonly Case[] = [
  { shown: undefined },
  { caption: 'Das Rathaus', shown: undefined },
  { caption: 'Das Rathaus', inFile: 'Anna Huber/dpa', shown: 'Anna Huber/dpa' },
  { inFile: 'Anna Huber/dpa', shown: 'Anna Huber/dpa' },
  // Said in the caption, in the ways in which newsrooms do.
  { caption: 'Das Rathaus (Foto: Anna Huber)', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus. Foto: Anna Huber', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus. Foto: Anna Huber/dpa', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus. FOTO: HUBER', inFile: 'Anna Huber/dpa', shown: undefined },
  { caption: 'Das Rathaus, Foto: A. Huber', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus © dpa', inFile: 'Anna Huber/dpa', shown: undefined },
  { caption: 'Das Rathaus (c) Anna Huber', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus | Bild: Anna Huber', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus – Anna Huber/dpa', inFile: 'Anna Huber/dpa', shown: undefined },
  { caption: 'Das Rathaus (Anna Huber)', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Archivfoto: Jörg Müller', inFile: 'Jörg Müller', shown: undefined },
  { caption: 'Bildnachweis: Stadt Ulmenried', inFile: 'Stadt Ulmenried', shown: undefined },
  // What the editor says is right, whatever the file says.
  { caption: 'Das Rathaus um 1900. Foto: Stadtarchiv', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus (Quelle: Stadt)', inFile: 'Canon', shown: undefined },
  // Who is in the picture has not taken it.
  { caption: 'Im Bild: Bürgermeisterin Ruth Kern', inFile: 'Anna Huber', shown: 'Anna Huber' },
  { caption: 'Bürgermeisterin Anna Huber im Rathaus', inFile: 'Anna Huber', shown: 'Anna Huber' },
  { caption: 'Im Rathaus sprach Anna Huber', inFile: 'Anna Huber', shown: 'Anna Huber' },
  { caption: 'Das neue Foto hängt im Rathaus', inFile: 'Anna Huber', shown: 'Anna Huber' },
  { caption: 'Die Karte: groß wie nie', inFile: 'Anna Huber', shown: 'Anna Huber' },
  // Nothing that was typed is lost, unless it is said already.
  { caption: 'Das Rathaus', typed: 'Ruth Kern', inFile: 'Anna Huber', shown: 'Ruth Kern' },
  { caption: 'Das Rathaus. Foto: Ruth Kern', typed: 'Ruth Kern', inFile: 'Anna Huber', shown: undefined },
  { caption: 'Das Rathaus. Foto: Stadtarchiv', typed: 'Ruth Kern', shown: 'Ruth Kern' },
  // The page itself says „Bild:“.
  { typed: 'Foto: Ella Muster', shown: 'Ella Muster' },
  { typed: '© dpa', shown: 'dpa' },
  { inFile: '© 2019 Anna Huber', shown: '2019 Anna Huber' },
  { typed: 'Grafik: Ella Muster', shown: 'Grafik: Ella Muster' },
  { typed: 'Foto:', shown: 'Foto:' },
];

test('whose picture it is, is said once', () => {
  for (const { caption, typed, inFile, shown } of cases) {
    assert.equal(shownCredit(caption, typed, inFile), shown, JSON.stringify({ caption, typed, inFile }));
  }
});
