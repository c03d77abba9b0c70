// What makes a number with a full stop an ordinal in German: „24. Dezember“, „1. FC“, „3. Liga“, „2. Bürgermeister“.

/** A day of a month, another ordinal, a year that ends a sentence, or none of them as far as one can see. */
export type OrdinalKind = 'date' | 'ordinal' | 'year' | 'none';

const letter = '\\p{L}';
const end = `(?![${letter}])`;
const month =
  '(?:J[aä]n(?:ner|uar)?|Feb(?:er|r|ruar)?|M(?:ä|ae)rz|Mär|Mrz|Apr(?:il)?|Mai|Jun[io]?|Jul[iy]?|Julei|Aug(?:ust)?|' +
  'Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)';
/** Also `24. 12. 2026`, `24. und 25. Dezember`, `24./25. Dezember`, `1. Maifeiertag`, `3. Oktobers`. */
const date = new RegExp(
  `^(?:${month}(?:s|es)?\\.?(?![${letter}])|Mai(?:feier|kundgebung|baum|spaziergang|wanderung|tanz|demo)|` +
    '(?:und|bis|oder|sowie|auf|\\/|–|—|-|--|&|\\+|,)\\s*(?:zum\\s+)?\\d{1,2}\\.|(?:0?[1-9]|1[0-2])\\.(?!\\p{L}))',
  'u',
);

/** Abbreviated clubs and departments: FC, SV, TSV, SpVgg, VfB, TuS; also with what they are joined to: `FC-Trainer`. */
const club =
  /^(?:[A-ZÄÖÜ]{2,5}|V[a-z]?[fF][BRLKSVbrlksv]|[A-Z][a-zäöü]{1,3}[A-ZÄÖÜ][A-Za-zäöü]{0,3}|S[pv]V?g{1,2}|Borussia|Eintracht|Fortuna|Alemannia|Dynamo|Lok)(?![\p{L}\d])/u;

/** What German counts with ordinals. Beginnings and ends of words go with inflection and compounds. */
const counted = [
  ...['Abend', 'Absatz', 'Abschnitt', 'Abstieg', 'Abteilung', 'Adjutant', 'Advent', 'Akt', 'Allgemeine'],
  ...[
    'Amtszeit',
    'Anlauf',
    'April',
    'Arbeitstag',
    'Armee',
    'Art',
    'Auflage',
    'Aufzug',
    'Ausbildungsjahr',
    'Ausgabe',
  ],
  ...[
    'Auswärtssieg',
    'Band',
    'Bataillon',
    'Bauabschnitt',
    'Beigeordnet',
    'Bezirk',
    'Brandenburgisch',
    'Buch',
  ],
  ...[
    'Bundesliga',
    'Bundestag',
    'Bundeswehr',
    'Bürgermeister',
    'Bußgeld',
    'Bürgerversammlung',
    'Chor',
    'Dame',
  ],
  ...[
    'Deutsch',
    'Dezernent',
    'Direktor',
    'Division',
    'Drittel',
    'Durchgang',
    'Ehe',
    'Elf',
    'Entwurf',
    'Etage',
    'Etappe',
  ],
  ...[
    'Europäisch',
    'Fachsemester',
    'Fahrt',
    'Fassung',
    'Feiertag',
    'Fenster',
    'Festtag',
    'Finale',
    'Folge',
    'Frau',
  ],
  ...[
    'Frauen',
    'Fränkisch',
    'Führungstor',
    'Gang',
    'Garnitur',
    'Gebot',
    'Geburtstag',
    'Geige',
    'Generation',
    'Geschoss',
  ],
  ...[
    'Gesellenstück',
    'Gesetz',
    'Gewinn',
    'Grad',
    'Grundschul',
    'Gruppe',
    'Gruppenspiel',
    'Halbfinale',
    'Halbjahr',
  ],
  ...[
    'Halbzeit',
    'Hauptfeldwebel',
    'Hälfte',
    'Heft',
    'Heimspiel',
    'Heimsieg',
    'Herr',
    'Herren',
    'Hilfe',
    'Instanz',
    'Internationale',
  ],
  ...[
    'Jahr',
    'Jahrgang',
    'Jahrestag',
    'Jahrhundert',
    'Jahrtausend',
    'Jubiläum',
    'Jugend',
    'Junior',
    'Juristisch',
  ],
  ...[
    'Kammer',
    'Kapitel',
    'Klasse',
    'Klassik',
    'Kompanie',
    'Konzert',
    'Kongress',
    'Kreisklasse',
    'Kreisliga',
    'Kurs',
  ],
  ...[
    'Ladies',
    'Landesliga',
    'Landung',
    'Lauf',
    'Lautertal',
    'Lebensjahr',
    'Lebenswoche',
    'Lehrjahr',
    'Leitung',
    'Lesung',
  ],
  ...[
    'Liga',
    'Live',
    'Lockdown',
    'Mai',
    'Maimarkt',
    'Mal',
    'Mann',
    'Mannschaft',
    'Medaille',
    'Meister',
    'Meisterschaft',
  ],
  ...[
    'Messe',
    'Mittelschul',
    'Monat',
    'Mondlandung',
    'Mose',
    'Münchner',
    'Münchener',
    'Nacht',
    'Nachtrag',
    'Newsletter',
  ],
  ...[
    'Norddeutsch',
    'Oberbürgermeister',
    'Oberliga',
    'Obergeschoss',
    'Offizier',
    'OG',
    'Öffentlich',
    'Ordentlich',
    'Ort',
  ],
  ...[
    'Ostertag',
    'Osterfeiertag',
    'Pfingstfeiertag',
    'Pfingsttag',
    'Platz',
    'Playoff',
    'Pokalrunde',
    'Polizei',
    'Position',
  ],
  ...[
    'Preis',
    'Prinz',
    'Prozesstag',
    'Qualifikation',
    'Quartal',
    'Rang',
    'Rat',
    'Ratssitzung',
    'Reformation',
    'Regiment',
  ],
  ...[
    'Reihe',
    'Rennen',
    'Reich',
    'Republik',
    'Ring',
    'Ringfinger',
    'Römisch',
    'Rückrunde',
    'Runde',
    'Sächsisch',
    'Saison',
  ],
  ...[
    'Saisonsieg',
    'Saisontor',
    'Saisonhälfte',
    'Satz',
    'Schuljahr',
    'Schultag',
    'Schwäbisch',
    'Seite',
    'Sekretär',
    'Semester',
  ],
  ...[
    'Senat',
    'Sieg',
    'Sitzung',
    'Sinfonie',
    'Sinfonieorchester',
    'Solist',
    'Sonntag',
    'Spiel',
    'Spieltag',
    'Spielminute',
  ],
  ...[
    'Staatsanwalt',
    'Staatsexamen',
    'Staffel',
    'Stadtrat',
    'Stadtlauf',
    'Stadtfest',
    'Stammtisch',
    'Start',
    'Stelle',
    'Stellvertret',
    'Stellv',
  ],
  ...[
    'Stock',
    'Stockwerk',
    'Strafkammer',
    'Strafsenat',
    'Stufe',
    'Stunde',
    'Süddeutsch',
    'Symphonie',
    'Tag',
    'Tagesordnung',
  ],
  ...[
    'Teil',
    'Termin',
    'Tor',
    'Tour',
    'Treffen',
    'Trimester',
    'Türchen',
    'Turnier',
    'Umgang',
    'Untergeschoss',
    'UG',
  ],
  ...[
    'Update',
    'Versuch',
    'Viertel',
    'Violine',
    'Vize',
    'Vorlauf',
    'Vorrunde',
    'Vorsitz',
    'Vorstand',
    'Vorstellung',
  ],
  ...[
    'Wache',
    'Wahl',
    'Wahlgang',
    'Wahlkreis',
    'Wahlperiode',
    'Weihnacht',
    'Weihnachtsfeiertag',
    'Weltkrieg',
    'Welle',
  ],
  ...[
    'Werktag',
    'Wettkampf',
    'Wiener',
    'Woche',
    'Zahlung',
    'Zeitalter',
    'Zivilkammer',
    'Zivilsenat',
    'Zug',
    'Zweig',
  ],
];
const inflection = '(?:e?[ns]|es|e|er|in|innen|nen|em)?';
const countedWord = new RegExp(`^(?:${counted.join('|')})${inflection}${end}`, 'u');
const countedJoined = new RegExp(`^(?:${counted.filter((word) => word.length > 2).join('|')})-`, 'u');
/** Open to more endings than inflection: adjectives and offices. */
const countedStem =
  /^(?:Vorsitzend|Vorständ|Beigeordnet|Stellvertret|Bürgermeister|Oberbürgermeister|Vize|Weihnacht|Oster|Pfingst|Advent|(?:Deutsch|Europäisch|Römisch|Fränkisch|Bayerisch|Schwäbisch|Sächsisch|Hessisch|Badisch|Ulmer|Kölner|Berliner|Hamburger|Münchn?e?n?er|Lautertaler|Ulmenrieder)(?:e[nrsm]?)?(?= ))/u;
