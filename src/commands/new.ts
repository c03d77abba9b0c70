// `npm run new`: asks for name, address and sections, and makes the sample newspaper one's own.
import { resolve } from 'node:path';
import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import { DateTime } from 'luxon';
import { slugify } from '../article/slug.ts';
import { WrongArgument } from '../content/refusal.ts';
import type { Answers } from '../newspaper/newspaper-text.ts';
import { CannotStart, checkStart, startNewspaper } from '../newspaper/start-newspaper.ts';
import { isEngineSegment } from '../plan/engine-segments.ts';
import { defaults } from '../settings.ts';
import { runCommand } from './command-line.ts';
import { type NewArguments, newArguments, sectionNames } from './new-arguments.ts';

const help = `npm run new -- [--name "Kleiner Bote"] [--url https://bote.example] [--sections "Politik,Sport"] [--accent "#0b6e5f"] [--yes]

Macht aus der Musterzeitung Ihre eigene. Was Sie nicht angeben, wird gefragt; mit --yes wird nichts gefragt.
`;

async function ask(given: NewArguments): Promise<Answers> {
  const needed = (written: string) => written.trim() !== '' || 'Bitte geben Sie etwas ein.';
  const name = given.name ?? (await input({ message: 'Wie heißt Ihre Zeitung?', validate: needed }));
  const url =
    given.url ??
    (await input({
      message: 'Unter welcher Adresse erscheint sie?',
      default: 'https://zeitung.example',
      validate: (written) => URL.canParse(written) || 'Bitte eine Adresse mit https://.',
    }));
  const sections =
    given.sections ??
    sectionNames(
      await input({
        message: 'Welche Ressorts hat sie? (mit Komma getrennt)',
        default: 'Politik, Wirtschaft, Kultur, Sport, Lokales',
        validate: (written) => sectionNames(written).length > 0 || 'Mindestens ein Ressort.',
      }),
    );
  const { accent } = given;
  return { name: name.trim(), url, sections, ...(accent === undefined ? {} : { accent }) };
}

async function start(): Promise<void> {
  const projectDir = resolve(import.meta.dirname, '../..');
  const given = newArguments(process.argv.slice(2));
  if (given.help) {
    process.stdout.write(help);
    return;
  }
  checkStart(projectDir);
  const missing = (['name', 'url', 'sections'] as const).filter((field) => given[field] === undefined);
  if (given.yes && missing.length > 0) {
    throw new WrongArgument(`Mit --yes fehlt noch: ${missing.map((field) => `--${field}`).join(', ')}.`);
  }
  const answers = await ask(given);
  const taken = answers.sections.find((name) => isEngineSegment(slugify(name)));
  if (taken !== undefined) {
    throw new CannotStart(
      `Ein Ressort „${taken}“ hätte die Adresse /${slugify(taken)}/, die der Website selbst gehört. Nennen Sie es anders.`,
    );
  }
  const sure =
    given.yes ||
    (await confirm({
      message: `Die Artikel und Seiten der Musterzeitung werden gelöscht. „${answers.name}“ beginnen?`,
      default: true,
      theme: { prefix: '?' },
      transformer: (yes) => (yes ? 'ja' : 'nein'),
    }));
  if (!sure) return;
  const today = DateTime.now().setZone(defaults.zone).toISODate() ?? '';
  const { written, kept } = startNewspaper(projectDir, answers, today);
  for (const path of written) console.log(`geschrieben: ${path}`);
  for (const path of kept) console.log(`behalten, weil Sie es geändert haben: ${path}`);
  console.log(`
„${answers.name}“ ist angelegt. Die nächsten Schritte:
1. npm run dev zeigt die Zeitung unter http://localhost:8080/ und jede Änderung sofort.
2. In content/seiten/ füllen Sie, was mit AUSFÜLLEN markiert ist: Impressum, Datenschutz, Kontakt. Vorher erscheint die
   Zeitung unter keiner öffentlichen Adresse; npm run lint nennt, was noch fehlt.
3. content/README.md erklärt, wie man einen Artikel schreibt. Danach: git add -A && git commit
Eine ältere Website zieht mit npm run import um; Näheres unter „Umziehen“ in content/README.md.`);
}

await runCommand(() =>
  start().catch((error: unknown) => {
    const aborted = error instanceof Error && error.name === 'ExitPromptError';
    throw aborted ? new CannotStart('Abgebrochen; nichts wurde geändert.') : error;
  }),
);
