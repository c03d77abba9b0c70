// `npm run anonymise`: takes a person's name out of all articles.
import { resolve } from 'node:path';
import { anonymisation, applyChanges, type Change } from '../anonymise/anonymise-content.ts';
import { WrongArgument } from '../content/refusal.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { calledWith, runCommand } from './command-line.ts';

const help = `npm run anonymise -- "Vorname Nachname" "N." [--write]

Zeigt, was sich ändern müsste, damit die Zeitung diesen Menschen nicht mehr nennt: Artikel und Liveblogs, feste Seiten,
newspaper.yaml, Korrekturen, Bildtexte, Daten von Grafiken, Namen von Dateien und Ordnern, Adressen und Zählungen. Wo er mit vollem
Namen steht, gehen auch „Müllers“, „Herrn Müller“, „Müller, Jörg“, „J. Müller“ und „J. M.“. Geändert wird erst mit --write.

  --write             ändert die Dateien
  --content ORDNER    der Inhalt, sonst content

Die alte Adresse führt nicht zur neuen: Eine Weiterleitung enthielte den Namen, und ebenso eine Liste beendeter Adressen. Was Git von
früher weiß, bleibt dort.
`;

const options = {
  write: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
} as const;

const everyChange =
  'Verwandte Artikel, ältere Seiten von Listen und die Dateien der Suche können die Überschrift auch zeigen: Alles, was der nächste Bau ändert oder löscht, nennt er in changes.json im Zwischenspeicher (.cache).';

const done =
  'Geändert. Sehen Sie sich die Bilder selbst an und was in public/ liegt; danach bauen und veröffentlichen.';

await runCommand(() => {
  const { values, positionals } = calledWith(help, options, 2);
  const [name = '', replacement = ''] = positionals.map((word) => word.trim());
  if (name === '' || replacement === '') {
    throw new WrongArgument(
      'Es fehlt der Name oder sein Ersatz. Beispiel: npm run anonymise -- "Jörg Müller" "N."',
    );
  }
  const contentDir = resolve(values.content);
  const { changes, purge, gone, kept, perhaps, inside } = anonymisation(
    contentDir,
    readNewspaper(contentDir),
    name,
    replacement,
  );
  if (values.write) applyChanges(contentDir, changes);
  const listed = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  const lines = [
    ...(changes.length === 0
      ? [`Nichts in content/ nennt „${name}“ mit vollem Namen.`]
      : changes.flatMap(diff)),
    ...listed(
      'Adressen anderer bleiben, wie sie sind; sie enthalten den Namen:',
      kept.map(({ file, address }) => `content/${file}: ${address}`),
    ),
    ...listed(
      'Vielleicht derselbe Mensch; das bleibt, wie es ist:',
      perhaps.map(({ file, line }) => `content/${file}: ${line}`),
    ),
    ...listed(
      'Diese Dateien haben den Namen in sich (bei Bildern in den Angaben zu Urheber und Inhalt); ändern Sie sie mit einem Bildprogramm:',
      inside.map((file) => `content/${file}`),
    ),
    ...listed('Diese Adressen enden (404); lassen Sie sie bei Suchmaschinen entfernen:', gone),
    ...listed('In Zwischenspeichern zu löschen, wenn die Website neu gebaut ist:', purge),
    ...(purge.length === 0 ? [] : ['', everyChange]),
    ...(changes.length === 0
      ? []
      : ['', values.write ? done : 'Noch ist nichts geändert: dasselbe mit --write.']),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});

function diff({ file, newFile, text }: Change): string[] {
  const title = newFile === file ? `content/${file}` : `content/${file} → content/${newFile}`;
  if (text === undefined) return [title];
  const [before, after] = [text.before.split('\n'), text.after.split('\n')];
  const [old, now] = [new Set(before), new Set(after)];
  return [
    title,
    ...before.filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}