/** `Kreisliga`, `Damenmannschaft`, `Hauptrunde`: what German counts, as the last part of a compound. */
const countedEnd =
  /^\p{Lu}\p{Ll}+(?:liga|ligist|mannschaft|klasse|runde|halbzeit|stock|stockwerk|etage|etappe|platz|plätze|preis|rang|spieltag|satz|viertel|drittel|finale|krieg|meister|meisterin|meisterschaft|vorsitzende[rn]?|vorstand|kommandant|sekretär|sekretärin|instanz|kammer|senat|semester|lesung|jahr|jahrhundert|jubiläum|tag|nacht|woche|lauf|fest|abend|markt|turnier|konzert|treffen|messe|tagung|kongress|forum|gipfel|sitzung|versammlung|wahlgang|periode|staffel|welle|stufe|reihe|gruppe|abteilung|bataillon|kompanie|regiment|armee|auflage|ausgabe|geschoss|garnitur|geige|violine|sinfonie|symphonie|impfung|spritze|generation|hälfte|quartal|abschnitt|marathon|schwimmen|triathlon|cup|pokal)(?:e?[ns]|es|e|en)?(?!\p{L})/u;
/** A lower-case noun phrase: `1. stellvertretender Landrat`, `1. bayerische und letzte Meisterin`. */
const nounPhrase = /^(?:\p{Ll}[\p{Ll}-]*(?:e|er|en|es|em|te|ste)\s+(?:und\s+|oder\s+)?){1,3}\p{Lu}/u;

/** Marks of emphasis, links and quotations do not hide what follows. */
const marks = /^(?:\*{1,3}|_{1,3}|\[|["'„‚»›(])+/;

/** @param words what follows the number, its full stop and the blank */
export function ordinalKind(number: number, words: string): OrdinalKind {
  const bare = words.replace(marks, '');
  if (number >= 1 && number <= 31 && date.test(bare)) return 'date';
  if (
    club.test(bare) ||
    countedWord.test(bare) ||
    countedJoined.test(bare) ||
    countedStem.test(bare) ||
    countedEnd.test(bare) ||
    nounPhrase.test(bare)
  )
    return 'ordinal';
  return number >= 1000 ? 'year' : 'none';
}
