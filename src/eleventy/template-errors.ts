// What Eleventy and its template languages say of a page that they cannot build, in words for whoever wrote it.
import type { RuleName } from '../article/rules.ts';

/** What is wrong, without its place. */
export interface TemplateWords {
  readonly rule: RuleName;
  readonly message: string;
  readonly expected: string;
  readonly remedy: string;
  /** What of the file the sentence is about, as it is written there. */
  readonly about?: string;
}

const raw = 'sollen die Zeichen so im Text stehen, fassen Sie sie mit {% raw %} und {% endraw %} ein';
const program = 'Berichtigen Sie das Programm an dieser Stelle.';

/** By Liquid's, Nunjucks' and Eleventy's own words; `about` is the first group of the pattern that matches. */
const kinds: readonly (readonly [RegExp, (about: string) => Omit<TemplateWords, 'about'>])[] = [
  [
    /(?:undefined filter|filter not found): (\S+)/,
    (name) => ({
      rule: 'template-filter',
      message: `Den Filter „${name}“ gibt es nicht.`,
      expected: 'ein Filter der Vorlagensprache oder von Eleventy',
      remedy: 'Berichtigen Sie seinen Namen, oder löschen Sie ihn mit dem Strich davor.',
    }),
  ],
  [
    /(?:tag "([^"]+)" not found|unknown block tag: (\S+))/,
    (name) => ({
      rule: 'template-statement',
      message: `Die Anweisung „${name}“ gibt es nicht.`,
      expected: 'eine Anweisung der Vorlagensprache',
      remedy: `Berichtigen Sie ihren Namen; ${raw}.`,
    }),
  ],
  [
    /tag (\{%.*?%\}) not closed/,
    (tag) => ({
      rule: 'template-not-closed',
      message: `Die Anweisung „${tag}“ wird nicht beendet.`,
      expected: 'zu jeder Anweisung, die etwas umschließt, eine, die sie beendet',
      remedy: `Schreiben Sie dahinter {% end${/\w+/.exec(tag)?.[0] ?? ''} %}.`,
    }),
  ],
  [
    /(?:unexpected|got) end of file|tag "?([^"]*)"? not closed/,
    () => ({
      rule: 'template-not-closed',
      message: 'Eine Anweisung wird nicht beendet.',
      expected: 'zu jeder Anweisung, die etwas umschließt, eine, die sie beendet',
      remedy: `Beenden Sie sie, etwa {% if … %} mit {% endif %}; ${raw}.`,
    }),
  ],
  [
    /output "?(\{\{[^\n"\\]*).*? not closed|expected variable end/,
    () => ({
      rule: 'template-not-closed',
      message: 'Geschweifte Klammern werden nicht geschlossen.',
      expected: 'zu jedem {{ ein }}',
      remedy: `Schließen Sie sie mit }}; ${raw}.`,
    }),
  ],
  [
    /(?:Failed to lookup "([^"]+)"|template not found: (\S+))/,
    (name) => ({
      rule: 'template-include',
      message: `Die eingebundene Datei „${name}“ gibt es nicht.`,
      expected: 'eine Datei im Ordner „layouts“ oder „seiten“',
      remedy: 'Legen Sie die Datei dort ab, oder berichtigen Sie ihren Namen.',
    }),
  ],
  [
    /layout that does not exist: .*\(via `layout: (.+?)`\)/,
    (name) => ({
      rule: 'template-layout',
      message: `Das Layout „${name}“ gibt es nicht.`,
      expected: 'kein Layout, dann gilt das der Zeitung, oder eines im Ordner „layouts“',
      remedy: `Löschen Sie die Zeile layout: ${name}.`,
    }),
  ],
  [
    /`permalink` value: '(.*?)'.*does not include a file extension/,
    (address) => ({
      rule: 'page-permalink',
      message: `Die Adresse „${address}“ hat weder eine Endung noch am Ende einen Schrägstrich.`,
      expected: 'eine Adresse wie /kontakt/ oder /kontakt.html',
      remedy: `Schreiben Sie permalink: /${address.replace(/^\/|\/$/g, '')}/.`,
    }),
  ],
  [
    /Could not find pagination data .*went looking for: (\S+)/,
    (name) => ({
      rule: 'template-data',
      message: `Die Daten „${name}“, die „pagination“ verteilen soll, gibt es nicht.`,
      expected: 'Daten aus dem Kopf der Seite oder aus einer Datendatei',
      remedy: 'Berichtigen Sie den Namen, oder löschen Sie „pagination“.',
    }),
  ],
  [
    /Cannot find (?:module|package) '(?:[^']*\/)?([^'/]+)'/,
    (name) => ({
      rule: 'template-import',
      message: `Die Vorlage lädt „${name}“, das es nicht gibt.`,
      expected: 'eine Datei oder ein Paket, das installiert ist',
      remedy: 'Berichtigen Sie den Namen, oder installieren Sie das Paket.',
    }),
  ],
  [
    /Unable to call `([^`[]+)/,
    (name) => ({
      rule: 'template-call',
      message: `„${name}“ gibt es hier nicht.`,
      expected: 'etwas, das Eleventy oder der Kopf der Seite bereitstellt',
      remedy: 'Berichtigen Sie den Namen.',
    }),
  ],
  [
    /^SyntaxError: /,
    () => ({
      rule: 'template-program',
      message: 'Die Vorlage ist kein gültiges Programm.',
      expected: 'JavaScript oder TypeScript',
      remedy: program,
    }),
  ],
  [
    /^YAMLException: /,
    () => ({
      rule: 'page-head',
      message: 'Der Kopf der Seite ist kein YAML.',
      expected: 'Zeilen der Form feld: Wert',
      remedy: 'Prüfen Sie die Zeile; ein Text mit Doppelpunkt steht in Anführungszeichen.',
    }),
  ],
  [
    /^ThrownByPage: /,
    () => ({
      rule: 'template-threw',
      message: 'Die Vorlage hat beim Bauen einen Fehler gemeldet.',
      expected: 'ein Programm, das zu Ende kommt',
      remedy: program,
    }),
  ],
];

const unknown: TemplateWords = {
  rule: 'page-unbuildable',
  message: 'Die Seite lässt sich nicht bauen.',
  expected: 'Felder und Text, die Eleventy und die Layouts verstehen',
  remedy: 'Prüfen Sie, ob ein Feld wie „layout“ oder „permalink“ und die Vorlagenzeichen im Text stimmen.',
};

/** What of a sentence can matter. */
const longest = 1_000;

/** @param said the last error's name and sentence: `ParseError: undefined filter: datum` */
export function templateWords(said: string): TemplateWords {
  for (const [pattern, words] of kinds) {
    const match = pattern.exec(said.slice(0, longest));
    if (match === null) continue;
    const about = match.slice(1).find((group) => group !== undefined && group !== '');
    return { ...words(about ?? ''), ...(about === undefined ? {} : { about }) };
  }
  return unknown;
}
