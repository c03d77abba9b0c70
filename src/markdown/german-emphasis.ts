// Stars and underscores as a German newsroom types them: `Lehrer*innen` has no emphasis, `**Frage:**Wie` has. CommonMark
// judges by the two neighbouring characters, for which a colon before a letter never ends anything.
import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';
import { ruleNamed } from './rule-named.ts';

const word = /[\p{L}\p{N}]/u;
const closing = /[.,:;!?…)\]}"'“”‘’»«›‹%°€]/;
const opening = /["'„‚»«›‹([{“¿¡]/;

/** A run of marks, one delimiter for each of its characters. */
interface Run {
  readonly delimiters: readonly Delimiter[];
  readonly afterBlank: boolean;
  readonly beforeBlank: boolean;
}

const runsOf = new WeakMap<readonly Delimiter[], Run[]>();

/** Corrects what markdown-it thinks of each run of marks, before it pairs them. */
export function germanEmphasis(md: MarkdownIt): void {
  const emphasis = ruleNamed(md.inline.ruler, 'emphasis');
  md.inline.ruler.at('emphasis', (state, silent) => {
    const start = state.pos;
    const { delimiters } = state;
    const first = delimiters.length;
    if (!emphasis(state, silent)) return false;
    judge(state, start, delimiters, first);
    return true;
  });
  md.inline.ruler2.before('balance_pairs', 'blanks_inside_bold', (state) => {
    if (!state.src.includes('**')) return;
    pairAcrossBlanks(runsOf.get(state.delimiters) ?? []);
    for (const meta of state.tokens_meta) {
      if (meta?.delimiters !== undefined) pairAcrossBlanks(runsOf.get(meta.delimiters) ?? []);
    }
  });
}

function judge(state: StateInline, start: number, delimiters: Delimiter[], first: number): void {
  const before = start === 0 ? ' ' : (state.src[start - 1] ?? ' ');
  const after = state.pos >= state.posMax ? ' ' : (state.src[state.pos] ?? ' ');
  const added = delimiters.slice(first);
  // A star between letters is a letter: Kund*innen, 2*3.
  const isLetter = added.length === 1 && state.src[start] === '*' && word.test(before) && word.test(after);
  for (const delimiter of added) {
    if (isLetter) {
      delimiter.open = false;
      delimiter.close = false;
    } else if (closing.test(before) && word.test(after)) delimiter.close = true;
    else if (opening.test(after) && word.test(before)) delimiter.open = true;
  }
  if (added.length === 2 && state.src[start] === '*') {
    const runs = runsOf.get(delimiters) ?? [];
    runsOf.set(delimiters, runs);
    runs.push({ delimiters: added, afterBlank: /\s/.test(before), beforeBlank: /\s/.test(after) });
  }
}

/** `**Frage: **Wie` and `** Frage:** Wie`: a blank on the wrong side of bold, as text processors leave it. */
function pairAcrossBlanks(runs: readonly Run[]): void {
  let open = false;
  for (const [index, run] of runs.entries()) {
    const [{ open: opens, close: closes } = { open: false, close: false }] = run.delimiters;
    const next = runs[index + 1]?.delimiters[0];
    if (open) {
      if (closes) open = false;
      else if (run.afterBlank && !next?.close) {
        open = false;
        for (const delimiter of run.delimiters) {
          delimiter.open = false;
          delimiter.close = true;
        }
      }
    } else if (opens) open = true;
    else if (run.afterBlank && run.beforeBlank && next?.close && !next.open) {
      open = true;
      for (const delimiter of run.delimiters) delimiter.open = true;
    }
  }
}
