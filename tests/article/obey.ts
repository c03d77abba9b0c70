// Does what a remedy says, word by word, as somebody would who understands German and nothing of YAML.
import type { ContentError } from '../../src/article/content-error.ts';

/** A file as the editor has it. */
export interface Edited {
  readonly file: string;
  readonly text: string;
}

/** The file after an editor did what the error's remedy says. @throws {Error} for a remedy that nobody could obey */
export function obey({ file, text }: Edited, error: ContentError): Edited {
  const { remedy = '' } = error;
  for (const [pattern, act] of deeds) {
    const words = pattern.exec(remedy);
    if (words === null) continue;
    const lines = text.split('\n');
    const at = (error.line ?? 1) - 1;
    const desk: Desk = { file, lines, at, column: error.column ?? 1, words, error };
    const renamed = act(desk);
    return { file: renamed ?? file, text: desk.lines.join('\n') };
  }
  throw new Error(`Nobody knows how to obey: ${remedy}`);
}

interface Desk {
  readonly file: string;
  readonly lines: string[];
  /** Line of the error, from 0. */
  readonly at: number;
  /** From 1. */
  readonly column: number;
  readonly words: RegExpExecArray;
  readonly error: ContentError;
}

type Deed = (desk: Desk) => string | undefined;

/** Writes a whole line where one of a field stands, keeping its indentation; else the value from the caret on. */
const write =
  (text: string): Deed =>
  ({ lines, at, column }) => {
    const line = lines[at] ?? '';
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    if (/^(?:[\p{L}_][\p{L}\d_-]*:(?: |$)|- |#)/u.test(text)) {
      lines[at] = indent + text;
      // Below the first field of an entry stand its others.
      if (!/^- [a-z]+: /.test(text)) dropNested(lines, at);
    } else if (/^["'][^"']*["']$/.test(text) && line.slice(column - 1).startsWith(text.slice(1, -1))) {
      lines[at] = line.slice(0, column - 1) + text + line.slice(column - 1 + text.length - 2);
    } else lines[at] = line.slice(0, column - 1) + text;
    return undefined;
  };

/** Changes the line of the error. */
const edit =
  (change: (line: string, words: RegExpExecArray) => string): Deed =>
  ({ lines, at, words }) => {
    lines[at] = change(lines[at] ?? '', words);
    return undefined;
  };

/** Lines below a field that belonged to the value it no longer has. */
function dropNested(lines: string[], at: number): void {
  const indent = /^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0;
  const isBelow = (line = '') => /^\s*\S/.test(line) && (/^\s*/.exec(line)?.[0].length ?? 0) > indent;
  while (isBelow(lines[at + 1]) && !(lines[at] ?? '').trimEnd().endsWith(':')) lines.splice(at + 1, 1);
}

/** Removes a field with what is nested in it. */
function removeField(lines: string[], at: number): void {
  const indent = /^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0;
  lines.splice(at, 1);
  while (
    /^\s+\S|^- /.test(lines[at] ?? '') &&
    (/^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0) >= indent + (indent > 0 ? 1 : 0)
  ) {
    lines.splice(at, 1);
  }
}

/** Takes the lines of some fields to the end of those below another one. */
function moveBelow(lines: string[], holder: string, fields: readonly string[]): undefined {
  const moved = fields.map((field) => {
    const at = lines.findIndex((line) => line.startsWith(`${field}:`));
    return `  ${lines.splice(at, 1)[0]}`;
  });
  let end = lines.indexOf(`${holder}:`) + 1;
  while (/^\s+\S/.test(lines[end] ?? '')) end += 1;
  lines.splice(end, 0, ...moved);
}

/** The line of the field of which the one at `at` is a part. */
function fieldLineOf(lines: readonly string[], at: number): number {
  let line = at;
  while (line > 1 && /^\s|^- /.test(lines[line] ?? '')) line -= 1;
  return line;
}

const deeds: readonly (readonly [RegExp, Deed])[] = [
  [/^Benennen Sie „(.+)“ in „(.+)“ um\.(?: Schreiben Sie (.+)\.)?$/, rename],
  [
    /^Setzen Sie den Text in (?:eine Zeile und in )?Anführungszeichen: (.+)\.$/s,
    (desk) => {
      const text = desk.words[1] ?? '';
      const at = /eine Zeile/.test(desk.words[0]) ? fieldLineOf(desk.lines, desk.at) : desk.at;
      const field = /^(\p{L}+):/u.exec(text)?.[1];
      const line = desk.lines[at] ?? '';
      // `title:` with a map or list below it: the field is one line further up.
      const own =
        field === undefined || new RegExp(`^\\s*${field}\\s*:`).test(line) ? at : fieldLineOf(desk.lines, at);
      if (own !== desk.at) desk.lines.splice(own + 1, desk.at - own);
      return write(text)({ ...desk, at: own });
    },
  ],
  [/^Fassen Sie den ganzen Text ein: (.+)\.$/, (desk) => write(desk.words[1] ?? '')(desk)],
  [/^Setzen Sie ans Ende des Textes (.)\.$/, edit((line, words) => `${line.trimEnd()}${words[1]}`)],
  [
    /^Verdoppeln Sie ihn/,
    ({ lines, at, column }) => {
      const line = lines[at] ?? '';
      lines[at] = `${line.slice(0, column)}\\${line.slice(column)}`;
      return undefined;
    },
  ],
  [
    /^Schreiben Sie image: und darunter, je zwei Leerzeichen eingerückt, src: (.+) und alt: (.+)\.$/,
    ({ lines, at, words }) => {
      const field = fieldLineOf(lines, at);
      removeField(lines, field);
      lines.splice(field, 0, 'image:', `  src: ${words[1]}`, `  alt: ${words[2]}`);
      return undefined;
    },
  ],
  [
    /^Schreiben Sie image: und darunter, je zwei Leerzeichen eingerückt, src: (.+) und die Zeilen mit (.+)\.$/,
    ({ lines, at, words }) => {
      lines.splice(at, 1, 'image:', `  src: ${words[1]}`);
      moveBelow(lines, 'image', (words[2] ?? '').split(', '));
      return undefined;
    },
  ],
  [
    /^Setzen Sie die Zeilen? mit (.+) unter (\w+):, je zwei Leerzeichen eingerückt\.$/,
    ({ lines, words }) => moveBelow(lines, words[2] ?? '', (words[1] ?? '').split(', ')),
  ],
  [/^Rücken Sie die Zeile um zwei Leerzeichen ein\.$/, edit((line) => `  ${line}`)],
  [
    /^Ersetzen Sie vor (.+) den Bindestrich durch ein Leerzeichen\.$/,
    ({ lines, words }) => {
      for (const name of (words[1] ?? '').split(/, | und /)) {
        const at = lines.findIndex((line) => new RegExp(`^\\s*- ${name}:`).test(line));
        lines[at] = (lines[at] ?? '').replace('-', ' ');
      }
      return undefined;
    },
  ],
  [
    /^Schreiben Sie sponsored: true und in die nächste Zeile (.+)\.$/,
    ({ lines, at, words }) => void lines.splice(at, 1, 'sponsored: true', words[1] ?? ''),
  ],
  [
    /^Löschen Sie vor jedem Feld den Bindestrich und das Leerzeichen dahinter\.$/,
    ({ lines }) => {
      for (const [at, line] of lines.entries()) lines[at] = line.replace(/^- (?=\p{L}+:)/u, '');
      return undefined;
    },
  ],
  [
    /^Schreiben Sie (tags|authors|aliases|translations|lang|ai): (.+)\.$/,
    ({ lines, at, words }) => {
      const field = fieldLineOf(lines, at);
      removeField(lines, field);
      lines.splice(field, 0, `${words[1]}: ${words[2]}`);
      return undefined;
    },
  ],
  [
    /^Schreiben Sie statt (.+) und statt (.+) je drei Bindestriche: ---\.$/,
    ({ lines, words }) => {
      for (const mark of words.slice(1)) lines[lines.indexOf(mark)] = '---';
      return undefined;
    },
  ],
  [
    /^Schreiben Sie section: (\S+)\.(?: Die übrigen nennen Sie in tags\.)?$/,
    ({ lines, at, words }) => {
      const field = fieldLineOf(lines, at);
      removeField(lines, field);
      lines.splice(field, 0, `section: ${words[1]}`);
      return undefined;
    },
  ],
  [/^Meinten Sie .+\? Dann schreiben Sie (.+)\.$/, (desk) => write(desk.words[1] ?? '')(desk)],
  [
    /^Ergänzen Sie darunter: (.+)\.$/,
    ({ lines, at, column, words }) => {
      const deeper = /^[a-z]+:$/.test((lines[at] ?? '').trim()) ? 2 : 0;
      lines.splice(at + 1, 0, `${' '.repeat(column - 1 + deeper)}${words[1]}`);
      return undefined;
    },
  ],
  [
    /^Streichen Sie den Einschub, der mit „(.+)“ beginnt\.$/s,
    ({ lines, words }) => {
      const line = lines.findIndex((one) => one.includes(words[1] ?? ''));
      const text = lines[line] ?? '';
      const end = /text: "/.test(text) ? '"' : '';
      lines[line] = text.slice(0, text.indexOf(words[1] ?? '')) + end;
      return undefined;
    },
  ],
  [
    /^Schreiben Sie political: und darunter/,
    ({ lines, at }) => {
      const field = fieldLineOf(lines, at);
      removeField(lines, field);
      lines.splice(
        field,
        0,
        'political:',
        '  sponsor: Verein',
        '  occasion: Kommunalwahl',
        '  notice: /wahl/',
      );
      return undefined;
    },
  ],
  [/^Ersetzen Sie „(.+)“ durch „(.+)“\.$/, edit((line, [, from = '', to = '']) => line.replace(from, to))],
  [
    /^Schreiben Sie corrections: und darunter/,
    ({ lines, at }) => {
      const field = fieldLineOf(lines, at);
      removeField(lines, field);
      lines.splice(
        field,
        0,
        'corrections:',
        '  - date: 2019-12-06',
        '    kind: Korrektur',
        '    text: So nicht',
      );
      return undefined;
    },
  ],
  [
    /^Schreiben Sie zwischen die beiden Zeilen ---: (.+)\.$/,
    ({ lines, words }) => {
      const old = lines.findIndex((line) => /^title:/.test(line));
      if (old > 0) lines.splice(old, 1);
      lines.splice(1, 0, words[1] ?? '');
      return undefined;
    },
  ],
  [
    /^Schreiben Sie für den früheren Zeitpunkt (.+?), für den späteren .+\.$/,
    (desk) => {
      const [, written = ''] = desk.words;
      if (!written.startsWith('### ')) return write(written)(desk);
      const line = desk.lines[desk.at] ?? '';
      desk.lines[desk.at] = line.replace(/^### \S+ \d\d:\d\d/, written);
      return undefined;
    },
  ],
  [
    /^Berichtigen Sie die Uhrzeit oder nennen Sie den Abstand zur Weltzeit: (.+?) oder .+\.$/,
    (desk) => write(desk.words[1] ?? '')(desk),
  ],
  [/^Schreiben Sie erst den Monat, dann den Tag: (.+)\.$/, (desk) => write(desk.words[1] ?? '')(desk)],
  [
    /^Schreiben Sie Jahr, Monat und Tag mit Bindestrichen: (.+)\.$/,
    (desk) => write(desk.words[1] ?? '')(desk),
  ],
  [
    /^Dieser Monat hat die Tage 01 bis \d\d\. Schreiben Sie zum Beispiel (.+)\.$/,
    (desk) => write(desk.words[1] ?? '')(desk),
  ],
  [/^Löschen Sie die Zeile; soll sie eine Bemerkung bleiben/, edit((line) => `# ${line}`)],
  [/^Mitternacht ist 00:00 Uhr des folgenden Tages\.$/, write('2019-12-06 00:00')],
  [
    /^(?:Benennen Sie die Datei um\. )?Dieser Monat hat die Tage 01 bis (\d\d)\.$/,
    (desk) => {
      const [, last = ''] = desk.words;
      if (desk.error.line === undefined) return desk.file.replace(/(\d{4}-\d\d)-\d\d/, `$1-${last}`);
      desk.lines[desk.at] = (desk.lines[desk.at] ?? '')
        .replace(/(\d{4}-\d\d-)\d\d/, `$1${last}`)
        .replace(/### \d\d/, `### ${last}`);
      return undefined;
    },
  ],
  [/^Stunden gehen von 00 bis 23/, edit((line) => line.replace(/\d\d:/, '23:'))],
  [/^Schreiben Sie breaking: true oder bis wann/, write('breaking: true')],
  [/^Schreiben Sie draft: true, wenn der Artikel noch nicht erscheinen soll\.$/, write('draft: true')],
  [
    /^Schreiben Sie nur Ziffern oder löschen Sie das Feld\.$/,
    ({ lines, at }) => void removeField(lines, fieldLineOf(lines, at)),
  ],
  [
    /^Schreiben Sie, wie weit links und wie weit oben die Stelle liegt, zum Beispiel (.+?), oder/,
    (desk) => write(desk.words[1] ?? '')(desk),
  ],
  [
    /^Schreiben Sie die Uhrzeit davor, zum Beispiel (### .+?); eine Zwischenüberschrift im Eintrag beginnt mit ####\.$/,
    (desk) => write(desk.words[1] ?? '')(desk),
  ],
  [
    /^Gehört der Eintrag zum nächsten Tag, schreiben Sie (### .+); sonst/,
    (desk) => write(desk.words[1] ?? '')(desk),
  ],
  [
    /^Schreiben Sie einen Eintrag oder löschen Sie das Feld/,
    ({ lines }) => void lines.push('### 23:59 Ende', ''),
  ],
  [
    /^Schreiben Sie jeden Eintrag in eine eigene Zeile, eingerückt und mit Bindestrich davor\.$/,
    ({ lines, at }) => {
      for (let line = at; /^\s+\S/.test(lines[line] ?? ''); line += 1) {
        lines[line] = `  - "${(lines[line] ?? '').trim()}"`;
      }
      return undefined;
    },
  ],
  [
    /^Schreiben Sie statt \+\+\+ beide Male ---/,
    ({ lines }) => {
      const end = lines.indexOf('+++', 1);
      for (let at = 0; at <= end; at += 1)
        lines[at] = (lines[at] ?? '').replace('+++', '---').replace(/ *= */, ': ');
      return undefined;
    },
  ],
  [
    /^Schreiben Sie vor die Zeile mit \{ und nach der Zeile mit der letzten \} je eine Zeile ---\.$/,
    ({ lines }) => {
      lines.splice(lines.findIndex((line) => /^\}\s*$/.test(line)) + 1, 0, '---');
      lines.splice(0, 0, '---');
      return undefined;
    },
  ],
  [
    /^Schreiben Sie statt ;;; beide Male ---, und fassen Sie die Felder mit \{ und \} ein\.$/,
    ({ lines }) => {
      const end = lines.indexOf(';;;', 1);
      lines.splice(end, 1, '}', '---');
      lines.splice(0, 1, '---', '{');
      return undefined;
    },
  ],
  [/^Schreiben Sie in die erste Zeile nur ---\.$/, edit(() => '---')],
  [/^Schreiben Sie in diese Zeile nur drei Bindestriche: ---\.$/, edit(() => '---')],
  [/^Schreiben Sie statt .+ drei Bindestriche: ---\.$/, edit(() => '---')],
  [
    /^Setzen Sie --- in eine eigene Zeile und in die nächste (.+)\.$/,
    ({ lines, at, words }) => void lines.splice(at, 1, '---', words[1] ?? ''),
  ],
  [
    /^Setzen Sie vor die erste Zeile und nach dem letzten Feld je eine Zeile ---\.$/,
    ({ lines }) => {
      lines.splice(
        lines.findIndex((line) => !/^\w+:/.test(line)),
        0,
        '---',
      );
      lines.splice(0, 0, '---');
      return undefined;
    },
  ],
  [/^Setzen Sie vor die erste Zeile eine Zeile ---\.$/, ({ lines }) => void lines.splice(0, 0, '---')],
  [/^Löschen Sie die Leerzeichen vor ---\.$/, edit(() => '---')],
  [/^Löschen Sie alles vor der ersten Zeile ---/, ({ lines }) => void lines.splice(0, lines.indexOf('---'))],
  [
    /^Beginnen Sie die Datei in Zeile 1 mit ---, darunter (.+), darunter wieder ---\.(?: Danach löschen Sie die Zeilen, die mit (.+) beginnen\.)?$/,
    ({ lines, words }) => {
      const [, title = '', mark] = words;
      const text = lines.filter((line) => mark === undefined || !line.startsWith(mark));
      lines.splice(0, lines.length, '---', title, '---', ...text);
      return undefined;
    },
  ],
  [/^Fügen Sie nach dem letzten Feld eine Zeile ein/, ({ lines, at }) => void lines.splice(at + 1, 0, '---')],
  [
    /^Beginnt hier schon der Text, fügen Sie davor eine Zeile --- ein; sonst setzen Sie den Namen des Feldes und einen Doppelpunkt davor\.$/,
    ({ lines, at }) => {
      const line = lines[at] ?? '';
      if (/\.$/.test(line)) lines.splice(at, 0, '---');
      else lines[at] = /^kicker /.test(line) ? line.replace(' ', ': ') : `title: ${line}`;
      return undefined;
    },
  ],
  [
    /^Setzen Sie darüber den Namen des Feldes, zum Beispiel tags:\.$/,
    ({ lines, at }) => void lines.splice(at, 0, 'tags:'),
  ],
  [/^Setzen Sie den Namen/, () => undefined],
  [
    /^Rücken Sie die Zeile so weit ein wie ihre Nachbarn\.$/,
    ({ lines, at }) => {
      const before = lines[at - 1] ?? '';
      lines[at] = (/^\s*/.exec(before)?.[0] ?? '') + (lines[at] ?? '').trim();
      return undefined;
    },
  ],
  [
    /^Rücken Sie alle Einträge gleich weit ein\.$/,
    ({ lines, at }) => {
      for (let line = at; /^\s*- /.test(lines[line] ?? ''); line += 1)
        lines[line] = `  ${(lines[line] ?? '').trim()}`;
      return undefined;
    },
  ],
  [/^Ersetzen Sie den Tabulator durch zwei Leerzeichen\.$/, edit((line) => line.replace('\t', '  '))],
  [
    /^Löschen Sie das Zeichen;/,
    ({ lines, at }) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the character is one of them
      lines[at] = (lines[at] ?? '').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '');
      return undefined;
    },
  ],
  [
    /^Schreiben Sie statt dieses Eintrags (.+)\.$/,
    edit((line, words) => line.replace(/"[^"]*\\[^"]*"/, words[1] ?? '')),
  ],
  [
    /^Geben Sie dem Artikel mit „slug“ eine eigene Adresse: (.+)\.$/,
    ({ lines, at, words }) => void lines.splice(at + 1, 0, words[1] ?? ''),
  ],
  [/^Löschen Sie diesen Eintrag\.$/, ({ lines, at }) => void removeField(lines, at)],
  [
    /^Löschen Sie „.+“(?: oder wählen Sie eines der bekannten Felder)?\./,
    ({ lines, at }) => void removeField(lines, at),
  ],
  [
    /^Gemeint ist wohl „.+“.*: Behalten Sie eines von beiden\.$/,
    ({ lines, at }) => void removeField(lines, at),
  ],
  [
    /^Behalten Sie eine der beiden Fassungen;/,
    ({ lines, at }) => {
      const middle = lines.indexOf('=======', at);
      const end = lines.findIndex((line, index) => index > at && line.startsWith('>>>>>>>'));
      lines.splice(middle, end - middle + 1);
      lines.splice(at, 1);
      return undefined;
    },
  ],
  [/^Behalten Sie eine der beiden Zeilen\.$/, ({ lines, at }) => void removeField(lines, at)],
  [
    /^Berichtigen Sie „(\w+)“ oder „\w+“\.$/,
    ({ lines, words }) => {
      const line = lines.findIndex((one) => one.startsWith(`${words[1]}:`));
      lines[line] = `${words[1]}: 2020-01-01 12:00`;
      return undefined;
    },
  ],
  [/^Berichtigen Sie den Tag des Eintrags oder/, edit((line) => line.replace(/\d\d\.\d\d\. /, ''))],
  [
    /^Ergänzen Sie zum Beispiel (date: .+?) oder/,
    ({ lines, words }) => void lines.splice(1, 0, words[1] ?? ''),
  ],
  [/^Wählen Sie eines der Ressorts/, write('section: Politik')],
  [/^Tragen Sie einen Wert ein oder löschen Sie das Feld/, ({ lines, at }) => void removeField(lines, at)],
  [/^Beschreiben Sie in alt, was zu sehen ist/, write('alt: Der Rat')],
  [
    /^Nennen Sie die Bilddatei: (.+)\.$/,
    ({ lines, at, words }) => void lines.splice(at + 1, 0, `  ${words[1]}`),
  ],
  [
    /^Legen Sie die Bilddatei neben den Artikel und nennen Sie nur ihren Namen\.$/,
    edit((line) => line.replace(/: .*\//, ': ')),
  ],
  [
    /^Legen Sie die Bilddatei neben den Artikel und schreiben Sie (.+)\.$/,
    (desk) => write(desk.words[1] ?? '')(desk),
  ],
  [/^Trennen Sie Ordner mit \/\.$/, edit((line) => line.replaceAll('\\', '/'))],
  [/^Kürzen Sie die Überschrift/, edit((line) => line.slice(0, 100))],
  [
    /^Nennen Sie nur die wichtigsten, höchstens (\d+)\.$/,
    ({ lines, at }) => {
      const field = fieldLineOf(lines, at);
      removeField(lines, field);
      lines.splice(field, 0, 'tags: Rat');
      return undefined;
    },
  ],
  [/^Schreiben Sie (.+)\.$/, (desk) => write(desk.words[1] ?? '')(desk)],
];

function rename({ lines, at, words }: Desk): undefined {
  const [, from = '', to = ''] = words;
  lines[at] = (lines[at] ?? '').replace(from, to);
  return undefined;
}
