// Front-matter that is no YAML: finds every place and says in German what happened there.
import type { ContentError } from './content-error.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Place, placeAt } from './locate.ts';
import { type Advice, adviceFor } from './syntax-advice.ts';
import { yamlFields } from './yaml-fields.ts';
import { positionedYaml } from './yaml-positions.ts';

/** Whose fields an editor is told about. */
type FieldOwner = 'des Artikels' | 'der Seite' | 'der Zeitung';

/** Mistakes of a file whose front-matter cannot be parsed, at most one per line. `file` is the path below `content/`. */
export function syntaxErrors(text: string, file: string, owner: FieldOwner = 'des Artikels'): ContentError[] {
  const { frontMatter, problem } = splitFrontMatter(text);
  if (problem !== undefined) return [noFrontMatter(text, file, problem, owner)];
  const lines = frontMatter.split(/\r?\n/);
  const positioned = positionedYaml(frontMatter);
  const found = positioned.errors.map((error) => {
    const { line, col } = positioned.lines.linePos(error.pos[0]);
    return { line, column: col, code: error.code as string };
  });
  const byHotPath = yamlFields(frontMatter);
  if (found.length === 0 && !byHotPath.ok) {
    if (byHotPath.reason === 'not-a-map') return [notFields(text, file, lines)];
    found.push({
      line: byHotPath.line,
      column: byHotPath.column,
      code: 'OTHER',
    });
  }
  const errors = new Map<number, ContentError>();
  for (const { line, column, code } of found) {
    const advice = adviceFor(lines, line, column, code);
    if (errors.has(advice.line)) continue;
    // A mistake often makes the parser stumble over what follows: a vague second complaint would only confuse.
    if (advice.vague === true && errors.size > 0) continue;
    errors.set(advice.line, contentError(placeAt(text, advice.line + 1, advice.column, file), advice));
  }
  return [...errors.values()];
}

function contentError(place: Place, advice: Advice): ContentError {
  const { message, expected, remedy } = advice;
  return {
    ...place,
    message,
    ...(expected === undefined ? {} : { expected }),
    remedy,
  };
}

function noFrontMatter(
  text: string,
  file: string,
  problem: 'missing' | 'not-closed',
  owner: FieldOwner,
): ContentError {
  const expected = `eine Zeile ---, die Felder ${owner}, wieder eine Zeile ---, dann der Text`;
  if (problem === 'missing') {
    const firstText = text.split('\n').findIndex((line) => line.trim() !== '' && line !== '\ufeff');
    if (firstText > 0 && /^---\s*$/.test(text.split('\n')[firstText] ?? '')) {
      const remedy = 'Löschen Sie alles vor der ersten Zeile ---, auch Leerzeilen.';
      return {
        ...placeAt(text, 1, 1, file),
        message: `Vor den Feldern ${owner} steht etwas.`,
        expected,
        remedy,
      };
    }
    const remedy =
      'Beginnen Sie die Datei in Zeile 1 mit ---, darunter title: Ihre Überschrift, darunter wieder ---.';
    return {
      ...placeAt(text, 1, 1, file),
      message: `Die Datei beginnt nicht mit den Feldern ${owner}.`,
      expected,
      remedy,
    };
  }
  const remedy = 'Fügen Sie nach dem letzten Feld eine Zeile ein, die nur aus --- besteht.';
  return {
    ...placeAt(text, lastFieldLine(text), 1, file),
    message: `Die Felder ${owner} enden nicht: Die zweite Zeile --- fehlt.`,
    expected,
    remedy,
  };
}

/** Line of the last field before the first blank line or prose: there the closing `---` is missing. */
function lastFieldLine(text: string): number {
  const lines = text.split(/\r?\n/);
  let last = 1;
  for (let index = 1; index < lines.length; index += 1) {
    if (!/^(?:[\p{L}_][\p{L}\d_-]*:(?:\s|$)|\s+\S|- |#)/u.test(lines[index] ?? '')) break;
    last = index + 1;
  }
  return last;
}

function notFields(text: string, file: string, lines: readonly string[]): ContentError {
  const index = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#')),
  );
  const advice = adviceFor(lines, index + 1, 1, 'NOT_A_MAP');
  return contentError(placeAt(text, advice.line + 1, advice.column, file), advice);
}
