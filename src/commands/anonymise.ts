// `npm run anonymise`: takes a person's name out of all articles.
import { resolve } from 'node:path';
import { anonymisation, applyChanges, type Change } from '../anonymise/anonymise-articles.ts';
import { WrongArgument } from '../content/refusal.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { helpOption, parseCommandLine, runCommand } from './command-line.ts';

const help = `npm run anonymise -- "Vorname Nachname" "N." [--write]

Zeigt, was sich ändern müsste, damit kein Artikel diesen Menschen mehr nennt: Text, Überschrift, Angaben, Name der Datei und
Adresse. Geändert wird erst mit --write.

  --write             ändert die Dateien
  --content ORDNER    der Inhalt, sonst content

Die alte Adresse führt nicht zur neuen: Sie enthielte den Namen. Was Git von früher weiß, bleibt dort.
`;

const options = {
  write: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  ...helpOption,
} as const;

await runCommand(() => {
  const { values, positionals } = parseCommandLine(process.argv.slice(2), options, 2);
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  const [name = '', replacement = ''] = positionals.map((word) => word.trim());
  if (name === '' || replacement === '') {
    throw new WrongArgument(
      'Es fehlt der Name oder sein Ersatz. Beispiel: npm run anonymise -- "Jörg Müller" "N."',
    );
  }
  const contentDir = resolve(values.content);
  const { changes, purge, gone, kept } = anonymisation(
    contentDir,
    readNewspaper(contentDir),
    name,
    replacement,
  );
  if (changes.length === 0) {
    process.stdout.write(`Kein Artikel nennt „${name}“.\n`);
    return;
  }
  if (values.write) applyChanges(contentDir, changes);
  const listed = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  const lines = [
    ...changes.flatMap(diff),
    ...listed(
      'Adressen anderer bleiben, wie sie sind; sie enthalten den Namen:',
      kept.map(({ file, address }) => `content/${file}: ${address}`),
    ),
    ...listed('Diese Adressen enden (404); lassen Sie sie bei Suchmaschinen entfernen:', gone),
    ...listed('In Zwischenspeichern zu löschen, wenn die Website neu gebaut ist:', purge),
    '',
    values.write
      ? 'Geändert. Prüfen Sie auch Bilder und deren Dateinamen; danach bauen und veröffentlichen.'
      : 'Noch ist nichts geändert: dasselbe mit --write.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});

function diff({ file, newFile, before, after }: Change): string[] {
  const [old, now] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  return [
    newFile === file ? `content/${file}` : `content/${file} → content/${newFile}`,
    ...before
      .split('\n')
      .filter((line) => !now.has(line))
      .map((line) => `- ${line}`),
    ...after
      .split('\n')
      .filter((line) => !old.has(line))
      .map((line) => `+ ${line}`),
  ];
}
