// The head of a foreign article, reduced to what every system has: the trial is about the text.
import { parse } from 'yaml';

/** The article as our own, with its text as it was; undefined for what is no article. */
export function withOwnHead(
  file: string,
  written: string,
): { readonly head: string; readonly body: string } | undefined {
  const text = written.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const [, fence, front = '', body = ''] =
    /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n([\s\S]*))?$/.exec(text) ?? [];
  if (fence === undefined) return undefined;
  const fields = fence === '---' ? yamlFields(front) : tomlFields(front);
  const title = String(fields.title ?? file.replace(/^.*\/|\.\w+$/g, ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 250);
  const day = [fields.date, fields.datum, fields.published, file]
    .map(dayIn)
    .find((found) => found !== undefined);
  return {
    head: `---\ntitle: ${JSON.stringify(title || 'Ohne Titel')}\ndate: ${day ?? '2019-12-05'}\n---\n`,
    body,
  };
}

function yamlFields(front: string): Record<string, unknown> {
  try {
    const fields: unknown = parse(front, { logLevel: 'silent' });
    return typeof fields === 'object' && fields !== null ? { ...fields } : {};
  } catch {
    return {};
  }
}

const tomlFields = (front: string): Record<string, unknown> =>
  Object.fromEntries(
    Array.from(front.matchAll(/^(\w+)\s*=\s*"?(.*?)"?\s*$/gm), ([, name, value]) => [name, value]),
  );

function dayIn(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value ?? '');
  const [day] = /(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(text) ?? [];
  return day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
    ? day
    : undefined;
}
