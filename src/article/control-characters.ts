// Characters that nobody sees and nobody means: they break feeds, drive terminals, and end texts.
import { quote } from './broken-value.ts';
import type { ContentError } from './content-error.ts';
import { placeAt } from './locate.ts';
import type { Problem } from './problem.ts';

/** All of Unicode's control characters (Cc) but tabulator, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const all = new RegExp(control.source, 'g');

const remedy = 'Löschen Sie das Zeichen; die meisten Editoren zeigen es nicht oder als Kästchen.';

/** Each line of a file that has such a character; empty for nearly every file. @param file path below `content/` */
export function controlCharacters(text: string, file: string): ContentError[] {
  if (!control.test(text)) return [];
  const errors: ContentError[] = [];
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  for (const [index, line] of plain.split('\n').entries()) {
    const found = control.exec(line);
    if (found === null) continue;
    errors.push({
      ...placeAt(line, 1, found.index + 1, file),
      line: index + 1,
      rule: 'control-character',
      message: `Hier steht ein unsichtbares Steuerzeichen (${codeOf(found[0])}).`,
      expected: 'Buchstaben, Ziffern, Satzzeichen und Leerzeichen',
      remedy,
    });
  }
  return errors;
}

/** The text as long as it was, so that everything else in it is found where it stands. */
export function withoutControlCharacters(text: string): string {
  return text.replace(all, '\ufffd');
}

/** Fields whose text has such a character by YAML's own notation: `"\x1b"`. */
export function escapedControls(fields: Readonly<Record<string, unknown>>): Problem[] {
  return Object.entries(fields).flatMap(([name, value]) => inValue([name], value));
}

function inValue(path: Problem['path'], value: unknown): Problem[] {
  if (typeof value === 'string') {
    const found = control.exec(value)?.[0];
    if (found === undefined) return [];
    return [
      {
        path,
        rule: 'escaped-control-character',
        message: `Der Text enthält ein Steuerzeichen (${codeOf(found)}).`,
        expected: 'Buchstaben, Ziffern, Satzzeichen und Leerzeichen',
        remedy:
          typeof path.at(-1) === 'string'
            ? `Schreiben Sie ${path.at(-1)}: ${quote(value.replace(all, ''))}.`
            : `Schreiben Sie statt dieses Eintrags ${quote(value.replace(all, ''))}.`,
      },
    ];
  }
  if (typeof value !== 'object' || value === null || path.length > 2) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inValue([...path, Array.isArray(value) ? Number(key) : key], inner),
  );
}

const codeOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
