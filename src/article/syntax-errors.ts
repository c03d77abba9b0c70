// Front-matter that is no YAML: finds every place and says in German what happened there.
import type { ContentError } from './content-error.ts';
import { splitFrontMatter } from './front-matter.ts';
import { headProblems } from './head-problems.ts';
import { type Place, placeAt } from './locate.ts';
import { conflictsIn, mergeConflict } from './merge-conflict.ts';
import { type FieldOwner, noFrontMatter } from './no-front-matter.ts';
import { type Advice, adviceFor } from './syntax-advice.ts';
import { yamlFields } from './yaml-fields.ts';
import { positionedYaml } from './yaml-positions.ts';

/** Mistakes of a file whose front-matter cannot be parsed, at most one per line. `file` is the path below `content/`. */
export function syntaxErrors(text: string, file: string, owner: FieldOwner = 'des Artikels'): ContentError[] {
  const { frontMatter, problem } = splitFrontMatter(text);
  const [conflict] = conflictsIn(problem === undefined ? frontMatter : text);
  if (conflict !== undefined) {
    const above = (problem === undefined ? frontMatter : text).slice(0, conflict).split('\n').length;
    return [{ ...placeAt(text, problem === undefined ? above + 1 : above, 1, file), ...mergeConflict }];
  }
  if (problem !== undefined) return [noFrontMatter(text, file, problem, owner)];
  const lines = frontMatter.split(/\r?\n/);
  const positioned = positionedYaml(frontMatter);
  const found = positioned.errors.map(({ code, pos }) => {
    const { line, col } = positioned.lines.linePos(pos);
    return { line, column: col, code };
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
  const vague = new Set<number>();
  for (const { line, column, code } of found) {
    const advice = adviceFor(lines, line, column, code);
    if (errors.has(advice.line)) continue;
    // A mistake often makes the parser stumble over what follows: a vague second complaint would only confuse.
    if ((advice.vague === true || advice.line >= lines.length) && errors.size > 0) continue;
    // Of two lines that are not equally far indented, one is wrong.
    if (advice.rule === 'wrong-indentation' && errors.get(advice.line + 1)?.rule === advice.rule) continue;
    if (advice.vague === true) vague.add(advice.line);
    errors.set(advice.line, contentError(placeAt(text, advice.line + 1, advice.column, file), advice));
  }
  const head = headProblems(frontMatter, text, file);
  // What follows from one of these is no better known than that the parser stopped.
  if (head.length > 0) for (const line of vague) errors.delete(line);
  for (const { error } of head) {
    if (error.line !== undefined && !errors.has(error.line - 1)) errors.set(error.line - 1, error);
  }
  return [...errors.values()];
}

function contentError(place: Place, advice: Advice): ContentError {
  const { rule, message, expected, remedy } = advice;
  return {
    ...place,
    rule,
    message,
    ...(expected === undefined ? {} : { expected }),
    remedy,
  };
}

function notFields(text: string, file: string, lines: readonly string[]): ContentError {
  const index = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#')),
  );
  const advice = adviceFor(lines, index + 1, 1, 'NOT_A_MAP');
  return contentError(placeAt(text, advice.line + 1, advice.column, file), advice);
}
