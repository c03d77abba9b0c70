// Articles in which nothing is wrong, of everything that the handbook allows; no two alike.
import { createRandom } from '../bench/random.ts';
import { makeSentence } from '../bench/sentences.ts';

const count = 1_000;
const sections = ['Politik', 'Wirtschaft', 'Gesellschaft', 'Kultur', 'Sport', 'Wissenschaft', 'Regional'];
const two = (number: number): string => String(number).padStart(2, '0');
const dayOf = (index: number): string => `2018-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
const nameOf = (index: number): string => `${dayOf(index)}-artikel-${index}`;

/** Paths below the project and texts. */
export function cleanArticles(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`content/artikel/${nameOf(index)}.md`, article(index)]),
  );
}

function article(index: number): string {
  const random = createRandom(7, index);
  const sentence = (): string => makeSentence(random);
  const before = nameOf(Math.max(0, index - 1));
  const heads = [
    `title: Artikel ${index}`,
    `title: "Artikel ${index}: Was jetzt gilt"`,
    `title: 'Artikel ${index}: "So nicht", sagt der Rat'`,
    `title: Geht's noch, Artikel ${index}?`,
    `title: Artikel ${index} – mit 5 % mehr für C&A`,
  ];
  const more = [
    `date: ${dayOf(index)} ${two(index % 24)}:${two(index % 60)}`,
    `updated: ${dayOf(index)}`,
    'authors: [Ella Muster, "Emil O\'Neill"]',
    'authors: Jürgen Müller-Lüdenscheidt',
    'tags:\n  - Rat\n  - "#Klima"',
    'tags: [Stadtrat, "Haushalt: Streit"]',
    'source: dpa',
    'kicker: Dachzeile',
    'reads: 1475',
    '# eine Bemerkung für Kollegen',
    `aliases: /alt/artikel-${index}`,
  ];
  const fields = more.filter((field, at) => (index + at) % 3 === 0 && !field.startsWith('authors: J'));
  const texts = [
    () => sentence(),
    () => `"${sentence()}", sagt sie. 'Nie', sagt er, "und 'nimmer'".`,
    () => `„${sentence()}“ So steht es da – oder nicht.`,
    () => `Am 24. Dezember um 17.30 Uhr, z. B. in der Dr.-Solms-Straße 5 a: ${sentence()}`,
    () => '24. Dezember: Der Rat tagt.',
    () => '1. FC Lautertal gewinnt, die 3. Liga staunt.',
    () => `## Zwischentitel\n\n${sentence()}\n\n### Eine Stufe tiefer\n\n${sentence()}`,
    () => `- ${sentence()}\n- ${sentence()}`,
    () => '1. Mehl\n2. Milch\n3. Eier',
    () => `> ${sentence()}`,
    () =>
      `Siehe [den Bericht](${before}.md), [das Gesetz](https://www.gesetze.example/) und [mehr](#teil).\n\n## Teil\n\n${sentence()}`,
    () => '| Liste | Stimmen |\n|:--|--:|\n| Offene Stadt | 2.318 |\n| Bürgerliste | 2.314 |',
    () =>
      '```diagramm\ntitel: Stimmen\n\n| Liste | Stimmen |\n| Offene Stadt | 2.318 |\n| Bürgerliste | 1,46 |\n```',
    () => `Ihr Befund[^1] überrascht.\n\n[^1]: ${sentence()}`,
    () =>
      'Lehrer*innen und **wichtige** Leute, *betont*; H<sub>2</sub>O, <abbr title="Landkreis">LK</abbr>, 27".',
    () => 'Der Befehl `npm  run "x"` und ein Ausdruck \\{\\{ so \\}\\}.',
    () => '[Burgos](https://www.openstreetmap.org/?mlat=42.341&mlon=-3.702#map=7/42.341/-3.702)',
    () => '<!-- nur für  Kollegen: " -->\n\nDas steht da.  \nUnd das darunter.',
    () => 'Post an [die Redaktion](mailto:redaktion@bote.example), Telefon [01234 5](tel:+4912345).',
    () => "Es kostet 5,50 €, das sind 3 % mehr; siehe § 218, Abs. 2. Die '90er sind vorbei, Hans' Rad auch.",
  ];
  const body = [0, 1, 2].map((at) => texts[(index * 3 + at * 7) % texts.length]?.() ?? '').join('\n\n');
  const head = [
    heads[index % heads.length],
    `section: ${sections[index % 7]}`,
    'lead: Was geschehen ist, in einem Satz.',
  ];
  return `---\n${[...head, ...fields].join('\n')}\n---\n${unfootnoted(body)}\n`;
}

/** A note has one definition. */
function unfootnoted(body: string): string {
  const [first, ...others] = body.split('[^1]: ');
  return others.length < 2 ? body : `${first}[^1]: ${others[0]}`;
}
