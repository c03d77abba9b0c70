// Reads exports and feeds in JSON of any size: one row of their tables after the other, never the whole file.
import { JSONParser } from '@streamparser/json';
import { CannotImport } from './cannot-import.ts';
import { chunksOf, headOf, openText } from './file-text.ts';

export interface JsonRow {
  /** Where it stands: `['db', 0, 'data', 'posts', 17]`. */
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Nobody writes a longer article; more would be held in memory. */
const longestRow = 100_000_000;

/**
 * @param paths of the rows, `*` for any name or number: `$.db.*.data.*.*`; none of them within another one
 * @throws {CannotImport} for what is no JSON, is cut off, or would fill memory
 */
export function* jsonRows(file: string, paths: readonly string[]): Generator<JsonRow> {
  const parser = new JSONParser({ paths: [...paths], keepStack: false, stringBufferSize: 65_536 });
  let found: JsonRow[] = [];
  parser.onValue = ({ value, key, stack }) => {
    const names = [...stack.map((one) => one.key), key];
    found.push({ path: names.filter((name) => name !== undefined), value });
  };
  const { encoding, parts } = openText(file);
  let length = 0;
  // The parser reads UTF-8 itself, twice as fast as text.
  for (const piece of encoding === undefined ? chunksOf(file) : parts()) {
    read(file, () => parser.write(withoutMark(piece, length === 0)));
    length = found.length > 0 ? 1 : length + piece.length;
    if (length > longestRow)
      throw new CannotImport(`${file}: Ein Eintrag ist länger als 100 MB; so lang ist kein Artikel.`);
    yield* found;
    found = [];
  }
  read(file, () => {
    if (headOf(file).trim() === '') throw new SyntaxError('empty');
    if (!parser.isEnded) parser.end();
  });
  yield* found;
}

const mark = '\ufeff';

function withoutMark(piece: Buffer | string, isFirst: boolean): Buffer | string {
  if (!isFirst) return piece;
  if (typeof piece === 'string') return piece.startsWith(mark) ? piece.slice(1) : piece;
  return piece.subarray(0, 3).toString('hex') === 'efbbbf' ? piece.subarray(3) : piece;
}

/** @throws {CannotImport} for whatever the parser throws */
function read(file: string, work: () => void): void {
  try {
    work();
  } catch {
    throw new CannotImport(
      `${file} ist kein gültiges JSON; vielleicht bricht die Datei ab. Exportieren Sie noch einmal.`,
    );
  }
}
