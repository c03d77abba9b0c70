// `reads` in an article's file, changed in place: not a byte of the rest is touched.
import { splitFrontMatter } from '../article/front-matter.ts';
import { yamlFields } from '../article/yaml-fields.ts';

/** The number, in a line of its own; blanks, quotation marks and a remark behind it stay. */
const field = /^(reads[ \t]*:[ \t]*)(["']?)(\d*|null|~)\2((?:[ \t]+#[^\r\n]*)?[ \t]*\r?)$/m;

/**
 * The file with so many reads more.
 *
 * @returns `undefined` where it cannot be done without touching something else: by hand it can
 */
export function withMoreReads(bytes: Buffer, added: number): Buffer | undefined {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) return undefined;
  const before = fieldsOf(text);
  if (before === undefined) return undefined;
  const wanted = Number(before.reads ?? 0) + added;
  const edited = edit(text, wanted);
  const after = edited === undefined ? undefined : fieldsOf(edited);
  if (edited === undefined || after === undefined) return undefined;
  // What YAML can look like is more than a pattern knows: the result is read.
  const isRight =
    Number(after.reads) === wanted &&
    JSON.stringify({ ...before, reads: 0 }, sorted(before)) ===
      JSON.stringify({ ...after, reads: 0 }, sorted(before)) &&
    Object.keys(after).every((name) => name === 'reads' || Object.hasOwn(before, name)) &&
    splitFrontMatter(text).body === splitFrontMatter(edited).body;
  return isRight ? Buffer.from(edited) : undefined;
}

/** All names, in one order, nested ones too. */
function sorted(value: unknown, names = new Set<string>(['reads'])): string[] {
  if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      names.add(name);
      sorted(inner, names);
    }
  }
  return [...names].sort();
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const { frontMatter, problem } = splitFrontMatter(text);
  if (problem !== undefined) return undefined;
  const read = yamlFields(frontMatter);
  return read.ok ? (read.fields as Readonly<Record<string, unknown>>) : undefined;
}

function edit(text: string, reads: number): string | undefined {
  const open = /^\ufeff?---[^\n]*\n/.exec(text);
  const close = /^---[ \t\u00a0]*(?:\r?\n|$)/m;
  const start = open?.[0].length ?? 0;
  const end = close.exec(text.slice(start))?.index;
  if (open === null || end === undefined) return undefined;
  const head = text.slice(start, start + end);
  const lineEnd = head.includes('\r\n') || open[0].endsWith('\r\n') ? '\r\n' : '\n';
  const edited = field.test(head)
    ? head.replace(field, (_, name: string, mark: string, _count: string, rest: string) => {
        const gap = /[ \t]$/.test(name) ? '' : ' ';
        return `${name}${gap}${mark}${reads}${mark}${rest}`;
      })
    : `${head}reads: ${reads}${lineEnd}`;
  return text.slice(0, start) + edited + text.slice(start + end);
}
