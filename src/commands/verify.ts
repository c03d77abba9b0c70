// `npm run verify`: looks whether the published site is the one that was built.
import { resolve } from 'node:path';
import { Refusal, WrongArgument } from '../content/refusal.ts';
import { NoAnswer } from '../hosting/verify/ask.ts';
import { verifySite } from '../hosting/verify/verify-site.ts';
import { readNewspaper } from '../newspaper/read-newspaper.ts';
import { builtSite } from './built-site.ts';
import { calledWith, runCommand } from './command-line.ts';

const help = `npm run verify -- [ADRESSE]

Vergleicht die Website unter der Adresse (sonst der aus content/newspaper.yaml) mit der gebauten: Stand, Inhalte, Kopfzeilen,
Packung, Feeds, frühere Adressen und die Fehlerseite. Angesehen werden alle Skripte, Schriften und Dateien der obersten Ebene, die
neuesten Artikel und so viele weitere, wie --sample sagt. Endet mit 1, wenn etwas anders ist, und nennt alles.

  --output ORDNER     die gebaute Website, sonst _site
  --content ORDNER    der Inhalt, sonst content
  --sample ZAHL       so viele ausgeloste Dateien, frühere Adressen und Feeds, sonst 40
  --seed TEXT         andere Lose
  --timeout SEKUNDEN  so lange wird auf eine Antwort gewartet, sonst 10
`;

await runCommand(async () => {
  const options = {
    output: { type: 'string', default: '_site' },
    content: { type: 'string', default: 'content' },
    sample: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    timeout: { type: 'string', default: '10' },
  } as const;
  const { values, positionals } = calledWith(help, options, 1);
  const settings = readNewspaper(resolve(values.content));
  const url = address(positionals[0] ?? settings.siteUrl);
  const site = builtSite(values.output);
  const sizes = {
    size: number('--sample', values.sample),
    timeout: 1000 * number('--timeout', values.timeout),
  };
  const { asked, differences } = await verifySite({ site, url, settings, seed: values.seed, ...sizes }).catch(
    (error: unknown) => {
      throw error instanceof NoAnswer ? new Refusal(`${url} ${error.message}.`) : error;
    },
  );
  for (const { path, message } of differences) console.log(`${path}\n  ${message}`);
  const all = `${asked.toLocaleString('de')} Adressen unter ${url} angesehen`;
  if (differences.length === 0) {
    console.log(`${all}: Alles ist, wie es gebaut wurde.`);
    return;
  }
  console.log(`\n${all}: ${differences.length} ${differences.length === 1 ? 'Abweichung' : 'Abweichungen'}.`);
  process.exitCode = 1;
});

function address(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new WrongArgument(`„${text}“ ist keine Adresse. Erwartet wird eine wie https://www.bote.example.`);
  }
  return url.href.replace(/\/$/, '');
}

function number(flag: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text))
    throw new WrongArgument(`${flag} ${text}: Erwartet wird eine ganze Zahl von 1 an.`);
  return Number(text);
}
