// A file that does not begin with its fields between two lines `---`: which form they have instead.
import { soundValue } from './broken-value.ts';
import type { ContentError } from './content-error.ts';
import { placeAt } from './locate.ts';
import type { RuleName } from './rules.ts';

/** Whose fields an editor is told about. */
export type FieldOwner = 'des Artikels' | 'der Seite' | 'der Zeitung' | 'der Weiterleitungen';

/** @param file path below `content/` */
export function noFrontMatter(
  text: string,
  file: string,
  problem: 'missing' | 'not-closed',
  owner: FieldOwner,
): ContentError {
  const lines = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split(/\r?\n/);
  const expected = `eine Zeile ---, die Felder ${owner}, wieder eine Zeile ---, dann der Text`;
  const words =
    problem === 'not-closed' ? notClosed(lines, owner) : (otherForm(lines) ?? missing(lines, owner));
  const { line = 1, rule, message, remedy } = words;
  return { ...placeAt(text, line, 1, file), rule, message, expected, remedy };
}

interface Words {
  /** From 1. */
  readonly line?: number;
  readonly rule: RuleName;
  readonly message: string;
  readonly remedy: string;
}

function otherForm(lines: readonly string[]): Words | undefined {
  const index = lines.findIndex((line) => line.trim() !== '');
  const first = (lines[index] ?? '').trim();
  const line = index + 1;
  return otherLanguage(first, line) ?? otherMarker(first, line, lines[line] ?? '');
}

