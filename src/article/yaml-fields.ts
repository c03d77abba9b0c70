// The hot path of reading front-matter. js-yaml takes about 10 µs for a typical one, the `yaml` package about 160 µs;
// `yaml`, which knows positions and goes on after a mistake, is asked only once something is wrong (locate.ts).
import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

// Every scalar stays the text that the editor wrote: `title: 007`, `date: 2019-12-05` and `kicker: 1.10` lose
// nothing, and the field's own rule in schema.ts says what it means. Only „nothing“ is told apart from text.
const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || /^(?:~|null|Null|NULL|)$/.test(text),
  construct: () => null,
});
const schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing] });

/** The fields as texts, lists and maps; fields left empty are absent. */
export type YamlFields =
  | { readonly ok: true; readonly fields: Record<string, unknown> }
  | {
      readonly ok: false;
      readonly reason: 'syntax' | 'not-a-map';
      readonly line: number;
      readonly column: number;
    };

/** Parses a front-matter; `line` and `column` count from 1 within it. Never throws. */
export function yamlFields(frontMatter: string): YamlFields {
  let value: unknown;
  try {
    value = load(frontMatter, { schema });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line = 0, column = 0 } = error.mark ?? {};
    return { ok: false, reason: 'syntax', line: line + 1, column: column + 1 };
  }
  if (value === undefined || value === null) return { ok: true, fields: {} };
  if (!isMap(value)) return { ok: false, reason: 'not-a-map', line: 1, column: 1 };
  return { ok: true, fields: withoutEmpty(value) };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Removes what the editor left empty (`kicker:`), one level into lists and maps, in place: the map is ours. */
function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value === null) delete fields[name];
    else if (Array.isArray(value)) {
      if (value.includes(null)) fields[name] = value.filter((item) => item !== null);
    } else if (isMap(value)) {
      for (const key of Object.keys(value)) if (value[key] === null) delete value[key];
    }
  }
  return fields;
}
