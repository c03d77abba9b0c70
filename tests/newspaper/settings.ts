// The settings of the newspaper that tests read. Frozen, as its content is: what a newsroom writes into its own settings
// must not reach a test, and what a test needs must not reach a newsroom.
import type { Settings } from '../../src/settings.ts';

export const settings: Settings = {
  name: 'Ulmenrieder Bote',
  claim: 'Zeitung für Ulmenried und das Obere Lautertal',
  description:
    'Nachrichten aus Ulmenried, dem Oberen Lautertal und der Welt: Politik, Wirtschaft, Kultur, Sport und Wissenschaft.',
  origin: 'https://ulmenrieder-bote.example',
  language: 'de',
  zone: 'Europe/Berlin',
  sections: [
    { slug: 'politik', name: 'Politik', description: 'Nachrichten und Hintergründe aus der Politik.' },
    {
      slug: 'wirtschaft',
      name: 'Wirtschaft',
      description: 'Unternehmen, Arbeit und Verbraucher: die Wirtschaft der Region und der Welt.',
    },
    {
      slug: 'gesellschaft',
      name: 'Gesellschaft',
      description: 'Wie wir leben: Familie, Bildung, Gesundheit und Zusammenleben.',
    },
    { slug: 'kultur', name: 'Kultur', description: 'Bühne, Musik, Bücher, Film und Ausstellungen.' },
    { slug: 'sport', name: 'Sport', description: 'Ergebnisse, Berichte und Porträts aus dem Sport.' },
    {
      slug: 'wissenschaft',
      name: 'Wissenschaft',
      description: 'Forschung, Technik, Natur und Klima, verständlich erklärt.',
    },
    {
      slug: 'regional',
      name: 'Regional',
      description: 'Das Neueste aus Ulmenried, Lauterbrück, Tannhofen und den Nachbarorten.',
    },
  ],
  defaultSection: 'regional',
  tickerLength: 15,
  listSize: 20,
  newsfeedLength: 50,
  relatedCount: 4,
  mostReadLength: 10,
  mostReadPageLength: 50,
  search: true,
  shareCardsSince: '2026-01-01',
  inlineStyleSince: '2026-01-01',
  breakingHours: 12,
  offline: true,
};
