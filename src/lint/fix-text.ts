// What can be mended in a text without guessing: one line at a time, and nothing else of the file.
import { quote } from '../article/broken-value.ts';
import type { ContentError } from '../article/content-error.ts';
import { isSureRenaming } from '../article/field-names.ts';
import type { RuleName } from '../article/rules.ts';
import { truthIn } from '../article/value-forms.ts';

/** One line that was mended. */
export interface Mended {
  readonly rule: RuleName;
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Mistakes of a text, in no order. */
export type Check = (text: string) => readonly ContentError[];

/** A file's text when all is mended that has one sure remedy. */
export interface Fixed {
  readonly text: string;
  /** In the order in which they were mended; a line may be among them twice. */
  readonly mended: readonly Mended[];
  /** What is left. */
  readonly errors: readonly ContentError[];
}

/** Of one file; after each of them the file is read anew. */
const mostMended = 500;
/** So many mistakes may hide behind one another. */
const mostDeep = 3;

/**
 * The text with every mistake mended that has one sure remedy, and the lines that changed. A remedy counts only where the
 * mistake is gone behind it and no other has come: what does not hold is left to people. Lines stay as many as they are, and
 * end as they do. Mending again changes nothing.
 */
export function fixText(text: string, check: Check, depth = 0): Fixed {
  const mended: Mended[] = [];
  let now: { readonly text: string; readonly errors: readonly ContentError[] } = {
    text,
    errors: check(text),
  };
  const tried = new Set<string>();
  while (mended.length < mostMended) {
    const lines = now.text.split('\n');
    const triedKey = ({ line = 0, rule }: ContentError) => `${line} ${rule} ${lines[line - 1]}`;
    const next = now.errors.find(
      (error) => error.line !== undefined && error.rule in fixes && !tried.has(triedKey(error)),
    );
    if (next === undefined) break;
    tried.add(triedKey(next));
    const at = (next.line ?? 1) - 1;
    const before = lines[at] ?? '';
    const after = mendedLine(next, before, lines[at + 1] ?? '');
    if (after === undefined || after === before) continue;
    lines[at] = after;
    const changed = lines.join('\n');
    const errors = check(changed);
    const one = { rule: next.rule, line: at + 1, before: plain(before), after: plain(after) };
    if (isBetter(errors, now.errors)) {
      mended.push(one);
      now = { text: changed, errors };
      // What had no remedy before may have one now.
      tried.clear();
    } else if (depth < mostDeep) {
      // A head that was no YAML hid other mistakes: where these can be mended, too, all of them are.
      const rest = fixText(changed, check, depth + 1);
      if (!isBetter(rest.errors, now.errors)) continue;
      mended.push(one, ...rest.mended);
      now = rest;
      tried.clear();
    }
  }
  return { ...now, mended };
}

const plain = (line: string): string => line.replace(/\r$/, '').replace(/^\ufeff/, '');

/** Whether one list of mistakes is the other without at least one of them. */
function isBetter(left: readonly ContentError[], before: readonly ContentError[]): boolean {
  const counts = new Map<string, number>();
  const key = ({ rule, message }: ContentError) => `${rule} ${message}`;
  for (const error of before) counts.set(key(error), (counts.get(key(error)) ?? 0) + 1);
  for (const error of left) {
    const count = counts.get(key(error)) ?? 0;
    if (count === 0) return false;
    counts.set(key(error), count - 1);
  }
  return left.length < before.length;
}

/** The line as it should be, without its end; undefined where nobody but its author knows. @param below the next line */
type Fix = (line: string, error: ContentError, below: string) => string | undefined;

function mendedLine(error: ContentError, written: string, below: string): string | undefined {
  const fix = fixes[error.rule];
  const start = error.line === 1 && written.startsWith('\ufeff') ? '\ufeff' : '';
  const end = written.endsWith('\r') ? '\r' : '';
  const line = written.slice(start.length, written.length - end.length);
  const mended = fix?.(line, error, below);
  return mended === undefined ? undefined : start + mended + end;
}

/** `title: Wert`, `- Wert`, `- src: Wert`, without blanks at the end: what stands before the value, and the value. */
const valueLine = /^(\s*(?:-[ \t]+)?(?:[\p{L}_][\p{L}\d_-]*:[ \t]+)?)(\S.*)/su;
const itemLine = /^(\s*-[ \t]+)(\S.*)/s;

/** The value in quotation marks, unless it goes on below. */
function quoted(
  line: string,
  below: string,
  form = valueLine,
  written: (value: string) => string | undefined = quote,
): string | undefined {
  const trimmed = line.trimEnd();
  const [, start = '', value = ''] = form.exec(trimmed) ?? [];
  if (start.trim() === '' || value === '' || goesOn(line, below)) return undefined;
  const text = written(value);
  return text === undefined ? undefined : start + text + line.slice(trimmed.length);
}

const indent = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;
const goesOn = (line: string, below: string): boolean => below.trim() !== '' && indent(below) > indent(line);

const quoteValue: Fix = (line, _, below) => quoted(line, below);

/** `# TODO` with a blank behind it is a remark, and no business of readers; `#1` and `#Klima` are words. */
const quoteHash: Fix = (line, _, below) =>
  quoted(line, below, valueLine, (value) =>
    /(?:^|\s)#(?:\s|$)/.test(value) || /^["'[{|>]/.test(value) ? undefined : quote(value),
  );

/** The remedy quotes the text as it must be typed. */
const quoteAsAdvised: Fix = (line, { remedy = '' }, below) => {
  const mark = /(["'])\.$/.exec(remedy)?.[1];
  if (mark === undefined) return undefined;
  const before = new RegExp(`: (?:[\\p{L}_][\\p{L}\\d_-]*: |- )?(?=${mark})`, 'u').exec(remedy);
  if (before === null) return undefined;
  const advised = remedy.slice(before.index + before[0].length, -1);
  return advised.length < 2 ? undefined : quoted(line, below, valueLine, () => advised);
};

/** `Schreiben Sie draft: true.`, in place of what was found, which may have a remark behind it. */
const writeAsAdvised: Fix = (line, { column = 1, found = '', remedy = '' }) => {
  const advised = /^Schreiben Sie \w+: (\S+)\.$/.exec(remedy)?.[1];
  const rest = line.slice(column - 1);
  if (advised === undefined || found === '') return undefined;
  const [typed] = [found, `"${found}"`, `'${found}'`].filter((text) => rest.startsWith(text));
  if (typed === undefined || /^[^\s#]/.test(rest.slice(typed.length))) return undefined;
  return line.slice(0, column - 1) + advised + rest.slice(typed.length);
};

const writeYesOrNo: Fix = (line, error, below) =>
  truthIn(error.found ?? '') === undefined ? undefined : writeAsAdvised(line, error, below);

/** A German date with nothing behind it but a time of day: `24.11.2026, 17.52 Uhr`, `5. Dezember 2019 um 9 Uhr`. */
const germanMoment =
  /^(["']?)\d{1,2}(?:\. ?\d{1,2}\. ?|\.? ?(?:Jan(?:uar)?|Feb(?:ruar)?|Mär(?:z)?|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)\.? )\d{4}(,? +(?:um +)?\d{1,2}(?:[.:]\d\d(?: *Uhr)?| *Uhr))?\1(?=[ \t]*(?:#|$))/i;

/** The German date with which a text begins, as typed; undefined where the advice would not say all of it. */
function typedMoment(text: string, advised: string): string | undefined {
  const [typed, , clock] = germanMoment.exec(text) ?? [];
  return (clock !== undefined) === advised.includes(' ') ? typed : undefined;
}

/** What Windows-1252 has where Unicode has control characters: `\u0084` was a „. */
const windows = new TextDecoder('windows-1252');

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is mended
const strange = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

function withoutControls(line: string): string | undefined {
  let isSure = true;
  const text = line.replace(strange, (character, at: number) => {
    const code = character.charCodeAt(0);
    if (code >= 0x80) {
      const letter = windows.decode(Uint8Array.of(code));
      // U+0085 is a line's end to some and … to others.
      if (code === 0x85 || letter.charCodeAt(0) === code) isSure = false;
      return letter;
    }
    // Line ends of word processors and of pages; two words must not become one.
    const isBreak = code === 0x0b || code === 0x0c;
    return isBreak && /\S/.test(line[at - 1] ?? ' ') && /\S/.test(line[at + 1] ?? ' ') ? ' ' : '';
  });
  return isSure ? text : undefined;
}

const fixes: Readonly<Partial<Record<RuleName, Fix>>> = {
  'control-character': withoutControls,
  // Where the value must be written otherwise, too, that is the next mistake, and both are mended or neither.
  'unknown-field': (line, { column = 1, remedy = '' }) => {
    const [, renamed, rewritten] =
      /^(?:Benennen Sie „[^“]+“ in „([^“]+)“ um|Schreiben Sie (\w+): .+)\.$/.exec(remedy) ?? [];
    const better = renamed ?? rewritten;
    const rest = line.slice(column - 1);
    const name = /^([^\s:]+):/.exec(rest)?.[1];
    return name !== undefined && better !== undefined && isSureRenaming(name, better)
      ? line.slice(0, column - 1) + better + rest.slice(name.length)
      : undefined;
  },
  'colon-in-text': quoteValue,
  'text-start': quoteValue,
  'text-start-lost': quoteValue,
  'yaml-reference': quoteValue,
  'text-cut-by-hash': quoteHash,
  'text-after-quote': quoteAsAdvised,
  'list-item-not-text': (line, _, below) => quoted(line, below, itemLine),
  'list-item-quotes': (line, { remedy = '' }, below) => {
    const list = /^Schreiben Sie \w+: (\[.*\])\.$/.exec(remedy)?.[1];
    return list === undefined || !/\][ \t]*$/.test(line)
      ? undefined
      : quoted(line, below, valueLine, () => list);
  },
  'field-form': (line, { remedy = '' }, below) =>
    remedy.startsWith('Setzen Sie den Text in Anführungszeichen') &&
    /^[^:]*:[ \t]+\[[^\]"']*\][ \t]*$/.test(line)
      ? quoted(line, below)
      : undefined,
  'section-list': (line) => {
    const [, start = '', name = '', end = ''] = /^(section:[ \t]+)\[([^\],"']+)\]([ \t]*)$/.exec(line) ?? [];
    return name.trim() === '' ? undefined : start + name.trim() + end;
  },
  'missing-space': (line) => line.replace(/^(\s*[\p{L}_]+:)(?=\S)/u, '$1 '),
  'tab-indentation': (line) => line.replace(/^[ \t]+/, (blanks) => blanks.replaceAll('\t', '  ')),
  'head-marker': (line, { remedy = '' }) =>
    /^(?:Schreiben Sie statt .+ drei Bindestriche: ---|Löschen Sie die Leerzeichen vor ---)\.$/.test(
      remedy,
    ) && line.trim() !== ''
      ? '---'
      : undefined,
  'draft-form': writeYesOrNo,
  'yes-no-form': writeYesOrNo,
  'breaking-form': writeYesOrNo,
  'liveblog-form': writeAsAdvised,
  'reads-form': writeAsAdvised,
  'date-form': (line, { column = 1, remedy = '' }) => {
    const advised = /^Schreiben Sie (\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)\.$/.exec(remedy)?.[1];
    const rest = line.slice(column - 1);
    const typed = advised === undefined ? undefined : typedMoment(rest, advised);
    return typed === undefined ? undefined : line.slice(0, column - 1) + advised + rest.slice(typed.length);
  },
};

/** Rules of which mistakes can be mended, at least some. */
export const mendableRules: ReadonlySet<RuleName> = new Set([
  ...(Object.keys(fixes) as RuleName[]),
  'wrong-encoding',
  'stray-file',
]);