/** Heads of other systems. @param line that of the first words, from 1 */
function otherLanguage(first: string, line: number): Words | undefined {
  if (first === '+++') {
    return {
      line,
      rule: 'head-in-toml',
      message: 'Die Felder stehen in TOML (zwischen Zeilen +++); gebraucht wird YAML (zwischen Zeilen ---).',
      remedy:
        'Schreiben Sie statt +++ beide Male --- und in den Zeilen dazwischen statt des Gleichheitszeichens einen Doppelpunkt, also title: "…" statt title = "…".',
    };
  }
  const named = /^(?:---|\+\+\+|;;;)\s*(toml|json5?|js|javascript|coffee|yaml|yml)$/i.exec(first)?.[1];
  if (named !== undefined) {
    const yaml = /^ya?ml$/i.test(named);
    return {
      line,
      rule: 'head-language',
      message: `Die erste Zeile nennt eine Sprache (${named}); gebraucht wird YAML zwischen Zeilen, die nur aus --- bestehen.`,
      remedy: yaml
        ? 'Schreiben Sie in die erste Zeile nur ---.'
        : 'Schreiben Sie in die erste Zeile nur --- und darunter jedes Feld in eine eigene Zeile: title: "…".',
    };
  }
  if (first === ';;;' || /^\{\s*(?:"|$)/.test(first)) {
    return {
      line,
      rule: 'head-in-json',
      message: 'Die Felder stehen in JSON; gebraucht wird YAML (zwischen Zeilen ---).',
      remedy:
        first === ';;;'
          ? 'Schreiben Sie statt ;;; beide Male ---, und fassen Sie die Felder mit { und } ein.'
          : 'Schreiben Sie vor die Zeile mit { und nach der Zeile mit der letzten } je eine Zeile ---.',
    };
  }
  return undefined;
}

/** Fields in YAML, between other lines. @param below the line after the first */
function otherMarker(first: string, line: number, below: string): Words | undefined {
  // What word processors, telephones and habit make of three hyphens.
  if (/^(?:-{2}|-{4,}|[–—]-?|[–—]{2,}|\*{3}|={3,}|_{3,}|- - -|~{3})$/.test(first)) {
    return {
      line,
      rule: 'head-marker',
      message: `Die erste Zeile lautet ${first} statt ---.`,
      remedy: `Schreiben Sie statt ${first} drei Bindestriche: ---.`,
    };
  }
  if (/^(?:```+\s*(?:ya?ml|markdown|md)?|<!--)$/i.test(first) && isField(below)) {
    return {
      line,
      rule: 'head-marker',
      message: `Die Felder stehen zwischen ${first} und ${first === '<!--' ? '-->' : '```'} statt zwischen Zeilen ---.`,
      remedy: `Schreiben Sie statt ${first} und statt ${first === '<!--' ? '-->' : '```'} je drei Bindestriche: ---.`,
    };
  }
  const glued = /^---+\s*(\p{L}[\p{L}\d_-]*:\s.*)$/u.exec(first)?.[1];
  if (glued !== undefined) {
    return {
      line,
      rule: 'head-marker',
      message: 'Hinter --- steht in derselben Zeile noch etwas.',
      remedy: `Setzen Sie --- in eine eigene Zeile und in die nächste ${glued}.`,
    };
  }
  return undefined;
}

function missing(lines: readonly string[], owner: FieldOwner): Words {
  const firstText = lines.findIndex((line) => line.trim() !== '');
  const begin = lines.slice(0, 50).findIndex((line) => /^\s*---\s*$/.test(line));
  if (begin !== -1 && begin === firstText) {
    return begin === 0
      ? {
          rule: 'head-marker',
          message: 'Vor --- steht ein Leerzeichen.',
          remedy: 'Löschen Sie die Leerzeichen vor ---.',
        }
      : {
          rule: 'text-before-head',
          message: `Vor den Feldern ${owner} steht etwas.`,
          remedy: 'Löschen Sie alles vor der ersten Zeile ---, auch Leerzeilen.',
        };
  }
  if (isField(lines[firstText] ?? '')) {
    return {
      line: firstText + 1,
      rule: 'missing-head-start',
      message: `Vor den Feldern ${owner} fehlt die Zeile ---.`,
      remedy:
        begin === -1
          ? 'Setzen Sie vor die erste Zeile und nach dem letzten Feld je eine Zeile ---.'
          : 'Setzen Sie vor die erste Zeile eine Zeile ---.',
    };
  }
  const [, mark = '', title] = otherTitle.exec((lines[firstText] ?? '').trim()) ?? [];
  const written = title === undefined ? 'Ihre Überschrift' : soundValue('title', title);
  return {
    rule: 'missing-head',
    message: `Die Datei beginnt nicht mit den Feldern ${owner}.`,
    remedy: `Beginnen Sie die Datei in Zeile 1 mit ---, darunter title: ${written}, darunter wieder ---.${
      title === undefined ? '' : ` Danach löschen Sie die Zeilen, die mit ${mark} beginnen.`
    }`,
  };
}

/** How Markdown, Org mode, Pandoc, reStructuredText and AsciiDoc begin with a title: its mark, and the title. */
const otherTitle = /^([#=%](?= )|#\+(?=title:)|:(?=title:))(?:title:)? *(\S.*)$/i;

const isField = (line: string): boolean => /^[\p{L}_][\p{L}\d_-]*:(?:\s|$)/u.test(line);

function notClosed(lines: readonly string[], owner: FieldOwner): Words {
  const last = lastFieldLine(lines);
  const rule = 'head-not-closed';
  const message = `Die Felder ${owner} enden nicht: Die zweite Zeile --- fehlt.`;
  const next = (lines[last] ?? '').trim();
  if (/^(?:-{2}|-{4,}|[–—]-?|[–—]{2,}|\*{3}|={3,}|_{3,}|- - -|\.{3}|\+{3}|---\s*\S.*)$/.test(next)) {
    return {
      line: last + 1,
      rule,
      message,
      remedy: `Schreiben Sie in diese Zeile nur drei Bindestriche: ---.`,
    };
  }
  if (/^\s+---\s*$/.test(lines[last] ?? '')) {
    return { line: last + 1, rule, message, remedy: 'Löschen Sie die Leerzeichen vor ---.' };
  }
  return {
    line: last,
    rule,
    message,
    remedy: 'Fügen Sie nach dem letzten Feld eine Zeile ein, die nur aus --- besteht.',
  };
}

/** Line of the last field before the first blank line or prose: there the closing `---` is missing. */
function lastFieldLine(lines: readonly string[]): number {
  let last = 1;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (!isField(line) && !/^(?:\s+(?!---\s*$)\S|- |#)/.test(line)) break;
    last = index + 1;
  }
  return last;
}
