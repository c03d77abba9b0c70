// What an editor probably did where YAML stumbles: judged by the line itself, the parser's code coming second.

/** Diagnosis of one place; line and column from 1 within the front-matter. */
export interface Advice {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly expected?: string;
  readonly remedy: string;
  /** True when nothing better is known than that the parser stopped here. */
  readonly vague?: true;
}

type Words = Omit<Advice, 'line'>;

/** Explains a parser's complaint; `code` is the `yaml` package's, `OTHER` or `NOT_A_MAP`. */
export function adviceFor(lines: readonly string[], line: number, column: number, code: string): Advice {
  const source = lines[line - 1] ?? '';
  if (code === 'DUPLICATE_KEY') return { line, ...duplicate(source, column) };
  // The parser often notices a mistake one or two lines after it was made, blank lines included.
  for (const at of [line, line - 1, line - 2]) {
    if (at < 1 || (at < line && knownCause(source, code) === undefined && !reachesDown(lines[at - 1] ?? '')))
      continue;
    const words = knownCause(lines[at - 1] ?? '', code);
    if (words !== undefined) return { line: at, ...words };
  }
  if (code === 'BAD_INDENT' || /^\s+\S/.test(source)) {
    const message = 'Diese Zeile ist falsch eingerückt.';
    const expected = 'Felder ganz links, ihre Unterfelder und Listen je zwei Leerzeichen eingerückt';
    return {
      line,
      column: 1,
      message,
      expected,
      remedy: 'Rücken Sie die Zeile so weit ein wie ihre Nachbarn.',
    };
  }
  const remedy =
    'Prüfen Sie diese Zeile und die davor: Texte mit Sonderzeichen gehören in Anführungszeichen.';
  return {
    line,
    column,
    message: 'Die Felder sind ab hier nicht lesbar.',
    expected: 'Zeilen der Form feld: Wert',
    remedy,
    vague: true,
  };
}

/** Whether a mistake in this line may show only further down: a quotation mark or bracket left open. */
function reachesDown(source: string): boolean {
  return openQuote(source) !== undefined || /:\s*[[{][^\]}]*$/.test(source);
}

const field = /^(\s*(?:-\s+)?)([\p{L}_][\p{L}\d_-]*)(:[ \t]+)(\S.*)$/u;

function knownCause(source: string, code: string): Words | undefined {
  const tab = /^ *\t/.exec(source);
  if (tab || code === 'TAB_AS_INDENT') {
    const message = 'Die Zeile ist mit einem Tabulator eingerückt.';
    return {
      column: tab?.[0].length ?? 1,
      message,
      expected: 'Leerzeichen',
      remedy: 'Ersetzen Sie den Tabulator durch zwei Leerzeichen.',
    };
  }
  const parts = field.exec(source) ?? /^(\s*)()(-\s+)(\S.*)$/.exec(source);
  if (parts !== null)
    return brokenValue(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', (parts[4] ?? '').trimEnd());
  const noSpace = /^(\s*)([\p{L}_]+):(\S.*)$/u.exec(source);
  if (noSpace) {
    const message = `Nach „${noSpace[2]}:“ fehlt ein Leerzeichen.`;
    return {
      column: source.indexOf(':') + 2,
      message,
      remedy: `Schreiben Sie ${noSpace[2]}: ${noSpace[3]}.`,
    };
  }
  if (source.trim() !== '' && !source.includes(':') && !/^\s*[-#]/.test(source)) {
    const message = 'In dieser Zeile steht kein Feld.';
    const expected = 'Zeilen der Form feld: Wert';
    const remedy =
      'Beginnt hier schon der Text, fügen Sie davor eine Zeile --- ein; sonst setzen Sie den Namen des Feldes und einen Doppelpunkt davor.';
    return { column: 1 + source.search(/\S/), message, expected, remedy };
  }
  return undefined;
}

/** Mistakes in what stands behind `feld: ` or `- `. */
function brokenValue(indent: string, name: string, mark: string, value: string): Words | undefined {
  const column = indent.length + name.length + mark.length + 1;
  const start = name === '' ? mark : `${name}: `;
  const quoted = `Setzen Sie den Text in Anführungszeichen: ${start}${quote(value)}.`;
  const open = openQuote(value);
  if (open !== undefined) {
    const message = `Das Anführungszeichen ${open} wird nicht geschlossen.`;
    return {
      column,
      message,
      remedy: `Setzen Sie ans Ende des Textes ${open}.`,
    };
  }
  const after = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*([^\s#].*)$/.exec(value);
  if (after) {
    const message = 'Nach dem schließenden Anführungszeichen geht der Text weiter.';
    const remedy = `Fassen Sie den ganzen Text ein: ${start}${quote(value)}.`;
    return { column: column + (after[1]?.length ?? 0), message, remedy };
  }
  if (/^["']/.test(value)) {
    const bad = value.indexOf('\\');
    if (bad === -1) return undefined;
    const message = 'Der umgekehrte Schrägstrich hat zwischen "…" eine besondere Bedeutung.';
    return {
      column: column + bad,
      message,
      remedy: "Verdoppeln Sie ihn (\\\\) oder fassen Sie den Text mit '…' ein.",
    };
  }
  const special = /^[@`%&*!|>[\]{}?,]/.exec(value);
  if (special) {
    return {
      column,
      message: `Ein Text darf hier nicht mit ${special[0]} beginnen.`,
      expected: 'ein Text in Anführungszeichen',
      remedy: quoted,
    };
  }
  const colon = value.search(/:(?:\s|$)/);
  if (colon !== -1) {
    const message = 'Der Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen.';
    return {
      column: column + colon,
      message,
      expected: 'ein Text in Anführungszeichen',
      remedy: quoted,
    };
  }
  return undefined;
}

/** The quotation mark that a value opens and never closes. */
function openQuote(source: string): string | undefined {
  const value = field.exec(source)?.[4] ?? source;
  if (value.startsWith('"')) return /^"(?:[^"\\]|\\.)*"/.test(value) ? undefined : '"';
  if (value.startsWith("'")) return /^'(?:[^']|'')*'/.test(value) ? undefined : "'";
  return undefined;
}

/** A text in YAML quotation marks, in those that need no escapes where possible. */
function quote(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

function duplicate(source: string, column: number): Words {
  const name = /^[^:]+/.exec(source.slice(column - 1))?.[0].trim() ?? '';
  return {
    column,
    message: `Das Feld „${name}“ steht zweimal.`,
    expected: 'jedes Feld einmal',
    remedy: 'Behalten Sie eine der beiden Zeilen.',
  };
}
