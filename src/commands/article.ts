// `npm run article`: begins an article.
import { resolve } from 'node:path';
import { WrongArgument } from '../content/refusal.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { startArticle } from '../newspaper/start-article.ts';
import { brokenPicture } from './broken-picture.ts';
import { calledWith, runCommand } from './command-line.ts';

const help = `npm run article -- "Überschrift" [Angaben]

Legt die Datei eines neuen Artikels an, als Entwurf, und sagt, wo sie liegt. Überschrieben wird nichts.

  --section NAME      das Ressort
  --kicker WORTE      die Dachzeile
  --lead SATZ         der Vorspann
  --author NAME       wer ihn schreibt; auch mehrmals
  --tag WORT          ein Schlagwort; auch mehrmals
  --image DATEI       das Aufmacherbild; es wird neben den Artikel kopiert
  --alt SATZ          was darauf zu sehen ist
  --credit NAME       wem es gehört
  --date ZEIT         2026-11-24 oder "2026-11-24 17:52", sonst jetzt
  --content ORDNER    der Inhalt, sonst content
`;

const options = {
  section: { type: 'string' },
  kicker: { type: 'string' },
  lead: { type: 'string' },
  author: { type: 'string', multiple: true },
  tag: { type: 'string', multiple: true },
  image: { type: 'string' },
  alt: { type: 'string' },
  credit: { type: 'string' },
  date: { type: 'string' },
  content: { type: 'string', default: 'content' },
} as const;

await runCommand(async () => {
  const { values, positionals } = calledWith(help, options, 1);
  const { content, ...wishes } = values;
  const [title] = positionals;
  if (title === undefined) {
    throw new WrongArgument(
      'Es fehlt die Überschrift, in Anführungszeichen. Beispiel: npm run article -- "Der Rat beschließt den Abendbus"',
    );
  }
  const contentDir = resolve(content);
  const trouble = wishes.image === undefined ? undefined : await brokenPicture(wishes.image);
  if (trouble !== undefined) throw new WrongArgument(`--image ${wishes.image}: ${trouble}`);
  const { file, picture, address } = startArticle(
    { ...wishes, title },
    contentDir,
    readNewspaper(contentDir),
    Date.now(),
  );
  const lines = [
    `content/${file}`,
    ...(picture === undefined ? [] : [`content/${picture}`]),
    `Adresse: ${address}`,
    '',
    `Als Nächstes: Schreiben Sie den Text unter die zweite Zeile ---${picture !== undefined && values.alt === undefined ? ', sagen Sie bei alt, was auf dem Bild zu sehen ist,' : ''} und löschen Sie „draft: true“, wenn er erscheinen soll.`,
    '„npm run dev“ zeigt den Entwurf, „npm run lint“ prüft ihn.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});
