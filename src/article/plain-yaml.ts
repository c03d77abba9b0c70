// Front-matter as nearly everybody writes it, one field a line, read without a YAML parser: in a third of its time.

const letter = 'A-Za-zÀ-ÖØ-öø-ÿ';
/** What means itself between quotation marks: no backslash, no control character, no half of a pair, no odd blank. */
const quoted = '"([ !#-\\[\\]-~\\u00a1-\\u1fff\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\ud7ff]*)"';
/** What means itself without them: begins with a letter or digit and has none of YAML's signs. */
const plain = `([${letter}\\d](?:[${letter}\\d .,;_/()–-]|:(?=[${letter}\\d/]))*)`;
const item = `(?:${quoted}|([${letter}\\d][${letter}\\d ._–-]*))`;
const name = '([a-z]{1,30}):';
const end = '(?:\\n|$)';

const field = new RegExp(`${name}(?: (?:${quoted}|${plain}|\\[(${item}(?:, ?${item})*)\\]))?${end}`, 'y');
const listItem = new RegExp(`  - (?:${quoted}|${plain})${end}`, 'y');
const inner = new RegExp(`  ${name} (?:${quoted}|${plain})${end}`, 'y');
const items = new RegExp(item, 'g');

type Scalars = Record<string, string>;

/**
 * The fields that YAML finds in a front-matter, if it is plain: texts, lists of texts, and maps of texts one level deep.
 * `undefined` for everything else, right or wrong, which is for the parser to say. Pure.
 *
 * @example plainYaml('title: "Brücke gesperrt"\ntags: [Verkehr]\n') // { title: 'Brücke gesperrt', tags: ['Verkehr'] }
 */
export function plainYaml(frontMatter: string): Record<string, unknown> | undefined {
  if (frontMatter === '') return undefined;
  const fields: Record<string, unknown> = {};
  for (let at = 0; at < frontMatter.length; ) {
    field.lastIndex = at;
    const found = field.exec(frontMatter);
    const [, key, text, bare, list] = found ?? [];
    if (key === undefined || key === 'null' || Object.hasOwn(fields, key)) return undefined;
    at = field.lastIndex;
    let value: unknown = text ?? meant(bare);
    if (list !== undefined) value = listOf(list);
    else if (text === undefined && bare === undefined) {
      const below = frontMatter.startsWith('  - ', at)
        ? listBelow(frontMatter, at)
        : mapBelow(frontMatter, at);
      if (below === undefined) return undefined;
      value = below.value;
      at = below.end;
    }
    if (value === undefined) return undefined;
    fields[key] = value;
  }
  return fields;
}

/** A text without quotation marks; `undefined` where YAML would take it for something else. */
const meant = (bare: string | undefined): string | undefined =>
  bare === undefined || bare === 'null' || bare.endsWith(' ') ? undefined : bare;

function listOf(written: string): readonly string[] | undefined {
  const values: string[] = [];
  for (const [, text, bare] of written.matchAll(items)) {
    const value = text ?? meant(bare);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** A list in lines of its own. @param start of its first line */
function listBelow(frontMatter: string, start: number): Below<readonly string[]> | undefined {
  const values: string[] = [];
  let at = start;
  while (frontMatter.startsWith(' ', at)) {
    listItem.lastIndex = at;
    const [, text, bare] = listItem.exec(frontMatter) ?? [];
    const value = text ?? meant(bare);
    if (value === undefined) return undefined;
    values.push(value);
    at = listItem.lastIndex;
  }
  return { value: values, end: at };
}

/** The same for fields, of which there must be one. */
function mapBelow(frontMatter: string, start: number): Below<Scalars> | undefined {
  const fields: Scalars = {};
  let at = start;
  while (frontMatter.startsWith(' ', at)) {
    inner.lastIndex = at;
    const [, key, text, bare] = inner.exec(frontMatter) ?? [];
    const value = text ?? meant(bare);
    if (key === undefined || key === 'null' || value === undefined || Object.hasOwn(fields, key))
      return undefined;
    fields[key] = value;
    at = inner.lastIndex;
  }
  return at === start ? undefined : { value: fields, end: at };
}

interface Below<Value> {
  readonly value: Value;
  /** Of its last line. */
  readonly end: number;
}
